"""One guided practice: a timeline of steps, advanced by what happens.

`script` makes the whole timeline; `advance` is the only place that knows what an event does.
A shell keeps time, shows the step and speaks the cues; it decides nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dorsi.core import following
from dorsi.core.events import (
    CountAgain,
    Counted,
    Event,
    Followed,
    HoldOff,
    HoldOn,
    Hurt,
    ItHurts,
    ItWas,
    Leave,
    Lost,
    Pause,
    Repeat,
    Resume,
    Skip,
    Start,
    Tick,
    TightSpot,
)
from dorsi.core.following import SNAP_S, patience_s
from dorsi.core.practice_state import After, Cue, CueKind, State, Status, Watch, enter
from dorsi.core.timeline import Script, Step, StepKind, script

__all__ = [
    "DONE_SHARE",
    "HALF_OF_LEAST_S",
    "JUST_BEGUN_S",
    "CountAgain",
    "Counted",
    "Cue",
    "CueKind",
    "Event",
    "Followed",
    "HoldOff",
    "HoldOn",
    "Hurt",
    "ItHurts",
    "ItWas",
    "Leave",
    "Lost",
    "Pause",
    "Repeat",
    "Resume",
    "Script",
    "Skip",
    "Start",
    "State",
    "Status",
    "Step",
    "StepKind",
    "Summary",
    "Tick",
    "TightSpot",
    "Watch",
    "advance",
    "begin",
    "enough_s",
    "patience_s",
    "script",
    "summary",
]

JUST_BEGUN_S = 3.0
"""Back within this time [s] of a step's start leads to the one before it."""

DONE_SHARE = 0.5
"""A drill counts as done when this share of its work was: who is quick may skip the end."""

HALF_OF_LEAST_S = 20
"""Half of a hold is told from this length [s] on; of a shorter one the last three seconds are."""

COUNTED = (3, 2, 1)
"""The last seconds [s] of a step that are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the diary needs. Exercises by id; `ended` is one of the diary's words for it."""

    done: tuple[str, ...]
    skipped: tuple[str, ...]
    hurt: tuple[str, ...]
    pinched: tuple[str, ...]
    ended: str
    seconds: int


def begin(script: Script) -> State:
    """The state before Start: at the first step, nothing done."""
    first = script.steps[0].seconds if script.steps else 0
    return State(
        script=script,
        status=Status.WAITING,
        at=0,
        left_s=first,
        worked_s=(0.0,) * len(script.drills),
    )


def advance(state: State, event: Event) -> tuple[State, tuple[Cue, ...]]:
    """The state after an event, and what to tell the runner.

    An event that cannot happen now (a Resume while running, anything after the end) changes
    nothing and gives no cue. Ticks of any length are taken; one that is not a positive number
    of seconds counts as none. After a pop nothing goes on.
    """
    return _AFTER[type(event)](state, event)


def enough_s(script: Script) -> tuple[float, ...]:
    """Seconds of work [s] from which each drill counts as done."""
    return tuple(DONE_SHARE * script.work_s(drill) for drill in range(len(script.drills)))


def summary(state: State) -> Summary:
    """What was done, skipped and hurt, as the diary takes it.

    A drill that hurt is in `hurt`, and in `pinched` if it was a pinch at the front; one that
    was not reached counts as skipped.
    `seconds` is how long the clock ran, pauses left out.
    """
    fates: dict[str, list[str]] = {"done": [], "skipped": [], "hurt": []}
    for drill, exercise in enumerate(state.script.drills):
        fates[_fate(state, drill)].append(exercise)
    return Summary(
        done=tuple(fates["done"]),
        skipped=tuple(fates["skipped"]),
        hurt=tuple(fates["hurt"]),
        pinched=tuple(state.script.drills[drill] for drill in sorted(state.pinched)),
        ended=_ended(state),
        seconds=int(state.ran_s + 0.5),  # halves up, as everywhere but in Python
    )


def _fate(state: State, drill: int) -> str:
    if drill in state.hurt:
        return "hurt"
    return "done" if state.worked_s[drill] >= enough_s(state.script)[drill] > 0 else "skipped"


def _ended(state: State) -> str:
    if state.ended_by is not None:
        return "popped" if state.ended_by is Hurt.POPPED else "hurt"
    return "whole" if state.step is None else "early"


def _start(state: State, event: Start) -> After:
    if state.status is not Status.WAITING:
        return state, ()
    return enter(replace(state, status=Status.RUNNING), state.at)


def _tick(state: State, event: Tick) -> After:
    time_s = event.seconds
    told: list[Cue] = []
    while state.running and time_s > 0:
        stands = following.stands(state)
        spent_s = min(time_s, following.waits_s(state) if stands else state.left_s)
        time_s -= spent_s
        state, cues = (following.wait if stands else _run)(state, spent_s)
        told += cues
    return state, tuple(told)


def _run(state: State, spent_s: float) -> After:
    """Lets the clock run inside one step, at most to its end."""
    left_s = state.left_s - spent_s
    if left_s < SNAP_S:
        left_s = 0.0
    counts = (*_half(state, left_s), *_counts(state, left_s))
    ran = replace(state, left_s=left_s, ran_s=state.ran_s + spent_s, worked_s=state.worked(spent_s))
    if left_s:
        return ran, counts
    entered, cues = enter(ran, ran.at + 1)
    return entered, counts + cues


def _counts(state: State, left_s: float) -> Iterator[Cue]:
    for n in COUNTED:
        if state.left_s > n >= left_s:
            yield Cue(kind=CueKind.COUNT, text=str(n))


def _half(state: State, left_s: float) -> Iterator[Cue]:
    """Told of a hold only: repetitions are counted already."""
    step = state.step
    if step is None or step.kind is not StepKind.WORK or step.repetitions is not None:
        return
    if state.length_s >= HALF_OF_LEAST_S and state.left_s > state.length_s / 2 >= left_s:
        yield Cue(kind=CueKind.HALF, text="Half.")


def _pause(state: State, event: Pause) -> After:
    if state.status is not Status.RUNNING:
        return state, ()
    return replace(state, status=Status.PAUSED), (Cue(kind=CueKind.SAY, text="Paused."),)


def _resume(state: State, event: Resume) -> After:
    if state.status is not Status.PAUSED:
        return state, ()
    return replace(state, status=Status.RUNNING), (Cue(kind=CueKind.SAY, text="Go on."),)


def _skip(state: State, event: Skip) -> After:
    if state.step is None or state.status not in (Status.RUNNING, Status.PAUSED):
        return state, ()
    return enter(state, state.step.after_skip)


def _repeat(state: State, event: Repeat) -> After:
    """A drill that hurt is not gone back into."""
    if state.step is None or state.status not in (Status.RUNNING, Status.PAUSED):
        return state, ()
    passing = state.step.kind in (StepKind.SWITCH, StepKind.REST)
    begun = state.length_s - state.left_s > JUST_BEGUN_S
    back = state.step.back
    if (begun and not passing) or state.script.steps[back].drill in state.hurt:
        back = state.at
    return enter(state, back)


def _tight_spot(state: State, event: TightSpot) -> After:
    step = state.step
    running = state.status in (Status.RUNNING, Status.PAUSED)
    if step is None or not running or not step.may_extend_s or state.at in state.extended:
        return state, ()
    more_s = step.may_extend_s
    longer = replace(state, left_s=state.left_s + more_s, extended=state.extended | {state.at})
    return longer, (Cue(kind=CueKind.SAY, text=f"{more_s} seconds more on this spot."),)


def _it_hurts(state: State, event: ItHurts) -> After:
    if state.over or state.status is Status.ASKING:
        return state, ()
    asking = replace(state, status=Status.ASKING, asked_from=state.status)
    return asking, (Cue(kind=CueKind.ASK, text="Stopped. What was it?"),)


def _it_was(state: State, event: ItWas) -> After:
    if state.status is not Status.ASKING or state.step is None:
        return state, ()
    back = replace(state, status=state.asked_from)
    if event.what is Hurt.MISTAKE:
        return back, (Cue(kind=CueKind.SAY, text="Go on."),)
    if event.what is Hurt.MILD:
        return back, (Cue(kind=CueKind.SAY, text="Ease off. Stop if it rises."),)
    hurting = replace(back, hurt=state.hurt | {state.step.drill})
    if event.what is Hurt.FRONT_PINCH:
        pinched = state.pinched | {state.step.drill}
        return enter(replace(hurting, pinched=pinched), state.step.after_hurt)
    stopped = replace(hurting, status=Status.STOPPED, ended_by=event.what)
    return stopped, (Cue(kind=CueKind.END, text="Stopped. The practice ends here."),)


def _leave(state: State, event: Leave) -> After:
    """Leaving while asked what hurt, without an answer, lets the drill count as one that did."""
    if state.over:
        return state, ()
    hurt = state.hurt
    if state.status is Status.ASKING and state.step is not None:
        hurt = hurt | {state.step.drill}
    left = replace(state, status=Status.DONE, hurt=hurt)
    return left, (Cue(kind=CueKind.END, text="Left here. What is done is kept."),)


_AFTER: Mapping[type, Callable[[State, Any], After]] = {
    Start: _start,
    Tick: _tick,
    Pause: _pause,
    Resume: _resume,
    Skip: _skip,
    Repeat: _repeat,
    TightSpot: _tight_spot,
    ItHurts: _it_hurts,
    ItWas: _it_was,
    Leave: _leave,
    Followed: following.follow,
    Lost: following.lose,
    Counted: following.count,
    HoldOn: following.hold,
    HoldOff: following.hold,
    CountAgain: following.count_again,
}
