"""What progress tells: a trend with its interval, its line, its verdict and its words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dorsi.core.measurement import Side, Unit


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
