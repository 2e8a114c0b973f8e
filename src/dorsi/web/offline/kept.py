"""What a browser keeps for when nobody answers: few pages, and a practice only if it is on."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.urls import reverse

from dorsi.core.errors import NotOffered, NotYet
from dorsi.core.plan import PlannedPractice
from dorsi.web.diary import actions as diary
from dorsi.web.parts import clock, words
from dorsi.web.plan import actions as plan
from dorsi.web.plan import showing
from dorsi.web.safety import actions as safety

EVERYONE = ("today", "after", "offline", "waiting", "stop-signs")
KINDS = {".css", ".js", ".svg"}
"""Of the files: what pages are made from. A picture or a model is its own page's to keep."""


def files() -> list[str]:
    """The address of every file a kept page may need, in this build."""
    found = {
        path
        for finder in finders.get_finders()
        for path, _storage in finder.list([])
        if PurePosixPath(path).suffix in KINDS
    }
    return [static(path) for path in sorted(found)]


def pages() -> Mapping[str, str]:
    """Each page that is kept now, and the address its copy is fetched from."""
    found = {reverse(name): reverse(name) for name in EVERYONE}
    if _screened():
        found[reverse("injury")] = reverse("injury")
    offered = practice()
    if offered is not None:
        found |= dict(_of_practice(offered))
    return found


def practice(minutes: int | None = None) -> PlannedPractice | None:
    """Today's practice, where it is offered and not done yet."""
    if diary.practised(clock.today()) is not None:
        return None
    try:
        return plan.today(minutes=minutes)
    except (NotOffered, NotYet):
        return None


def _of_practice(whole: PlannedPractice) -> Iterator[tuple[str, str]]:
    """In each length that can be chosen, with its page of today."""
    today, shown, fetched = reverse("today"), reverse("practice"), reverse("offline-practice")
    yield shown, fetched
    for minutes in showing.lengths(words.minutes(whole.seconds))[:-1]:
        chosen = f"?minutes={minutes}"
        yield f"{today}{chosen}", f"{today}{chosen}"
        yield f"{shown}{chosen}", f"{fetched}{chosen}"


def _screened() -> bool:
    try:
        safety.answered()
    except NotYet:
        return False
    return True
