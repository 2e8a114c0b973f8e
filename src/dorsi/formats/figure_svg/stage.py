"""A movement on stage: its moments, a camera that fits them all, and the parts to be drawn."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from math import atan2, degrees, hypot
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg.camera import Camera
from dorsi.formats.figure_svg.looks import Look
from dorsi.formats.figure_svg.path import Spot
from dorsi.movement.definition import Movement
from dorsi.movement.scene import boxes
from dorsi.movement.skeleton import Skeleton, at
from dorsi.movement.space import Vector, axis, between, length, sub

FRAMES = 100  # moments of a cycle that are worked out before the needless ones are dropped
LONGEST_PX = 1000  # so fine that whole pixels will do, which are short to write
LEAST_CM = 120  # no picture shows less, so that figures stay alike in size
MARGIN_CM, HEAD_ROOM_CM, FLOOR_ROOM_CM = 12.0, 5.0, 9.0


class Row(NamedTuple):
    """Where a part lies in one frame [px, deg]: turned, stretched along itself, slanted."""

    x: float
    y: float
    turn: float = 0.0
    sx: float = 1.0
    sy: float = 1.0
    slant: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An outline and its place in every frame. `reach` is how far it extends [px]."""

    layer: str
    colour: str
    path: str
    reach: float
    rows: tuple[Row, ...]
    rim: bool = False
    """Parts from what is behind by a thin rim of paper."""


Where = Callable[[Skeleton], Vector]


@dataclass(slots=True, kw_only=True)
class Stage:
    movement: Movement
    look: Look
    camera: Camera
    skeletons: list[Skeleton]
    width: float
    height: float
    parts: list[Part] = field(default_factory=list)

    @property
    def px(self) -> float:
        return self.camera.px

    def spots(self, where: Where) -> list[Spot]:
        """Where something is in every frame."""
        return [self.camera(where(skeleton)) for skeleton in self.skeletons]

    def frame(self, at_s: float) -> int:
        """The frame nearest to a moment of the cycle."""
        return round(at_s / self.movement.cycle_s * FRAMES) % FRAMES

    @property
    def near(self) -> Side:
        """The side drawn in front."""
        if self.movement.view.near:
            return Side(self.movement.view.near)
        depth = self.camera.axes((0.0, 0.0, 1.0))[2]
        return Side.RIGHT if depth >= 0 else Side.LEFT

    def still_frames(self) -> list[int]:
        """The frames of the numbered poses."""
        return [self.frame(moment) for moment in self.movement.view.still_s]


def set_up(movement: Movement, look: Look, *, lens: bool) -> Stage:
    """The empty stage, with or without room for the movement's lens."""
    moments = [at(movement, movement.cycle_s * i / FRAMES) for i in range(FRAMES)]
    view, from_left = movement.view, movement.side is Side.LEFT
    left, right, top, bottom = _edges(movement, aimed(movement), moments)
    room = view.room if lens or view.lens is None else replace(view.room, left=0.0, right=0.0)
    ahead, behind = (room.left, room.right) if from_left else (room.right, room.left)
    left, right = left - behind, right + ahead
    top, bottom = top - room.above, bottom + room.below
    px = LONGEST_PX / max(right - left, bottom - top, LEAST_CM)
    return Stage(
        movement=movement,
        look=look,
        camera=replace(aimed(movement), px=px, shift=(-left * px, -top * px)),
        skeletons=moments,
        width=(right - left) * px,
        height=(bottom - top) * px,
    )


def aimed(movement: Movement) -> Camera:
    """The movement's camera, a pixel to a centimetre."""
    view, from_left = movement.view, movement.side is Side.LEFT
    return Camera(yaw_deg=view.yaw_deg, pitch_deg=view.pitch_deg, from_left=from_left)


def point(name: str) -> Where:
    return lambda skeleton: skeleton.points[name]


def along(begin: str, end: str, share: float) -> Where:
    return lambda skeleton: between(skeleton.points[begin], skeleton.points[end], share)


def pointing(segment: str, index: int) -> Where:
    """Where a segment's own x (0), y (1) or z (2) points."""
    return lambda skeleton: axis(skeleton.frames[segment], index)


class Bone(NamedTuple):
    """A limb's place in every frame, its drawn length [px], and how its front faces.

    `front` is 1 where the front of the body is drawn upwards along the limb, -1 downwards, and
    0 seen from ahead.
    """

    rows: tuple[Row, ...]
    size: float
    front: float


def bone(stage: Stage, begin: Where, end: Where, front: Where) -> Bone:
    """A limb from one point to another."""
    starts, ends = stage.spots(begin), stage.spots(end)
    first = stage.skeletons[0]
    whole = length(sub(end(first), begin(first))) * stage.px
    drawn = hypot(ends[0][0] - starts[0][0], ends[0][1] - starts[0][1])
    size = whole if drawn > 0.93 * whole else max(drawn, 15.0)  # near and far share one outline
    rows = [
        Row(a[0], a[1], degrees(atan2(b[1] - a[1], b[0] - a[0])), _stretch(a, b, size))
        for a, b in zip(starts, ends, strict=True)
    ]
    facing = stage.camera.axes(front(first))
    dx, dy = ends[0][0] - starts[0][0], ends[0][1] - starts[0][1]
    across = (-facing[0] * dy + facing[1] * dx) / (drawn or 0.01) / stage.px
    return Bone(unwound(rows), size, round(-across * 4) / 4)


def unwound(rows: list[Row]) -> tuple[Row, ...]:
    """The rows without a jump of the turn by a whole circle."""
    out: list[Row] = []
    before = rows[0].turn
    for row in rows:
        circles = round((before - row.turn) / 360)
        before = row.turn + 360 * circles
        out.append(row._replace(turn=before) if circles else row)
    return tuple(out)


def _stretch(a: Spot, b: Spot, size: float) -> float:
    return hypot(b[0] - a[0], b[1] - a[1]) / size


def _edges(
    movement: Movement, camera: Camera, moments: list[Skeleton]
) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of all that is ever seen [cm]."""
    dots = [camera(place) for skeleton in moments for place in skeleton.points.values()]
    dots += [camera(corner) for corner in corners(movement)]
    xs, ys = [x for x, _ in dots], [y for _, y in dots]
    return (
        min(xs) - MARGIN_CM,
        max(xs) + MARGIN_CM,
        min(ys) - HEAD_ROOM_CM,
        max(ys) + FLOOR_ROOM_CM,
    )


def corners(movement: Movement) -> Iterator[Vector]:
    """Every corner of the things that stand around."""
    for _, box in boxes(movement.scene, movement.bones.hip_half_cm):
        for x in (box.x0, box.x1):
            for y in (box.y0, box.y1):
                yield from ((x, y, box.z0), (x, y, box.z1))
