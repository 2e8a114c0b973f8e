"""One ankle's card on progress: its verdict, its chart, its words and its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dorsi import knowledge
from dorsi.core.catalogue import NormBand
from dorsi.core.measurement import Side, Unit
from dorsi.core.progress import Change, Trend
from dorsi.core.runner import Runner
from dorsi.formats import chart_svg
from dorsi.formats.chart_svg import Voice
from dorsi.web.assess import actions as assess
from dorsi.web.parts import voice as voices
from dorsi.web.parts import words
from dorsi.web.parts.pictures import Saved
from dorsi.web.progress import numbers, sayings


@dataclass(frozen=True, slots=True, kw_only=True)
class Ankle:
    """One side as its card shows it."""

    trend: Trend
    over: str
    first: str  # what is read first
    under: str
    chart: SafeString
    says: str
    unit: str
    rows: SafeString
    saved: Saved


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What all cards of a page share."""

    today: date
    norm: NormBand | None
    voice: Voice
    early: bool


def ankle(trends: Mapping[Side, Trend], side: Side, asked: Asked, saved: Saved) -> Ankle:
    trend, voice = trends[side], asked.voice
    over, first, under = _verdict(trend, asked)
    return Ankle(
        trend=trend,
        over=over,
        first=first,
        under=under,
        chart=_chart(trend, trends[side.other], asked.norm, voice, voices.language()),
        says=voice.told(chart_svg.in_units(trend.says, voice.units)),
        unit=voice.told(voice.unit(trend.unit)),
        rows=numbers.of_one(trend, voice),
        saved=saved,
    )


def _verdict(trend: Trend, asked: Asked) -> tuple[str, str, str]:
    """The line above, what is read first, the line under it."""
    voice, side = asked.voice, words.side(trend.side)
    told = trend.verdict is not Change.CANNOT_TELL and trend.change is not None
    with_verdict = _("%(side)s: %(verdict)s") % {
        "side": side,
        "verdict": sayings.phrase(trend.verdict),
    }
    if asked.early and not told:
        level = voice.amount(trend.estimate, trend.unit, tenths=True)
        return with_verdict, voice.told(level), _between(trend.low, trend.high, trend.unit, voice)
    change, between = _change(trend, voice)
    if told:
        return with_verdict, change, between
    under = _("%(change)s, %(between)s") % {"change": change, "between": between}
    return side, sayings.verdict(trend.verdict), under if change else ""


def _change(trend: Trend, voice: Voice) -> tuple[str, str]:
    """The change and where it lies; both empty before there is one."""
    if trend.change is None or trend.change_low is None or trend.change_high is None:
        return "", ""
    change = voice.told(voice.amount(trend.change, trend.unit, sign=True, tenths=True))
    low, high = trend.change_low, trend.change_high
    return change, _between(low, high, trend.unit, voice, sign=True)


def _between(low: float, high: float, unit: Unit, voice: Voice, *, sign: bool = False) -> str:
    ends = {
        "low": voice.number(low, unit, sign=sign),
        "high": voice.number(high, unit, sign=sign),
    }
    return _("between %(low)s and %(high)s") % ends


@lru_cache(maxsize=8)  # ten years are a thousand dots
def _chart(
    trend: Trend, beside: Trend, norm: NormBand | None, voice: Voice, language: str
) -> SafeString:
    drawn = chart_svg.trend_chart(trend, norm=norm, beside=beside, voice=voice)
    return mark_safe(drawn)  # noqa: S308 (drawn by our own module)


def middle_range(runner: Runner, today: date) -> NormBand:
    """The middle range by tape of people like this runner, or of all adults."""
    norms = knowledge.catalogue().norms[assess.TAPE]
    band = norms.band(sex=runner.sex, age_years=runner.age_years(today=today))
    return band or norms.fallback
