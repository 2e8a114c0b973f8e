"""What a followed body looks like in one picture: angles, lengths and where it stands.

Lengths are differences of pixels first and shanks after, so that a scale that drifts moves
nothing. Left before right in every pair.
"""

from collections.abc import Sequence
from math import cos, hypot, radians, sin
from typing import NamedTuple

from dorsi.measure import angles
from dorsi.measure.angles import Place
from dorsi.measure.filters import Track
from dorsi.measure.frames import ANKLES, HEELS, HIPS, KNEES, LEFT, NOSE, RIGHT, SHOULDERS, TOES
from dorsi.measure.tracking import Tracked

Pair = tuple[float, float]
_UNKNOWN = Track(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, begun=False)


class Posture(NamedTuple):
    """One moment. Places and `scale_px` in pixels, lengths in shanks, angles in degrees.

    `facing` +1 where the body faces right, -1 left; `front` the leg ahead, 0 left or 1 right.
    """

    at_s: float
    dt_s: float
    scale_px: float
    facing: int
    front: int
    toes: tuple[Place, Place]
    heels: tuple[Place, Place]
    ankles: tuple[Place, Place]
    hips: Place
    shoulders: Place
    nose: Place
    tibia_deg: Pair
    knee_deg: Pair
    foot_rise: Pair
    """How far heel and ankle stand above the toes."""
    foot_along: Pair
    """How long the foot is across the picture: about .6 seen from the side, less towards it."""
    apart: float
    """How far the ankles are from each other across the picture."""
    tall: float
    """The hips above the lower ankle."""
    trunk: float
    hips_across: float
    shoulders_across: float
    tibia_sd_deg: Pair


def posture(tracked: Tracked, *, roll_deg: float) -> Posture | None:
    """The posture as a level camera would see it, or None where a point but the nose is unknown.

    `roll_deg` is how far the camera is turned clockwise as seen from behind it.
    """
    if not tracked.whole:
        return None
    tracks = [track or _UNKNOWN for track in tracked.tracks]
    at = [(track.x_px, track.y_px) for track in tracks]
    if tracked.tracks[NOSE] is None:
        at[NOSE] = _middle(at, SHOULDERS)
    if roll_deg:
        at = levelled(at, roll_deg)
    scale = tracked.scale_px
    toes, heels = (at[TOES[0]], at[TOES[1]]), (at[HEELS[0]], at[HEELS[1]])
    ankles = (at[ANKLES[0]], at[ANKLES[1]])
    hips, shoulders = _middle(at, HIPS), _middle(at, SHOULDERS)
    along = (toes[0][0] - heels[0][0], toes[1][0] - heels[1][0])
    facing = 1 if tracked.ahead_px >= 0 else -1
    return Posture(
        at_s=tracked.at_s,
        dt_s=tracked.dt_s,
        scale_px=scale,
        facing=facing,
        front=LEFT if facing * (ankles[0][0] - ankles[1][0]) > 0 else RIGHT,
        toes=toes,
        heels=heels,
        ankles=ankles,
        hips=hips,
        shoulders=shoulders,
        nose=at[NOSE],
        tibia_deg=_tibias(at, facing),
        knee_deg=_knees(at),
        foot_rise=(
            (toes[0][1] - (heels[0][1] + ankles[0][1]) / 2) / scale,
            (toes[1][1] - (heels[1][1] + ankles[1][1]) / 2) / scale,
        ),
        foot_along=(abs(along[0]) / scale, abs(along[1]) / scale),
        apart=abs(ankles[0][0] - ankles[1][0]) / scale,
        tall=(max(ankles[0][1], ankles[1][1]) - hips[1]) / scale,
        trunk=hypot(hips[0] - shoulders[0], hips[1] - shoulders[1]) / scale,
        hips_across=abs(at[HIPS[0]][0] - at[HIPS[1]][0]) / scale,
        shoulders_across=abs(at[SHOULDERS[0]][0] - at[SHOULDERS[1]][0]) / scale,
        tibia_sd_deg=_errors(tracks, scale),
    )


def _middle(at: list[Place], pair: tuple[int, int]) -> Place:
    left, right = at[pair[0]], at[pair[1]]
    return (left[0] + right[0]) / 2, (left[1] + right[1]) / 2


def levelled(places: Sequence[Place], roll_deg: float) -> list[Place]:
    """The places as a camera would see them that isn't turned, about the picture's corner."""
    c, s = cos(radians(roll_deg)), sin(radians(roll_deg))
    return [(c * x - s * y, s * x + c * y) for x, y in places]


def _tibias(at: list[Place], facing: int) -> Pair:
    left, right = (
        angles.tibia_deg(at[knee], at[ankle], facing=facing, roll_deg=0.0)
        for knee, ankle in zip(KNEES, ANKLES, strict=True)
    )
    return left, right


def _knees(at: list[Place]) -> Pair:
    left, right = (
        angles.knee_deg(at[hip], at[knee], at[ankle])
        for hip, knee, ankle in zip(HIPS, KNEES, ANKLES, strict=True)
    )
    return left, right


def _errors(tracks: list[Track], scale_px: float) -> Pair:
    left, right = (
        angles.place_error_deg(
            knee_sd_px=tracks[knee].place_sd_px,
            ankle_sd_px=tracks[ankle].place_sd_px,
            shank_px=scale_px,
        )
        for knee, ankle in zip(KNEES, ANKLES, strict=True)
    )
    return left, right
