"""Measured days as dots on one axis, each with the reach of its error."""

from collections.abc import Sequence
from dataclasses import dataclass

from dorsi.cli.figures import ERROR_95
from dorsi.core.progress import DayValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """From `low` to `high` over so many columns; one for both sides, so that they compare."""

    low: float
    high: float
    columns: int

    def place(self, value: float) -> int:
        """Column of the value; the nearest end where it lies outside."""
        share = (value - self.low) / (self.high - self.low)
        return max(0, min(self.columns - 1, round(share * (self.columns - 1))))


def axis(days: Sequence[DayValue], *, columns: int) -> Axis:
    """An axis that holds every day with its error, in whole units."""
    low = min(day.value - ERROR_95 * day.standard_error for day in days)
    high = max(day.value + ERROR_95 * day.standard_error for day in days)
    return Axis(low=int(low // 1), high=int(high // 1) + 1, columns=columns)


def row(day: DayValue, on: Axis) -> str:
    """──●── : the day's value and how far it may be off."""
    reach = ERROR_95 * day.standard_error
    signs = [" "] * on.columns
    for place in range(on.place(day.value - reach), on.place(day.value + reach) + 1):
        signs[place] = "─"
    signs[on.place(day.value)] = "●"
    return "".join(signs).rstrip()
