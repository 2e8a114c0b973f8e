"""Whether a picture can be measured: is anybody there, whole, near enough, side-on?

Counts need the feet; angles need the side view too. Each gate's threshold comes from real
clips (measuring.md 7, counting.md); each refusal has a reason that can be told to a runner.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, degrees

from dorsi.measure.frames import ANKLES, HEELS, HIPS, NOSE, SHOULDERS, TOES, Body, Picture
from dorsi.measure.posture import Posture
from dorsi.measure.tracking import SURE_LEAST, Tracked


class Reason(StrEnum):
    """Why angle or count are refused. The list is part of the JSON's promise."""

    NOBODY = "nobody"
    PERSON_CHANGED = "person_changed"
    FEET_NOT_SEEN = "feet_not_seen"
    HIPS_NOT_SEEN = "hips_not_seen"
    UPPER_BODY_NOT_SEEN = "upper_body_not_seen"
    TOO_SMALL = "too_small"
    NOT_SIDE_ON = "not_side_on"
    NOT_FROM_THE_FRONT = "not_from_the_front"
    TOO_SLOW = "too_slow"
    SETTLING = "settling"


ALL_POINTS_S = 0.2  # a status must last before it is believed. (key deb)
EDGE = 0.01  # how far outside the picture a point may be [picture]. (key edge)
HEAD_LEAST = 0.5  # presence of the nose
# A model invents a trunk where only legs are seen: shorter than any real one. (counting.md 4)
TRUNK_LEAST = 0.95
SHANK_LEAST_PX = 90.0  # for angles. (measuring.md 7)
SHANK_COUNT_PX = 40.0  # for counts: half the resolution still shows a fifth of a shank
# Seen from the front a body is this wide, in trunks: shoulders .96, hips .56; a yaw shows its
# sine. The mean of both, because shoulders and pelvis may twist against each other.
SHOULDERS_WIDE, HIPS_WIDE = 0.96, 0.56
YAW_MOST_DEG, YAW_LEAVE_DEG = 30.0, 33.0  # pass below, refuse above
YAW_FRONT_DEG = 40.0
# The measured foot lies along the picture: .6 from the side; in frontal and oblique clips <= .45.
FOOT_LEAST, FOOT_LEAVE = 0.44, 0.40
AVERAGE_S = 0.3
OPEN_S = 0.25  # how long a view must be good before it counts as side-on
SPLIT = 0.35  # ankles further apart than this: the front leg is measured, else the near one
RATE_LEAST_HZ = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The view so far: yaw [deg], foot length along the picture, and since when it is good."""

    yaw_deg: float
    foot_along: float
    good_since_s: float | None
    side_on: bool
    near: int
    near_score: float


def step(view: View | None, posture: Posture, body: Body | None) -> View:
    """The view after one more frame, smoothed over AVERAGE_S, with hysteresis."""
    share = 1.0 if view is None else min(1.0, posture.dt_s / AVERAGE_S)
    near_score = _near_score(view.near_score if view else None, posture, body)
    near = _near(view, near_score)
    leg = measured(posture, near)
    yaw, along = yaw_deg(posture), posture.foot_along[leg]
    if view is not None:
        yaw = view.yaw_deg + share * (yaw - view.yaw_deg)
        along = view.foot_along + share * (along - view.foot_along)
    was = view is not None and view.side_on
    yaw_most, foot_least = (YAW_LEAVE_DEG, FOOT_LEAVE) if was else (YAW_MOST_DEG, FOOT_LEAST)
    good = yaw <= yaw_most and along >= foot_least
    since = (view.good_since_s if view else None) if good else None
    since = posture.at_s if good and since is None else since
    return View(
        yaw_deg=yaw,
        foot_along=along,
        good_since_s=since,
        side_on=good and since is not None and (was or posture.at_s - since >= OPEN_S),
        near=near,
        near_score=near_score,
    )


def yaw_deg(posture: Posture) -> float:
    """How far off the side the body is seen [deg], 0 to 90, from shoulders and hips."""
    trunk = max(posture.trunk, 0.1)
    shoulders = posture.shoulders_across / trunk / SHOULDERS_WIDE
    hips = posture.hips_across / trunk / HIPS_WIDE
    return degrees(asin(min(1.0, (shoulders + hips) / 2)))


def measured(posture: Posture, near: int) -> int:
    """Which leg is measured: the front one of a split stance, else the one near the camera."""
    return posture.front if posture.apart > SPLIT else near


def _near_score(before: float | None, posture: Posture, body: Body | None) -> float:
    """Above zero where the left leg is nearer: smaller depth, better seen."""
    if body is None:
        return before or 0.0
    pairs = (ANKLES, HEELS, TOES)
    depth = sum(body[right].depth_px - body[left].depth_px for left, right in pairs)
    seen = sum(body[left].visibility - body[right].visibility for left, right in pairs)
    depth = max(-1.0, min(1.0, depth / len(pairs) / posture.scale_px))
    score = 0.4 * depth + seen / len(pairs)
    return score if before is None else before + (score - before) * min(1, posture.dt_s / 0.4)


def _near(view: View | None, score: float) -> int:
    if view is None:
        return 0 if score > 0 else 1
    return view.near if abs(score) < 0.15 else (0 if score > 0 else 1)


def seen(tracked: Tracked, posture: Posture | None, picture: Picture) -> Reason | None:
    """Why nothing can be counted in this frame, or None."""
    body = tracked.frame.body
    if body is None or tracked.frame.score < SURE_LEAST:
        return Reason.NOBODY
    if not (_foot_inside(body, 0, picture) or _foot_inside(body, 1, picture)):
        return Reason.FEET_NOT_SEEN
    if not (_inside(body, HIPS[0], picture) and _inside(body, HIPS[1], picture)):
        return Reason.HIPS_NOT_SEEN
    if tracked.scale_px < SHANK_COUNT_PX:
        return Reason.TOO_SMALL
    if posture is None and not (body[SHOULDERS[0]].seen and body[SHOULDERS[1]].seen):
        return Reason.UPPER_BODY_NOT_SEEN
    return Reason.SETTLING if posture is None else None


def measurable(tracked: Tracked, posture: Posture, view: View, picture: Picture) -> Reason | None:
    """Why no angle can be given in this frame, or None. To be asked where `seen` is None."""
    body = tracked.frame.body
    if body is None or not _inside(body, NOSE, picture) or body[NOSE].presence < HEAD_LEAST:
        return Reason.UPPER_BODY_NOT_SEEN
    if posture.trunk < TRUNK_LEAST:
        return Reason.UPPER_BODY_NOT_SEEN
    if tracked.scale_px < SHANK_LEAST_PX:
        return Reason.TOO_SMALL
    if view.side_on:
        return None
    return Reason.NOT_SIDE_ON if view.good_since_s is None else Reason.SETTLING


def _foot_inside(body: Body, leg: int, picture: Picture) -> bool:
    return (
        _inside(body, ANKLES[leg], picture)
        and _inside(body, HEELS[leg], picture)
        and _inside(body, TOES[leg], picture)
    )


def _inside(body: Body, at: int, picture: Picture) -> bool:
    point = body[at]
    across, down = EDGE * picture.width_px, EDGE * picture.height_px
    return (
        -across <= point.x_px <= picture.width_px + across
        and -down <= point.y_px <= picture.height_px + down
    )
