"""A step of a practice that a camera follows: repetitions and holds it sees count, not the clock.

Where the camera is not sure the clock counts, as it does without one. Where it follows and sees
nothing for long, the step is given back to the clock: nobody is kept waiting by a camera.
"""

from dataclasses import replace
from typing import Any

from dorsi.core.events import CountAgain, Counted, Followed, HoldOff, HoldOn, Lost
from dorsi.core.practice_state import UNWATCHED, After, Cue, CueKind, State, Watch, enter
from dorsi.core.timeline import Step, StepKind

PATIENCE_S = 20.0
"""So long [s] may a followed step show nothing; enough to turn round and to find the place."""

PATIENCE_REPETITIONS = 4
"""And so many times its tempo, where that is longer."""

SNAP_S = 1e-6  # what is left below this is the rounding of the ticks, not time


def patience_s(step: Step) -> float:
    """How long [s] this step waits for a camera that sees no repetition and no hold in it."""
    return max(PATIENCE_S, PATIENCE_REPETITIONS * (step.tempo_s or 0.0))


def stands(state: State) -> bool:
    """Whether the clock of this step stands, because a camera counts it or waits for its hold."""
    step, watch = state.step, state.watch
    if step is None or not watch.followed:
        return False
    return step.repetitions is not None or not watch.holding


def waits_s(state: State) -> float:
    """How long [s] it may go on standing so. To be asked where it `stands`."""
    return patience_s(state.step) - state.watch.idle_s if state.step else 0.0


def wait(state: State, spent_s: float) -> After:
    """Lets time pass while the clock of the step stands, at most to the end of its patience."""
    idle_s = state.watch.idle_s + spent_s
    waited = replace(state, ran_s=state.ran_s + spent_s, watch=replace(state.watch, idle_s=idle_s))
    if waits_s(waited) >= SNAP_S:
        return waited, ()
    back = Watch(told=state.watch.told, given_back=True)
    return replace(waited, watch=back), (_say(_given_back(state)),)


def _given_back(state: State) -> str:
    if state.step and state.step.repetitions is not None:
        return "No repetition seen for a while. Count yourself: the clock goes on."
    return "No hold seen for a while. The clock goes on."


def follow(state: State, event: Followed) -> After:
    if not _working(state) or state.watch.given_back or state.watch.followed:
        return state, ()
    return _watching(state, followed=True, told=event.number), ()


def lose(state: State, event: Lost) -> After:
    return (_watching(state, followed=False) if _working(state) else state), ()


def count(state: State, event: Counted) -> After:
    """Repetitions told while the practice stands, or of a step that is not followed, are not done.

    They count as told all the same, so that they do not turn up with the next one.
    """
    step, new = state.step, event.number - state.watch.told
    if step is None or step.repetitions is None or not _working(state) or new <= 0:
        return state, ()
    told = _watching(state, told=event.number)
    if not state.watch.followed or not state.running:
        return told, ()
    return _done(_watching(told, idle_s=0.0), new * (step.tempo_s or 0.0))


def _done(state: State, worth_s: float) -> After:
    """Takes repetitions off what is left of the step, and leads on when there is none."""
    step = state.step
    if step is None:
        return state, ()
    spent_s = min(worth_s, state.left_s)
    left_s = state.left_s - spent_s
    over = left_s < (step.tempo_s or 0.0) / 2
    after = replace(state, left_s=0.0 if over else left_s, worked_s=state.worked(spent_s))
    cue = Cue(kind=CueKind.COUNTED, text=str(after.repetitions_done))
    if not over:
        return after, (cue,)
    entered, cues = enter(after, after.at + 1)
    return entered, (cue, *cues)


def hold(state: State, event: HoldOn | HoldOff) -> After:
    holding = isinstance(event, HoldOn)
    step, watch = state.step, state.watch
    timed = step is not None and step.repetitions is None
    if not timed or not _working(state) or watch.holding is holding:
        return state, ()
    changed = _watching(state, holding=holding, idle_s=0.0 if holding else watch.idle_s)
    if not watch.followed or not state.running:
        return changed, ()
    return changed, (Cue(kind=CueKind.HOLD_ON if holding else CueKind.HOLD_OFF, text=""),)


def count_again(state: State, event: CountAgain) -> After:
    """From nought, and with the camera again where the step was given back to the clock."""
    step, watch = state.step, state.watch
    counted = step is not None and step.repetitions is not None
    if not counted or not _working(state) or not (watch.followed or watch.given_back):
        return state, ()
    anew = replace(state, left_s=state.length_s, watch=replace(UNWATCHED, followed=True))
    return (anew, (_say("Counting again."),)) if anew != state else (state, ())


def _working(state: State) -> bool:
    step = state.step
    return not state.over and step is not None and step.kind is StepKind.WORK


def _watching(state: State, **changed: Any) -> State:
    return replace(state, watch=replace(state.watch, **changed))


def _say(text: str) -> Cue:
    return Cue(kind=CueKind.SAY, text=text)
