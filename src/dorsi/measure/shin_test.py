"""The phone on the shin, live: one side's tries, or a zero on a wall or the floor.

A reading is `inclinometer.step`'s and the number `protocols.shins`'. Here is only when a try is on,
what became of it, and what ails the sensor.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import asin, degrees, isfinite
from typing import NamedTuple

from dorsi.measure import inclinometer, protocols
from dorsi.measure.inclinometer import (
    SLOWEST_HZ,
    STILL_S,
    Axis,
    Held,
    Reason,
    Sample,
    Vector,
)
from dorsi.measure.live import Cue, Refusal, Tell
from dorsi.measure.protocols import APART_DEG, TRIES, Refused, Tries
from dorsi.measure.still_readings import NO_GRAVITY_BELOW, RATE_SHARE_LEAST

SILENT_S = 2.0
MOVING_S = 5.0  # so long a try waits for stillness before it says so
REFUSED_S = 12.0  # and so long before it is refused
RATE_S = 2.0  # how slowly the sensor's rate is followed
SLOW_S = 1.5  # a rate must be too low for so long
NO_GRAVITY_S = 2.0
ZERO_MOST_DEG = 10.0  # a phone set further off its wall or floor isn't on it


class Phase(StrEnum):
    """Where the test stands. The list is part of the JSON's promise."""

    PLACE = "place"
    HOLD = "hold"
    BACK = "back"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Tries of a lean along this side of the phone, or, where `on` is told, one zero.

    `turn` is what a zero gave: the turn [rotation vector, sine long] that sets it right.
    """

    axis: Axis = Axis.LONG
    turn: Vector | None = None
    on: str = ""

    @property
    def tries(self) -> int:
        return 1 if self.on else TRIES


class State(NamedTuple):
    """What is remembered between samples; times on the samples' clock [s]."""

    still: inclinometer.State
    phase: Phase = Phase.PLACE
    at_s: float | None = None
    felt_s: float | None = None
    begun_s: float | None = None
    dt_s: float | None = None
    slow_s: float = 0.0
    weightless_s: float = 0.0
    silent: bool = False
    slow: bool = False
    weightless: bool = False
    moving: bool = False
    gyroscope: bool = False
    lean_deg: float | None = None
    held: tuple[Held, ...] = ()
    refused: int = 0
    turn: Vector | None = None

    @property
    def sure(self) -> bool:
        """Whether the sensor measures as it must."""
        return self.felt_s is not None and not (self.silent or self.slow or self.weightless)

    @property
    def rate_hz(self) -> float | None:
        """Samples a second lately."""
        return 1 / self.dt_s if self.dt_s else None


After = tuple[State, tuple[Cue, ...]]


def begin(task: Task) -> State:
    return State(still=inclinometer.begin(task.axis))


def step(state: State, sample: Sample, task: Task) -> After:
    """The state after one sample, and what to tell.

    A sample that isn't a number or not later than the one before is left out.
    """
    late = state.felt_s is not None and not sample.at_s > state.felt_s
    if late or not all(map(isfinite, (sample.at_s, *sample.acceleration))):
        return state, ()
    state, sensor = _sensed(state, sample)
    if task.turn is not None:
        sample = _set_right(sample, task.turn)
    still, found = inclinometer.step(state.still, sample)
    state = state._replace(still=still, lean_deg=_lean_deg(still, sample))
    if state.phase is Phase.BACK and still.armed:
        number = len(state.held) + 1
        cue = Cue(tell=Tell.GONE_BACK, at_s=sample.at_s, number=number)
        return state._replace(phase=Phase.PLACE), (*sensor, cue)
    if state.phase is not Phase.HOLD:
        return state, sensor
    if found and state.sure:
        state, cues = _read(state, found[-1], task)
        return state, (*sensor, *cues)
    state, cues = _waited(state, sample.at_s)
    return state, (*sensor, *cues)


def tick(state: State, at_s: float) -> After:
    """The state at this time, and what to tell where no sample came for long."""
    start_s = at_s if state.at_s is None else state.at_s
    state = state._replace(at_s=start_s)
    last_s = start_s if state.felt_s is None else state.felt_s
    if state.silent or at_s - last_s < SILENT_S:
        return state, ()
    return state._replace(silent=True), (Cue(tell=Tell.SENSOR_SILENT, at_s=at_s),)


def go(state: State) -> State:
    """A try begins: stillness counts from now."""
    if state.phase is not Phase.PLACE:
        return state
    still = replace(state.still, slices=(), filling=(), armed=True, told=None)
    return state._replace(phase=Phase.HOLD, still=still, begun_s=None, moving=False)


def again(state: State) -> State:
    """Takes the last try back: another is waited for."""
    return state._replace(phase=Phase.PLACE, held=state.held[:-1], turn=None)


def stillness(state: State) -> float:
    """How much of the stillness that a try needs is there, 0 to 1."""
    slices = state.still.slices
    if state.phase is not Phase.HOLD or not state.sure:
        return 1.0 if state.phase in (Phase.BACK, Phase.DONE) else 0.0
    for first in range(len(slices)):
        if inclinometer.still(slices[first:]):
            return min(1.0, (slices[-1].at_s - slices[first].at_s) / STILL_S)
    return 0.0


def why(state: State) -> str:
    """What ails the sensor: a Tell's or a Reason's word."""
    if state.silent or state.felt_s is None:
        return Tell.SENSOR_SILENT
    return Tell.SENSOR_SLOW if state.slow else Reason.NO_GRAVITY


def result(state: State) -> Tries | Refused:
    """What the protocol makes of the tries so far."""
    return protocols.shins(state.held)


def off_deg(turn: Vector) -> float:
    """How far a zero turns [deg]."""
    return degrees(asin(min(1.0, turn.length)))


def _sensed(state: State, sample: Sample) -> After:
    """The sensor's rate and weight, and what to tell of them."""
    at_s, cues = sample.at_s, list[Cue]()
    ailed = state.silent or state.slow or state.weightless
    dt_s = 0.0 if state.felt_s is None else at_s - state.felt_s
    if 0 < dt_s < SILENT_S:
        share = min(1.0, dt_s / RATE_S)
        rate_s = dt_s if state.dt_s is None else state.dt_s + (dt_s - state.dt_s) * share
        slow = rate_s > 1 / (RATE_SHARE_LEAST * SLOWEST_HZ)
        none = sample.acceleration.length < NO_GRAVITY_BELOW
        state = state._replace(
            dt_s=rate_s,
            slow_s=state.slow_s + dt_s if slow else 0.0,
            weightless_s=state.weightless_s + dt_s if none else 0.0,
        )
    slow, weightless = state.slow_s >= SLOW_S, state.weightless_s >= NO_GRAVITY_S
    if slow and not state.slow:
        cues.append(Cue(tell=Tell.SENSOR_SLOW, at_s=at_s, number=state.rate_hz))
    if weightless and not state.weightless:
        cues.append(Cue(tell=Tell.UNSURE, at_s=at_s, why=Reason.NO_GRAVITY))
    state = state._replace(
        felt_s=at_s,
        silent=False,
        slow=slow,
        weightless=weightless,
        gyroscope=state.gyroscope or sample.turning is not None,
    )
    if state.sure and ailed:
        cues.append(Cue(tell=Tell.SENSOR_AGAIN, at_s=at_s))
    return state, tuple(cues)


def _lean_deg(still: inclinometer.State, sample: Sample) -> float | None:
    """The lean to be shown: of the last full slice, so that it doesn't flicker."""
    force = still.slices[-1].mean if still.slices else sample.acceleration
    return inclinometer.lean_deg(force, still.axis) if force.length else None


def _waited(state: State, at_s: float) -> After:
    """A try that goes on without a reading; where the sensor ails, that is not the runner's."""
    if not state.sure:
        return state._replace(begun_s=None), ()
    begun_s = at_s if state.begun_s is None else state.begun_s
    state = state._replace(begun_s=begun_s)
    if at_s - begun_s >= REFUSED_S:
        return _refuse(state, at_s, Refusal.NEVER_STILL)
    if state.moving or at_s - begun_s < MOVING_S:
        return state, ()
    return state._replace(moving=True), (Cue(tell=Tell.MOVING, at_s=at_s),)


def _refuse(state: State, at_s: float, why: Refusal) -> After:
    after = state._replace(phase=Phase.PLACE, refused=state.refused + 1)
    return after, (Cue(tell=Tell.TRY_REFUSED, at_s=at_s, why=why),)


def _read(state: State, held: Held, task: Task) -> After:
    """A still reading: a try, the zero, or a phone that isn't where it should be.

    Who stood still on the way was not at the end of their range: much less far is no try, and much
    further shows that those before were none.
    """
    at_s = held.to_s
    if task.on:
        return _zeroed(state, at_s, task)
    if not protocols.on_shin(held.lean_deg):
        after = state._replace(phase=Phase.PLACE, refused=state.refused + 1)
        return after, (Cue(tell=Tell.OFF_SHIN, at_s=at_s, value=held.lean_deg),)
    if any(one.lean_deg - held.lean_deg >= APART_DEG for one in state.held):
        return _refuse(state, at_s, Refusal.LESS_FAR)
    alike = (one for one in state.held if held.lean_deg - one.lean_deg < APART_DEG)
    state = state._replace(held=(*alike, held))
    number = len(state.held)
    taken = Cue(tell=Tell.TRY_TAKEN, at_s=at_s, number=number, value=held.lean_deg)
    if number < TRIES:
        return state._replace(phase=Phase.BACK), (taken,)
    return state._replace(phase=Phase.DONE), (taken, Cue(tell=Tell.ENDED, at_s=at_s))


def _zeroed(state: State, at_s: float, task: Task) -> After:
    turn = _turn(state.still.told, task)
    if turn is None:
        return _refuse(state, at_s, Refusal.NOT_UPRIGHT)
    done = state._replace(phase=Phase.DONE, turn=turn)
    return done, (Cue(tell=Tell.ENDED, at_s=at_s, value=off_deg(turn)),)


def _turn(felt: Vector | None, task: Task) -> Vector | None:
    """The turn that brings what was felt onto the nearest way it should point, if that is near.

    On a wall the axis is upright; on the floor one of the other two is.
    """
    if felt is None:
        return None
    ways = [
        way
        for axis, way in (("x", Vector(1, 0, 0)), ("y", Vector(0, 1, 0)), ("z", Vector(0, 0, 1)))
        if (axis == task.axis) is (task.on == "wall")
    ]
    both = [way for one in ways for way in (one, Vector(-one.x, -one.y, -one.z))]
    near = min(both, key=lambda way: inclinometer.between_deg(felt, way))
    if inclinometer.between_deg(felt, near) > ZERO_MOST_DEG:
        return None
    return _cross(_scaled(felt, 1 / felt.length), near)


def _set_right(sample: Sample, turn: Vector) -> Sample:
    """The sample as a phone that lies straight would have felt it."""
    turning = sample.turning and _turned(sample.turning, turn)
    return replace(sample, acceleration=_turned(sample.acceleration, turn), turning=turning)


def _turned(one: Vector, turn: Vector) -> Vector:
    """Rodrigues' turn by a vector as long as the angle's sine."""
    cosine = (1 - min(1.0, turn.length**2)) ** 0.5
    first = _cross(turn, one)
    second = _scaled(_cross(turn, first), 1 / (1 + cosine))
    return Vector(
        one.x + first.x + second.x, one.y + first.y + second.y, one.z + first.z + second.z
    )


def _scaled(one: Vector, by: float) -> Vector:
    return Vector(one.x * by, one.y * by, one.z * by)


def _cross(one: Vector, other: Vector) -> Vector:
    return Vector(
        one.y * other.z - one.z * other.y,
        one.z * other.x - one.x * other.z,
        one.x * other.y - one.y * other.x,
    )
