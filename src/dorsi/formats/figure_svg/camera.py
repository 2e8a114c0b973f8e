"""From the room to the picture: a far camera, so that parallel things stay parallel."""

from dataclasses import dataclass
from math import cos, radians, sin

from dorsi.formats.figure_svg.path import Spot
from dorsi.movement.space import Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """Stands on the side of the leg the movement is about, so that a mirrored movement gives
    the mirrored picture.
    """

    yaw_deg: float
    pitch_deg: float
    from_left: bool
    px: float = 1.0
    """Pixels to a centimetre."""
    shift: Spot = (0.0, 0.0)

    def axes(self, v: Vector) -> Vector:
        """A direction as the picture has it: right, down, and towards the eye [px]."""
        mirror = -1 if self.from_left else 1
        c, s = cos(radians(self.yaw_deg)), sin(radians(self.yaw_deg))
        cp, sp = cos(radians(self.pitch_deg)), sin(radians(self.pitch_deg))
        right, near = v[0] * c - mirror * v[2] * s, v[0] * s + mirror * v[2] * c
        down, depth = near * sp - v[1] * cp, near * cp + v[1] * sp
        return mirror * right * self.px, down * self.px, depth * self.px

    def __call__(self, point: Vector) -> Spot:
        x, y, _ = self.axes(point)
        return x + self.shift[0], y + self.shift[1]

    def aside(self, away_cm: Spot) -> Spot:
        """A distance forward and up [cm] in the picture [px]."""
        forward = -away_cm[0] if self.from_left else away_cm[0]
        return forward * self.px, -away_cm[1] * self.px

    @property
    def frontal(self) -> bool:
        """True where both sides of the body are as near as each other."""
        return abs(cos(radians(self.yaw_deg))) < 0.36
