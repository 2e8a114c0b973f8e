"""Whether it helps: a trend with its uncertainty, and only the words it can carry."""

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

    `estimate` is the level now with its 95 % interval. `drift` is the change that may have
    come by itself. `change*` and `likely_real` are None before the baseline is whole.
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
