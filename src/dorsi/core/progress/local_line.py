"""A calm line through scattered tests: straight over ten weeks, the nearer tests counting more.

Each value on it is a weighted sum of the measured values, so its error follows exactly from
the errors of the tests; and where the truth runs straight, the line is right on average.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

REACH_WEEKS = 5.0
"""Tests further away than this count nothing: a level five weeks old says little about now."""

STEADINESS = 1.0  # [weeks²]
"""Holds the slope back while a few tests lie close together; soon it hardly matters."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the tests `first` onwards. They sum to 1; some are negative."""

    first: int
    values: tuple[float, ...]

    def mean(self, values: Sequence[float]) -> float:
        """The weighted sum of all `values`."""
        near = values[self.first : self.first + len(self.values)]
        return fsum(w * value for w, value in zip(self.values, near, strict=True))

    def variance(self, variances: Sequence[float]) -> float:
        """Variance of that sum, the tests being independent."""
        near = variances[self.first : self.first + len(self.values)]
        return sum(w * w * variance for w, variance in zip(self.values, near, strict=True))


def weights(weeks: Sequence[float], *, at: float) -> Weights:
    """What each test counts for the level at the week `at`; none counts where none is in reach.

    weeks: when the tests were, ascending. The bell is after Cleveland (1979).
    """
    first = bisect_right(weeks, at - REACH_WEEKS)
    last = bisect_left(weeks, at + REACH_WEEKS)
    away = [week - at for week in weeks[first:last]]
    if not away:
        return Weights(first, ())
    bell = [(1 - abs(gap / REACH_WEEKS) ** 3) ** 3 for gap in away]
    pull = [b * gap for b, gap in zip(bell, away, strict=True)]
    total, lean = sum(bell), sum(pull)
    square = STEADINESS + sum(p * gap for p, gap in zip(pull, away, strict=True))
    scale = total * square - lean * lean
    return Weights(
        first,
        tuple((b * square - p * lean) / scale for b, p in zip(bell, pull, strict=True)),
    )


def scatter(weeks: Sequence[float], values: Sequence[float]) -> tuple[float, float]:
    """How the tests scatter around the line of their neighbours: a sum of squares, its freedom.

    Each test but the first and last is set against the straight line between its neighbours,
    which a steady gain leaves alone. Such differences overlap, so each counts as half a degree
    of freedom. Returns (0, 0) with fewer than three tests. After Gasser and others (1986).
    """
    triples = len(values) - 2
    if triples < 1:
        return 0.0, 0.0
    squares = 0.0
    for i in range(1, triples + 1):
        share = (weeks[i + 1] - weeks[i]) / (weeks[i + 1] - weeks[i - 1])
        off = share * values[i - 1] + (1 - share) * values[i + 1] - values[i]
        squares += off * off / (share * share + (1 - share) ** 2 + 1)
    return squares / 2, triples / 2
