"""What a phone may ask for: nothing before it is paired, and not everything afterwards.

On this machine nobody is asked. A phone measures and practises; what administers stays here.
"""

from enum import Enum, auto

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve

from dorsi.web.phones import actions
from dorsi.web.phones.names import KEY

OPEN = frozenset({"phone-pair", "phone-compare", "phone-strange"})
PRACTISING = frozenset({
    "today", "practice", "offline-practice", "stopped", "after", "noted", "morning", "daily",
    "stop-signs", "injury", "waiting", "worker", "manifest", "offline", "offline-pages",
})  # fmt: skip
MEASURING = frozenset({"measure", "tape", "raises", "raises-noted", "protocol", "result",
                       "result-picture", "phone-measure", "camera",
                       "camera-parts", "camera-engine", "camera-file"})  # fmt: skip
READING = frozenset({"learn", "sources", "exercise", "plan", "plan-day", "progress",
                     "progress-picture", "progress-calendar", "picture"})  # fmt: skip
FOR_PHONES = OPEN | PRACTISING | MEASURING | READING
SENT_BY_PLAYER = frozenset({"/api/diary", "/api/diary/morning", "/api/today/stopped"})


class Entry(Enum):
    """Whether a request comes in."""

    OPEN = auto()
    PAIR_FIRST = auto()
    NOT_FROM_A_PHONE = auto()


def entry(request: HttpRequest) -> Entry:
    """By the network's door only who is paired, and only to what phones are for."""
    if not is_phone(request) or request.path.startswith(settings.STATIC_URL):
        return Entry.OPEN
    name = _name(request)
    if name in OPEN:
        return Entry.OPEN
    if not actions.knows(request.COOKIES.get(KEY, "")):
        return Entry.PAIR_FIRST
    known = name in FOR_PHONES or request.path in SENT_BY_PLAYER
    return Entry.OPEN if known else Entry.NOT_FROM_A_PHONE


def is_phone(request: HttpRequest) -> bool:
    """Whether it came in by the network's door."""
    return bool(request.META.get("dorsi.phone"))


def _name(request: HttpRequest) -> str | None:
    try:
        return resolve(request.path_info).url_name
    except Resolver404:
        return None
