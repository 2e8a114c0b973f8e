"""A phone resting on the shin as an inclinometer: still, or refused.

Gravity is the only thing an accelerometer feels at rest, so its direction tells how far the
phone's long side leans from the vertical. Any movement adds to it (moving: 3.9 deg RMS off in
a laboratory recording; at rest 0.43), hence the demand to hold still. With a gyroscope the
direction is carried through a leg's trembling, which pushes the phone but hardly turns it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import acos, atan2, degrees, hypot, isfinite, sqrt
from statistics import median, stdev
from typing import NamedTuple

GRAVITY = 9.80665  # [m/s²] Source: the standard value of 1901
STILL_S = 2.0  # how long a reading rests
SLICE_S = 0.05  # samples are averaged over this long, whatever their rate
SPREAD_MOST_DEG = 1.5  # widest the directions of a still reading may lie apart
# A phone's accelerometer may be a few per cent off; more is a push.
WEIGHT_OFF_MOST = 0.5  # [m/s²], of a slice against the reading's own mean
GRAVITY_OFF_MOST = 1.0  # [m/s²], of the reading's mean against GRAVITY
# Accelerometer alone at rest against an optical laboratory (BROAD, 0.43 deg RMS), rounded up
# because a phone isn't a laboratory's sensor.
INSTRUMENT_DEG = 0.6
SLOWEST_HZ = 10.0
GAP_MOST_S = 0.5
CARRIED_DEG = 1.0  # the same carried by the gyroscope (BROAD 0.62, RepoIMU 0.61 deg RMS, moving)
TRUST_S = 2.0  # how long the gyroscope is believed against gravity (complementary filter)
CARRIED_S = 3 * TRUST_S  # by then a push at the start is forgotten but for a twentieth


class Vector(NamedTuple):
    x: float
    y: float
    z: float

    @property
    def length(self) -> float:
        return sqrt(self.x * self.x + self.y * self.y + self.z * self.z)


class Axis(StrEnum):
    """Which side of the phone lies along the shin."""

    LONG = "y"
    SHORT = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One reading: acceleration with gravity in it [m/s²]; turning [rad/s] if there is a gyroscope.

    Phone axes: x to the right, y up along the long side, z out of the screen.
    """

    at_s: float
    acceleration: Vector
    turning: Vector | None = None


class Reason(StrEnum):
    """Why a stretch of a recording gives no angle."""

    MOVED = "moved"
    NO_GRAVITY = "no_gravity"
    TOO_SLOW = "too_slow"
    TOO_SHORT = "too_short"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A still reading: the lean's middle value [deg] with its error, and how far it wandered."""

    from_s: float
    to_s: float
    lean_deg: float
    error_deg: float
    spread_deg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """No reading here, and why."""

    from_s: float
    to_s: float
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The mean acceleration of one twentieth of a second, and where up was carried to by its end.

    `up` is None without a gyroscope, and until it was carried for CARRIED_S; where the slice is
    `carried`, its mean is that.
    """

    at_s: float
    mean: Vector
    up: Vector | None = None
    carried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is remembered between samples: the slices of the last STILL_S, and the one being filled.

    `armed` until a still reading was told; the phone must move before the next. `up` is carried
    by the gyroscope since `carried_s`.
    """

    axis: Axis
    slices: tuple[Slice, ...] = ()
    filling: tuple[Sample, ...] = ()
    armed: bool = True
    up: Vector | None = None
    carried_s: float = 0.0


def begin(axis: Axis) -> State:
    return State(axis=axis)


def step(state: State, sample: Sample) -> tuple[State, tuple[Held, ...]]:
    """The state after one sample, and the still reading it completes, if it does.

    A sample that isn't a number, or not later than the one before, is left out. After a gap
    longer than GAP_MOST_S the reading starts afresh.
    """
    if not all(map(isfinite, sample.acceleration)):
        return state, ()
    if state.filling and sample.at_s <= state.filling[-1].at_s:
        return state, ()
    last_s = state.filling[-1].at_s if state.filling else sample.at_s
    if sample.at_s - last_s > GAP_MOST_S:
        state = replace(state, slices=(), filling=(), up=None)
    if sample.turning is not None or state.up is not None:
        state = _carried(state, sample, dt_s=sample.at_s - last_s)
    filling = state.filling
    if filling and sample.at_s - filling[0].at_s >= SLICE_S:
        return _sliced(replace(state, filling=(sample,)), filling)
    return replace(state, filling=(*filling, sample)), ()


def _carried(state: State, sample: Sample, *, dt_s: float) -> State:
    """The state with up carried on by the gyroscope, or given up where there is none."""
    if sample.turning is None or not all(map(isfinite, sample.turning)):
        return replace(state, up=None)
    since_s = sample.at_s if state.up is None else state.carried_s
    return replace(state, up=carried(state.up, sample, dt_s=dt_s), carried_s=since_s)


def _sliced(state: State, samples: tuple[Sample, ...]) -> tuple[State, tuple[Held, ...]]:
    """Takes a full slice in, and looks whether the last STILL_S were still."""
    at_s = samples[0].at_s
    made = Slice(
        at_s=at_s,
        mean=_mean([one.acceleration for one in samples]),
        up=state.up if at_s - state.carried_s >= CARRIED_S else None,
    )
    kept = tuple(one for one in state.slices if at_s - one.at_s < STILL_S + SLICE_S / 2)
    slices = (*kept, made)
    if at_s - slices[0].at_s < STILL_S - SLICE_S:
        return replace(state, slices=slices), ()
    rest = _rest(slices)
    told = (held(rest, state.axis),) if rest and state.armed else ()
    if told and rest[0].carried:
        told = (replace(told[0], error_deg=hypot(CARRIED_DEG, told[0].error_deg)),)
    return replace(state, slices=slices, armed=not rest), told


def _rest(slices: tuple[Slice, ...]) -> tuple[Slice, ...]:
    """The slices if the accelerometer was still in them, else as carried, if those were; or none.

    The accelerometer is asked first: at rest it errs less.
    """
    if still(slices):
        return slices
    if any(one.up is None for one in slices):
        return ()
    ups = tuple(replace(one, mean=one.up, carried=True) for one in slices if one.up is not None)
    return ups if still(ups) else ()


def still(slices: tuple[Slice, ...]) -> bool:
    """Nothing but gravity, and from one direction, all the while."""
    middle = _mean([one.mean for one in slices])
    length = middle.length
    if not abs(length - GRAVITY) <= GRAVITY_OFF_MOST:
        return False
    lengths = [one.mean.length for one in slices]
    if max(lengths) - length > WEIGHT_OFF_MOST or length - min(lengths) > WEIGHT_OFF_MOST:
        return False
    return _spread_deg(slices, middle) <= SPREAD_MOST_DEG


def held(slices: tuple[Slice, ...], axis: Axis) -> Held:
    """The middle lean of these slices [deg] and its standard error, at least INSTRUMENT_DEG."""
    leans = [lean_deg(one.mean, axis) for one in slices]
    wander_deg = stdev(leans) if len(leans) > 1 else 0.0
    middle = _mean([one.mean for one in slices])
    return Held(
        from_s=slices[0].at_s,
        to_s=slices[-1].at_s + SLICE_S,
        lean_deg=median(leans),
        error_deg=hypot(INSTRUMENT_DEG, wander_deg),
        spread_deg=_spread_deg(slices, middle),
    )


def lean_deg(acceleration: Vector, axis: Axis) -> float:
    """How far that side of the phone leans from the vertical [deg], 0 to 90.

    The same whichever way up the phone is, and however it is turned about that side.
    Sideways lean counts too: the whole lean is told, not its forward part.
    """
    along = acceleration.y if axis is Axis.LONG else acceleration.x
    across = acceleration.x if axis is Axis.LONG else acceleration.y
    return degrees(atan2(hypot(across, acceleration.z), abs(along)))


def between_deg(one: Vector, other: Vector) -> float:
    """The angle between two directions [deg], 0 to 180."""
    dot = one.x * other.x + one.y * other.y + one.z * other.z
    return degrees(acos(max(-1.0, min(1.0, dot / (one.length * other.length)))))


def carried(up: Vector | None, sample: Sample, *, dt_s: float) -> Vector:
    """Where up is in the phone's axes [m/s²], turned by the gyroscope and pulled to gravity.

    `up` None starts at the sample. Without `turning` it is a plain slow mean.
    Source: dorsi (complementary filter, TRUST_S; 0.46 deg RMS moving on BROAD).
    """
    if up is None:
        return sample.acceleration
    if sample.turning is not None:
        up = turned(up, sample.turning, dt_s)
    pull = min(1.0, dt_s / TRUST_S)
    force = sample.acceleration
    return Vector(
        up.x + pull * (force.x - up.x),
        up.y + pull * (force.y - up.y),
        up.z + pull * (force.z - up.z),
    )


def turned(up: Vector, turning: Vector, dt_s: float) -> Vector:
    """A direction that stands still, seen from a phone that turns: d up/dt = -turning x up."""
    wx, wy, wz = turning.x * dt_s, turning.y * dt_s, turning.z * dt_s
    moved = Vector(
        up.x + up.y * wz - up.z * wy, up.y + up.z * wx - up.x * wz, up.z + up.x * wy - up.y * wx
    )
    back = up.length / moved.length if moved.length else 1.0
    return Vector(moved.x * back, moved.y * back, moved.z * back)


def _mean(vectors: Sequence[Vector]) -> Vector:
    share = 1 / len(vectors)
    xs, ys, zs = zip(*vectors, strict=True)
    return Vector(sum(xs) * share, sum(ys) * share, sum(zs) * share)


def _spread_deg(slices: tuple[Slice, ...], middle: Vector) -> float:
    """Twice the furthest a slice's direction lies from the middle one [deg]."""
    length = middle.length
    products = [
        (x * middle.x + y * middle.y + z * middle.z, sqrt(x * x + y * y + z * z) * length)
        for x, y, z in (one.mean for one in slices)
    ]
    if not all(both for _, both in products):
        return 180.0
    furthest = min(dot / both for dot, both in products)
    return 2 * degrees(acos(max(-1.0, min(1.0, furthest))))
