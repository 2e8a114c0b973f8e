"""The small picture for lists: the last pose over the ghost of the first, in heavier strokes.

It is square and stands still. Where a film needs a lens, the picture shows only the lower leg:
of a whole body the foot would be a few pixels. A lens on the head shows the face alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape

from dorsi.formats.figure_svg import style
from dorsi.formats.figure_svg.assembly import backdrop, layers, peopled
from dorsi.formats.figure_svg.guides import essentials, pointed
from dorsi.formats.figure_svg.instruments import lying_corners
from dorsi.formats.figure_svg.looks import Look, shades
from dorsi.formats.figure_svg.path import Spot
from dorsi.formats.figure_svg.picture import Picture, key_of
from dorsi.formats.figure_svg.polygon import Grain, coarse, laid
from dorsi.formats.figure_svg.stage import Part, Row, Stage, aimed, corners, point
from dorsi.movement.definition import Movement
from dorsi.movement.skeleton import at

LIMIT_BYTES = 6_000
SIZE_PX = 240
FINE = 4  # outlines are drawn this much larger first
FIRST, LAST = 0, 1
LEG = ("knee", "ankle", "heel", "toe")
HEAD, FACE_CM = "head", 17.0
CLOSEST_CM, WIDEST_CM = 66.0, 120.0  # no picture shows less: of a leg, of a body
ROOM = 0.085  # of the picture's size, on every side
ASIDE_CM = 14.0
HEAVY = 0.64  # strokes against a film's, in this picture's pixels
HIDDEN_PX = 1.0  # eyes and ears reach no further: too small to be seen
MOVED_PX = 6.0
TOLERANCES_PX = (0.35, 0.45, 0.6, 0.8, 1.1, 1.5)
"""How far an outline may be drawn from where it should be; the first that fits is taken."""


def thumb(movement: Movement, look: Look) -> Picture:
    """The movement in one pose, for 56 px and more.

    Raises ValueError where it takes more than LIMIT_BYTES.
    """
    stage, key = _staged(movement, look), key_of(movement, look, "thumb")
    for tolerance_px in TOLERANCES_PX:
        picture = _simplified(stage, key, Grain(SIZE_PX, tolerance_px, 1 / FINE))
        if (size := len(picture.file.encode())) <= LIMIT_BYTES:
            return picture
    raise ValueError(f"{movement.name} must fit into {LIMIT_BYTES} bytes (got {size})")


def _simplified(stage: Stage, key: str, grain: Grain) -> Picture:
    least_px = 0.0 if _is_of_the_face(stage) else HIDDEN_PX

    def use(_: int, part: Part) -> str:
        seen = _seen(part, least_px)
        path = laid(part.path, part.rows[LAST], grain) if seen else ""
        return f'<path d="{path}" class="{key}{part.colour}"/>' if path else ""

    ghosts = _ghosts(part for part in stage.parts if _seen(part, HIDDEN_PX))
    ghost = "".join(laid(part.path, part.rows[FIRST], grain) for part in ghosts)
    behind = f'{backdrop(stage, key)}<path d="{ghost}" class="{key}s"/>'
    drawn = behind + layers(stage, use, key) + _signs(stage, key)
    body = coarse(drawn, grain)
    shown = shades(stage.look, stage.movement.side)
    sheet = style.colours(key, body, shown, fixed=True) + style.lines(key, body, HEAVY)
    sheet += f".{key}s{{fill:var(--ground);opacity:.4}}"
    markup = _framed(stage, key, body)
    return Picture(name=stage.movement.name, key=key, markup=markup, style=sheet)


def _framed(stage: Stage, key: str, body: str) -> str:
    """The `<svg>` element; a list says in words beside it what it shows."""
    size = f"{SIZE_PX} {SIZE_PX}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" class="{key}" role="img">'
        f"<title>{escape(stage.movement.title)}</title>{body}</svg>"
    )


def _staged(movement: Movement, look: Look) -> Stage:
    """First and last pose on a square stage, standing on its floor."""
    moments = [at(movement, movement.view.still_s[i]) for i in (0, -1)]
    whole = Stage(
        movement=movement,
        look=look,
        camera=aimed(movement),
        skeletons=moments,
        width=SIZE_PX * FINE,
        height=SIZE_PX * FINE,
    )
    spots, least_cm = _shown(whole)
    (left, right), (top, bottom) = ((min(each), max(each)) for each in zip(*spots, strict=True))
    needed = max(right - left, bottom - top) / (1 - 2 * ROOM)
    size = max(needed, least_cm)
    px, x, y = whole.width / size, (left + right - size) / 2, bottom - (1 - ROOM) * size
    return peopled(replace(whole, camera=replace(whole.camera, px=px, shift=(-x * px, -y * px))))


def _shown(stage: Stage) -> tuple[list[Spot], float]:
    """What has to be in the picture [cm], and how wide it is at least."""
    view = stage.movement.view
    if _is_of_the_face(stage):
        return _head(stage), 0.0
    lying = [stage.camera(corner) for corner in lying_corners(stage.movement.scene)]
    cut = view.room.above < 0  # the film, too, shows the leg alone
    if cut or view.lens is not None:
        return _leg(stage) + lying, CLOSEST_CM
    return _body(stage) + lying, WIDEST_CM


def _is_of_the_face(stage: Stage) -> bool:
    lens = stage.movement.view.lens
    return lens is not None and lens.on == HEAD


def _head(stage: Stage) -> list[Spot]:
    """Where head and shoulders are in the last pose [cm]."""
    x, y = stage.spots(point(HEAD))[LAST]
    return [(x - FACE_CM, y - FACE_CM), (x + FACE_CM, y + FACE_CM)]


def _leg(stage: Stage) -> list[Spot]:
    """Where the lower leg is that the movement is about, and the arrows near it [cm]."""
    ends = [point(f"{stage.movement.side}.{joint}") for joint in LEG]
    leg = [spot for end in ends for spot in stage.spots(end)]
    low, high = min(x for x, _ in leg) - ASIDE_CM, max(x for x, _ in leg) + ASIDE_CM
    return leg + [spot for spot in pointed(stage) if low < spot[0] < high]


def _body(stage: Stage) -> list[Spot]:
    """Where body, things and arrows are [cm]."""
    points = [stage.camera(place) for each in stage.skeletons for place in each.points.values()]
    return points + [stage.camera(corner) for corner in corners(stage.movement)] + pointed(stage)


def _seen(part: Part, least_px: float) -> bool:
    """True where something of the part may show: it is large enough and not outside."""
    row, reach = part.rows[LAST], part.reach
    inside = all(-reach < place < SIZE_PX * FINE + reach for place in (row.x, row.y))
    return inside and (reach > least_px or part.layer == "top")


def _ghosts(parts: Iterable[Part]) -> Iterator[Part]:
    """Flesh and things that were elsewhere. What moves as one with another part lies over it."""
    known: set[tuple[Row, ...]] = set()
    for part in parts:
        a, b = part.rows[FIRST], part.rows[LAST]
        bent = max(abs(a.turn - b.turn) / 60, abs(a.sx - b.sx)) * part.reach
        moved = max(abs(a.x - b.x), abs(a.y - b.y), bent)
        if part.layer != "top" and moved > MOVED_PX and part.rows not in known:
            known.add(part.rows)
            yield part


def _signs(stage: Stage, key: str) -> str:
    """Arrows and crosses, each once: as its rim, and used again as itself."""
    path = "" if _is_of_the_face(stage) else "".join(essentials(stage, HEAVY * FINE))
    again = f'<use href="#{key}i" class="{key}a"/>'
    return f'<g class="{key}rim"><path d="{path}" id="{key}i"/></g>{again}' if path else ""
