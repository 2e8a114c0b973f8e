"""Stands before everything a phone asks for: only paired ones come in, and not everywhere.

On this machine nobody is asked. A phone measures and practises; what administers stays here.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from dorsi.core.errors import NotOffered
from dorsi.core.saying import say
from dorsi.web.phones import actions
from dorsi.web.phones.names import KEY

OPEN = frozenset({"phone-pair", "phone-compare", "phone-strange"})
PRACTISING = frozenset({
    "today", "practice", "offline-practice", "stopped", "after", "noted", "morning", "daily",
    "stop-signs", "injury", "waiting", "worker", "manifest", "offline", "offline-pages",
})  # fmt: skip
MEASURING = frozenset({"measure", "tape", "raises", "raises-noted", "protocol", "result",
                       "result-picture", "phone-measure", "camera"})  # fmt: skip
READING = frozenset({"learn", "sources", "exercise", "plan", "plan-day", "progress",
                     "progress-picture", "progress-calendar", "picture"})  # fmt: skip
FOR_PHONES = OPEN | PRACTISING | MEASURING | READING
SENT_BY_PLAYER = frozenset({"/api/diary", "/api/diary/morning", "/api/today/stopped"})


def is_phone(request: HttpRequest) -> bool:
    """Whether it came in by the network's door."""
    return bool(request.META.get("dorsi.phone"))


class Door:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_phone(request):
            name = _name(request)
            if name not in OPEN and not actions.knows(request.COOKIES.get(KEY, "")):
                return redirect("phone-strange")
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> None:
        if is_phone(request) and not _may(request):
            raise NotOffered(say("This is done on the computer that runs Dorsi."))


def _may(request: HttpRequest) -> bool:
    return _name(request) in FOR_PHONES or request.path in SENT_BY_PLAYER


def _name(request: HttpRequest) -> str | None:
    try:
        return resolve(request.path_info).url_name
    except Resolver404:
        return None
