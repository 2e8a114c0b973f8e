"""What to show of a recording at each of its frames: for a film with the findings drawn into it.

The findings are the report's; here they are only laid out in time, and kept from flickering.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dorsi.measure import posture, tracking, view, watch
from dorsi.measure.angles import Place
from dorsi.measure.frames import Recording
from dorsi.measure.posture import Posture
from dorsi.measure.repetitions import Kind
from dorsi.measure.report import Reading, Report
from dorsi.measure.tracking import Tracked
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting, State

ERROR_95 = 1.96  # standard errors on each side that hold 95 % of a normal distribution
NEW_S = 0.6  # how long a repetition counts as new
HELD_S, CHANGED_S = 1.5, 1.5  # how long a hold that ended, and a change of person, stay readable
AROUND_S = 0.25  # what most frames around one say is shown with it: words must not flicker
CALM_DEG = 0.75  # a whole degree is shown until the angle is this far from it


class Lean(NamedTuple):
    """The shank's lean as it is shown [whole deg]: give or take so much, 95 of 100 times."""

    degrees: int
    give_or_take: int


class Refused(NamedTuple):
    """Nothing is given ("all") or no angle ("angle"), and why."""

    what: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One frame. `points` are the followed places of the body [px], in the order of `frames`.

    `leg` is the one that is measured, 0 left or 1 right; `plumb_deg` how far to the right a plumb
    line leans in the picture; `counted` how many of each kind so
    far, `new` while the last is fresh; `held_s` how long a hold lasts or has lasted; `lifted`
    the leg whose heel is up; `changed` while a person is new.
    `posture` and `foot_sd` [shank] are for curves.
    """

    at_s: float
    points: tuple[Place, ...] | None
    posture: Posture | None
    foot_sd: float
    leg: int | None
    lean: Lean | None
    plumb_deg: float
    refused: Refused | None
    counted: tuple[tuple[Kind, int], ...]
    new: bool
    held_s: float | None
    holding: bool
    lifted: int | None
    changed: bool


def shown(recording: Recording, report: Report, setting: Setting) -> tuple[Shown, ...]:
    """What to show at each frame of the recording, in order.

    `report` was made of it, and holds what its protocol tells of.
    """
    frames = tracking.smoothed(tracking.followed(recording))
    refused = _refused_around([one.at_s for one in frames], report)
    leans = dict(_calm(report.readings))
    legs = list(_legs(frames, setting))
    return tuple(
        _shown(frame, report, why, leg, leans, setting)
        for frame, why, leg in zip(frames, refused, legs, strict=True)
    )


def nearest(frames: Sequence[Shown], at_s: float) -> Shown:
    """The frame nearest to this moment. There must be one at least."""
    at = bisect_left(frames, at_s, key=lambda one: one.at_s)
    return min(frames[max(0, at - 1) : at + 1], key=lambda one: abs(one.at_s - at_s))


def lean(degrees: float, error_deg: float) -> Lean:
    """An angle and its standard error [deg], as they are shown."""
    return Lean(round(degrees), max(1, round(ERROR_95 * error_deg)))


def _shown(
    frame: Tracked,
    report: Report,
    refused: Refused | None,
    leg: int | None,
    leans: Mapping[float, Lean],
    setting: Setting,
) -> Shown:
    at_s = frame.at_s
    stands = posture.posture(frame, roll_deg=0.0)
    nobody = stands is None or (refused is not None and refused.reason is Reason.NOBODY)
    return Shown(
        at_s=at_s,
        points=None if nobody else _places(frame),
        posture=stands,
        foot_sd=_foot_sd(frame),
        leg=leg,
        lean=None if refused else leans.get(at_s),
        plumb_deg=-(setting.roll_deg or 0.0),
        refused=refused,
        counted=tuple(_counted(report, at_s)),
        new=any(0 <= at_s - one.at_s < NEW_S for one in report.repetitions),
        held_s=_held_s(report, at_s),
        holding=any(one.from_s <= at_s <= one.to_s for one in report.holds),
        lifted=next((one.leg for one in report.heel_lifts if one.from_s <= at_s <= one.to_s), None),
        changed=any(0 <= at_s - from_s < CHANGED_S for from_s, _ in report.people[1:]),
    )


def _places(frame: Tracked) -> tuple[Place, ...]:
    return tuple((track.x_px, track.y_px) for track in frame.tracks if track is not None)


def _foot_sd(frame: Tracked) -> float:
    """How far off a point of the legs may be, on average [shank]."""
    known = [track.place_sd_px for track in frame.tracks if track is not None]
    return sum(known) / len(known) / frame.scale_px if known and frame.scale_px else 0.0


def _counted(report: Report, at_s: float) -> Iterator[tuple[Kind, int]]:
    """Every kind the whole recording has, from the start on: a count begins at nought."""
    so_far = Counter(one.kind for one in report.repetitions if one.at_s <= at_s)
    for kind in dict.fromkeys(one.kind for one in report.repetitions):
        yield kind, so_far[kind]


def _held_s(report: Report, at_s: float) -> float | None:
    for one in report.holds:
        if one.from_s <= at_s <= one.to_s + HELD_S:
            return min(at_s, one.to_s) - one.from_s
    return None


def _refused_around(moments: Sequence[float], report: Report) -> Iterator[Refused | None]:
    """What most frames within AROUND_S say, for each frame."""
    each = [_refused(at_s, report) for at_s in moments]
    first = last = 0
    for at_s in moments:
        while moments[first] < at_s - AROUND_S:
            first += 1
        while last < len(moments) and moments[last] <= at_s + AROUND_S:
            last += 1
        yield Counter(each[first:last]).most_common(1)[0][0]


def _refused(at_s: float, report: Report) -> Refused | None:
    """What is refused at this moment; where several things are, the most."""
    found = [one for one in report.refused if one.from_s <= at_s <= one.to_s]
    most = min(found, key=lambda one: _MOST.index(one.what), default=None)
    return None if most is None else Refused(most.what, most.reason)


_MOST = ("all", "count", "angle")


def _calm(readings: Sequence[Reading]) -> Iterator[tuple[float, Lean]]:
    """Whole degrees that don't jitter between two of them."""
    calm: Lean | None = None
    for one in readings:
        if calm is None or abs(one.angle.degrees - calm.degrees) > CALM_DEG:
            calm = lean(one.angle.degrees, one.angle.error_deg)
        yield one.at_s, calm


def _legs(frames: Sequence[Tracked], setting: Setting) -> Iterator[int | None]:
    """The leg that is or could be measured; None where the view tells neither."""
    state: State = watch.begin(frames[0].at_s)
    for frame in frames:
        state, _ = watch.step(state, frame, setting)
        frontal = state.view is None or state.view.yaw_deg > view.YAW_FRONT_DEG
        yield None if frontal or state.count_refused else state.leg
