"""What a phone may ask for: nothing before it is paired, and not everything afterwards.

On this machine nobody is asked. A phone measures and practises; what administers stays here.
Every address is in one of these lists; a test holds that none is forgotten.
"""

from enum import Enum, auto

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve

from dorsi.web.phones import actions
from dorsi.web.phones.names import KEY

OPEN = frozenset({"phone-pair", "phone-compare", "phone-waits", "phone-strange"})
PRACTISING = frozenset({
    "today", "practice", "offline-practice", "stopped", "after", "noted", "morning", "daily",
    "stop-signs", "injury", "safety", "verdict", "safety-note", "waiting", "worker", "manifest",
    "offline", "offline-pages", "phone-here",
})  # fmt: skip
MEASURING = frozenset({
    "measure", "tape", "raises", "raises-noted", "raises-camera", "protocol", "result",
    "result-picture", "phone-measure", "phone-typed", "angles-noted", "camera-test",
    "camera-parts", "camera-engine", "camera-file",
})  # fmt: skip
READING = frozenset({"welcome", "learn", "sources", "exercise", "plan", "plan-day", "progress",
                     "progress-picture", "progress-calendar", "picture"})  # fmt: skip
FOR_PHONES = OPEN | PRACTISING | MEASURING | READING
HERE_ONLY = frozenset({
    "settings", "export", "erase", "import", "profile", "country", "reminders", "phones",
    "phones-state", "phone-let-go", "diary", "calendar", "plan-set-up", "api",
})  # fmt: skip
SENT_BY_PAGES = frozenset({"/api/diary", "/api/diary/morning", "/api/today/stopped",
                           "/api/screening/daily", "/api/injuries",
                           "/api/measurements/angles", "/api/measurements/heel-raises",
                           })  # fmt: skip


class Entry(Enum):
    """Whether a request comes in."""

    OPEN = auto()
    PAIR_FIRST = auto()
    OWN_SETTINGS = auto()
    NOT_FROM_A_PHONE = auto()


def entry(request: HttpRequest) -> Entry:
    """By the network's door only who is paired, and only to what phones are for."""
    if not is_phone(request) or request.path.startswith(settings.STATIC_URL):
        return Entry.OPEN
    found = _found(request)
    name = found.url_name if found and not found.namespace else None  # the API has some of the same
    if name in OPEN:
        return Entry.OPEN
    if not actions.knows(request.COOKIES.get(KEY, "")):
        return Entry.PAIR_FIRST
    if found is None or name in FOR_PHONES or _sent_by_page(request):
        return Entry.OPEN  # where nothing is, a phone is told so like everybody
    return Entry.OWN_SETTINGS if name == "settings" else Entry.NOT_FROM_A_PHONE


def is_phone(request: HttpRequest) -> bool:
    """Whether it came in by the network's door."""
    return bool(request.META.get("dorsi.phone"))


def about(request: HttpRequest) -> dict[str, bool]:
    """What every page may ask: a phone is led to nothing that stays on the computer."""
    return {"on_phone": is_phone(request)}


def _sent_by_page(request: HttpRequest) -> bool:
    return request.method == "POST" and request.path in SENT_BY_PAGES


def _found(request: HttpRequest) -> ResolverMatch | None:
    try:
        return resolve(request.path_info)
    except Resolver404:
        return None
