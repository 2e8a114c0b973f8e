"""Everything at once: counts, holds, heel lifts and the shank's lean, frame by frame.

The same step serves a live camera (each frame as it comes) and a stored clip (the frames
smoothed first). What it can't vouch for it refuses, with the reason.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

from dorsi.measure import angles, circles, cycles, heel, holds, jumps, repetitions, view
from dorsi.measure.angles import Angle
from dorsi.measure.cycles import Moment
from dorsi.measure.frames import Picture
from dorsi.measure.posture import Posture, posture
from dorsi.measure.repetitions import Dismissed, Judged, Kind, Not, Repetition
from dorsi.measure.tracking import Tracked
from dorsi.measure.view import Reason, View

# A repetition is told a little after it is over: the other leg may still belong to it, and
# what looked like one may turn out to be the start of a jump.
WAIT_S = 0.45
AWAY_S = 0.3  # a foot that is away for longer has stepped
LOW_LEAST = 0.25  # a crouch this deep is no heel raise, and ends one
AFTER_FLIGHT_S = 0.5  # a landing is no squat
BELIEVE_S = 0.2  # a refusal must last before it resets the counts. (key deb)
SIDE_ON_GAP_S = 0.5  # a view may be lost for a moment without ending a dip
TWO_LEGS_S = 0.5  # raises of both legs no further apart are one
YAW_LEAST_DEG = 10.0  # nobody stands a camera up better than this

_Cycles = tuple[cycles.State | None, cycles.State | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What holds for a whole recording. `roll_deg` is None where gravity isn't known.

    `prompt`: somebody stands there to raise a heel and does nothing else, so a raise need not wait
    for what else it might be. Who walks by would be counted then.
    """

    picture: Picture
    roll_deg: float | None = None
    ride_up: float = heel.RIDE_UP
    prompt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChanged:
    at_s: float


class State(NamedTuple):
    """What is remembered between frames. `count_refused` and `angle_refused` hold for the last."""

    at_s: float
    count_refused: Reason | None = None
    angle_refused: Reason | None = None
    refused_since_s: float | None = None
    posture: Posture | None = None
    view: View | None = None
    side_on_s: float | None = None
    angle: Angle | None = None
    leg: int | None = None
    stood_px: float | None = None
    raises: _Cycles = (None, None)
    descent: cycles.State | None = None
    dips: _Cycles = (None, None)
    turning: tuple[tuple[circles.Spot, ...], tuple[circles.Spot, ...]] = ((), ())
    hold: holds.State | None = None
    heels: tuple[heel.State | None, heel.State | None] = (None, None)
    jump: jumps.State | None = None
    waiting: tuple[Repetition, ...] = ()


Event = Judged | holds.Hold | heel.Lift | PersonChanged


def begin(at_s: float) -> State:
    return State(at_s=at_s)


def step(state: State, tracked: Tracked, setting: Setting) -> tuple[State, tuple[Event, ...]]:
    """The state after one frame, and what happened by it."""
    events: list[Event] = []
    if tracked.changed:
        # What still waits was seen while the model was going over to somebody else.
        state, ends = restarted(state._replace(waiting=()), tracked.at_s)
        events += [*ends, PersonChanged(at_s=tracked.at_s)]
    now = posture(tracked, roll_deg=setting.roll_deg or 0.0)
    why = view.seen(tracked, now, setting.picture)
    state = state._replace(at_s=tracked.at_s, count_refused=why, posture=now)
    if why or now is None:
        return _refused(state, events)
    seen_as = view.step(state.view, now, tracked.frame.body)
    not_angle = view.measurable(tracked, now, seen_as, setting.picture)
    leg = view.measured(now, seen_as.near)
    state = state._replace(
        view=seen_as,
        refused_since_s=None,
        angle_refused=not_angle,
        side_on_s=now.at_s if seen_as.side_on else state.side_on_s,
        leg=leg,
        angle=None if not_angle else _angle(leg, now, seen_as, setting),
    )
    state, counted = _counted(state, now, seen_as, prompt=setting.prompt)
    state, others = _watched(state, now, seen_as, setting)
    return state, (*events, *counted, *others)


def _refused(state: State, events: list[Event]) -> tuple[State, tuple[Event, ...]]:
    """A frame that can't be used. One that stays unusable ends all that runs."""
    since = state.at_s if state.refused_since_s is None else state.refused_since_s
    state = state._replace(
        refused_since_s=since, angle=None, angle_refused=state.count_refused, leg=None
    )
    if state.at_s - since < BELIEVE_S:
        return state, tuple(events)
    state, ends = restarted(state, state.at_s)
    return state, (*events, *ends)


def restarted(state: State, at_s: float) -> tuple[State, tuple[Event, ...]]:
    """A state that knows nothing of the body, and what ended by that."""
    fresh = State(
        at_s=at_s,
        count_refused=state.count_refused,
        angle_refused=state.angle_refused,
        refused_since_s=state.refused_since_s,
    )
    return fresh, finished(state)


def finished(state: State) -> tuple[Event, ...]:
    """What is still due when there are no more frames, or none of this body."""
    lifts = [heel.ended(one, leg) for leg, one in enumerate(state.heels)]
    ends = tuple(one for one in (holds.ended(state.hold), *lifts) if one is not None)
    return (*state.waiting, *ends)


def _angle(leg: int, now: Posture, seen_as: View, setting: Setting) -> Angle:
    return angles.tibia(
        now.tibia_deg[leg],
        place_deg=now.tibia_sd_deg[leg],
        yaw_deg=max(YAW_LEAST_DEG, seen_as.yaw_deg),
        roll_known=setting.roll_deg is not None,
    )


# Repetitions


def _counted(
    state: State, now: Posture, seen_as: View, *, prompt: bool
) -> tuple[State, tuple[Event, ...]]:
    jump, flying = jumps.step(state.jump, now)
    state, turned = _circled(state, now)
    if flying:
        return _begun_anew(state, jump), ()
    stood_px = state.stood_px or repetitions.trunk_px(now)
    raises, raised = _raised(state, now, stood_px)
    descent, lowered = _lowered(state, now, seen_as)
    dips, dipped = _dipped(state, now)
    state = state._replace(jump=jump, stood_px=stood_px, raises=raises, descent=descent, dips=dips)
    found = [_landing(one, jump) for one in (*raised, *lowered, *dipped, *turned)]
    return _told(state, found, prompt=prompt)


def _begun_anew(state: State, jump: jumps.State) -> State:
    """Nothing that began before a flight goes on after it."""
    return state._replace(
        jump=jump, raises=(None, None), descent=None, dips=(None, None), waiting=()
    )


def _circled(state: State, now: Posture) -> tuple[State, list[Judged]]:
    """The higher foot's circles, where it is in the air; both feet's memories."""
    high = 0 if now.ankles[0][1] < now.ankles[1][1] else 1
    in_the_air = repetitions.on_one_leg(now)
    if not in_the_air and state.turning == ((), ()):
        return state, []
    spots, turn = circles.step(state.turning[high], now, high, in_the_air=in_the_air)
    both = (spots, ()) if high == 0 else ((), spots)
    found = [] if turn is None else [repetitions.circle(turn, high)]
    return state._replace(turning=both), list(found)


def _raised(state: State, now: Posture, stood_px: float) -> tuple[_Cycles, list[Judged]]:
    if state.descent is not None and state.descent.height > LOW_LEAST:
        return (None, None), []  # who stands up again begins anew
    value = repetitions.lifted(now, 0, stood_px=stood_px)
    left, one = cycles.step(state.raises[0], Moment(value, now), repetitions.RAISE)
    value = repetitions.lifted(now, 1, stood_px=stood_px)
    right, two = cycles.step(state.raises[1], Moment(value, now), repetitions.RAISE)
    found = [
        repetitions.heel_raise(cycle, leg)
        for leg, cycle in enumerate((one, two))
        if cycle is not None
    ]
    return (_anchored(left, now, 0), _anchored(right, now, 1)), found


def _anchored(cycle: cycles.State | None, now: Posture, leg: int) -> cycles.State | None:
    """The cycle, or a new one where the foot went elsewhere and won't come back."""
    if cycle is None or not cycle.open or not _away(cycle, now, leg):
        return cycle
    lately = [one for one in cycle.rising if now.at_s - one.posture.at_s < AWAY_S]
    stayed = len(lately) > 1 and all(_away(cycle, one.posture, leg) for one in lately)
    return None if stayed else cycle


def _away(cycle: cycles.State, posture: Posture, leg: int) -> bool:
    low, toe = cycle.rising[0].posture.toes[leg], posture.toes[leg]
    away = max(abs(toe[0] - low[0]), abs(toe[1] - low[1]))
    return away > repetitions.STANCE_TRAVEL_MOST * posture.scale_px


def _lowered(state: State, now: Posture, seen_as: View) -> tuple[cycles.State | None, list[Judged]]:
    moment = Moment(repetitions.crouch(now), now)
    descent, cycle = cycles.step(state.descent, moment, repetitions.DOWN)
    frontal = seen_as.yaw_deg > view.YAW_FRONT_DEG
    found = [repetitions.descent(cycle, frontal=frontal)] if cycle else []
    return descent, found


def _dipped(state: State, now: Posture) -> tuple[_Cycles, list[Judged]]:
    lost = state.side_on_s is None or now.at_s - state.side_on_s > SIDE_ON_GAP_S
    if lost:
        return (None, None), []
    left, one = cycles.step(state.dips[0], Moment(now.tibia_deg[0], now), repetitions.DIP)
    right, two = cycles.step(state.dips[1], Moment(now.tibia_deg[1], now), repetitions.DIP)
    found = [
        repetitions.dip(cycle, leg, side_on=True)
        for leg, cycle in enumerate((one, two))
        if cycle is not None
    ]
    return (left, right), found


def _landing(one: Judged, jump: jumps.State) -> Judged:
    """The same, or dismissed where it began as a landing."""
    if isinstance(one, Dismissed) or jump.last_s is None:
        return one
    if one.from_s - jump.last_s > AFTER_FLIGHT_S:
        return one
    return Dismissed(
        kind=one.kind,
        leg=one.leg,
        at_s=one.at_s,
        from_s=one.from_s,
        to_s=one.to_s,
        why=Not.JUMPED,
    )


def _told(state: State, found: list[Judged], *, prompt: bool) -> tuple[State, tuple[Event, ...]]:
    """Takes new repetitions in to wait; tells those that have waited long enough."""
    if not found and not state.waiting:
        return state, ()
    waiting = list(state.waiting)
    dismissed = [one for one in found if isinstance(one, Dismissed)]
    for one in found:
        if isinstance(one, Repetition):
            waiting = _joined(waiting, one)
    busy = any(cycle is not None and cycle.open for cycle in state.raises)
    at_once = prompt and not busy  # no leg is up that might still belong to it
    due = [
        one
        for one in waiting
        if state.at_s - one.to_s >= WAIT_S * (2 if busy else 1)
        or (at_once and one.kind is Kind.HEEL_RAISE and state.at_s - one.at_s >= TWO_LEGS_S)
    ]
    kept = tuple(one for one in waiting if one not in due)
    return state._replace(waiting=kept), (*dismissed, *due)


def _joined(waiting: list[Repetition], new: Repetition) -> list[Repetition]:
    """Raises of both legs at one time are one raise; a lunge takes its own dip in."""
    for old in waiting:
        if old.kind is new.kind is Kind.HEEL_RAISE and abs(old.at_s - new.at_s) < TWO_LEGS_S:
            both = replace(
                old,
                leg=None if old.leg != new.leg else old.leg,
                at_s=(old.at_s + new.at_s) / 2,
                to_s=max(old.to_s, new.to_s),
                height=max(old.height, new.height),
            )
            return [both if one is old else one for one in waiting]
    if new.kind is Kind.KNEE_TO_WALL and any(_is_lunge_of(old, new) for old in waiting):
        return waiting
    return [*(old for old in waiting if not _is_lunge_of(new, old)), new]


def _is_lunge_of(lunge: Repetition, dip: Repetition) -> bool:
    """Whether this dip is what the front shank did in this lunge."""
    kinds = lunge.kind is Kind.LUNGE and dip.kind is Kind.KNEE_TO_WALL
    return kinds and lunge.leg == dip.leg and dip.from_s <= lunge.at_s <= dip.to_s


# Holds and heels


def _watched(
    state: State, now: Posture, seen_as: View, setting: Setting
) -> tuple[State, tuple[Event, ...]]:
    leg = view.measured(now, seen_as.near)
    frontal = seen_as.yaw_deg > view.YAW_FRONT_DEG
    standing = not repetitions.on_one_leg(now)
    posed = standing and not frontal and now.apart > holds.APART_LEAST
    hold, held = holds.step(state.hold, now, leg, posed=posed)
    down = state.descent is not None and state.descent.open
    found: list[Event] = [] if held is None else [held]
    feet: list[heel.State | None] = []
    landing, alarm = _just_flew(state), heel.alarm_of(setting.picture.model)
    for side, before in enumerate(state.heels):
        seen = not frontal and now.foot_along[side] > repetitions.ALONG_LEAST
        leaning = standing and now.tibia_deg[side] > heel.LEAN_LEAST_DEG
        planted = leaning and (side == now.front if now.apart > view.SPLIT else down)
        foot, lift = heel.step(
            None if landing else before,
            now,
            side,
            watched=seen and planted,
            ride_up=setting.ride_up,
            alarm=alarm,
        )
        feet.append(foot)
        if lift is not None:
            found.append(lift)
    return state._replace(hold=hold, heels=(feet[0], feet[1])), tuple(found)


def _just_flew(state: State) -> bool:
    """In the air, or landing: no heel has a floor yet."""
    last_s = state.jump.last_s if state.jump else None
    return last_s is not None and state.at_s - last_s < AFTER_FLIGHT_S
