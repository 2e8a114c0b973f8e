"""From frames to one person's points, followed: who is there, and where each point is.

Everything above works on what comes out of here: pixels, with the shank as the unit of length,
followed slowly so that a jittering landmark doesn't stretch the whole body.
"""

from collections.abc import Sequence
from math import hypot, isfinite
from typing import NamedTuple

from dorsi.measure import filters, swaps
from dorsi.measure.filters import Pass, Track
from dorsi.measure.frames import (
    ANKLES,
    HEELS,
    HIPS,
    KNEES,
    NOSE,
    POINTS,
    SHOULDERS,
    TOES,
    UNSEEN,
    Body,
    Frame,
    Picture,
    Recording,
)

SCALE_S = 2.0  # the scale follows the seen shank this slowly
STRETCH_MOST = 1.25  # a shank seen longer than this is a leg that ran away
FACING_S = 0.3  # nobody turns round faster, but a foot may run away for a moment
SHORTEST_SHANK_PX = 1.0
SURE_LEAST = 0.7  # below it the model says itself that there may be nobody. (key score)
# No hip moves 0.6 shank faster than 15 shanks (6 m) a second: that is another person. (key jump)
LEAP, LEAP_SPEED = 0.6, 15.0
# After a gap a person may have walked on; still, nobody covers 4.5 shanks a second unseen.
GAP_S, GAP_SPEED = 0.2, 4.5

_NOBODY: Body = (UNSEEN,) * POINTS
_UNKNOWN: tuple[Track | None, ...] = (None,) * POINTS


class Tracked(NamedTuple):
    """All points after one frame. `scale_px` is one shank; `changed` says: another person.

    `frame` is what was seen, to be asked whether feet and head are in the picture. `ahead_px`
    is how far toes and nose lie to the right of heels and shoulders, on the average: where the
    body faces. A named tuple: one is made for every frame.
    """

    frame: Frame
    at_s: float
    dt_s: float
    scale_px: float
    tracks: tuple[Track | None, ...]
    hip: tuple[float, float, float] | None
    """Where the hips were seen last [px], and when [s]."""
    ahead_px: float
    swapped_s: float
    changed: bool

    @property
    def whole(self) -> bool:
        """Every point is known; the nose may be missing, for a count can do without."""
        return None not in self.tracks[NOSE + 1 :]


def begin(frame: Frame, picture: Picture) -> Tracked:
    empty = Tracked(
        frame=frame,
        at_s=frame.at_s,
        dt_s=0.0,
        scale_px=0.0,
        tracks=_UNKNOWN,
        hip=None,
        ahead_px=0.0,
        swapped_s=0.0,
        changed=False,
    )
    return _followed(empty, frame, picture, dt_s=1 / 30)


def step(state: Tracked, frame: Frame, picture: Picture) -> Tracked:
    """The points after one more frame, which must be later.

    Raises ValueError for a frame that isn't.
    """
    dt_s = frame.at_s - state.at_s
    if not dt_s > 0:
        raise ValueError(f"a frame must be later than {state.at_s} s (got {frame.at_s})")
    return _followed(state, frame, picture, dt_s)


def _followed(state: Tracked, frame: Frame, picture: Picture, dt_s: float) -> Tracked:
    body = frame.body if frame.body and frame.score >= SURE_LEAST else None
    hip = _hip(body, frame.at_s)
    changed = _is_another(state, hip)
    if changed:
        state = state._replace(tracks=_UNKNOWN, scale_px=0.0, ahead_px=0.0, swapped_s=0.0)
    scale_px = _scale(state.scale_px, body, dt_s)
    points, swapped_s = swaps.repaired(
        body or _NOBODY, state.tracks, scale_px, state.swapped_s, dt_s
    )
    noise_px = filters.noise_of(picture.model) * scale_px
    tracks = tuple(
        filters.step(track, point, dt_s=dt_s, noise_px=noise_px, scale_px=scale_px)
        for track, point in zip(state.tracks, points, strict=True)
    )
    return Tracked(
        frame=frame,
        at_s=frame.at_s,
        dt_s=dt_s,
        scale_px=scale_px,
        tracks=tracks,
        hip=hip or state.hip,
        ahead_px=_ahead(state.ahead_px, body, dt_s),
        swapped_s=swapped_s,
        changed=changed,
    )


def _hip(body: Body | None, at_s: float) -> tuple[float, float, float] | None:
    if body is None or not (body[HIPS[0]].seen and body[HIPS[1]].seen):
        return None
    left, right = body[HIPS[0]], body[HIPS[1]]
    return (left.x_px + right.x_px) / 2, (left.y_px + right.y_px) / 2, at_s


def _is_another(state: Tracked, hip: tuple[float, float, float] | None) -> bool:
    if hip is None or state.hip is None or not state.scale_px:
        return False
    gap_s = hip[2] - state.hip[2]
    leap = hypot(hip[0] - state.hip[0], hip[1] - state.hip[1]) / state.scale_px
    return leap > LEAP and leap / gap_s > (LEAP_SPEED if gap_s < GAP_S else GAP_SPEED)


def _scale(before_px: float, body: Body | None, dt_s: float) -> float:
    """The longer shank, since the other may point at the camera; slowly."""
    if body is None:
        return before_px or SHORTEST_SHANK_PX
    seen = [
        hypot(body[knee].x_px - body[ankle].x_px, body[knee].y_px - body[ankle].y_px)
        for knee, ankle in zip(KNEES, ANKLES, strict=True)
        if body[knee].seen and body[ankle].seen
    ]
    if not seen:
        return before_px or SHORTEST_SHANK_PX
    shank_px = max(*seen, SHORTEST_SHANK_PX)
    if not before_px or before_px == SHORTEST_SHANK_PX:
        return shank_px
    shank_px = min(shank_px, STRETCH_MOST * before_px)
    return before_px + (shank_px - before_px) * min(1.0, dt_s / SCALE_S)


def _ahead(before_px: float, body: Body | None, dt_s: float) -> float:
    if body is None:
        return before_px
    left, right = body[SHOULDERS[0]], body[SHOULDERS[1]]
    now_px = body[NOSE].x_px - (left.x_px + right.x_px) / 2
    for toe, heel in zip(TOES, HEELS, strict=True):
        now_px += body[toe].x_px - body[heel].x_px
    if not isfinite(now_px):
        return before_px
    return before_px + (now_px - before_px) * (min(1.0, dt_s / FACING_S) if before_px else 1.0)


def followed(recording: Recording) -> list[Tracked]:
    """Every frame live: each knows only the frames before it."""
    found: list[Tracked] = []
    for frame in recording.frames:
        ahead = step(found[-1], frame, recording.picture) if found else None
        found.append(ahead or begin(frame, recording.picture))
    return found


def smoothed(found: Sequence[Tracked]) -> list[Tracked]:
    """The same frames with all that came later taken in."""
    columns = [
        filters.smoothed(
            [Pass(at_s=one.at_s, scale_px=one.scale_px, track=one.tracks[at]) for one in found]
        )
        for at in range(POINTS)
    ]
    rows = zip(*columns, strict=True)
    return [one._replace(tracks=tuple(row)) for one, row in zip(found, rows, strict=True)]
