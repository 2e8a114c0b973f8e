"""Measured days as numbers, and any sum of them with the error it carries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import fsum, sqrt

from dorsi.core.catalogue import ProgressRules, Protocol
from dorsi.core.measurement import Measurement, Side
from dorsi.core.progress.likelihood import TWO_SIDED_95, normal_score, t_value
from dorsi.core.progress.local_line import Weights, scatter
from dorsi.core.progress.shapes import DayValue

PRIOR_TESTS = 12.0
"""A runner's own scatter moves the published error as if that rested on so many tests."""


@dataclass(frozen=True, slots=True)
class Found:
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
        """How far `score` standard errors go, allowing for an error known from few tests."""
        return t_value(score, freedom=self.freedom) * self.spread


@dataclass(frozen=True, slots=True)
class Record:
    """Measured days as numbers: weeks since the first, values, variances of the error."""

    days: tuple[DayValue, ...]
    weeks: tuple[float, ...]
    values: tuple[float, ...]
    variances: tuple[float, ...]
    freedom: float

    def found(self, sums: Weights) -> Found:
        """The weighted sum of the values, with its error."""
        spread = sqrt(sums.variance(self.variances))
        return Found(sums.mean(self.values), spread, self.freedom)

    def baseline(self, rules: ProgressRules) -> float:
        """Mean of the first days, of as many as there are up to `rules.baseline_days`."""
        first = self.values[: rules.baseline_days]
        return fsum(first) / len(first)


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


def record_of(days: tuple[DayValue, ...]) -> Record:
    """The days with errors that lean from the published one towards the runner's own scatter."""
    weeks = tuple((day.day - days[0].day).days / 7 for day in days)
    values = tuple(day.value for day in days)
    squares, own = scatter(weeks, values)
    freedom = PRIOR_TESTS + own
    variances = tuple((PRIOR_TESTS * day.standard_error**2 + squares) / freedom for day in days)
    return Record(days, weeks, values, variances, freedom)
