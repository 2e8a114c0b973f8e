"""A live camera: one awaited movement counted, a heel watched, and what to tell, frame by frame.

The same step serves a browser, which feeds it landmarks as plain numbers, and a test, which
feeds it a recording. What is told is meant for someone who moves: little, late rather than
wrong, and nothing twice while it still holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dorsi.measure import counting, tracking, watch
from dorsi.measure.awaited import Awaited, Kind
from dorsi.measure.counting import Counted, Held, Missed
from dorsi.measure.frames import SIDES, Body, Frame, Point
from dorsi.measure.heel import ALARM_S
from dorsi.measure.tracking import Tracked
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting

BLAZEPOSE = (0, 11, 12, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)
"""Which of the model's 33 landmarks measure looks at, in its order."""
PER_LANDMARK = 5
UNSURE_S = 1.0  # a view must be missing for so long before it is said
AGAIN_S = 6.0  # and is said again no sooner


class Tell(StrEnum):
    """What is told."""

    COUNTED = "counted"
    HELD = "held"
    HOLD_BEGUN = "hold_begun"
    HEEL_UP = "heel_up"
    HEEL_DOWN = "heel_down"
    UNSURE = "unsure"
    SURE_AGAIN = "sure_again"
    PERSON_CHANGED = "person_changed"
    NOT_COUNTED = "not_counted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One thing to tell, when [s], and its number: a count, seconds held, or None.

    `why` names a Reason or a Not where there is one.
    """

    tell: Tell
    at_s: float
    number: float | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is practised before the camera. `heel_stays`: the awaited leg's heel belongs down."""

    awaited: Awaited
    setting: Setting
    heel_stays: bool = False


class State(NamedTuple):
    """What is remembered between frames. `counter.counted` is how many repetitions there were."""

    tracked: Tracked | None = None
    watching: watch.State | None = None
    counter: counting.State | None = None
    holding: bool = False
    heel_up: bool = False
    unsure_since_s: float | None = None
    told_unsure_s: float | None = None


def frame(at_s: float, numbers: Sequence[float], score: float) -> Frame:
    """A frame from 33 x PER_LANDMARK numbers: x, y, depth [px], visibility, presence (0-1).

    No numbers: nobody was found. Raises ValueError for another number of them.
    """
    if not len(numbers):
        return Frame(at_s=at_s, body=None, score=0.0)
    if len(numbers) != 33 * PER_LANDMARK:
        raise ValueError(f"a frame must have {33 * PER_LANDMARK} numbers (got {len(numbers)})")
    body: Body = tuple(
        Point(*numbers[at * PER_LANDMARK : (at + 1) * PER_LANDMARK]) for at in BLAZEPOSE
    )
    return Frame(at_s=at_s, body=body, score=score)


def step(state: State, seen: Frame, task: Task) -> tuple[State, tuple[Cue, ...]]:
    """The state after one frame, and what to tell. Raises ValueError for a frame out of order."""
    picture = task.setting.picture
    tracked = (
        tracking.step(state.tracked, seen, picture)
        if state.tracked
        else tracking.begin(seen, picture)
    )
    before = state.counter or counting.begin(seen.at_s)
    count, events = counting.step(before, tracked, task.awaited, task.setting)
    state = state._replace(tracked=tracked, counter=count)
    cues = [_counted(event, count) for event in events]
    if tracked.changed:
        cues.insert(0, Cue(tell=Tell.PERSON_CHANGED, at_s=seen.at_s))
    for look in (_hold, _heel, _sureness):
        state, more = look(state, seen.at_s, task)
        cues += more
    return state, tuple(cues)


def _counted(event: counting.Event, count: counting.State) -> Cue:
    match event:
        case Counted():
            return Cue(tell=Tell.COUNTED, at_s=event.at_s, number=count.counted)
        case Missed():
            return Cue(tell=Tell.NOT_COUNTED, at_s=event.at_s, why=event.why)
        case Held():
            return Cue(tell=Tell.HELD, at_s=event.to_s, number=event.to_s - event.from_s)


def _hold(state: State, at_s: float, task: Task) -> tuple[State, list[Cue]]:
    """A hold or a balance that begins; its end comes as HELD."""
    count = state.counter
    holding = task.awaited.kind is not Kind.CYCLE and count is not None and count.out is not None
    if holding and not state.holding:
        return state._replace(holding=True), [Cue(tell=Tell.HOLD_BEGUN, at_s=at_s)]
    return state._replace(holding=holding), []


def _heel(state: State, at_s: float, task: Task) -> tuple[State, list[Cue]]:
    """A clear lift of the awaited leg's heel, told once it has lasted, and that it came down."""
    if not task.heel_stays or state.tracked is None:
        return state, []
    before = state.watching or watch.begin(at_s)
    watching, _ = watch.step(before, state.tracked, task.setting)
    foot = watching.heels[SIDES.index(task.awaited.side)]
    since_s = foot.up_since_s if foot else None
    up = since_s is not None and at_s - since_s >= ALARM_S
    told = state.heel_up
    state = state._replace(watching=watching, heel_up=up)
    if up == told:
        return state, []
    return state, [Cue(tell=Tell.HEEL_UP if up else Tell.HEEL_DOWN, at_s=at_s)]


def _sureness(state: State, at_s: float, task: Task) -> tuple[State, list[Cue]]:
    """That nothing can be told, once that has lasted; again only after a while; and its end."""
    why = state.counter.refused if state.counter else None
    if why is None or why is Reason.SETTLING:
        over = state.told_unsure_s is not None and why is None
        state = state._replace(
            unsure_since_s=None, told_unsure_s=None if over else state.told_unsure_s
        )
        return state, [Cue(tell=Tell.SURE_AGAIN, at_s=at_s)] if over else []
    since_s = at_s if state.unsure_since_s is None else state.unsure_since_s
    state = state._replace(unsure_since_s=since_s)
    told_s = state.told_unsure_s
    if at_s - since_s < UNSURE_S or (told_s is not None and at_s - told_s < AGAIN_S):
        return state, []
    return state._replace(told_unsure_s=at_s), [Cue(tell=Tell.UNSURE, at_s=at_s, why=why)]
