"""A whole recording watched: what was counted, held, lifted and measured, and what refused."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dorsi.measure import heel, tracking, watch
from dorsi.measure.angles import Angle
from dorsi.measure.frames import Recording
from dorsi.measure.heel import Lift
from dorsi.measure.holds import Hold
from dorsi.measure.repetitions import Dismissed, Repetition
from dorsi.measure.tracking import Tracked
from dorsi.measure.view import RATE_LEAST_HZ, Reason
from dorsi.measure.watch import Event, PersonChanged, Setting, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The lean of one leg's shank at one frame, and how high its heel is over the floor [shank]."""

    at_s: float
    leg: int
    angle: Angle
    heel_rise: float
    visibility: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A stretch in which nothing ("all") or no angle ("angle") is given, and why."""

    from_s: float
    to_s: float
    what: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a recording showed, in order of time.

    `leg` is the one that was measured most of the time: the front one of a split stance, else
    the near one; None where no leg was seen well enough.
    """

    seconds: float
    repetitions: tuple[Repetition, ...]
    dismissed: tuple[Dismissed, ...]
    holds: tuple[Hold, ...]
    heel_lifts: tuple[Lift, ...]
    readings: tuple[Reading, ...]
    refused: tuple[Refusal, ...]
    people: tuple[tuple[float, float], ...]
    leg: int | None = None


def report(recording: Recording, setting: Setting) -> Report:
    """The recording watched with every frame smoothed by all that came later.

    Below view.RATE_LEAST_HZ pictures a second all is refused: a quick raise has one frame.
    """
    if recording.rate_hz < RATE_LEAST_HZ:
        return _too_slow(recording)
    return watched(tracking.smoothed(tracking.followed(recording)), setting)


def ride_up(recording: Recording) -> float:
    """One runner's own ride-up [shank per deg] from a film of dips with the heel held down.

    Three slow dips of one leg, seen from the side; heel.RIDE_UP where they show too little. To be
    given as `ride_up` in the Setting of this runner's other films, with the same shoes.
    """
    flat = report(recording, Setting(picture=recording.picture, ride_up=0.0))
    legs = Counter(one.leg for one in flat.readings).most_common(1)
    return heel.calibrated(
        [(one.angle.degrees, one.heel_rise) for one in flat.readings if one.leg == legs[0][0]]
    )


def _too_slow(recording: Recording) -> Report:
    from_s, to_s = recording.frames[0].at_s, recording.frames[-1].at_s
    whole = Refusal(from_s=from_s, to_s=to_s, what="all", reason=Reason.TOO_SLOW)
    return Report(
        seconds=to_s - from_s,
        repetitions=(),
        dismissed=(),
        holds=(),
        heel_lifts=(),
        readings=(),
        refused=(whole,),
        people=((from_s, to_s),),
    )


def watched(frames: Sequence[Tracked], setting: Setting) -> Report:
    """The report of these followed frames, of which there is at least one."""
    state, events = watch.begin(frames[0].at_s), list[Event]()
    readings: list[Reading] = []
    refused: list[Refusal] = []
    legs: Counter[int] = Counter()
    for tracked in frames:
        state, new = watch.step(state, tracked, setting)
        legs.update([] if state.leg is None else [state.leg])
        events += new
        readings += reading(state, tracked)
        refused = _refusals(refused, state)
    events += watch.finished(state)
    start_s, end_s = frames[0].at_s, frames[-1].at_s
    return Report(
        seconds=end_s - start_s,
        repetitions=_ordered(event for event in events if isinstance(event, Repetition)),
        dismissed=tuple(event for event in events if isinstance(event, Dismissed)),
        holds=tuple(event for event in events if isinstance(event, Hold)),
        heel_lifts=tuple(event for event in events if isinstance(event, Lift)),
        readings=tuple(readings),
        refused=tuple(refused),
        people=_people(frames, [one.at_s for one in events if isinstance(one, PersonChanged)]),
        leg=legs.most_common(1)[0][0] if legs else None,
    )


def _ordered(found: Iterable[Repetition]) -> tuple[Repetition, ...]:
    return tuple(sorted(found, key=lambda one: one.at_s))


def reading(state: State, tracked: Tracked) -> list[Reading]:
    """The lean of the leg that is measured in this frame; nothing where it is refused."""
    if state.angle is None or state.leg is None:
        return []
    foot = state.heels[state.leg]
    body = tracked.frame.body
    ends = (5 + state.leg, 7 + state.leg)  # knee and ankle
    return [
        Reading(
            at_s=state.at_s,
            leg=state.leg,
            angle=state.angle,
            heel_rise=foot.rise if foot else 0.0,
            visibility=min(body[at].visibility for at in ends) if body else 0.0,
        )
    ]


def _refusals(refused: list[Refusal], state: State) -> list[Refusal]:
    """The stretches with this frame added: the last one goes on while the reason stays."""
    reason, what = (
        (state.count_refused, "all") if state.count_refused else (state.angle_refused, "angle")
    )
    if reason is None:
        return refused
    last = refused[-1] if refused else None
    same = last is not None and (last.reason, last.what) == (reason, what)
    if last is not None and same and state.at_s - last.to_s < 2 * _GAP_S:
        return [*refused[:-1], replace(last, to_s=state.at_s)]
    return [*refused, Refusal(from_s=state.at_s, to_s=state.at_s, what=what, reason=reason)]


_GAP_S = 0.1


def _people(frames: Sequence[Tracked], changes: Sequence[float]) -> tuple[tuple[float, float], ...]:
    edges = [frames[0].at_s, *changes, frames[-1].at_s]
    return tuple(pairwise(edges))
