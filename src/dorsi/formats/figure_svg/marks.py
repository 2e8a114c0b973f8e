"""What a picture stresses and what moves with the body: lined shank and foot, plumb, daylight."""

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg.path import box, circle, short
from dorsi.formats.figure_svg.stage import Part, Row, Stage, along, bone, point, pointing
from dorsi.movement.skeleton import Skeleton
from dorsi.movement.space import Vector

DOT_CM = 2.0
SQUARENESS = 0.93  # a square looks as large as a circle when its side is a little smaller
DAYLIGHT_CM = 10.0  # of lift, at which the wedge under a heel is drawn as it is


def add_marks(stage: Stage) -> None:
    """All that moves with the body and stresses something."""
    view = stage.movement.view
    for name in view.highlight:
        _add_lines(stage, name)
    if view.plumb:
        _add_plumb(stage, view.plumb)
    if view.lifted:
        _add_daylight(stage, view.lifted)


def _add_lines(stage: Stage, ankle: str) -> None:
    """The two lines whose angle is the exercise: along the shank and along the foot.

    The joint is round on the left and square on the right, as everywhere in Dorsi.
    """
    side = Side(ankle.partition(".")[0])
    ends = along(ankle, f"{side}.knee", 0.5), along(ankle, f"{side}.ball", 0.9)
    for colour in ("casing", "stress"):
        for end in ends:
            rows, size, _ = bone(stage, point(ankle), end, pointing(f"{side}.shank", 0))
            _add(stage, colour, f"M0 0H{short(size)}", size, rows)
    r = DOT_CM * stage.px
    shape = circle(r) if side is Side.LEFT else box(2 * SQUARENESS * r, 2 * SQUARENESS * r)
    _add(stage, "joint", shape, 1.0, tuple(Row(*spot) for spot in stage.spots(point(ankle))))


def _add_plumb(stage: Stage, name: str) -> None:
    """A line that hangs from a point to the floor: its foot wanders as the body sways."""

    def floor(skeleton: Skeleton) -> Vector:
        x, _, z = skeleton.points[name]
        return (x, 0.0, z)

    rows, size, _ = bone(stage, point(name), floor, pointing("pelvis", 0))
    _add(stage, "plumb", f"M0 0H{short(size)}", size, rows)
    r = 1.5 * stage.px
    dots = tuple(Row(*spot) for spot in stage.spots(floor))
    _add(stage, "joint", circle(r), 1.0, dots)


def _add_daylight(stage: Stage, name: str) -> None:
    """The wedge of air under a heel that should have stayed down."""
    rows = []
    for s in stage.skeletons:
        x, y, z = s.points[name]
        rows.append(Row(*stage.camera((x, 0.0, z)), sy=max(y / DAYLIGHT_CM, 0.001)))
    px, ahead = stage.px, -1 if stage.camera.from_left else 1
    path = (
        f"M{short(-2 * px * ahead)} 0V{short(-DAYLIGHT_CM * 1.1 * px)}L{short(14 * px * ahead)} 0Z"
    )
    _add(stage, "mark", path, DAYLIGHT_CM * px, tuple(rows))


def _add(stage: Stage, colour: str, path: str, reach: float, rows: tuple[Row, ...]) -> None:
    stage.parts.append(Part(layer="top", colour=colour, path=path, reach=reach, rows=rows))
