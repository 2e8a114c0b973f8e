"""Up and back again: the one shape behind every repetition.

A value leaves its low level, reaches a top and returns; hysteresis keeps noise from counting,
and the moments in between are kept, so that each kind of repetition can ask what else was true:
did the foot stay, was the knee straight, did the body come back?
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from statistics import median
from typing import NamedTuple

from dorsi.measure.posture import Posture

KEEP_S = 1 / 25  # moments closer than this are not kept
KEEP_MOST = 400  # what is up for longer, a quarter of a minute, won't come back
BEFORE_S = 0.3  # how much of the low level before a rise is remembered
LOW_DOWN_S, LOW_UP_S = 0.15, 3.0  # the low level follows the value down fast, up slowly
PLATEAU = 0.75  # the top is the middle of the time above this share of the height
LOW_FOR_S = 0.12  # how long the value must be back before the cycle ends. (key lo_T)


class Moment(NamedTuple):
    """The value at one frame, and the whole posture it came from."""

    value: float
    posture: Posture


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What counts as leaving the low level and as being back.

    A rise of `least` starts a cycle; it ends at `back` or `back_share` of its height above low,
    whichever is higher.
    """

    least: float
    back: float
    back_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """One completed up and back: the moments from the last low one on.

    `before` are the low moments just before it, the last of which is the first of `moments`.
    """

    before: tuple[Moment, ...]
    moments: tuple[Moment, ...]
    height: float

    @property
    def from_s(self) -> float:
        return self.moments[0].posture.at_s

    @property
    def to_s(self) -> float:
        return self.moments[-1].posture.at_s

    @property
    def low(self) -> Moment:
        return self.moments[0]

    @property
    def up(self) -> tuple[Moment, ...]:
        """The moments in the upper half."""
        return self.above(0.5)

    @property
    def top_s(self) -> float:
        """The middle of the plateau, which a single highest sample may miss by its length."""
        high = self.above(PLATEAU)
        return (high[0].posture.at_s + high[-1].posture.at_s) / 2

    @property
    def up_s(self) -> float:
        """How long the value was in the upper half, between its crossings of the half."""
        half = self.low.value + 0.5 * self.height
        crossed = [
            a.posture.at_s
            + (b.posture.at_s - a.posture.at_s) * (half - a.value) / (b.value - a.value)
            for a, b in pairwise(self.moments)
            if (a.value < half) != (b.value < half)
        ]
        return crossed[-1] - crossed[0] if crossed else 0.0

    def above(self, share: float) -> tuple[Moment, ...]:
        floor = self.low.value + share * self.height
        return tuple(one for one in self.moments if one.value >= floor) or self.moments[-1:]

    def first(self, wanted: Callable[[Posture], float]) -> float:
        """The median of something before the rise."""
        return median(wanted(one.posture) for one in self.before)

    def middle(self, wanted: Callable[[Posture], float]) -> float:
        """The median of something over the plateau."""
        return median(wanted(one.posture) for one in self.above(PLATEAU))

    def most(self, wanted: Callable[[Posture], float]) -> float:
        return max(wanted(one.posture) for one in self.moments)


class State(NamedTuple):
    """Where the value stands against its low level; `rising` holds the open cycle's moments."""

    level: float
    before: tuple[Moment, ...]
    rising: tuple[Moment, ...] = ()
    top: float = 0.0
    back_since_s: float | None = None

    @property
    def open(self) -> bool:
        return bool(self.rising)

    @property
    def height(self) -> float:
        """How high the open cycle came so far; 0 where none is open."""
        return self.top - self.level if self.rising else 0.0


def begin(moment: Moment) -> State:
    return State(level=moment.value, before=(moment,))


def step(state: State | None, moment: Moment, shape: Shape) -> tuple[State, Cycle | None]:
    """The state after one moment, and the cycle it completes, if it does."""
    if state is None:
        return begin(moment), None
    return _rising(state, moment, shape) if state.rising else (_low(state, moment, shape), None)


def _low(state: State, moment: Moment, shape: Shape) -> State:
    rise = moment.value - state.level
    if rise > shape.least:
        low = state.before[-1]._replace(value=state.level)
        return State(state.level, state.before, (low, moment), top=moment.value)
    follow_s = LOW_DOWN_S if rise < 0 else LOW_UP_S
    level = state.level + rise * min(1.0, moment.posture.dt_s / follow_s)
    before = state.before
    if rise < 0.4 * shape.least:
        before = _lately(before, moment)
    return State(level, before)


def _lately(before: tuple[Moment, ...], moment: Moment) -> tuple[Moment, ...]:
    """The low moments of the last BEFORE_S, with the new one, none closer than KEEP_S."""
    now_s = moment.posture.at_s
    if len(before) > 1 and now_s - before[-2].posture.at_s < KEEP_S:
        return (*before[:-1], moment)
    oldest = 1 if now_s - before[0].posture.at_s > BEFORE_S else 0
    return (*before[oldest:], moment)


def _rising(state: State, moment: Moment, shape: Shape) -> tuple[State, Cycle | None]:
    now_s = moment.posture.at_s
    top = max(state.top, moment.value)
    rising = state.rising
    if len(rising) >= KEEP_MOST:
        return begin(moment), None
    if now_s - rising[-1].posture.at_s >= KEEP_S:
        rising = (*rising, moment)
    floor = state.level + max(shape.back, shape.back_share * (top - state.level))
    if moment.value > floor:
        return State(state.level, state.before, rising, top), None
    since_s = now_s if state.back_since_s is None else state.back_since_s
    if now_s - since_s < LOW_FOR_S:
        return State(state.level, state.before, rising, top, since_s), None
    done = Cycle(before=state.before, moments=(*rising, moment), height=top - state.level)
    return begin(moment), done


def travel(places: Sequence[tuple[float, float]], scale_px: float, *, wild: float = 1 / 8) -> float:
    """How far the places lie from their middle one, at most [shank].

    The `wild` part furthest out isn't looked at: a landmark may run away for a moment.
    """
    x, y = median(one[0] for one in places), median(one[1] for one in places)
    off = sorted(hypot(px - x, py - y) for px, py in places)
    return off[min(len(off) - 1, int(len(off) * (1 - wild)))] / scale_px
