"""Angles from markers in space, in the plane a camera at the side would see.

For laboratories: the same two angles as `angles`, from places in three dimensions instead of a
picture. They are planar; a joint model's own ankle angle differs by an offset (up to 3 deg in
walking) and is up to 10 deg larger at the bottom of a squat.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2, degrees, hypot

Spot = tuple[float, float, float]
AXES = ("x", "y", "z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Markers:
    """Named places over time, in any one unit of length; None where a marker wasn't seen."""

    times_s: tuple[float, ...]
    places: Mapping[str, tuple[Spot | None, ...]]
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planar:
    """A shank's lean and the ankle's dorsiflexion in the foot's vertical plane [deg]."""

    tibia_deg: float
    dorsiflexion_deg: float


def planar(
    knee: Spot | None, ankle: Spot | None, heel: Spot | None, toe: Spot | None, *, up: str
) -> Planar | None:
    """The two angles, or None where a marker is missing or the foot stands on end.

    `up` is "x", "y" or "z". Forward is where heel to toe points along the floor; dorsiflexion is
    the lean plus how far the toes are above the heel.
    """
    if knee is None or ankle is None or heel is None or toe is None:
        return None
    vertical = AXES.index(up)
    one, two = (axis for axis in range(3) if axis != vertical)
    foot = (toe[one] - heel[one], toe[two] - heel[two])
    length = hypot(*foot)
    if not length:
        return None
    forward = (foot[0] / length, foot[1] / length)
    shank = (knee[one] - ankle[one], knee[two] - ankle[two])
    ahead = shank[0] * forward[0] + shank[1] * forward[1]
    tibia = degrees(atan2(ahead, knee[vertical] - ankle[vertical]))
    pitch = degrees(atan2(toe[vertical] - heel[vertical], length))
    return Planar(tibia_deg=tibia, dorsiflexion_deg=tibia + pitch)


def between(one: Spot | None, other: Spot | None) -> Spot | None:
    """The middle of two markers, or None where one is missing."""
    if one is None or other is None:
        return None
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2, (one[2] + other[2]) / 2
