"""What every live session does with a frame: follows the body, watches it, and knows its doubts.

A practice, a lunge test and a test of heel raises differ in what they make of it.
"""

from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.measure import heel, tracking, view, watch
from dorsi.measure.frames import SIDES, Frame
from dorsi.measure.live import Cue, Tell
from dorsi.measure.repetitions import DIP_APART
from dorsi.measure.sureness import TWO_PEOPLE
from dorsi.measure.tracking import Tracked
from dorsi.measure.view import Reason
from dorsi.measure.watch import Event, Setting

BREAK_S = 1.0  # after a gap this long nothing goes on that ran before it
CHANGED_AGAIN_S = 3.0
# A count forgives more than an angle, but not what is seen from the front: beyond the first it
# is refused, within the second taken again.
OBLIQUE_DEG, OBLIQUE_LEAVE_DEG = view.YAW_FRONT_DEG, 36.0
OBLIQUE_S = 0.4
RATE_S = 1.5  # how slowly the rate of pictures is followed
CHECKS = 2  # looks at the crowd that must agree that there is one
HEEL_DOWN_S = 0.3  # a heel must be down for so long before that is told


class Lasting(NamedTuple):
    """Something that must last: since when it holds [s], or None; `on` once it lasted."""

    since_s: float | None = None
    on: bool = False


class HeelTold(NamedTuple):
    """Whether a heel was told to be up, and when it was seen up last [s]."""

    up: bool = False
    seen_s: float = 0.0


class Judged(NamedTuple):
    """How many frames a test saw, how many it could judge, and their mean yaw [deg]."""

    frames: int = 0
    judged: int = 0
    yaw_deg: float = 0.0

    @property
    def share(self) -> float:
        """Share of the frames that could be judged, 0 to 1."""
        return self.judged / self.frames if self.frames else 0.0


class State(NamedTuple):
    """What is remembered between frames. `dt_s`: seconds a frame, followed slowly."""

    tracked: Tracked | None = None
    watching: watch.State | None = None
    dt_s: float | None = None
    crowd: int = 0
    changed_s: float | None = None
    oblique: Lasting = Lasting()

    @property
    def at_s(self) -> float:
        return self.tracked.at_s if self.tracked else 0.0

    @property
    def near(self) -> Side | None:
        """The leg nearer the camera."""
        seen_as = self.watching.view if self.watching else None
        return SIDES[seen_as.near] if seen_as else None

    @property
    def front(self) -> Side | None:
        """The leg in front, where the feet stand apart."""
        now = self.watching.posture if self.watching else None
        return SIDES[now.front] if now and now.apart > DIP_APART else None

    @property
    def rate_hz(self) -> float | None:
        """Pictures a second lately."""
        return 1 / self.dt_s if self.dt_s else None


def is_late(state: State, seen: Frame) -> bool:
    """Whether the frame isn't later than the one before, and is to be left out."""
    return state.tracked is not None and not seen.at_s > state.tracked.at_s


def is_break(state: State, seen: Frame) -> bool:
    """Whether there was no frame for so long that nothing goes on."""
    return state.tracked is not None and seen.at_s - state.tracked.at_s > BREAK_S


def broken(state: State) -> State:
    """The state after a break, or in other pictures: points and person must be found again."""
    return State(crowd=state.crowd)


def follow(state: State, seen: Frame, setting: Setting) -> State:
    """The state with the body's points followed. A frame that is late raises ValueError."""
    before, picture = state.tracked, setting.picture
    tracked = tracking.step(before, seen, picture) if before else tracking.begin(seen, picture)
    return state._replace(tracked=tracked, dt_s=_slowly(state.dt_s, tracked.dt_s))


def look(state: State, setting: Setting) -> tuple[State, tuple[Event, ...], tuple[Cue, ...]]:
    """The state after watching what was followed, what was seen, and what to tell of it."""
    tracked = state.tracked
    if tracked is None:
        return state, (), ()
    before = state.watching or watch.begin(tracked.at_s)
    watching, events = watch.step(before, tracked, setting)
    state = state._replace(watching=watching)
    if watching.view is not None:
        most_deg = OBLIQUE_LEAVE_DEG if state.oblique.on else OBLIQUE_DEG
        holds = watching.view.yaw_deg > most_deg
        oblique = lasting(state.oblique, tracked.at_s, OBLIQUE_S, holds=holds)
        state = state._replace(oblique=oblique)
    state, cues = _person(state, tracked)
    return state, events, cues


def crowded(state: State, people: int) -> State:
    """The state after a look at how many bodies there are."""
    return state._replace(crowd=state.crowd + 1 if people > 1 else 0)


def gate(state: State, *, side_on: bool) -> str | None:
    """What forbids counting in any view, and what does where it must be seen from the side."""
    if state.crowd >= CHECKS:
        return TWO_PEOPLE
    if (state.rate_hz or view.RATE_LEAST_HZ) < view.RATE_LEAST_HZ:
        return Reason.TOO_SLOW
    return Reason.NOT_SIDE_ON if side_on and state.oblique.on else None


def heel_told(
    told: HeelTold, state: State, side: Side, *, vouched: bool
) -> tuple[HeelTold, tuple[Cue, ...]]:
    """A clear lift of that heel, told once it has lasted, and that it came down."""
    foot = state.watching.heels[SIDES.index(side)] if state.watching else None
    at_s, since_s = state.at_s, foot.up_since_s if foot else None
    if since_s is not None:
        told = told._replace(seen_s=at_s)
    if not told.up:
        up = since_s is not None and at_s - since_s >= heel.ALARM_S and vouched
        return (told._replace(up=True), (Cue(tell=Tell.HEEL_UP, at_s=at_s),)) if up else (told, ())
    if at_s - told.seen_s < HEEL_DOWN_S:
        return told, ()
    return HeelTold(), (Cue(tell=Tell.HEEL_DOWN, at_s=at_s),)


def judged(before: Judged, state: State, *, could: bool) -> Judged:
    """The same after one more frame, which could be judged or not."""
    frames = before.frames + 1
    if not could:
        return before._replace(frames=frames)
    seen_as = state.watching.view if state.watching else None
    yaw_deg = seen_as.yaw_deg if seen_as else before.yaw_deg
    number = before.judged + 1
    return Judged(frames, number, before.yaw_deg + (yaw_deg - before.yaw_deg) / number)


def lasting(since: Lasting, at_s: float, least_s: float, *, holds: bool) -> Lasting:
    """The same after one more frame in which it holds or not."""
    if not holds:
        return Lasting()
    start_s = at_s if since.since_s is None else since.since_s
    return Lasting(start_s, since.on or at_s - start_s >= least_s)


def _slowly(before_s: float | None, dt_s: float) -> float | None:
    if not dt_s or before_s is None:
        return dt_s or before_s
    return before_s + (dt_s - before_s) * min(1.0, dt_s / RATE_S)


def _person(state: State, tracked: Tracked) -> tuple[State, tuple[Cue, ...]]:
    """Another body, told once in a while: two people may make the model go to and fro."""
    if not tracked.changed:
        return state, ()
    last_s, at_s = state.changed_s, tracked.at_s
    if last_s is not None and at_s - last_s < CHANGED_AGAIN_S:
        return state, ()
    return state._replace(changed_s=at_s), (Cue(tell=Tell.PERSON_CHANGED, at_s=at_s),)
