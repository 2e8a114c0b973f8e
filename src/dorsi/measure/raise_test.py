"""Heel-raise endurance before a live camera, one leg: counted, in its tempo, and when it is over.

What counts is what `measure.watch` tells and `protocols.raises` keeps. One raise lasts two beats of
a metronome at BEATS_A_MINUTE: up on one, down on the next.
"""

from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.measure import onlooker, protocols, sureness
from dorsi.measure.frames import SIDES, Frame
from dorsi.measure.live import Cue, End, Tell
from dorsi.measure.onlooker import Judged, Lasting
from dorsi.measure.protocols import Refused, Tries
from dorsi.measure.repetitions import Dismissed, Kind, Repetition
from dorsi.measure.sureness import WRONG_LEG
from dorsi.measure.watch import Event, Setting

# Source: hebertlosier2017 (30 raises a minute, until the pace is lost); how late is dorsi's own:
# two raises in a row that each take half as long again, or three beats' pairs without any.
BEATS_A_MINUTE = 60.0
RAISE_S = 2 * 60.0 / BEATS_A_MINUTE
LATE, LATE_IN_A_ROW = 1.5, 2
STOPPED = 3.0
STAND_S = 2.0
OTHER_LEG_S = 1.5


class Phase(StrEnum):
    """Where the test stands. The list is part of the JSON's promise."""

    VIEW = "view"
    STAND = "stand"
    RAISES = "raises"
    DONE = "done"


class State(NamedTuple):
    """What is remembered between frames.

    `idle_s` is how long nothing was raised while it could have been seen. `result` without
    `ended` means that there was no raise.
    """

    eye: onlooker.State = onlooker.State()
    telling: sureness.State = sureness.State()
    phase: Phase = Phase.VIEW
    other_leg: Lasting = Lasting()
    stood_s: float = 0.0
    repetitions: tuple[Repetition, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()
    idle_s: float = 0.0
    judged: Judged = Judged()
    ended: End | None = None
    result: Tries | Refused | None = None

    @property
    def counted(self) -> int:
        return len(self.repetitions)

    @property
    def doubtful(self) -> int:
        """Raises that had to be dismissed between the first and the last."""
        return len(protocols.doubtful(self.repetitions, self.dismissed))

    @property
    def tempo_s(self) -> float | None:
        """Seconds between the tops of the last two raises."""
        if len(self.repetitions) < 2:
            return None
        return self.repetitions[-1].at_s - self.repetitions[-2].at_s


After = tuple[State, tuple[Cue, ...]]


def step(state: State, seen: Frame, side: Side, setting: Setting, *, retest_error: float) -> After:
    """The state after one frame, and what to tell. Once the test is done nothing changes."""
    if state.phase is Phase.DONE or onlooker.is_late(state.eye, seen):
        return state, ()
    if onlooker.is_break(state.eye, seen):
        state = broken(state)
    setting = replace(setting, prompt=True)
    eye, events, cues = onlooker.look(onlooker.follow(state.eye, seen, setting), setting)
    state, sure = _doubts(state._replace(eye=eye), side)
    if state.phase is not Phase.RAISES:
        state, more = _standing(state, side)
        return state, (*cues, *sure, *more)
    state, counts = _raised(_judged(state), events, side)
    if state.ended is not None:
        state = _done(state, side, retest_error)
        counts = (*counts, Cue(tell=Tell.ENDED, at_s=eye.at_s, why=state.ended))
    return state, (*cues, *sure, *counts)


def broken(state: State) -> State:
    """The state after a break, or in other pictures: what was counted stays."""
    return state._replace(eye=onlooker.broken(state.eye), stood_s=0.0)


def stopped(state: State, side: Side, *, retest_error: float) -> After:
    """The test ended by hand; a raise that isn't over yet is not counted."""
    if state.phase is Phase.DONE:
        return state, ()
    state = _done(state._replace(ended=End.BY_HAND), side, retest_error)
    return state, (Cue(tell=Tell.ENDED, at_s=state.eye.at_s, why=End.BY_HAND),)


def again(state: State) -> After:
    """The count from nought, where the view is."""
    fresh = State(eye=state.eye, telling=state.telling)
    return fresh, (Cue(tell=Tell.COUNTED_AGAIN, at_s=state.eye.at_s, number=0),)


def stillness(state: State) -> float:
    """How much of the standing still before the first raise is there, 0 to 1."""
    return min(1.0, state.stood_s / STAND_S) if state.phase is Phase.STAND else 0.0


def _doubts(state: State, side: Side) -> After:
    """Why no raise can be counted now, and whether to say so."""
    eye = state.eye
    away = eye.near not in (None, side)
    lasting = onlooker.lasting(state.other_leg, eye.at_s, OTHER_LEG_S, holds=away)
    why = onlooker.gate(eye, side_on=True)
    why = why or (eye.watching and eye.watching.count_refused)
    why = why or (WRONG_LEG if lasting.on else None)
    telling, cues = sureness.step(state.telling, eye.at_s, why)
    return state._replace(telling=telling, other_leg=lasting), cues


def _standing(state: State, side: Side) -> After:
    """Until the view is good, and then until the runner has stood for a moment."""
    at_s, tracked = state.eye.at_s, state.eye.tracked
    if state.phase is Phase.VIEW:
        if not state.telling.sure:
            return state, ()
        return state._replace(phase=Phase.STAND), (Cue(tell=Tell.STAND_STILL, at_s=at_s),)
    watching = state.eye.watching
    cycle = watching.raises[SIDES.index(side)] if watching else None
    rests = state.telling.why is None and cycle is not None and not cycle.open
    stood_s = state.stood_s + tracked.dt_s if rests and tracked else 0.0
    if stood_s < STAND_S:
        return state._replace(stood_s=stood_s), ()
    return state._replace(phase=Phase.RAISES), (Cue(tell=Tell.BASELINE_TAKEN, at_s=at_s),)


def _judged(state: State) -> State:
    """How many frames could be judged, and how long nothing happened in them."""
    tracked = state.eye.tracked
    could = state.telling.why is None
    idle_s = tracked.dt_s if could and tracked else 0.0
    judged = onlooker.judged(state.judged, state.eye, could=could)
    return state._replace(judged=judged, idle_s=state.idle_s + idle_s)


def _raised(state: State, events: tuple[Event, ...], side: Side) -> After:
    """The raises of this frame counted, or the one that ends the test left out."""
    cues: list[Cue] = []
    for event in events:
        if isinstance(event, Dismissed) and event.kind is Kind.HEEL_RAISE:
            state = state._replace(dismissed=(*state.dismissed, event))
        if not (isinstance(event, Repetition) and protocols.is_raise(event, side)):
            continue
        if state.ended or _barred(state):
            continue
        state = _taken_in(state, event)
        if not state.ended:
            cues.append(Cue(tell=Tell.COUNTED, at_s=event.at_s, number=state.counted))
    if state.ended is None and state.counted and state.idle_s > STOPPED * RAISE_S:
        state = state._replace(ended=End.STOPPED)
    return state, tuple(cues)


def _barred(state: State) -> bool:
    """Whether raises are not to be counted although the engine tells them: a crowd, a far leg."""
    watching = state.eye.watching
    seen = watching is not None and watching.count_refused is None
    return seen and state.telling.why is not None


def _taken_in(state: State, new: Repetition) -> State:
    found = (*state.repetitions, new)
    if len(protocols.until_half(found)) < len(found):
        return state._replace(ended=End.HALF_HEIGHT)
    gaps_s = [later.at_s - early.at_s for early, later in pairwise(found)][-LATE_IN_A_ROW:]
    if len(gaps_s) == LATE_IN_A_ROW and min(gaps_s) > LATE * RAISE_S:
        return state._replace(ended=End.LOST_TEMPO)
    return state._replace(repetitions=found, idle_s=0.0)


def _done(state: State, side: Side, retest_error: float) -> State:
    result = protocols.raises(
        state.repetitions, state.dismissed, side=side, retest_error=retest_error
    )
    return state._replace(phase=Phase.DONE, result=result)
