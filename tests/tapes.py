"""Tape tests and the figures they are set beside, small enough to check by hand."""

from datetime import UTC, datetime

from dorsi.core.assess import Assessment, assess
from dorsi.core.catalogue import NormBand, Norms, Protocol, SideDifference
from dorsi.core.measurement import Limit, Measurement, Side, Unit
from dorsi.core.runner import Sex

MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)

KNEE_TO_WALL = Protocol(
    id="knee_to_wall_tape",
    name="Knee-to-wall test, by tape",
    unit=Unit.CM,
    instrument="tape",
    practice_tries=3,
    tries=3,
    tries_most=4,
    lowest=0,
    highest=30,
    spread_watch=1.5,
    standard_error=0.69,
    detectable=1.9,
    setup=(),
    steps=(),
    rules=(),
    source="powden2015",
)
HEEL_RAISES = Protocol(
    id="heel_raise_endurance",
    name="Heel-raise endurance",
    unit=Unit.REPETITIONS,
    instrument="count",
    practice_tries=3,
    tries=1,
    tries_most=1,
    lowest=0,
    highest=150,
    spread_watch=0,
    standard_error=2.2,
    detectable=6,
    setup=(),
    steps=(),
    rules=(),
    source="hebertlosier2017",
)

POOLED = NormBand(sex="any", age_from=16, age_to=120, low=10, high=14, source="pooled_lunge")
WOMEN_30 = NormBand(
    sex="female", age_from=30, age_to=39, low=8, high=13, source="mcbride2026", verified=False
)
NORMS = Norms(protocol=KNEE_TO_WALL.id, bands=(WOMEN_30,), fallback=POOLED)
DIFFERENCE = SideDifference(watch=1.5, act=3, source="hoch2011")


def taken(
    side: Side,
    value: float,
    *,
    limit: Limit | None = Limit.NONE,
    error: float = KNEE_TO_WALL.standard_error,
    at: datetime = MORNING,
    protocol: Protocol = KNEE_TO_WALL,
    id: str | None = None,
) -> Measurement:
    return Measurement(
        id=id or f"{side}-{at:%d-%H}",
        side=side,
        protocol=protocol.id,
        instrument=protocol.instrument,
        value=value,
        unit=protocol.unit,
        standard_error=error,
        tries=(value,) * protocol.tries,
        limit=limit,
        taken_at=at,
    )


def left(value: float, **more: object) -> Measurement:
    return taken(Side.LEFT, value, **more)


def right(value: float, **more: object) -> Measurement:
    return taken(Side.RIGHT, value, **more)


def assessed(
    one: Measurement,
    two: Measurement,
    *,
    norms: Norms = NORMS,
    side_difference: SideDifference = DIFFERENCE,
    sex: Sex | None = None,
    age_years: int | None = None,
) -> Assessment:
    return assess(
        one, two, norms=norms, side_difference=side_difference, sex=sex, age_years=age_years
    )
