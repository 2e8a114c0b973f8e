"""The moving picture, as exact as fits into its bytes."""

from dorsi.formats.figure_svg import style
from dorsi.formats.figure_svg.assembly import assembled, backdrop, layers, shape_of
from dorsi.formats.figure_svg.guides import guides, lens, trace
from dorsi.formats.figure_svg.looks import Look, shades
from dorsi.formats.figure_svg.motion import keyframes, there_and_back, way
from dorsi.formats.figure_svg.picture import Picture, framed, key_of
from dorsi.formats.figure_svg.stage import FRAMES, Part, Row, Stage
from dorsi.movement.definition import Movement

LIMIT_BYTES = 15_000
TOLERANCES_PX = (1.0, 1.5, 2.2, 3.2, 4.5, 6.0, 8.5)
"""How far a limb may be drawn from where it should be; the first that fits is taken."""


def film(movement: Movement, look: Look, cycle_s: float | None = None) -> Picture:
    """The movement as it moves, one cycle in `cycle_s` (its own where None).

    A page may still set another tempo. Raises ValueError where it takes more than LIMIT_BYTES.
    """
    stage, key = assembled(movement, look, lens=True), key_of(movement, look, "film")
    half = there_and_back(stage.parts)
    ways = {f"{key}{i}": way(stage.parts[i], half=half) for i in _leaders(stage).values()}
    markup, sheet, growing = _unmoved(stage, key, cycle_s, half=half)
    for tolerance_px in TOLERANCES_PX:
        moves = "".join(keyframes(name, one, tolerance_px) for name, one in ways.items())
        picture = Picture(name=movement.name, key=key, markup=markup, style=sheet + moves + growing)
        if (size := len(picture.file.encode())) <= LIMIT_BYTES:
            return picture
    raise ValueError(f"{movement.name} must fit into {LIMIT_BYTES} bytes (got {size})")


def _leaders(stage: Stage) -> dict[tuple[Row, ...], int]:
    """The first of the parts that move as one: they share its keyframes."""
    out: dict[tuple[Row, ...], int] = {}
    for i, part in enumerate(stage.parts):
        out.setdefault(part.rows, i)
    return out


def _unmoved(stage: Stage, key: str, cycle_s: float | None, *, half: bool) -> tuple[str, str, str]:
    """The markup, its style, and the style of the line that is written; not yet the keyframes."""
    movement, view, leaders = stage.movement, stage.movement.view, _leaders(stage)

    def use(i: int, part: Part) -> str:
        look = f'class="{key}m {key}{leaders[part.rows]} {key}{part.colour}"'
        if alone(stage, i):
            return f'<path d="{part.path}" {look}/>'
        return f'<use href="#{key}p{shape_of(stage, i)}" {look}/>'

    written, growing = trace(stage, view.trace, key) if view.trace else ("", "")
    drawn = _drawn(stage, key, layers(stage, use, key), guides(stage, key) + written)
    window = lens(stage, view.lens, key) if view.lens else ""
    body = f"{outlines(stage, key)}{drawn}{window}"
    begin, *_, end = stage.still_frames()
    sheet = style.colours(key, body, shades(stage.look, movement.side)) + style.lines(key, body)
    sheet += style.motion(
        key,
        cycle_s=cycle_s or movement.cycle_s,
        half=half and not view.trace,
        begin=begin / FRAMES,
        end=end / FRAMES,
    )
    return framed(movement, key, (stage.width, stage.height), body), sheet, growing


def _drawn(stage: Stage, key: str, figure: str, signs: str) -> str:
    """Backdrop, the ghost of the first pose (shown only at rest), the figure, the signs.

    The ghost stays out of the groups that the lens shows again.
    """
    ghost = f'<use href="#{key}f" class="{key}s"/>'
    behind = f'<g id="{key}b">{backdrop(stage, key)}</g>'
    return f'{behind}{ghost}<g id="{key}f">{figure}</g><g id="{key}e">{signs}</g>'


def outlines(stage: Stage, key: str, *, all_of_them: bool = False) -> str:
    """Every outline that is drawn several times, once."""
    paths = "".join(
        f'<path id="{key}p{i}" d="{part.path}"/>'
        for i, part in enumerate(stage.parts)
        if shape_of(stage, i) == i and (all_of_them or not alone(stage, i))
    )
    return f"<defs>{paths}</defs>"


def alone(stage: Stage, index: int) -> bool:
    """True for an outline that only one part has."""
    return sum(part.path == stage.parts[index].path for part in stage.parts) == 1
