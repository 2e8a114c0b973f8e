"""The figure's skeleton as numbers: lengths, where its mass lies, how far its joints go.

The numbers themselves are knowledge (`body.toml`, each with its source). They shape a drawing
and a test body; nothing about a runner is ever concluded from them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.movement.space import Vector

OUTWARD = {Side.RIGHT: 1, Side.LEFT: -1}
"""The sign of z on each side."""


class Share(NamedTuple):
    """One segment's share of the body's mass, and where its centre lies from `begin` to `end`."""

    begin: str
    end: str
    mass: float
    centre: float


class Range(NamedTuple):
    """How far a joint goes [deg]."""

    least: float
    most: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """Points of the foot as seen from the ankle joint, sole flat [cm]; the toe from the ball."""

    heel_back: Vector
    heel_sole: Vector
    ball_sole: Vector
    ball: Vector
    toe: Vector

    @property
    def height_cm(self) -> float:
        """The ankle joint over the sole."""
        return -self.heel_sole[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bones:
    """One body: segment lengths [cm], the foot, mass shares, joint ranges by joint."""

    stature_cm: float
    thigh_cm: float
    shank_cm: float
    upper_arm_cm: float
    forearm_cm: float
    hand_cm: float
    hip_half_cm: float
    shoulder_half_cm: float
    lumbar_cm: float
    chest_cm: float
    neck_cm: float
    knee_front_cm: float
    calf_back_cm: float
    foot: Foot
    masses: tuple[Share, ...]
    ranges: Mapping[str, Range]
