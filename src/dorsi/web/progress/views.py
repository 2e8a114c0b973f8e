"""The page that says whether it helps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from dorsi import knowledge
from dorsi.core.catalogue import NormBand
from dorsi.core.errors import NotYet
from dorsi.core.measurement import Side
from dorsi.core.plan import Plan
from dorsi.core.progress import ENOUGH_DAYS, Change, Trend
from dorsi.core.runner import Runner
from dorsi.formats import chart_svg
from dorsi.web.assess import actions as assess
from dorsi.web.diary import actions as diary
from dorsi.web.parts import clock
from dorsi.web.people import actions as people
from dorsi.web.plan import actions as planning
from dorsi.web.progress import actions, sayings


@dataclass(frozen=True, slots=True, kw_only=True)
class Ankle:
    """One side as its card shows it."""

    trend: Trend
    chart: SafeString
    words: str
    told: bool  # the change is big enough to say


def progress(request: HttpRequest) -> HttpResponse:
    today = clock.today()
    try:
        trends = actions.trends(today)
    except NotYet:
        return render(request, "progress/none.html", _kept(today))
    runner = people.runner()
    norm = _norm(runner, today)
    values = {
        "units": runner.units,
        "headline": sayings.headline(trends),
        "early": sayings.too_early(trends.values()),
        "tests": max(len(trend.days) for trend in trends.values()),
        "enough": ENOUGH_DAYS,
        "ankles": [_ankle(trends, side, norm) for side in Side],
        "rows": sayings.table(trends),
        "rules": knowledge.catalogue().progress,
        **_kept(today),
    }
    return render(request, "progress/progress.html", values)


def _ankle(trends: Mapping[Side, Trend], side: Side, norm: NormBand) -> Ankle:
    trend = trends[side]
    return Ankle(
        trend=trend,
        chart=_chart(trend, trends[side.other], norm),
        words=sayings.verdict(trend.verdict),
        told=trend.verdict is not Change.CANNOT_TELL and trend.change is not None,
    )


@lru_cache(maxsize=4)  # ten years are a thousand dots
def _chart(trend: Trend, beside: Trend, norm: NormBand) -> SafeString:
    drawn = chart_svg.trend_chart(trend, norm=norm, beside=beside)
    return mark_safe(drawn)  # noqa: S308 (drawn by our own module)


def _norm(runner: Runner, today: date) -> NormBand:
    norms = knowledge.catalogue().norms[assess.TAPE]
    band = norms.band(sex=runner.sex, age_years=runner.age_years(today=today))
    return band or norms.fallback


def _kept(today: date) -> dict[str, Any]:
    """What was done of the plan; nothing where there is no plan."""
    try:
        plan: Plan = planning.current(today)
    except NotYet:
        return {"kept": None}
    kept = diary.diary(since=plan.start)
    grid = chart_svg.calendar(kept, plan, today=today)
    return {
        "plan": plan,
        "kept": chart_svg.kept(kept, plan, today=today),
        "calendar": mark_safe(grid),  # noqa: S308 (drawn by our own module)
    }
