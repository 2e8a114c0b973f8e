"""One number from the points of a leg seen from the side: what counting and holding watch.

Places are [px], x to the right and y down. Dorsiflexion, a lean towards the toes and a lifted
heel are positive. Lengths are told in cm by taking the shank for `shank_cm` long, so they
shrink by the cosine of a camera's yaw; angles need no scale.
Signs as in the field: OpenSim's `ankle_angle`, Sports2D's shank to foot.
"""

from collections.abc import Mapping
from enum import StrEnum
from math import atan2, degrees, dist

from dorsi.core.measurement import Side

Place = tuple[float, float]
Places = Mapping[str, Place]
"""Points by name: `right.knee`, `left.heel`, `nose`, ..."""


class Signal(StrEnum):
    """What is watched on one leg."""

    SHANK_LEAN = "shank_lean"
    """Forward lean of the shank from the vertical [deg]."""
    ANKLE = "ankle"
    """Dorsiflexion: 90 less the angle between heel-to-toe and ankle-to-knee [deg]."""
    HEEL = "heel"
    """Heel over toes [cm]."""
    HIP_X = "hip_x"
    """Hip ahead of the other ankle [cm]."""
    ANKLE_X = "ankle_x"
    """Ankle ahead of the other ankle [cm]."""
    ANKLE_UP = "ankle_up"
    """Ankle above the other ankle [cm]."""
    STRIDE = "stride"
    """Distance of the ankles across the picture [cm]: a front view's step to the side."""

    @property
    def unit(self) -> str:
        return "deg" if self in (Signal.SHANK_LEAN, Signal.ANKLE) else "cm"


def value(
    signal: Signal,
    side: Side,
    places: Places,
    *,
    facing: int,
    shank_cm: float,
    shank_px: float | None = None,
) -> float:
    """The signal of one frame [its unit]. `facing` is +1 where the toes point right, -1 left.

    `shank_px` is the shank's length as it was followed slowly; else this frame's own.
    """
    if signal is Signal.SHANK_LEAN:
        return shank_lean_deg(places[f"{side}.knee"], places[f"{side}.ankle"], facing=facing)
    if signal is Signal.ANKLE:
        return ankle_deg(side, places, facing=facing)
    px = shank_px or dist(places[f"{side}.knee"], places[f"{side}.ankle"]) or 1e-9
    return _length_px(signal, side, places, facing) * shank_cm / px


def shank_lean_deg(knee: Place, ankle: Place, *, facing: int) -> float:
    """The shank's lean forward of the vertical [deg], -180 to 180. A level camera is taken."""
    return degrees(atan2((knee[0] - ankle[0]) * facing, ankle[1] - knee[1]))


def ankle_deg(side: Side, places: Places, *, facing: int) -> float:
    """Dorsiflexion [deg], -180 to 180; the camera's roll drops out."""
    heel, toe = places[f"{side}.heel"], places[f"{side}.toe"]
    lean = shank_lean_deg(places[f"{side}.knee"], places[f"{side}.ankle"], facing=facing)
    sole = degrees(atan2(heel[1] - toe[1], (toe[0] - heel[0]) * facing))
    return (lean + sole + 180) % 360 - 180


def facing(places: Places) -> int:
    """+1 where the nose is to the right of the ears, -1 left of them."""
    ears = (places["left.ear"][0] + places["right.ear"][0]) / 2
    return 1 if places["nose"][0] >= ears else -1


def _length_px(signal: Signal, side: Side, places: Places, facing: int) -> float:
    ankle, other = places[f"{side}.ankle"], places[f"{side.other}.ankle"]
    if signal is Signal.HEEL:
        return places[f"{side}.toe"][1] - places[f"{side}.heel"][1]
    if signal is Signal.HIP_X:
        return (places[f"{side}.hip"][0] - other[0]) * facing
    if signal is Signal.ANKLE_X:
        return (ankle[0] - other[0]) * facing
    if signal is Signal.STRIDE:
        return abs(ankle[0] - other[0])
    return other[1] - ankle[1]
