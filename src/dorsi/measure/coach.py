"""A practice before a live camera: one awaited movement counted, a heel watched, frame by frame.

The same step serves a browser, which feeds it landmarks as plain numbers, and a test, which
feeds it a recording.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.measure import counting, gesture, onlooker, sureness
from dorsi.measure.awaited import Awaited, Eye, Kind
from dorsi.measure.counting import Counted, Missed
from dorsi.measure.frames import Frame
from dorsi.measure.live import Cue, Tell
from dorsi.measure.onlooker import HeelTold, Lasting
from dorsi.measure.repetitions import Not
from dorsi.measure.signals import Signal
from dorsi.measure.sureness import WRONG_LEG
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting

NEAR_S = 0.5  # a leg must be the near one for so long before it is followed
WRONG_LEG_S = 1.5
HOLD_S = 0.4  # a hold must last so long before its beginning is told
NOT_COUNTED = (Not.TOO_LOW, Not.FOOT_MOVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is practised before the camera.

    `awaited` None: nothing to count, yet a raised hand is looked for. `heel_stays`: the awaited
    leg's heel belongs down. `either`: both legs do the same; the near one is followed.
    """

    awaited: Awaited | None
    heel_stays: bool = False
    either: bool = False


class State(NamedTuple):
    """What is remembered between frames. `counter.counted` is how many repetitions there were."""

    eye: onlooker.State = onlooker.State()
    counter: counting.State | None = None
    side: Side | None = None
    holding: bool = False
    heel: HeelTold = HeelTold()
    telling: sureness.State = sureness.State()
    hand: gesture.State = gesture.State()
    paused: bool = False
    other_leg: Lasting = Lasting()

    @property
    def counted(self) -> int:
        return self.counter.counted if self.counter else 0

    @property
    def why(self) -> str | None:
        """Why nothing is counted now, or None."""
        return self.telling.why if self.telling.since_s is not None else Reason.SETTLING


def step(
    state: State, seen: Frame, task: Task, setting: Setting, *, hand_up: bool = False
) -> tuple[State, tuple[Cue, ...]]:
    """The state after one frame, and what to tell.

    A frame that isn't later than the one before is left out; after a break all but the counts
    begins anew.
    """
    if onlooker.is_late(state.eye, seen):
        return state, ()
    if onlooker.is_break(state.eye, seen):
        state = broken(state)
    state, cues = _hand(state, seen.at_s, up=hand_up)
    state = state._replace(eye=onlooker.follow(state.eye, seen, setting))
    if state.paused:
        return state, cues
    state, more = _watched(state, task, setting)
    return state, (*cues, *more)


def broken(state: State) -> State:
    """The state after a break, or in pictures of another size: only the counts are kept."""
    return State(
        eye=onlooker.broken(state.eye),
        counter=state.counter and _anew(state.counter, state.counter.at_s),
        side=state.side,
        telling=state.telling,
        paused=state.paused,
    )


def again(state: State) -> tuple[State, tuple[Cue, ...]]:
    """Counts from nought; rest and view stay known."""
    counter = state.counter and state.counter._replace(counted=0, heights=(), out=None)
    cue = Cue(tell=Tell.COUNTED_AGAIN, at_s=state.eye.at_s, number=0)
    return state._replace(counter=counter, holding=False), (cue,)


def paused(state: State, *, on: bool) -> State:
    """The state while the practice stands, or when it goes on. What was half done is not."""
    if on is state.paused:
        return state
    return broken(state)._replace(
        eye=state.eye._replace(watching=None),
        hand=state.hand,
        paused=on,
        telling=sureness.State(),
    )


def _watched(state: State, task: Task, setting: Setting) -> tuple[State, tuple[Cue, ...]]:
    eye, _, cues = onlooker.look(state.eye, setting)
    state = state._replace(eye=eye)
    if task.awaited is None:
        seen = eye.watching and eye.watching.count_refused
        state, sure = _sure(state, onlooker.gate(eye, side_on=False) or seen)
        return state, (*cues, *sure)
    state = _leg_chosen(state, task.awaited, either=task.either)
    awaited = _of_side(task.awaited, state.side or task.awaited.side)
    state, counts = _counted(state, awaited, setting)
    gate, heel = _gate(state, awaited), tuple[Cue, ...]()
    if task.heel_stays:
        told, heel = onlooker.heel_told(state.heel, eye, awaited.side, vouched=gate is None)
        state = state._replace(heel=told)
    state, sure = _sure(state, gate or (state.counter and state.counter.refused))
    return state, (*cues, *counts, *heel, *sure)


def _of_side(awaited: Awaited, side: Side) -> Awaited:
    """The same of that leg: every signal reads alike in a mirror."""
    return awaited if awaited.side is side else replace(awaited, side=side)


def _anew(counter: counting.State, at_s: float) -> counting.State:
    return counting.State(at_s=at_s, counted=counter.counted, heights=counter.heights)


def _hand(state: State, at_s: float, *, up: bool) -> tuple[State, tuple[Cue, ...]]:
    hand, held = gesture.step(state.hand, at_s, up=up)
    state = state._replace(hand=hand)
    if not held:
        return state, ()
    state = paused(state, on=not state.paused)
    return state, (Cue(tell=Tell.PAUSED if state.paused else Tell.RESUMED, at_s=at_s),)


def _leg_chosen(state: State, awaited: Awaited, *, either: bool) -> State:
    """Which leg is followed: the told one, or the near one, changed only while it rests."""
    side, near = state.side, state.eye.near
    if side is None:
        return state._replace(side=near if either else awaited.side)
    away = near not in (None, side)
    if not either and state.eye.front and awaited.signal is not Signal.HEEL:
        away = False  # in a split stance the far leg is seen as well; not beside a hanging one
    least_s = NEAR_S if either else WRONG_LEG_S
    other = onlooker.lasting(state.other_leg, state.eye.at_s, least_s, holds=away)
    counter = state.counter
    if not (either and other.on) or (counter and counter.out):
        return state._replace(other_leg=other)
    kept = counter and _anew(counter, counter.at_s)
    return state._replace(side=side.other, counter=kept, other_leg=Lasting())


def _gate(state: State, awaited: Awaited) -> str | None:
    """What forbids counting, beyond what the counter sees by itself."""
    side_on = awaited.eye is Eye.SIDE
    wrong_leg = WRONG_LEG if side_on and state.other_leg.on else None
    return onlooker.gate(state.eye, side_on=side_on) or wrong_leg


def _counted(state: State, awaited: Awaited, setting: Setting) -> tuple[State, tuple[Cue, ...]]:
    """What the awaited signal did; what can't be vouched for is neither counted nor kept."""
    tracked = state.eye.tracked
    if tracked is None:
        return state, ()
    before = state.counter or counting.begin(tracked.at_s)
    if _gate(state, awaited):
        counter, events = _anew(before, tracked.at_s), tuple[counting.Event, ...]()
    else:
        counter, events = counting.step(before, tracked, awaited, setting)
    state, cues = _hold(state._replace(counter=counter), before, awaited)
    return state, (*cues, *_repetitions(events, counter.counted))


def _repetitions(events: Sequence[counting.Event], counted: int) -> Iterator[Cue]:
    """Those counted, and the plain ones of those not: what was too quick may be anything."""
    for event in events:
        if isinstance(event, Counted):
            yield Cue(tell=Tell.COUNTED, at_s=event.at_s, number=counted)
        elif isinstance(event, Missed) and event.why in NOT_COUNTED:
            yield Cue(tell=Tell.NOT_COUNTED, at_s=event.at_s, why=event.why)


def _hold(state: State, before: counting.State, awaited: Awaited) -> tuple[State, tuple[Cue, ...]]:
    """A hold that begins, told once it has lasted, and its end: always one of each."""
    out, at_s = state.counter.out if state.counter else None, state.eye.at_s
    if awaited.kind is Kind.CYCLE:
        return state, ()
    if state.holding and (out is None or before.out is None or out.from_s > before.out.from_s):
        cue = Cue(tell=Tell.HELD, at_s=at_s, number=before.held_s)
        return state._replace(holding=False), (cue,)
    if state.holding or out is None or out.high_s - out.from_s < HOLD_S:
        return state, ()
    return state._replace(holding=True), (Cue(tell=Tell.HOLD_BEGUN, at_s=at_s),)


def _sure(state: State, why: str | None) -> tuple[State, tuple[Cue, ...]]:
    after, cues = sureness.step(state.telling, state.eye.at_s, why)
    return state._replace(telling=after), cues
