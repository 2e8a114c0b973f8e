"""One known movement waited for: its repetitions, hold or balance, live, from one signal.

`measure.watch` asks what a stranger does; here an exercise is guided and one signal of one leg
tells it. A signal that leaves the runner's own rest far enough and comes back, while the foot
stays, is a repetition. Where points or view are missing it says so and counts nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import dist
from typing import NamedTuple

from dorsi.measure import rest, sight
from dorsi.measure.awaited import Awaited, Kind
from dorsi.measure.repetitions import Not
from dorsi.measure.rest import Rest
from dorsi.measure.sight import Seen
from dorsi.measure.signals import Place
from dorsi.measure.tracking import Tracked
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting

# Shares of the expected swing: two levels, so that noise counts nothing twice. Who goes further
# than expected need not come back further: `BACK` is a share of the own top, too.
OUT, BACK = 0.55, 0.33
PLATEAU = 0.75  # the top is the middle of the time above this share of it
# Shares of the shown cycle, with a least and a most [s]: how long it must be back before a
# repetition is over, and how quick one may be. A point that leaps for two frames is neither.
BACK_FOR = (0.06, 0.1, 0.25)
SHORTEST = (0.2, 0.35, 0.75)
AWAY_MOST = 0.35  # how far the standing foot may stray [shank]
AWAY_SHARE = 0.25  # for this share of the time: a landmark may run away for a moment
LEFT_S = 1.0  # a foot that is away for so long has left
HELD_LEAST_S = 1.0
HOLD_GAP_S, HOLD_BACK_S = 0.5, 0.25  # a wobble this short ends no hold
# A foot in balance, as shares of the expected height: on the floor below the first, in the air
# above the second. It touched where it falls under this share of its own height, until it is up
# again.
ON_FLOOR, RAISED_LEAST = 0.15, 0.3
TOUCHED, UP_AGAIN = 0.75, 0.85
TOUCH_S = 0.08  # a leg that leaps for a frame touched nothing
HIGHER_S, LOWER_S = 0.3, 5.0
MISSING_S = 0.5  # points may be missing for so long
SPOT_S = 0.5  # how slowly the place of the standing foot is followed at rest
KEEP_S, KEEP_MOST = 1 / 25, 400
CALM = (0.025, 0.0, 0.12)  # a slow movement bears a slower eye


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One repetition: its top and its ends [s], and its height as a share of the expected one."""

    at_s: float
    from_s: float
    to_s: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A hold or a balance from its first moment to its last [s]."""

    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What looked like a repetition and was none, and why."""

    at_s: float
    why: Not


Event = Counted | Held | Missed


class Out(NamedTuple):
    """A signal away from its rest: since when, its way, and how the foot strayed.

    `high_s` is when it was above OUT last; `back_s` since when it is back, if it is.
    """

    from_s: float
    way: tuple[tuple[float, float], ...]
    high_s: float
    top: float
    away_s: float = 0.0
    left_s: float = 0.0
    back_s: float | None = None


class State(NamedTuple):
    """What is remembered between frames.

    `refused` says why the last frame tells nothing. `lift` is where the signal is: 0 at rest, 1
    at the expected top. `counted` is how many there were, `held_s` how long it is held by now;
    `raised` how high a foot in balance is held [of the expected height].
    """

    at_s: float
    refused: Reason | None = Reason.SETTLING
    read_s: float | None = None
    rest_s: float | None = None
    seen: Seen | None = None
    value: float | None = None
    rest: Rest = Rest()
    spot: Place | None = None
    lift: float | None = None
    out: Out | None = None
    counted: int = 0
    raised: float = 0.0

    @property
    def held_s(self) -> float:
        return self.out.high_s - self.out.from_s if self.out else 0.0


def begin(at_s: float) -> State:
    return State(at_s=at_s)


def step(
    state: State, tracked: Tracked, awaited: Awaited, setting: Setting
) -> tuple[State, tuple[Event, ...]]:
    """The state after one frame, and what happened by it."""
    ended: tuple[Event, ...] = ()
    if tracked.changed:
        ended = finished(state, awaited)
        state = State(at_s=state.at_s, counted=state.counted, refused=Reason.PERSON_CHANGED)
    state = state._replace(at_s=tracked.at_s)
    why = sight.missing(tracked, awaited, setting.picture)
    if why:
        state, more = _unread(state, why, awaited)
        return state, (*ended, *more)
    state, spot = _read(state, tracked, awaited, setting)
    if state.refused:
        more = finished(state, awaited)
        return state._replace(out=None, rest_s=None), (*ended, *more)
    state, more = _MOVES[awaited.kind](state, tracked, spot, awaited)
    return state, (*ended, *more)


def finished(state: State, awaited: Awaited) -> tuple[Event, ...]:
    """What still runs when there are no more frames: a hold, if it is long enough."""
    out = state.out
    if awaited.kind is Kind.CYCLE or out is None or state.held_s < HELD_LEAST_S:
        return ()
    return (Held(from_s=out.from_s, to_s=out.high_s),)


def watched(
    frames: Iterable[Tracked], awaited: Awaited, setting: Setting
) -> tuple[State, tuple[Event, ...]]:
    """The state after all these frames, and all that happened in them."""
    state, events = begin(0.0), list[Event]()
    for tracked in frames:
        state, new = step(state, tracked, awaited, setting)
        events += new
    return state, (*events, *finished(state, awaited))


# Reading


def _unread(state: State, why: Reason, awaited: Awaited) -> tuple[State, tuple[Event, ...]]:
    """A frame without the points. What runs goes on for a moment; after that it has ended."""
    if state.read_s is not None and state.at_s - state.read_s < MISSING_S:
        return state, ()
    ended = finished(state, awaited)
    return state._replace(refused=why, lift=None, out=None, rest_s=None, spot=None), ended


def _read(
    state: State, tracked: Tracked, awaited: Awaited, setting: Setting
) -> tuple[State, Place | None]:
    """The state with the signal read, and the place of the foot that should stay."""
    at = sight.places(tracked, setting.roll_deg or 0.0)
    value = _calmed(state, sight.value(tracked, at, awaited), awaited)
    state = state._replace(read_s=tracked.at_s, value=value)
    if state.seen is None or _is_low(state):  # a foot on its toes tells no view
        state = state._replace(seen=sight.step(state.seen, tracked, at, awaited, setting))
    why = sight.refused(state.seen, awaited) if state.seen else None
    if why is None:
        state = state._replace(rest=_rested(state, tracked, value, awaited))
        why = Reason.SETTLING if state.rest.value is None else None
    lift = None if state.rest.value is None else awaited.lift(value, state.rest.value)
    return state._replace(refused=why, lift=lift), sight.stood_on(at, awaited)


def _calmed(state: State, value: float, awaited: Awaited) -> float:
    """The value followed for a moment, for the points jitter more than a heel moves meanwhile."""
    if state.value is None or state.read_s is None or state.at_s - state.read_s > MISSING_S:
        return value
    calm_s = _timed(CALM, awaited)
    gone_s = state.at_s - state.read_s
    return state.value + (value - state.value) * gone_s / (gone_s + calm_s)


def _is_low(state: State) -> bool:
    return state.out is None and (state.lift is None or state.lift < BACK)


def _rested(state: State, tracked: Tracked, value: float, awaited: Awaited) -> Rest:
    if awaited.kind is Kind.BALANCE:  # the floor is where it is
        return Rest(value=awaited.rest)
    if state.rest.value is None:
        return rest.settled(state.rest, tracked.at_s, value, awaited)
    if not _is_low(state) or awaited.lift(value, state.rest.value) > BACK:
        return state.rest
    return Rest(value=rest.followed(state.rest.value, value, tracked.dt_s, awaited))


def _timed(share: tuple[float, float, float], awaited: Awaited) -> float:
    """A share of the shown cycle, between its least and its most [s]."""
    of, least_s, most_s = share
    return min(most_s, max(least_s, of * awaited.cycle_s))


# Repetitions


def _repeated(
    state: State, tracked: Tracked, spot: Place | None, awaited: Awaited
) -> tuple[State, tuple[Event, ...]]:
    lift = state.lift or 0.0
    if state.out is None:
        return _waiting(state, tracked, spot, lift), ()
    out = _gone_on(state.out, tracked, lift, away=_away(state, spot, tracked))
    state = state._replace(out=out)
    if out.left_s > LEFT_S:
        return _anew(state), (Missed(at_s=tracked.at_s, why=Not.FOOT_MOVED),)
    if out.back_s is None or tracked.at_s - out.back_s < _timed(BACK_FOR, awaited):
        return state, ()
    event = _judged(out, awaited)
    if out.left_s:
        return _anew(state), (event,)
    state = state._replace(out=None, rest_s=tracked.at_s)
    return state._replace(counted=state.counted + isinstance(event, Counted)), (event,)


def _waiting(state: State, tracked: Tracked, spot: Place | None, lift: float) -> State:
    """At rest, or on the way out. Who was never seen at rest hasn't begun."""
    if lift < BACK:
        share = min(1.0, tracked.dt_s / SPOT_S)
        return state._replace(rest_s=tracked.at_s, spot=_followed(state.spot, spot, share))
    if lift < OUT or state.rest_s is None:
        return state
    first = (tracked.at_s, lift)
    return state._replace(out=Out(state.rest_s, (first,), tracked.at_s, lift))


def _gone_on(out: Out, tracked: Tracked, lift: float, *, away: bool) -> Out:
    now_s, strayed = tracked.at_s, tracked.dt_s if away else 0.0
    way = out.way
    if now_s - way[-1][0] >= KEEP_S and len(way) < KEEP_MOST:
        way = (*way, (now_s, lift))
    back = lift < BACK * max(1.0, out.top)
    return Out(
        from_s=out.from_s,
        way=way,
        high_s=now_s if lift >= OUT else out.high_s,
        top=max(out.top, lift),
        away_s=out.away_s + strayed,
        left_s=out.left_s + strayed if strayed else 0.0,
        back_s=(now_s if out.back_s is None else out.back_s) if back else None,
    )


def _judged(out: Out, awaited: Awaited) -> Counted | Missed:
    to_s = out.way[-1][0] if out.back_s is None else out.back_s
    high = [at_s for at_s, lift in out.way if lift >= PLATEAU * out.top] or [out.high_s]
    at_s = (high[0] + high[-1]) / 2
    if to_s - out.from_s < _timed(SHORTEST, awaited):
        return Missed(at_s=at_s, why=Not.TOO_SHORT)
    if out.away_s > AWAY_SHARE * (to_s - out.from_s):
        return Missed(at_s=at_s, why=Not.FOOT_MOVED)
    return Counted(at_s=at_s, from_s=out.from_s, to_s=to_s, height=out.top)


def _anew(state: State) -> State:
    """The foot stands elsewhere: its rest must be found again."""
    return state._replace(
        out=None, rest=Rest(), rest_s=None, spot=None, lift=None, refused=Reason.SETTLING
    )


def _away(state: State, spot: Place | None, tracked: Tracked) -> bool:
    if spot is None or state.spot is None:
        return False
    return dist(spot, state.spot) > AWAY_MOST * tracked.scale_px


def _followed(before: Place | None, spot: Place | None, share: float) -> Place | None:
    if before is None or spot is None:
        return spot
    return before[0] + share * (spot[0] - before[0]), before[1] + share * (spot[1] - before[1])


# Holds and balances


def _held(
    state: State, tracked: Tracked, spot: Place | None, awaited: Awaited
) -> tuple[State, tuple[Event, ...]]:
    lift, now_s = state.lift or 0.0, tracked.at_s
    if state.out is None:
        if lift < OUT:
            return state, ()
        return state._replace(out=_begun(now_s, lift), spot=spot), ()
    out = _gone_on(state.out, tracked, lift, away=_away(state, spot, tracked))
    state = state._replace(out=out)
    if out.left_s > LEFT_S:
        return _anew(state), finished(state, awaited)
    back = out.back_s is not None and now_s - out.back_s >= HOLD_BACK_S
    if back or now_s - out.high_s > HOLD_GAP_S:
        return state._replace(out=None), finished(state, awaited)
    return state, ()


def _balanced(
    state: State, tracked: Tracked, spot: Place | None, awaited: Awaited
) -> tuple[State, tuple[Event, ...]]:
    """A toe touches the floor while its ankle is still high, so the own height counts."""
    lift, now_s = state.lift or 0.0, tracked.at_s
    state = state._replace(raised=_raised(state.raised, lift, tracked.dt_s))
    level = max(RAISED_LEAST, state.raised * (TOUCHED if state.out else UP_AGAIN))
    if state.out is None:
        up = lift > level
        return (state._replace(out=_begun(now_s, lift), spot=spot) if up else state), ()
    if _away(state, spot, tracked):
        return state._replace(out=None), finished(state, awaited)
    if lift >= level:
        return state._replace(out=state.out._replace(high_s=now_s, back_s=None)), ()
    since_s = now_s if state.out.back_s is None else state.out.back_s
    if now_s - since_s < TOUCH_S:
        return state._replace(out=state.out._replace(back_s=since_s)), ()
    return state._replace(out=None), finished(state, awaited)


def _begun(now_s: float, lift: float) -> Out:
    return Out(from_s=now_s, way=((now_s, lift),), high_s=now_s, top=lift)


def _raised(raised: float, lift: float, dt_s: float) -> float:
    """How high the foot is held: found soon, given up slowly, forgotten on the floor."""
    if lift < ON_FLOOR:
        return 0.0
    return raised + (lift - raised) * min(1.0, dt_s / (HIGHER_S if lift > raised else LOWER_S))


_MOVES = {Kind.CYCLE: _repeated, Kind.HOLD: _held, Kind.BALANCE: _balanced}
