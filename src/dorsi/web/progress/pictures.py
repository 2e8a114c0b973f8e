"""The charts of progress as files."""

from datetime import date
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from dorsi.core.errors import NotYet
from dorsi.core.measurement import Side
from dorsi.formats import chart_svg
from dorsi.web.assess import actions as assess
from dorsi.web.parts import clock, words
from dorsi.web.parts.pictures import Saved, file_name, svg_file
from dorsi.web.parts.voice import voice
from dorsi.web.people import actions as people
from dorsi.web.progress import actions, ankles

BOTH, RAISES = "both", "raises"
SIDES = {side.value: (side,) for side in Side} | {BOTH: tuple(Side)}


@cache
def trends() -> dict[str, tuple[str, tuple[Side, ...]]]:
    """The drawings of trends by the names of their files: the test, and the sides."""
    tests = {"": assess.TAPE, f"{RAISES}-": assess.COUNT} | {
        f"{one.id}-": one.id for one in actions.in_degrees()
    }
    return {
        f"{prefix}{name}": (protocol, sides)
        for prefix, protocol in tests.items()
        for name, sides in SIDES.items()
    }


def saved(name: str, today: date) -> Saved:
    """Where the picture of this name is saved from."""
    sides = trends()[name][1] if name in trends() else ()
    of = words.side(sides[0]) if len(sides) == 1 else ""
    return Saved(reverse("progress-picture", args=[name]), file_name(name, today), of)


def calendar_saved(today: date) -> Saved:
    return Saved(reverse("progress-calendar"), file_name("calendar", today), _("the calendar"))


def trend(request: HttpRequest, name: str) -> HttpResponse:
    if name not in trends():
        raise Http404
    today, runner = clock.today(), people.runner()
    protocol, sides = trends()[name]
    try:
        found = actions.trends(today, protocol)
    except NotYet:
        return redirect("progress")
    drawing = chart_svg.both(
        {side: found[side] for side in sides},
        norm=ankles.middle_range(runner, today) if protocol == assess.TAPE else None,
        today=today,
        voice=voice(runner.units),
    )
    return svg_file(drawing, name, today)


def calendar(request: HttpRequest) -> HttpResponse:
    today = clock.today()
    try:
        plan, diary = actions.kept(today)
    except NotYet:
        return redirect("progress")
    spoken = voice(people.runner().units)
    drawing = chart_svg.calendar_picture(diary, plan, today=today, voice=spoken)
    return svg_file(drawing, "calendar", today)
