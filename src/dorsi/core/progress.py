"""Whether it helps: a trend with its uncertainty, and only the words it can carry.

The bar a change must pass is chosen by simulation (`bench/progress_honesty.py`): of runners
whose ankles do not change, at most one in twenty is ever told of an improvement in twelve
weeks of two tests a week, however often they look.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise, takewhile
from math import fsum, log, sqrt
from typing import TypeGuard

from dorsi.core.catalogue import NormBand, ProgressionRules, ProgressRules, Protocol
from dorsi.core.diary import Diary, Ended, Entry, MorningAfter, PracticeDone
from dorsi.core.errors import NotYet
from dorsi.core.likelihood import (
    ONE_SIDED_95,
    TWO_SIDED_95,
    normal_score,
    probability,
    t_value,
)
from dorsi.core.local_line import Weights, scatter, weights
from dorsi.core.measurement import Measurement, Side, Unit
from dorsi.core.response import Response

PRIOR_TESTS = 12.0
"""A runner's own scatter moves the published error as if that rested on so many tests."""

BAR = 2.55
"""How many standard errors a change must reach to be called real, in the first twelve weeks."""

BAR_WEEKS, BAR_DAYS = 12.0, 24.0
"""Who looks for longer, or more often, has more chances to be fooled: from here the bar rises."""

ENOUGH_DAYS = 7
"""With fewer measured days no line is drawn, and nothing is called unchanged: too early."""

CURVE_POINTS = 25
CURVE_STEP_DAYS = 28
CURVE_GAP_DAYS = 35
"""A line over a longer stretch without a test would be invented."""


class Change(StrEnum):
    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSE = "worse"
    CANNOT_TELL = "cannot tell yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayValue:
    """Mean of one day's measurements, with its standard error."""

    day: date
    value: float
    standard_error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """The trend on one day, with its 95 % band."""

    day: date
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """One side by one protocol. All lengths in `unit`; `change` is against the baseline.

    `estimate` is the level on the last measured day with its 95 % interval. `baseline` is None
    before its days are whole; `change*` and `likely_real` are None until a day beyond them.
    `likely_real` is the probability that the true change is above 0, with nothing assumed of it
    beforehand. `drift` is the change that may have come by itself, in the first `drift_weeks`.
    """

    side: Side
    protocol: str
    unit: Unit
    days: tuple[DayValue, ...]
    estimate: float
    low: float
    high: float
    baseline: float | None
    change: float | None
    change_low: float | None
    change_high: float | None
    likely_real: float | None
    verdict: Change
    drift: float
    curve: tuple[CurvePoint, ...]
    says: str
    drift_weeks: float = 0.0


@dataclass(frozen=True, slots=True)
class _Record:
    """Measured days as numbers: weeks since the first, values, variances of the error."""

    days: tuple[DayValue, ...]
    weeks: tuple[float, ...]
    values: tuple[float, ...]
    variances: tuple[float, ...]
    freedom: float


@dataclass(frozen=True, slots=True)
class _Found:
    """A number found in the record, with its standard error `spread`."""

    value: float
    spread: float
    freedom: float

    @property
    def low(self) -> float:
        return self.value - self.reach(TWO_SIDED_95)

    @property
    def high(self) -> float:
        return self.value + self.reach(TWO_SIDED_95)

    @property
    def score(self) -> float:
        """How many standard errors it lies above 0, as a normal score."""
        return normal_score(self.value / self.spread, freedom=self.freedom)

    def reach(self, score: float) -> float:
        return t_value(score, freedom=self.freedom) * self.spread


def trend(
    measurements: Iterable[Measurement],
    *,
    side: Side,
    protocol: Protocol,
    rules: ProgressRules,
    band: NormBand | None,
) -> Trend:
    """The trend of one side by one protocol, from any pile of measurements in any order.

    Several tests on one day count as one measured day: their mean, with the error of one test,
    because the tries of one day share that day's error. `band`: the middle range, if one is
    known; only an ankle that started below it has a drift. All numbers [protocol.unit].
    Raises NotYet when this side was never measured. Source: powden2015, lagas2021.
    """
    days = measured_days(measurements, side=side, protocol=protocol)
    if not days:
        raise NotYet(
            f"The {side.value} ankle must be measured before its trend can be seen "
            f"(got no test of {protocol.name}). Measure both ankles first."
        )
    record = _record(days)
    now = weights(record.weeks, at=record.weeks[-1])
    level = _found(record, now)
    change = _change(record, now, rules)
    worth = rules.worth_cm if protocol.unit is Unit.CM else protocol.detectable
    verdict = _verdict(change, record, worth)
    drift = _drift(record, rules, band) if protocol.unit is Unit.CM else 0.0
    return Trend(
        side=side,
        protocol=protocol.id,
        unit=protocol.unit,
        days=days,
        estimate=level.value,
        low=level.low,
        high=level.high,
        baseline=_baseline(record, rules) if len(days) >= rules.baseline_days else None,
        change=change.value if change else None,
        change_low=change.low if change else None,
        change_high=change.high if change else None,
        likely_real=probability(change.score) if change else None,
        verdict=verdict,
        drift=drift,
        drift_weeks=min(record.weeks[-1], rules.drift_weeks) if drift else 0.0,
        curve=tuple(_curve(record)) if len(days) >= ENOUGH_DAYS else (),
        says=_says(verdict, change, record, rules, _Measure(protocol.unit, worth, drift)),
    )


def measured_days(
    measurements: Iterable[Measurement], *, side: Side, protocol: Protocol
) -> tuple[DayValue, ...]:
    """Mean and standard error [protocol.unit] of each day this side was measured on, in order.

    The error of a day is that of its least sure test, and never below what the protocol is
    known for: more tries on one day do not average the day's own part away.
    """
    tests: defaultdict[date, list[Measurement]] = defaultdict(list)
    for test in measurements:
        if test.side is side and test.protocol == protocol.id:
            tests[test.taken_at.date()].append(test)
    return tuple(
        DayValue(
            day=day,
            value=fsum(test.value for test in of_day) / len(of_day),
            standard_error=max(protocol.standard_error, *(test.standard_error for test in of_day)),
        )
        for day, of_day in sorted(tests.items())
    )


def response(
    diary: Diary, trends: Mapping[Side, Trend], *, today: date, rules: ProgressionRules
) -> Response:
    """What the newest entry of the diary tells the plan, with the trend of the stiffer side.

    Each entry answers once: right after a practice its pain, effort and drills; after a morning
    only how the ankles were then. `gap_days`: from the last practice to `today`, 0 before the
    first. `easy_in_a_row`: practices up to the newest with effort up to `rules.easy_effort_most`
    and pain up to `rules.pain_go_on_most`, done whole.
    """
    practices = diary.practices
    trend_now = _stiffer(trends)
    if not practices:
        return Response(trend=trend_now)
    last = practices[-1]
    mornings = [entry for entry in diary.entries if _follows(entry, last)]
    gap_days = max(0, (today - last.day).days)
    if mornings:
        worse = any(morning.worse for morning in mornings)
        return Response(morning_worse=worse, gap_days=gap_days, trend=trend_now)
    return Response(
        pain_0_10=last.pain_0_10,
        effort_0_10=last.effort_0_10,
        completion=_completion(last),
        easy_in_a_row=_easy_in_a_row(practices, rules),
        gap_days=gap_days,
        hurt=frozenset(last.hurt),
        trend=trend_now,
    )


def _record(days: tuple[DayValue, ...]) -> _Record:
    """The days with errors that lean from the published one towards the runner's own scatter."""
    weeks = tuple((day.day - days[0].day).days / 7 for day in days)
    values = tuple(day.value for day in days)
    squares, own = scatter(weeks, values)
    freedom = PRIOR_TESTS + own
    variances = tuple((PRIOR_TESTS * day.standard_error**2 + squares) / freedom for day in days)
    return _Record(days, weeks, values, variances, freedom)


def _found(record: _Record, sums: Weights) -> _Found:
    spread = sqrt(sums.variance(record.variances))
    return _Found(sums.mean(record.values), spread, record.freedom)


def _baseline(record: _Record, rules: ProgressRules) -> float:
    first = record.values[: rules.baseline_days]
    return fsum(first) / len(first)


def _change(record: _Record, now: Weights, rules: ProgressRules) -> _Found | None:
    """The level now against the baseline; None while nothing was measured beyond it."""
    first = rules.baseline_days
    if len(record.days) < max(rules.least_days, first + 1):
        return None
    contrast = [0.0] * now.first + list(now.values)
    for i in range(first):
        contrast[i] -= 1 / first
    return _found(record, Weights(0, tuple(contrast)))


def _bar(record: _Record) -> float:
    """The score a change must reach: it rises with the looks one had at the same ankle."""
    looks = max(len(record.days) / BAR_DAYS, record.weeks[-1] / BAR_WEEKS, 1)
    return sqrt(BAR**2 + 3 * log(looks))


def _verdict(change: _Found | None, record: _Record, worth: float) -> Change:
    """Unchanged only where a change of `worth`, up or down, would have been seen (19 in 20)."""
    if change is None:
        return Change.CANNOT_TELL
    if abs(change.score) >= _bar(record):
        return Change.IMPROVED if change.value > 0 else Change.WORSE
    seen = abs(change.value) + change.reach(ONE_SIDED_95) < worth
    return Change.UNCHANGED if seen and len(record.days) >= ENOUGH_DAYS else Change.CANNOT_TELL


def _drift(record: _Record, rules: ProgressRules, band: NormBand | None) -> float:
    """What an ankle that started below the middle range may gain by itself; 0 for others."""
    if band is None or _baseline(record, rules) >= band.low:
        return 0.0
    return rules.drift_cm * min(record.weeks[-1] / rules.drift_weeks, 1.0)


def _curve(record: _Record) -> Iterator[CurvePoint]:
    """The line from the first day to the last, but over no stretch too long without a test."""
    span = (record.days[-1].day - record.days[0].day).days
    step = min(max(1, span // CURVE_POINTS), CURVE_STEP_DAYS)
    for stretch in _stretches(record):
        days = (stretch[1] - stretch[0]).days
        points = max(1, round(days / step))
        for offset in sorted({round(i * days / points) for i in range(points + 1)}):
            day = stretch[0] + timedelta(days=offset)
            week = (day - record.days[0].day).days / 7
            level = _found(record, weights(record.weeks, at=week))
            yield CurvePoint(day=day, value=level.value, low=level.low, high=level.high)


def _stretches(record: _Record) -> Iterator[tuple[date, date]]:
    """First and last day of each run of tests that stand near enough for a line."""
    first = record.days[0].day
    for before, after in pairwise(record.days):
        if (after.day - before.day).days > CURVE_GAP_DAYS:
            yield first, before.day
            first = after.day
    yield first, record.days[-1].day


@dataclass(frozen=True, slots=True)
class _Measure:
    """How a trend's numbers are said."""

    unit: Unit
    worth: float
    drift: float

    def say(self, value: float) -> str:
        if self.unit is Unit.REPETITIONS:
            return f"{value:.0f} repetitions"
        return f"{value:.1f} {'cm' if self.unit is Unit.CM else 'degrees'}"


def _says(
    verdict: Change,
    change: _Found | None,
    record: _Record,
    rules: ProgressRules,
    measure: _Measure,
) -> str:
    if change is None:
        return _says_of_baseline(len(record.days), rules.baseline_days)
    missed = measure.say(change.reach(_bar(record)))
    if verdict is Change.IMPROVED:
        real = f"A real change: bigger than the {missed} this many tests can miss."
        return f"{real}{_says_of_drift(change, measure)}"
    if verdict is Change.WORSE:
        return f"A real loss: bigger than the {missed} this many tests can miss."
    if verdict is Change.UNCHANGED:
        seen = measure.say(measure.worth)
        return f"Still where it began: a change of {seen} would have shown by now."
    way = "more" if change.value > 0 else "less"
    return f"Could be a little {way}, could be nothing: this many tests can miss {missed}."


def _says_of_baseline(days: int, needed: int) -> str:
    if days >= needed:
        return "Your baseline is whole. The next test can begin to show a change."
    missing = needed - days
    more = "One more measured day makes" if missing == 1 else f"{missing} more measured days make"
    return f"Too early to tell. {more} your baseline, the start that change is counted from."


def _says_of_drift(change: _Found, measure: _Measure) -> str:
    own = min(measure.drift, change.value)
    return f" Up to {measure.say(own)} of it may have come by itself." if own >= 0.05 else ""


def _stiffer(trends: Mapping[Side, Trend]) -> str | None:
    """Verdict of the side with less range now."""
    if not trends:
        return None
    return min(trends.values(), key=lambda trend: (trend.estimate, trend.side)).verdict.value


def _follows(entry: Entry, practice: PracticeDone) -> TypeGuard[MorningAfter]:
    """A morning of a later day, or told later: a practice noted late must not hide it."""
    if not isinstance(entry, MorningAfter):
        return False
    return entry.day > practice.day or entry.noted_at > practice.noted_at


def _completion(practice: PracticeDone) -> float:
    done, skipped = len(practice.drills), len(practice.skipped)
    return done / (done + skipped) if done + skipped else 1.0


def _easy_in_a_row(practices: tuple[PracticeDone, ...], rules: ProgressionRules) -> int:
    def easy(practice: PracticeDone) -> bool:
        whole = practice.ended is Ended.WHOLE and not practice.skipped and not practice.hurt
        light = practice.effort_0_10 <= rules.easy_effort_most
        return whole and light and practice.pain_0_10 <= rules.pain_go_on_most

    return sum(1 for _ in takewhile(easy, reversed(practices)))
