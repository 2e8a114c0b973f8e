"""What a counter should look for in a movement, worked out from the movement itself."""

from dataclasses import dataclass

from dorsi.core.measurement import Side
from dorsi.measure import signals
from dorsi.measure.signals import Place, Signal
from dorsi.movement.definition import Kind, Movement
from dorsi.movement.landmarks import Camera, landmarks, projected
from dorsi.movement.performance import performed

SIDE_ON = Camera(distance_cm=1e6)
FRONT = Camera(yaw_deg=90.0, distance_cm=1e6)
RATE_HZ = 50.0
UP_SHARE, DOWN_SHARE = 0.65, 0.35  # of the swing: two levels, so that noise counts nothing twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """From where to where the signal swings [its unit] in one cycle, and where to count.

    `start` is its value at rest. A repetition is once above `count_above` and then once below
    `ready_below`; a hold lasts while it is above `count_above`.
    """

    kind: Kind
    signal: Signal
    side: Side
    start: float
    low: float
    high: float
    cycle_s: float

    @property
    def count_above(self) -> float:
        return self.low + UP_SHARE * (self.high - self.low)

    @property
    def ready_below(self) -> float:
        return self.low + DOWN_SHARE * (self.high - self.low)


def expectation(movement: Movement) -> Expectation:
    """What the counter should look for, from a far and level camera."""
    count, camera = movement.count, eye_of(movement.count.signal)
    moments = performed(movement, cycles_s=(movement.cycle_s,), rate_hz=RATE_HZ, rest_s=0.0)
    values = []
    for moment in moments:
        places = {name: projected(point, camera) for name, point in landmarks(moment).items()}
        values.append(watched(movement, places))
    low = min(values) if count.low is None else min(*values, count.low)
    return Expectation(
        kind=count.kind,
        signal=count.signal,
        side=count.side,
        start=values[0],
        low=low,
        high=max(values),
        cycle_s=movement.cycle_s,
    )


def eye_of(signal: Signal) -> Camera:
    """The view in which a signal is told: from the side, or for steps aside from the front."""
    return FRONT if signal is Signal.STRIDE else SIDE_ON


def watched(movement: Movement, places: dict[str, Place]) -> float:
    """The movement's signal in one frame [its unit]."""
    return signals.value(
        movement.count.signal,
        movement.count.side,
        places,
        facing=signals.facing(places),
        shank_cm=movement.bones.shank_cm,
    )
