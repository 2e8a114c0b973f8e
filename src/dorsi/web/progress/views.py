"""The page that says whether it helps."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from dorsi import knowledge
from dorsi.core.errors import NotYet
from dorsi.core.measurement import Side, Unit
from dorsi.core.progress import ENOUGH_DAYS, Trend
from dorsi.core.runner import Runner
from dorsi.formats import chart_svg
from dorsi.web.assess import actions as assess
from dorsi.web.parts import clock
from dorsi.web.parts.pictures import Saved
from dorsi.web.parts.voice import voice
from dorsi.web.people import actions as people
from dorsi.web.progress import actions, numbers, pictures, sayings
from dorsi.web.progress.ankles import Ankle, Asked, ankle, middle_range


def progress(request: HttpRequest) -> HttpResponse:
    today, runner = clock.today(), people.runner()
    shared = {**_degrees(today, runner), **_raises(today, runner), **_kept(today, runner)}
    try:
        trends = actions.trends(today)
    except NotYet:
        return render(request, "progress/none.html", shared)
    values = {**_tape(trends, today, runner), **shared}
    return render(request, "progress/progress.html", values)


def _tape(trends: Mapping[Side, Trend], today: date, runner: Runner) -> dict[str, Any]:
    spoken, rules = voice(runner.units), knowledge.catalogue().progress
    early = sayings.too_early(trends.values())
    asked = Asked(today=today, norm=middle_range(runner, today), voice=spoken, early=early)
    return {
        "units": runner.units,
        "headline": sayings.headline(trends),
        "early": early,
        "tests": max(len(trend.days) for trend in trends.values()),
        "first": min(trend.days[0].day for trend in trends.values()),
        "last": max(trend.days[-1].day for trend in trends.values()),
        "enough": ENOUGH_DAYS,
        "ankles": [ankle(trends, side, asked, _saved(side, "", today)) for side in Side],
        "both": pictures.saved(pictures.BOTH, today),
        "rows": numbers.of_both(trends, spoken),
        "drifting": any(trend.drift for trend in trends.values() if trend.curve),
        "drift": spoken.told(spoken.amount(rules.drift_cm, Unit.CM, tenths=True)),
        "rules": rules,
    }


def _saved(side: Side, prefix: str, today: date) -> Saved:
    return pictures.saved(f"{prefix}{side.value}", today)


def _raises(today: date, runner: Runner) -> dict[str, list[Ankle]]:
    """The same of heel raises; nothing where none were counted."""
    try:
        trends = actions.trends(today, assess.COUNT)
    except NotYet:
        return {"raises": []}
    return {"raises": _line(trends, pictures.RAISES, today, runner)}


def _degrees(today: date, runner: Runner) -> dict[str, list[dict[str, Any]]]:
    """The same of every test in degrees; each a line of its own."""
    return {
        "degrees": [
            {"protocol": protocol, "ankles": _line(trends, protocol.id, today, runner)}
            for protocol, trends in actions.lines(today)
        ]
    }


def _line(trends: Mapping[Side, Trend], name: str, today: date, runner: Runner) -> list[Ankle]:
    early = sayings.too_early(trends.values())
    asked = Asked(today=today, norm=None, voice=voice(runner.units), early=early)
    return [ankle(trends, side, asked, _saved(side, f"{name}-", today)) for side in Side]


def _kept(today: date, runner: Runner) -> dict[str, Any]:
    """What was done of the plan; nothing where there is no plan."""
    try:
        plan, diary = actions.kept(today)
    except NotYet:
        return {"kept": None}
    grid = chart_svg.calendar(diary, plan, today=today, voice=voice(runner.units))
    return {
        "plan": plan,
        "kept": chart_svg.kept(diary, plan, today=today),
        "calendar": mark_safe(grid),  # noqa: S308 (drawn by our own module)
        "calendar_saved": pictures.calendar_saved(today),
    }
