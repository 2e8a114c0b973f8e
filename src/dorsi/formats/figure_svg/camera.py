"""From the room to the picture: a far camera, so that parallel things stay parallel."""

from dataclasses import dataclass, field
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

    turn: tuple[float, float, float, float, int] = field(init=False, repr=False)
    """Cosine and sine of yaw and pitch, and -1 where the picture is mirrored."""

    def __post_init__(self) -> None:
        yaw, pitch = radians(self.yaw_deg), radians(self.pitch_deg)
        turn = (cos(yaw), sin(yaw), cos(pitch), sin(pitch), -1 if self.from_left else 1)
        object.__setattr__(self, "turn", turn)

    def axes(self, v: Vector) -> Vector:
        """A direction as the picture has it: right, down, and towards the eye [px]."""
        (x, y, z), (c, s, cp, sp, mirror), px = v, self.turn, self.px
        z *= mirror
        near = x * s + z * c
        return (
            mirror * (x * c - z * s) * px,
            (near * sp - y * cp) * px,
            (near * cp + y * sp) * px,
        )

    def __call__(self, point: Vector) -> Spot:
        (x, y, z), (c, s, cp, sp, mirror), px = point, self.turn, self.px
        z *= mirror
        right, down = mirror * (x * c - z * s), (x * s + z * c) * sp - y * cp
        return right * px + self.shift[0], down * px + self.shift[1]

    def aside(self, away_cm: Spot) -> Spot:
        """A distance forward and up [cm] in the picture [px]."""
        forward = -away_cm[0] if self.from_left else away_cm[0]
        return forward * self.px, -away_cm[1] * self.px

    @property
    def frontal(self) -> bool:
        """True where both sides of the body are as near as each other."""
        return abs(cos(radians(self.yaw_deg))) < 0.36
