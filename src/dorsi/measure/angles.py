"""Angles of a leg seen from the side, signed as in the field, and how far off each may be.

Dorsiflexion is positive, as OpenSim's `ankle_angle`. Forward is where the toes point. The
number of record is `tibia_to_vertical`: with the foot flat it is how far the ankle is bent;
`shank_foot` needs a standing zero first, because the foot's line differs from model to model.
"""

from dataclasses import dataclass
from math import atan, atan2, cos, degrees, hypot, radians, sqrt, tan

TIBIA = "tibia_to_vertical"
SHANK_FOOT = "shank_foot"
KNEE = "knee_flexion"

# A camera that passes the side-on gate may still stand this far off. (measuring.md 3d)
YAW_UNKNOWN_DEG = 20.0
# What two good pose models differ by on the same pictures. (measuring.md 3f)
MODEL_DEG = 1.0
# A phone's own levelling, when the camera's roll is known from gravity; else the eye's. (3f)
ROLL_KNOWN_DEG, ROLL_UNKNOWN_DEG = 0.75, 2.0

Place = tuple[float, float]
"""x to the right, y down [px]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Angle:
    """An angle [deg] with one standard error [deg]; `name` says which."""

    name: str
    degrees: float
    error_deg: float


def tibia_deg(knee: Place, ankle: Place, *, facing: int, roll_deg: float) -> float:
    """The shank's lean forward of the vertical [deg], -180 to 180.

    `facing` is +1 where the toes point right, -1 left. `roll_deg` is how far the camera is
    turned clockwise as seen from behind it; a plumb line in the picture then leans left.
    """
    lean = degrees(atan2(knee[0] - ankle[0], ankle[1] - knee[1]))
    return facing * (lean + roll_deg)


def shank_foot_deg(knee: Place, ankle: Place, heel: Place, toe: Place, *, facing: int) -> float:
    """Dorsiflexion [deg]: 90 less the angle between heel-to-toe and ankle-to-knee.

    The same definition as Sports2D's, so results compare. The camera's roll drops out.
    """
    shank = atan2(ankle[1] - knee[1], facing * (knee[0] - ankle[0]))
    foot = atan2(heel[1] - toe[1], facing * (toe[0] - heel[0]))
    return wrapped(90 - degrees(shank - foot))


def knee_deg(hip: Place, knee: Place, ankle: Place) -> float:
    """How far the knee is bent [deg], 0 straight to 180."""
    thigh = (hip[0] - knee[0], hip[1] - knee[1])
    shank = (ankle[0] - knee[0], ankle[1] - knee[1])
    across = thigh[0] * shank[1] - thigh[1] * shank[0]
    along = thigh[0] * shank[0] + thigh[1] * shank[1]
    return 180 - degrees(atan2(abs(across), along))


def wrapped(angle_deg: float) -> float:
    """The same direction within -180 (included) to 180 [deg]."""
    return (angle_deg + 180) % 360 - 180


def seen_deg(true_deg: float, *, yaw_deg: float) -> float:
    """What a camera `yaw_deg` off the side sees of a lean [deg]: tan seen = cos yaw · tan true.

    Far-away camera, level. Source: dorsi (geometry: the horizontal shrinks by cos yaw).
    """
    return degrees(atan(cos(radians(yaw_deg)) * tan(radians(true_deg))))


def yaw_error_deg(lean_deg: float, *, yaw_deg: float) -> float:
    """What a camera anywhere within `yaw_deg` (0-60) of the side may hide of this lean [deg].

    The lean as seen is taken; the largest shortfall counts as the error, since the yaw of a
    clip isn't known.
    """
    true = degrees(atan(tan(radians(min(abs(lean_deg), 80.0))) / cos(radians(yaw_deg))))
    return true - min(abs(lean_deg), 80.0)


def place_error_deg(*, knee_sd_px: float, ankle_sd_px: float, shank_px: float) -> float:
    """What the two ends' standard deviations [px] do to the shank's lean [deg]."""
    return degrees(hypot(knee_sd_px, ankle_sd_px) / shank_px)


def tibia(lean_deg: float, *, place_deg: float, yaw_deg: float, roll_known: bool) -> Angle:
    """A shank's lean with its whole standard error: points, yaw, roll, and model.

    Not in it: the constant offset of the knee-ankle line against an inclinometer on the
    shin bone, which no recording here can tell.
    """
    roll_deg = ROLL_KNOWN_DEG if roll_known else ROLL_UNKNOWN_DEG
    parts = (place_deg, yaw_error_deg(lean_deg, yaw_deg=yaw_deg), roll_deg, MODEL_DEG)
    error_deg = sqrt(sum(part * part for part in parts))
    return Angle(name=TIBIA, degrees=lean_deg, error_deg=error_deg)
