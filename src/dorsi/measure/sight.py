"""One awaited signal read off one frame, or why it can't be: the points and the view it needs."""

from collections.abc import Mapping
from math import cos, hypot, radians, sin
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.measure import signals, view
from dorsi.measure.awaited import Awaited, Eye
from dorsi.measure.frames import SIDES, Body, Picture
from dorsi.measure.posture import posture
from dorsi.measure.signals import Place, Signal
from dorsi.measure.tracking import SURE_LEAST, Tracked
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting

PARTS = ("shoulder", "hip", "knee", "ankle", "heel", "toe")
NAMES = ("nose", *(f"{side}.{part}" for part in PARTS for side in SIDES))
AT = {name: at for at, name in enumerate(NAMES)}
"""Where a named point stands in a body."""

LEG, FOOT = ("knee", "ankle"), ("heel", "toe")
NEEDED: Mapping[Signal, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Signal.SHANK_LEAN: ((*LEG, *FOOT), ()),
    Signal.ANKLE: ((*LEG, *FOOT), ()),
    Signal.HEEL: ((*LEG, *FOOT), ()),
    Signal.HIP_X: (("hip", *LEG, *FOOT), ("ankle",)),
    Signal.ANKLE_X: ((*LEG, *FOOT), ("ankle",)),
    Signal.ANKLE_UP: (LEG, ("ankle",)),
    Signal.STRIDE: (LEG, ("ankle",)),
}
"""Which points of the leg and of the other one a signal is read from."""
STOOD_ON: Mapping[Signal, str] = {
    Signal.SHANK_LEAN: "toe",
    Signal.ANKLE: "toe",
    Signal.HEEL: "toe",
    Signal.HIP_X: "other ankle",
    Signal.ANKLE_X: "other ankle",
    Signal.ANKLE_UP: "other ankle",
}
"""What stays where it is while the signal moves; a step to the side has nothing that does."""

VISIBLE_LEAST = 0.3  # below it the model guesses a point it doesn't see
# A foot's length in the picture [shank]: .5 to .6 from the side, less towards the camera. Half
# the swing still shows there, which is enough for a count. (An angle asks more: measure.view.)
FOOT_LEAST, FOOT_LEAVE = 0.36, 0.30
SIDE_MOST_DEG, SIDE_LEAVE_DEG = 55.0, 60.0
FRONT_LEAST_DEG, FRONT_LEAVE_DEG = 32.0, 27.0
SLOW_S = 0.4


class Seen(NamedTuple):
    """From where the body is seen, slowly followed: foot length [shank], yaw [deg], good or not."""

    foot: float
    yaw_deg: float
    good: bool


def places(tracked: Tracked, roll_deg: float) -> dict[str, Place]:
    """The points that are known, by name, as a level camera would see them [px]."""
    c, s = cos(radians(roll_deg)), sin(radians(roll_deg))
    return {
        name: (track.x_px * c - track.y_px * s, track.x_px * s + track.y_px * c)
        for name, track in zip(NAMES, tracked.tracks, strict=True)
        if track is not None
    }


def missing(tracked: Tracked, awaited: Awaited, picture: Picture) -> Reason | None:
    """Why the signal can't be read off this frame at all, or None."""
    body = tracked.frame.body
    if body is None or tracked.frame.score < SURE_LEAST:
        return Reason.NOBODY
    needed = _needed(awaited)
    if not all(_seen(body, AT[name], picture) for name in needed):
        return Reason.FEET_NOT_SEEN
    if tracked.scale_px < view.SHANK_COUNT_PX:
        return Reason.TOO_SMALL
    return Reason.SETTLING if any(tracked.tracks[AT[name]] is None for name in needed) else None


def value(tracked: Tracked, at: Mapping[str, Place], awaited: Awaited) -> float:
    """The signal [its unit]. To be asked where nothing is missing."""
    return signals.value(
        awaited.signal,
        awaited.side,
        at,
        facing=_facing(at),
        shank_cm=awaited.shank_cm,
        shank_px=tracked.scale_px,
    )


def stood_on(at: Mapping[str, Place], awaited: Awaited) -> Place | None:
    """The place that should stay, if the signal has one [px]."""
    part = STOOD_ON.get(awaited.signal)
    if part is None:
        return None
    return at[f"{awaited.side}.toe" if part == "toe" else f"{awaited.side.other}.ankle"]


def step(
    seen: Seen | None,
    tracked: Tracked,
    at: Mapping[str, Place],
    awaited: Awaited,
    setting: Setting,
) -> Seen:
    """The view after one more frame of a body at rest, with hysteresis."""
    side = awaited.side
    foot = _length(at, f"{side}.heel", f"{side}.toe") / tracked.scale_px
    now = posture(tracked, roll_deg=setting.roll_deg or 0.0)
    yaw_deg = view.yaw_deg(now) if now else (seen.yaw_deg if seen else _taken(awaited.eye))
    if seen is not None:
        share = min(1.0, tracked.dt_s / SLOW_S)
        foot = seen.foot + share * (foot - seen.foot)
        yaw_deg = seen.yaw_deg + share * (yaw_deg - seen.yaw_deg)
    was = seen is None or seen.good
    return Seen(foot, yaw_deg, _good(awaited.eye, foot, yaw_deg, was=was))


def refused(seen: Seen, awaited: Awaited) -> Reason | None:
    """Why this view doesn't tell the signal, or None."""
    if seen.good:
        return None
    return Reason.NOT_FROM_THE_FRONT if awaited.eye is Eye.FRONT else Reason.NOT_SIDE_ON


def _good(eye: Eye, foot: float, yaw_deg: float, *, was: bool) -> bool:
    if eye is Eye.ANY:
        return True
    if eye is Eye.FRONT:
        return yaw_deg >= (FRONT_LEAVE_DEG if was else FRONT_LEAST_DEG)
    most_deg, least = (SIDE_LEAVE_DEG, FOOT_LEAVE) if was else (SIDE_MOST_DEG, FOOT_LEAST)
    return yaw_deg <= most_deg and foot >= least


def _taken(eye: Eye) -> float:
    """The yaw taken where shoulders or hips are unknown [deg]: the feet must tell the side."""
    return 90.0 if eye is Eye.FRONT else 0.0


def _needed(awaited: Awaited) -> list[str]:
    own, other = NEEDED[awaited.signal]
    side = awaited.side
    return [*(f"{side}.{part}" for part in own), *(f"{side.other}.{part}" for part in other)]


def _seen(body: Body, at: int, picture: Picture) -> bool:
    point = body[at]
    across, down = view.EDGE * picture.width_px, view.EDGE * picture.height_px
    inside = (
        -across <= point.x_px <= picture.width_px + across
        and -down <= point.y_px <= picture.height_px + down
    )
    return not point.seen or (inside and point.visibility >= VISIBLE_LEAST)


def _facing(at: Mapping[str, Place]) -> int:
    """+1 where the toes point right, -1 left, by both feet where both are known."""
    along = sum(
        at[f"{side}.toe"][0] - at[f"{side}.heel"][0]
        for side in Side
        if f"{side}.toe" in at and f"{side}.heel" in at
    )
    return 1 if along >= 0 else -1


def _length(at: Mapping[str, Place], one: str, other: str) -> float:
    """From one point to the other [px]; 0 where one is unknown."""
    if one not in at or other not in at:
        return 0.0
    return hypot(at[one][0] - at[other][0], at[one][1] - at[other][1])
