"""The days below a trend: weeks of a plan at first, months and years once there are many."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dorsi.core.saying import say
from dorsi.formats.chart_svg.scale import Scale
from dorsi.formats.chart_svg.voice import Voice

WEEKS_LEAST = 8
WEEKS_MOST = 30  # from here on nobody counts in weeks
WEEK_STEPS = (1, 2, 4, 8)
MONTH_STEPS = (2, 3, 6, 12, 24, 60, 120)
TICKS_MOST = 6


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named below the chart."""

    x: float
    words: str


def days_scale(first: date, last: date, *, start: float, end: float) -> Scale:
    """Days since `first`, at least eight weeks of them."""
    return Scale(0, max(7 * WEEKS_LEAST, (last - first).days), start, end)


def ticks(first: date, days: Scale, voice: Voice) -> Iterator[Tick]:
    if days.high <= 7 * WEEKS_MOST:
        yield from _weeks(days, voice)
    else:
        yield from _months(first, days, voice)


def _weeks(days: Scale, voice: Voice) -> Iterator[Tick]:
    weeks = int(days.high / 7)
    step = next((step for step in WEEK_STEPS if weeks / step < TICKS_MOST), WEEK_STEPS[-1])
    for week in range(0, weeks + 1, step):
        words = str(week) if week else voice.told(say("week {n}", n=0))
        yield Tick(days(7 * week), words)


def _months(first: date, days: Scale, voice: Voice) -> Iterator[Tick]:
    """Firsts of months, the year beside the first one named and beside each January."""
    months = days.high / 30.44
    step = next((step for step in MONTH_STEPS if months / step < TICKS_MOST), MONTH_STEPS[-1])
    for number, month in enumerate(_firsts(first, int(days.high), step)):
        year = number == 0 or month.month == 1
        words = f"{voice.month(month)} {month.year}" if year else voice.month(month)
        whole = str(month.year) if step >= MONTH_STEPS[3] else words
        yield Tick(days((month - first).days), whole)


def _firsts(first: date, days: int, step: int) -> Iterator[date]:
    """Every `step` months, counted from a January, so that years are named at their start."""
    last = first + timedelta(days=days)
    at = first.year * 12 + (first.month - 1) // step * step if step < 12 else first.year * 12
    while (month := date(at // 12, at % 12 + 1, 1)) <= last:
        if month >= first:
            yield month
        at += step
