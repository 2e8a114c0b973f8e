"""The small picture for lists: the last pose over the ghost of the first, in heavier strokes.

It is square and stands still. Where a film needs a lens, the picture shows only the lower leg:
of a whole body the foot would be a few pixels.
"""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from dorsi.formats.figure_svg import style
from dorsi.formats.figure_svg.assembly import backdrop, layers, peopled, shape_of
from dorsi.formats.figure_svg.guides import essentials
from dorsi.formats.figure_svg.looks import Look, shades
from dorsi.formats.figure_svg.motion import coarsely
from dorsi.formats.figure_svg.path import Spot
from dorsi.formats.figure_svg.picture import Picture, key_of
from dorsi.formats.figure_svg.stage import Part, Stage, aimed, corners
from dorsi.movement.definition import Movement
from dorsi.movement.skeleton import Skeleton, at

LIMIT_BYTES = 6_000
SIZE_PX = 320
FIRST, LAST = 0, 1
LEG = ("knee", "ankle", "heel", "toe")
CLOSEST_CM, WIDEST_CM = 66.0, 120.0  # no picture shows less: of a leg, of a body
ROOM_CM = 9.0
HEAVY = 0.85  # strokes against a film's, in this picture's pixels
HIDDEN_PX = 1.0  # eyes and ears reach no further: too small to be seen
MOVED_PX = 2.0


def thumb(movement: Movement, look: Look) -> Picture:
    """The movement in one pose, for 56 px and more; no more than LIMIT_BYTES."""
    stage, key = _staged(movement, look), key_of(movement, look, "thumb")
    seen = {i for i, part in enumerate(stage.parts) if _seen(part)}
    ghosts = [i for i, part in enumerate(stage.parts) if i in seen and _ghostly(part)]

    def use(i: int, part: Part) -> str:
        return _placed(stage, key, i, LAST, f' class="{key}{part.colour}"') if i in seen else ""

    ghost = "".join(_placed(stage, key, i, FIRST) for i in ghosts)
    figure = layers(stage, use, key) + essentials(stage, key, HEAVY)
    behind = f'{backdrop(stage, key)}<g class="{key}s">{ghost}</g>'
    body = _shapes(stage, key, {*seen, *ghosts}) + behind + figure
    shown = shades(look, movement.side)
    sheet = style.colours(key, body, shown, fixed=True) + style.lines(key, body, HEAVY)
    sheet += f".{key}s{{fill:var(--ground);opacity:.4}}"
    return Picture(name=movement.name, key=key, markup=_framed(stage, key, body), style=sheet)


def _framed(stage: Stage, key: str, body: str) -> str:
    """The `<svg>` element; a list says in words beside it what it shows."""
    size = f"{stage.width:.0f} {stage.height:.0f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" class="{key}" role="img">'
        f"<title>{escape(stage.movement.title)}</title>{body}</svg>"
    )


def _staged(movement: Movement, look: Look) -> Stage:
    """First and last pose on a square stage, standing on its floor."""
    moments = [at(movement, movement.view.still_s[i]) for i in (0, -1)]
    near = movement.view.lens is not None
    spots = _leg(movement, moments) if near else _body(movement, moments)
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    size = max(max(xs) - min(xs), max(ys) - min(ys)) + 2 * ROOM_CM
    size = max(size, CLOSEST_CM if near else WIDEST_CM)
    px = SIZE_PX / size
    left, top = (min(xs) + max(xs) - size) / 2, max(ys) + ROOM_CM - size
    camera = replace(aimed(movement), px=px, shift=(-left * px, -top * px))
    empty = Stage(
        movement=movement,
        look=look,
        camera=camera,
        skeletons=moments,
        width=SIZE_PX,
        height=SIZE_PX,
    )
    return peopled(empty)


def _leg(movement: Movement, moments: Sequence[Skeleton]) -> list[Spot]:
    """Where the lower leg is that the movement is about [cm]."""
    camera, side = aimed(movement), movement.side
    return [camera(moment.points[f"{side}.{joint}"]) for moment in moments for joint in LEG]


def _body(movement: Movement, moments: Sequence[Skeleton]) -> list[Spot]:
    """Where body and things are [cm]."""
    camera = aimed(movement)
    spots = [camera(point) for moment in moments for point in moment.points.values()]
    return spots + [camera(corner) for corner in corners(movement)]


def _seen(part: Part) -> bool:
    """True where something of the part may show: it is large enough and not outside."""
    row, reach = part.rows[LAST], part.reach
    inside = all(-reach < place < SIZE_PX + reach for place in (row.x, row.y))
    return inside and (reach > HIDDEN_PX or part.layer == "top")


def _ghostly(part: Part) -> bool:
    """True for flesh and things that were elsewhere; clothes lie over flesh."""
    a, b = part.rows[FIRST], part.rows[LAST]
    bent = max(abs(a.turn - b.turn) / 60, abs(a.sx - b.sx)) * part.reach
    return part.layer != "top" and max(abs(a.x - b.x), abs(a.y - b.y), bent) > MOVED_PX


def _placed(stage: Stage, key: str, index: int, frame: int, look: str = "") -> str:
    place = coarsely(stage.parts[index].rows[frame])
    return f'<use href="#{key}{shape_of(stage, index)}" transform="{place}"{look}/>'


def _shapes(stage: Stage, key: str, drawn: set[int]) -> str:
    """Every outline that is drawn, once."""
    shapes = sorted({shape_of(stage, i) for i in drawn})
    paths = "".join(f'<path id="{key}{i}" d="{stage.parts[i].path}"/>' for i in shapes)
    return f"<defs>{paths}</defs>"
