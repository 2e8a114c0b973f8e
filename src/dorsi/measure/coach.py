"""A practice before a live camera: one awaited movement counted, a heel watched, frame by frame.

The same step serves a browser, which feeds it landmarks as plain numbers, and a test, which
feeds it a recording.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.measure import counting, gesture, sureness, tracking, view, watch
from dorsi.measure.awaited import Awaited, Eye, Kind
from dorsi.measure.counting import Counted, Missed
from dorsi.measure.frames import SIDES, Frame
from dorsi.measure.heel import ALARM_S
from dorsi.measure.live import Cue, Tell
from dorsi.measure.repetitions import DIP_APART, Not
from dorsi.measure.sureness import TWO_PEOPLE, WRONG_LEG
from dorsi.measure.tracking import Tracked
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting

BREAK_S = 1.0  # after a gap this long nothing goes on that ran before it
NEAR_S = 0.5  # a leg must be the near one for so long before it is followed
WRONG_LEG_S = 1.5
CHANGED_AGAIN_S = 3.0
# A count forgives more than an angle, but not what is seen from the front: beyond the first it
# is refused, within the second taken again.
OBLIQUE_DEG, OBLIQUE_LEAVE_DEG = view.YAW_FRONT_DEG, 36.0
OBLIQUE_S = 0.4
RATE_S = 1.5  # how slowly the rate of pictures is followed
HEEL_DOWN_S = 0.3  # a heel must be down for so long before that is told
HOLD_S = 0.4  # and a hold must last so long before its beginning is
NOT_COUNTED = (Not.TOO_LOW, Not.FOOT_MOVED)
CHECKS = 2  # looks at the crowd that must agree that there is one


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is practised before the camera.

    `awaited` None: nothing to count, yet a raised hand is looked for. `heel_stays`: the awaited
    leg's heel belongs down. `either`: both legs do the same; the near one is followed.
    """

    awaited: Awaited | None
    heel_stays: bool = False
    either: bool = False


class Since(NamedTuple):
    """Something that must last: since when it holds [s], or None; `on` once it lasted."""

    since_s: float | None = None
    on: bool = False


class State(NamedTuple):
    """What is remembered between frames. `counter.counted` is how many repetitions there were."""

    tracked: Tracked | None = None
    watching: watch.State | None = None
    counter: counting.State | None = None
    side: Side | None = None
    holding: bool = False
    heel_up: bool = False
    heel_seen_s: float = 0.0
    telling: sureness.State = sureness.State()
    hand: gesture.State = gesture.State()
    paused: bool = False
    crowd: int = 0
    other_leg: Since = Since()
    oblique: Since = Since()
    dt_s: float | None = None
    changed_s: float | None = None

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

    A frame that isn't later than the one before is left out; after BREAK_S without any, all but
    the counts begins anew.
    """
    before = state.tracked
    if before is not None and not seen.at_s > before.at_s:
        return state, ()
    if before is not None and seen.at_s - before.at_s > BREAK_S:
        state, before = broken(state), None
    tracked = (
        tracking.step(before, seen, setting.picture)
        if before
        else tracking.begin(seen, setting.picture)
    )
    state = state._replace(tracked=tracked, dt_s=_rate(state.dt_s, tracked))
    state, cues = _hand(state, seen.at_s, up=hand_up)
    if state.paused:
        return state, cues
    return _followed(state, tracked, task, setting, cues)


def _followed(
    state: State, tracked: Tracked, task: Task, setting: Setting, cues: tuple[Cue, ...]
) -> tuple[State, tuple[Cue, ...]]:
    at_s = tracked.at_s
    before = state.watching or watch.begin(at_s)
    watching, _ = watch.step(before, tracked, setting)
    state, changed = _person(state._replace(watching=watching), tracked)
    if task.awaited is None:
        state, sure = _sure(state, _unfollowed(state))
        return state, (*cues, *changed, *sure)
    state = _leg_chosen(state, task.awaited, at_s, either=task.either)
    awaited = of_side(task.awaited, state.side or task.awaited.side)
    state, counts = _counted(state, tracked, awaited, setting)
    state, heel = _heel(state, at_s, awaited) if task.heel_stays else (state, ())
    state, sure = _sure(state, _refused(state, awaited))
    return state, (*cues, *changed, *counts, *heel, *sure)


def of_side(awaited: Awaited, side: Side) -> Awaited:
    """The same of that leg: every signal reads alike in a mirror."""
    return awaited if awaited.side is side else replace(awaited, side=side)


def broken(state: State) -> State:
    """The state after a break, or in pictures of another size: only the counts are kept."""
    return State(
        counter=_kept(state.counter),
        side=state.side,
        telling=state.telling,
        paused=state.paused,
        crowd=state.crowd,
    )


def again(state: State, at_s: float) -> tuple[State, tuple[Cue, ...]]:
    """Counts from nought; rest and view stay known."""
    counter = state.counter and state.counter._replace(counted=0, heights=(), out=None)
    cue = Cue(tell=Tell.COUNTED_AGAIN, at_s=at_s, number=0)
    return state._replace(counter=counter, holding=False), (cue,)


def paused(state: State, *, on: bool) -> State:
    """The state while the practice stands, or when it goes on. What was half done is not."""
    if on is state.paused:
        return state
    fresh = broken(state)._replace(tracked=state.tracked, hand=state.hand, dt_s=state.dt_s)
    return fresh._replace(paused=on, telling=sureness.State())


def crowded(state: State, people: int) -> State:
    """The state after a look at how many bodies there are."""
    return state._replace(crowd=state.crowd + 1 if people > 1 else 0)


def rate_hz(state: State) -> float | None:
    """Pictures a second lately."""
    return 1 / state.dt_s if state.dt_s else None


def _rate(before_s: float | None, tracked: Tracked) -> float | None:
    if not tracked.dt_s:
        return before_s
    if before_s is None:
        return tracked.dt_s
    return before_s + (tracked.dt_s - before_s) * min(1.0, tracked.dt_s / RATE_S)


def _kept(counter: counting.State | None) -> counting.State | None:
    return counter and _anew(counter, counter.at_s)


def _anew(counter: counting.State, at_s: float) -> counting.State:
    return counting.State(at_s=at_s, counted=counter.counted, heights=counter.heights)


def _hand(state: State, at_s: float, *, up: bool) -> tuple[State, tuple[Cue, ...]]:
    hand, held = gesture.step(state.hand, at_s, up=up)
    state = state._replace(hand=hand)
    if not held:
        return state, ()
    state = paused(state, on=not state.paused)
    return state, (Cue(tell=Tell.PAUSED if state.paused else Tell.RESUMED, at_s=at_s),)


def _person(state: State, tracked: Tracked) -> tuple[State, tuple[Cue, ...]]:
    """Another body, told once in a while: two people may make the model go to and fro."""
    if not tracked.changed:
        return state, ()
    last_s, at_s = state.changed_s, tracked.at_s
    if last_s is not None and at_s - last_s < CHANGED_AGAIN_S:
        return state, ()
    return state._replace(changed_s=at_s), (Cue(tell=Tell.PERSON_CHANGED, at_s=at_s),)


def _leg_chosen(state: State, awaited: Awaited, at_s: float, *, either: bool) -> State:
    """Which leg is followed: the told one, or the near one, changed only while it rests."""
    side = state.side
    if side is None:
        return state._replace(side=_near(state) if either else awaited.side)
    away = _near(state) not in (None, side)
    if away and not either and _apart(state):
        away = False  # in a split stance the far leg is seen as well
    lasting = _lasting(state.other_leg, at_s, NEAR_S if either else WRONG_LEG_S, holds=away)
    state = state._replace(other_leg=lasting)
    resting = state.counter is None or state.counter.out is None
    if not (either and lasting.on and resting):
        return state
    return state._replace(side=side.other, counter=_kept(state.counter), other_leg=Since())


def _near(state: State) -> Side | None:
    seen_as = state.watching.view if state.watching else None
    return SIDES[seen_as.near] if seen_as else None


def _apart(state: State) -> bool:
    now = state.watching.posture if state.watching else None
    return now is not None and now.apart > DIP_APART


def _lasting(since: Since, at_s: float, least_s: float, *, holds: bool) -> Since:
    if not holds:
        return Since()
    start_s = at_s if since.since_s is None else since.since_s
    return Since(start_s, since.on or at_s - start_s >= least_s)


def _counted(
    state: State, tracked: Tracked, awaited: Awaited, setting: Setting
) -> tuple[State, tuple[Cue, ...]]:
    """What the awaited signal did; what can't be vouched for is neither counted nor kept."""
    state = _oblique(state, tracked.at_s, awaited)
    before = state.counter or counting.begin(tracked.at_s)
    if _gate(state, awaited):
        counter, ended = _anew(before, tracked.at_s), counting.finished(before, awaited)
    else:
        counter, ended = counting.step(before, tracked, awaited, setting)
    state, cues = _hold(state._replace(counter=counter), before, tracked.at_s, awaited)
    return state, (*cues, *_repetitions(ended, counter.counted))


def _repetitions(events: Sequence[counting.Event], counted: int) -> Iterator[Cue]:
    """Those counted, and the plain ones of those not: what was too quick may be anything."""
    for event in events:
        if isinstance(event, Counted):
            yield Cue(tell=Tell.COUNTED, at_s=event.at_s, number=counted)
        elif isinstance(event, Missed) and event.why in NOT_COUNTED:
            yield Cue(tell=Tell.NOT_COUNTED, at_s=event.at_s, why=event.why)


def _hold(
    state: State, before: counting.State, at_s: float, awaited: Awaited
) -> tuple[State, tuple[Cue, ...]]:
    """A hold that begins, told once it has lasted, and its end: always one of each."""
    out = state.counter.out if state.counter else None
    if awaited.kind is Kind.CYCLE:
        return state, ()
    if state.holding and (out is None or before.out is None or out.from_s > before.out.from_s):
        cue = Cue(tell=Tell.HELD, at_s=at_s, number=before.held_s)
        return state._replace(holding=False), (cue,)
    if state.holding or out is None or out.high_s - out.from_s < HOLD_S:
        return state, ()
    return state._replace(holding=True), (Cue(tell=Tell.HOLD_BEGUN, at_s=at_s),)


def _oblique(state: State, at_s: float, awaited: Awaited) -> State:
    """A body seen too far from the side for some time, at whatever moment of its movement."""
    seen_as = state.watching.view if state.watching else None
    if awaited.eye is not Eye.SIDE or seen_as is None:
        return state
    most_deg = OBLIQUE_LEAVE_DEG if state.oblique.on else OBLIQUE_DEG
    holds = seen_as.yaw_deg > most_deg
    return state._replace(oblique=_lasting(state.oblique, at_s, OBLIQUE_S, holds=holds))


def _gate(state: State, awaited: Awaited) -> str | None:
    """What forbids counting, beyond what the counter sees by itself."""
    if state.crowd >= CHECKS:
        return TWO_PEOPLE
    if (rate_hz(state) or view.RATE_LEAST_HZ) < view.RATE_LEAST_HZ:
        return Reason.TOO_SLOW
    if state.oblique.on:
        return Reason.NOT_SIDE_ON
    if awaited.eye is Eye.SIDE and state.other_leg.on:
        return WRONG_LEG
    return None


def _refused(state: State, awaited: Awaited) -> str | None:
    return _gate(state, awaited) or (state.counter.refused if state.counter else None)


def _unfollowed(state: State) -> str | None:
    """Where nothing is awaited, being seen is all."""
    return TWO_PEOPLE if state.crowd >= CHECKS else state.watching and state.watching.count_refused


def _heel(state: State, at_s: float, awaited: Awaited) -> tuple[State, tuple[Cue, ...]]:
    """A clear lift of the awaited leg's heel, told once it has lasted, and that it came down."""
    foot = state.watching.heels[SIDES.index(awaited.side)] if state.watching else None
    since_s = foot.up_since_s if foot else None
    if since_s is not None:
        state = state._replace(heel_seen_s=at_s)
    if not state.heel_up:
        up = since_s is not None and at_s - since_s >= ALARM_S and not _gate(state, awaited)
        cue = Cue(tell=Tell.HEEL_UP, at_s=at_s)
        return (state._replace(heel_up=True), (cue,)) if up else (state, ())
    if at_s - state.heel_seen_s < HEEL_DOWN_S:
        return state, ()
    return state._replace(heel_up=False), (Cue(tell=Tell.HEEL_DOWN, at_s=at_s),)


def _sure(state: State, why: str | None) -> tuple[State, tuple[Cue, ...]]:
    at_s = state.tracked.at_s if state.tracked else 0.0
    after, cues = sureness.step(state.telling, at_s, why)
    return state._replace(telling=after), cues
