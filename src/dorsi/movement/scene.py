"""What stands around the figure, with its place and size [cm]."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dorsi.core.measurement import Side


class Box(NamedTuple):
    """Edges of something with corners: from x0 to x1 and so on."""

    x0: float
    x1: float
    y0: float
    y1: float
    z0: float
    z1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    x_cm: float
    height_cm: float
    gap_cm: float | None
    """The distance from the toes to write beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A step, or a cushion under the foot."""

    x_cm: float
    length_cm: float
    height_cm: float
    half_width_cm: float
    soft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    x_cm: float
    seat_cm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A roller (with its length across) or a ball (length 0)."""

    x_cm: float
    radius_cm: float
    length_cm: float
    z_cm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Round one ankle and fixed to a post at `post_x_cm`, or round both ankles."""

    side: Side
    above_ankle_cm: float
    post_x_cm: float | None
    height_cm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A dumbbell in one hand."""

    side: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Tape:
    """A tape measure flat on the floor, its zero at the wall."""

    length_cm: float
    z_cm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A strip of paper on the floor, across the foot: from the heel at `z_cm` outwards."""

    x_cm: float
    width_cm: float
    z_cm: float
    length_cm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """Its long edge on the front of one shin, its middle so far below the bump of the shin bone."""

    side: Side
    below_bump_cm: float


BUMP_BELOW_KNEE_CM = 6.0
"""The bump of the shin bone under the kneecap, from the middle of the knee. A drawing's figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    wall: Wall | None = None
    step: Block | None = None
    chair: Chair | None = None
    roller: Round | None = None
    ball: Round | None = None
    band: Band | None = None
    weight: Weight | None = None
    tape: Tape | None = None
    slip: Slip | None = None
    phone: Phone | None = None


def ground_cm(scene: Scene, x_cm: float, z_cm: float) -> float:
    """How high the ground lies there: the floor, or what stands on it."""
    step = scene.step
    if step and step.x_cm <= x_cm <= step.x_cm + step.length_cm and abs(z_cm) <= step.half_width_cm:
        return step.height_cm
    return 0.0


def boxes(scene: Scene, hip_half_cm: float) -> Iterator[tuple[str, Box]]:
    """Things with corners that stand still, the far ones first."""
    if scene.wall:
        x = scene.wall.x_cm
        yield "wall", Box(x, x + 5, 0, scene.wall.height_cm, -36, 36)
    if scene.step:
        s = scene.step
        box = Box(s.x_cm, s.x_cm + s.length_cm, 0, s.height_cm, -s.half_width_cm, s.half_width_cm)
        yield ("cushion" if s.soft else "step"), box
    if scene.chair:
        yield from _chair(scene.chair)
    if scene.band and scene.band.post_x_cm is not None:
        x = scene.band.post_x_cm
        yield "post", Box(x - 4, x + 4, 0, 34, hip_half_cm - 4, hip_half_cm + 4)


def _chair(chair: Chair) -> Iterator[tuple[str, Box]]:
    x, y = chair.x_cm, chair.seat_cm
    for z in (-19.0, 16.0):
        yield "leg", Box(x - 19, x - 16, 0, y, z, z + 3)
        yield "leg", Box(x + 15, x + 18, 0, y - 3, z, z + 3)
    yield "back", Box(x - 20, x - 17, y, y + 40, -19, 19)
    yield "seat", Box(x - 20, x + 20, y - 4, y, -20, 20)
