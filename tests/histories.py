"""Histories of tape tests whose truth is known, for the tests of progress."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from dorsi.core.catalogue import NormBand, ProgressRules
from dorsi.core.measurement import Measurement, Side
from dorsi.core.progress import Trend, trend
from tests import tapes

RULES = ProgressRules(
    baseline_days=3,
    least_days=3,
    drift_cm=2.1,
    drift_weeks=12,
    worth_cm=1.5,
    source="made_up",
    drift_source="made_up",
)
WOMEN = NormBand(sex="female", age_from=30, age_to=39, low=9.8, high=13.8, source="made_up")
TWICE_A_WEEK = tuple(day for week in range(12) for day in (7 * week, 7 * week + 3))


def tape_on(
    values: Mapping[int, float] | Sequence[float],
    *,
    side: Side = Side.LEFT,
    error: float = 0.69,
) -> list[Measurement]:
    """One test on each of these days (counted from the first); a list is two tests a week."""
    by_day = (
        values if isinstance(values, Mapping) else dict(zip(TWICE_A_WEEK, values, strict=False))
    )
    take = tapes.left if side is Side.LEFT else tapes.right
    return [
        take(value, at=tapes.MORNING + timedelta(days=day), error=error, id=f"{side}-{day}")
        for day, value in by_day.items()
    ]


def trend_of(
    measurements: Iterable[Measurement],
    *,
    side: Side = Side.LEFT,
    band: NormBand | None = WOMEN,
) -> Trend:
    return trend(measurements, side=side, protocol=tapes.KNEE_TO_WALL, rules=RULES, band=band)
