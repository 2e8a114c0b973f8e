"""What a counter should look for in a movement, worked out from the movement itself."""

from dorsi.measure import signals
from dorsi.measure.awaited import LEAST_SWING, Awaited, Eye, Kind
from dorsi.measure.heel import LEAN_LEAST_DEG
from dorsi.measure.signals import Place, Signal
from dorsi.movement import definition
from dorsi.movement.definition import Movement
from dorsi.movement.landmarks import Camera, landmarks, projected
from dorsi.movement.performance import performed

SIDE_ON = Camera(distance_cm=1e6)
FRONT = Camera(yaw_deg=90.0, distance_cm=1e6)
RATE_HZ = 50.0
EYES = {Signal.STRIDE: Eye.FRONT, Signal.ANKLE_UP: Eye.ANY}
"""From where a signal can be told, if not from the side."""


def expectation(movement: Movement) -> Awaited | None:
    """What the counter should look for, as a far and level camera sees it.

    None where the clock counts, and where it goes less far than a camera can tell.
    """
    count, eye = movement.count, EYES.get(movement.count.signal, Eye.SIDE)
    if count.kind is definition.Kind.TIMED:
        return None
    values = list(_values(movement, FRONT if eye is Eye.FRONT else SIDE_ON))
    rest = values[0] if count.low is None else count.low
    awaited = Awaited(
        kind=_kind(count),
        signal=count.signal,
        side=count.side,
        rest=rest,
        top=max(values, key=lambda each: abs(each - rest)),
        cycle_s=movement.cycle_s / count.per_cycle,
        eye=eye,
        shank_cm=movement.bones.shank_cm,
    )
    return awaited if awaited.swing >= LEAST_SWING[count.signal.unit] else None


def heel_stays(movement: Movement, awaited: Awaited) -> bool:
    """Whether the watched leg's heel belongs on the floor while the shank leans over it.

    Only there can a lift be told: an upright or a backward shank asks no heel to stay down.
    """
    leans = awaited.signal is Signal.SHANK_LEAN and awaited.top >= LEAN_LEAST_DEG
    return leans and movement.view.keep_down.startswith(f"{awaited.side}.")


def _kind(count: definition.Count) -> Kind:
    if count.kind is definition.Kind.REPETITIONS:
        return Kind.CYCLE
    return Kind.BALANCE if count.signal is Signal.ANKLE_UP else Kind.HOLD


def _values(movement: Movement, camera: Camera) -> list[float]:
    """The movement's signal through one cycle of the film [its unit]."""
    moments = performed(movement, cycles_s=(movement.cycle_s,), rate_hz=RATE_HZ, rest_s=0.0)
    return [
        watched(movement, {name: projected(point, camera) for name, point in body.items()})
        for body in map(landmarks, moments)
    ]


def watched(movement: Movement, places: dict[str, Place]) -> float:
    """The movement's signal in one frame [its unit]."""
    return signals.value(
        movement.count.signal,
        movement.count.side,
        places,
        facing=signals.facing(places),
        shank_cm=movement.bones.shank_cm,
    )
