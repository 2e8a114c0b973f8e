"""The charts of progress as files."""

from datetime import date

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
TRENDS = {name: (assess.TAPE, sides) for name, sides in SIDES.items()} | {
    f"{RAISES}-{name}": (assess.COUNT, sides) for name, sides in SIDES.items()
}
"""The drawings of trends by the names of their files: the test, and the sides."""


def saved(name: str, today: date) -> Saved:
    """Where the picture of this name is saved from."""
    sides = TRENDS[name][1] if name in TRENDS else ()
    of = words.side(sides[0]) if len(sides) == 1 else ""
    return Saved(reverse("progress-picture", args=[name]), file_name(name, today), of)


def calendar_saved(today: date) -> Saved:
    return Saved(reverse("progress-calendar"), file_name("calendar", today), _("the calendar"))


def trend(request: HttpRequest, name: str) -> HttpResponse:
    if name not in TRENDS:
        raise Http404
    today, runner = clock.today(), people.runner()
    protocol, sides = TRENDS[name]
    try:
        trends = actions.trends(today, protocol)
    except NotYet:
        return redirect("progress")
    drawing = chart_svg.both(
        {side: trends[side] for side in sides},
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
