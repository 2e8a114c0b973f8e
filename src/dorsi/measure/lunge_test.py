"""The lunge test before a live camera, one side: when a try begins, what became of it, the end.

The number is what `protocols.lunges` makes of the same frames; nothing is decided twice. Here is
only when to ask it: once the knee has been held forward, and once it has come back.
"""

from collections.abc import Sequence
from enum import StrEnum
from statistics import median
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.measure import onlooker, protocols, report, sureness, watch
from dorsi.measure.frames import SIDES, Frame
from dorsi.measure.heel import Lift
from dorsi.measure.live import Cue, Refusal, Tell
from dorsi.measure.onlooker import HeelTold, Judged, Lasting
from dorsi.measure.protocols import APART_DEG, RANGE_MOST_DEG, TRIES, NotTaken, Refused, Tries, Try
from dorsi.measure.report import Reading, Report
from dorsi.measure.sureness import WRONG_LEG
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting

STAND_S = 2.0  # how long the baseline is stood still
UPRIGHT_DEG = 25.0  # a front shank that leans further isn't upright
HELD_S = 1.5  # held so long, a try is over: its best second is in it
TRIED_DEG = 2 * APART_DEG  # over the baseline; what goes less far was no try
TRIED_S = 1.0
BACK_SHARE = 0.5  # back by half of the way is back
OTHER_LEG_S = 1.5
CHUNK = 64


class Phase(StrEnum):
    """Where the test stands. The list is part of the JSON's promise."""

    VIEW = "view"
    STAND = "stand"
    FORWARD = "forward"
    BACK = "back"
    DONE = "done"


class Forward(NamedTuple):
    """The knee on its way: since when [s], its furthest lean [deg], the heel seen up."""

    from_s: float
    top_deg: float
    heel_up: bool = False


class State(NamedTuple):
    """What is remembered between frames.

    `chunks` are the readings of the asked leg, in order; `tries` those that stand; `refused` how
    many didn't; `judged` counts the frames since the baseline, a reading is a judgement.
    """

    eye: onlooker.State = onlooker.State()
    telling: sureness.State = sureness.State()
    phase: Phase = Phase.VIEW
    other_leg: Lasting = Lasting()
    heel: HeelTold = HeelTold()
    chunks: tuple[tuple[Reading, ...], ...] = ()
    lifts: tuple[Lift, ...] = ()
    since_s: float | None = None
    standing_deg: float | None = None
    forward: Forward | None = None
    began_s: float = 0.0
    tries: tuple[Try, ...] = ()
    refused: int = 0
    judged: Judged = Judged()
    result: Tries | None = None


After = tuple[State, tuple[Cue, ...]]


def step(state: State, seen: Frame, side: Side, setting: Setting) -> After:
    """The state after one frame, and what to tell. Once the test is done nothing changes."""
    if state.phase is Phase.DONE or onlooker.is_late(state.eye, seen):
        return state, ()
    if onlooker.is_break(state.eye, seen):
        state = broken(state)
    eye, events, cues = onlooker.look(onlooker.follow(state.eye, seen, setting), setting)
    lifts = tuple(one for one in events if isinstance(one, Lift))
    state = state._replace(eye=eye, lifts=(*state.lifts, *lifts))
    found = report.reading(eye.watching, eye.tracked) if eye.watching and eye.tracked else []
    own = [one for one in found if SIDES[one.leg] is side]
    state, sure = _doubts(state, own=bool(own), other=bool(found) and not own)
    state = _kept(state, own if state.telling.why is None else [])
    told, heel = onlooker.heel_told(state.heel, eye, side, vouched=state.forward is not None)
    state, more = _MOVES[state.phase](state._replace(heel=told), own, side, setting)
    return state, (*cues, *sure, *heel, *more)


def broken(state: State) -> State:
    """The state after a break, or in other pictures: a try that ran is to be done again."""
    return state._replace(
        eye=onlooker.broken(state.eye), heel=HeelTold(), forward=None, since_s=None
    )


def again(state: State, side: Side, setting: Setting) -> State:
    """Takes the last try back; where there is none, begins the test anew."""
    if not state.tries:
        return State(eye=state.eye, telling=state.telling)
    last_s = state.tries[-1].at_s
    before_s = min(state.began_s, last_s)
    kept = tuple(one for one in _readings(state) if one.at_s < before_s)
    state = state._replace(chunks=(kept,), result=None, forward=None, phase=Phase.BACK)
    tries = _tried(state, side, setting)
    return state._replace(tries=() if isinstance(tries, Refused) else tuple(tries))


def stillness(state: State) -> float:
    """How much of the stillness that is waited for is there, 0 to 1."""
    if state.phase is Phase.STAND:
        return _still_s(state, STAND_S) / STAND_S
    if state.phase is Phase.FORWARD and state.forward:
        return _still_s(state, HELD_S) / HELD_S
    return 0.0


def _doubts(state: State, *, own: bool, other: bool) -> After:
    """Why there is no reading of the asked leg, and whether to say so."""
    eye = state.eye
    lasting = onlooker.lasting(state.other_leg, eye.at_s, OTHER_LEG_S, holds=other)
    watching = eye.watching
    refused = watching and (watching.count_refused or watching.angle_refused)
    why = onlooker.gate(eye, side_on=False) or refused
    if why is None and not own:
        why = WRONG_LEG if lasting.on else Reason.SETTLING
    telling, cues = sureness.step(state.telling, eye.at_s, why)
    return state._replace(telling=telling, other_leg=lasting), cues


def _kept(state: State, found: Sequence[Reading]) -> State:
    """The readings with this frame's, and how many frames could be judged."""
    if state.standing_deg is not None:
        state = state._replace(judged=onlooker.judged(state.judged, state.eye, could=bool(found)))
    if not found:
        return state
    *whole, last = state.chunks or ((),)
    if len(last) >= CHUNK:
        return state._replace(chunks=(*whole, last, tuple(found)))
    return state._replace(chunks=(*whole, (*last, *found)))


def _readings(state: State) -> list[Reading]:
    return [one for chunk in state.chunks for one in chunk]


def _lately(state: State, seconds: float) -> list[Reading]:
    """The last so many seconds of readings, if nothing is missing in them."""
    found: list[Reading] = []
    now_s = state.eye.at_s
    for chunk in reversed(state.chunks):
        for one in reversed(chunk):
            gap_s = (found[-1].at_s if found else now_s) - one.at_s
            if now_s - one.at_s > seconds or gap_s > _gap_s(state):
                return found
            found.append(one)
    return found


def _gap_s(state: State) -> float:
    return 3 * (state.eye.dt_s or 0.1)


def _still_s(state: State, seconds: float) -> float:
    """For how long the lean hasn't moved by now [s], at most so many seconds."""
    lowest, highest, still_s = 90.0, -90.0, 0.0
    for one in _lately(state, seconds + (state.eye.dt_s or 0.0)):
        lowest, highest = min(lowest, one.angle.degrees), max(highest, one.angle.degrees)
        if highest - lowest > RANGE_MOST_DEG:
            break
        still_s = state.eye.at_s - one.at_s
    return min(seconds, still_s)


# Phases


def _view(state: State, own: Sequence[Reading], side: Side, setting: Setting) -> After:
    if not state.telling.sure:
        return state, ()
    return state._replace(phase=Phase.STAND), (_cue(state, Tell.STAND_STILL),)


def _stand(state: State, own: Sequence[Reading], side: Side, setting: Setting) -> After:
    if not own or own[0].angle.degrees > UPRIGHT_DEG or _still_s(state, STAND_S) < STAND_S:
        return state, ()
    standing_deg = median(one.angle.degrees for one in _lately(state, STAND_S))
    after = state._replace(phase=Phase.FORWARD, standing_deg=standing_deg)
    return after, (_cue(state, Tell.BASELINE_TAKEN, value=standing_deg),)


def _forward(state: State, own: Sequence[Reading], side: Side, setting: Setting) -> After:
    standing_deg = state.standing_deg or 0.0
    if not own:
        return state, ()
    lean_deg, now_s = own[0].angle.degrees, own[0].at_s
    forward = state.forward
    if forward is None:
        if lean_deg < standing_deg + APART_DEG:
            return state, ()
        return state._replace(forward=Forward(now_s, lean_deg), began_s=now_s), ()
    forward = Forward(
        forward.from_s, max(forward.top_deg, lean_deg), forward.heel_up or state.heel.up
    )
    state = state._replace(forward=forward)
    tried = forward.top_deg - standing_deg >= TRIED_DEG
    if tried and _still_s(state, HELD_S) >= HELD_S and lean_deg > forward.top_deg - RANGE_MOST_DEG:
        return _told(state, forward, side, setting, Phase.BACK)
    if not _is_back(lean_deg, forward, standing_deg):
        return state, ()
    if not tried or now_s - forward.from_s < TRIED_S:
        return state._replace(forward=None), ()
    after, cues = _told(state, forward, side, setting, Phase.FORWARD)
    if after.phase is Phase.DONE:
        return after, cues
    back = _cue(after, Tell.GONE_BACK, number=len(after.tries) + 1)
    return after._replace(forward=None), (*cues, back)


def _back(state: State, own: Sequence[Reading], side: Side, setting: Setting) -> After:
    """A try taken back has no way of its own left: then the knee is back where it stood."""
    standing_deg = state.standing_deg or 0.0
    forward = state.forward or Forward(0.0, standing_deg + 2 * APART_DEG)
    if not own or not _is_back(own[0].angle.degrees, forward, standing_deg):
        return state, ()
    cue = _cue(state, Tell.GONE_BACK, number=len(state.tries) + 1)
    return state._replace(phase=Phase.FORWARD, forward=None), (cue,)


def _is_back(lean_deg: float, forward: Forward, standing_deg: float) -> bool:
    way_deg = max(APART_DEG, BACK_SHARE * (forward.top_deg - standing_deg))
    return lean_deg < forward.top_deg - way_deg


def _told(state: State, forward: Forward, side: Side, setting: Setting, then: Phase) -> After:
    """A try that is over, asked of the protocol: taken, refused, or the last that was needed."""
    tried = _tried(state, side, setting)
    tries = () if isinstance(tried, Refused) else tuple(tried)
    if not tries or tries[-1].at_s < forward.from_s - protocols.WINDOW_S:
        why = _why(state, forward, side, setting)
        after = state._replace(phase=then, refused=state.refused + 1)
        return after, (_cue(state, Tell.TRY_REFUSED, why=why),)
    state = state._replace(phase=then, tries=tries)
    last = Cue(
        tell=Tell.TRY_TAKEN, at_s=state.eye.at_s, number=len(tries), value=tries[-1].lean_deg
    )
    if len(tries) < TRIES:
        return state, (last,)
    result = protocols.lunges(_report(state, 0.0), side=side, model=setting.picture.model)
    done = state._replace(phase=Phase.DONE, result=None if isinstance(result, Refused) else result)
    return done, (last, _cue(state, Tell.ENDED))


def _tried(state: State, side: Side, setting: Setting) -> Sequence[Try] | Refused:
    return protocols.lunges_tried(_report(state, 0.0), side=side, model=setting.picture.model)


def _why(state: State, forward: Forward, side: Side, setting: Setting) -> Refusal:
    """What became of this try alone."""
    alone = _report(state, forward.from_s)
    tried = protocols.lunges_tried(alone, side=side, model=setting.picture.model)
    if not isinstance(tried, Refused):
        return Refusal.LESS_FAR
    lifted = tried.why is NotTaken.HEEL_LIFTED or forward.heel_up
    return Refusal.HEEL_LIFTED if lifted else Refusal.NEVER_STILL


def _report(state: State, from_s: float) -> Report:
    """What the protocol asks of the frames since then: readings and lifts, one still running."""
    running = watch.finished(state.eye.watching) if state.eye.watching else ()
    lifts = (*state.lifts, *(one for one in running if isinstance(one, Lift)))
    readings = tuple(one for one in _readings(state) if one.at_s >= from_s)
    return Report(
        seconds=state.eye.at_s,
        repetitions=(),
        dismissed=(),
        holds=(),
        heel_lifts=lifts,
        readings=readings,
        refused=(),
        people=(),
    )


def _cue(
    state: State,
    tell: Tell,
    *,
    number: float | None = None,
    why: str | None = None,
    value: float | None = None,
) -> Cue:
    return Cue(tell=tell, at_s=state.eye.at_s, number=number, why=why, value=value)


_MOVES = {
    Phase.VIEW: _view,
    Phase.STAND: _stand,
    Phase.FORWARD: _forward,
    Phase.BACK: _back,
}
