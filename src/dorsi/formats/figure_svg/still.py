"""The still picture for paper: the poses side by side with numbers, and the last one closer."""

from dorsi.formats.figure_svg import style
from dorsi.formats.figure_svg.assembly import assembled, backdrop, layers, shape_of
from dorsi.formats.figure_svg.film import outlines
from dorsi.formats.figure_svg.guides import guides, seen_in, window, written
from dorsi.formats.figure_svg.looks import Look, shades
from dorsi.formats.figure_svg.motion import attribute
from dorsi.formats.figure_svg.path import short
from dorsi.formats.figure_svg.picture import Picture, framed, key_of
from dorsi.formats.figure_svg.stage import Part, Stage
from dorsi.movement.definition import Movement

GAP_PX = 36
EDGE_PX = 4


def still(movement: Movement, look: Look) -> Picture:
    """The movement's poses as one picture that nothing moves."""
    stage, key = assembled(movement, look, lens=False), key_of(movement, look, "still")
    frames = stage.still_frames()
    last = len(frames) - 1
    panels = [_panel(stage, key, n, frame, last=n == last) for n, frame in enumerate(frames)]
    width = len(frames) * (stage.width + GAP_PX) - GAP_PX
    closer, more = _closer(stage, key, frames[-1], width)
    body = outlines(stage, key, all_of_them=True) + "".join(panels) + closer
    sheet = style.colours(key, body, shades(look, movement.side)) + style.lines(key, body)
    markup = framed(movement, key, (width + more, stage.height), body)
    return Picture(name=movement.name, key=key, markup=markup, style=sheet + style.numbers(key))


def _panel(stage: Stage, key: str, number: int, frame: int, *, last: bool) -> str:
    def use(i: int, part: Part) -> str:
        shape, place = f"{key}p{shape_of(stage, i)}", attribute(part.rows[frame])
        return f'<use href="#{shape}" class="{key}{part.colour}" transform="{place}"/>'

    view = stage.movement.view
    signs = guides(stage, key, moving=number > 0)
    signs += written(stage, view.trace, key, "a") if view.trace and last else ""
    drawn = {
        "b": backdrop(stage, key),
        "f": layers(stage, use, key, group=str(number)),
        "e": signs,
    }
    groups = "".join(
        f'<g id="{key}{name}">{inside}</g>' if last else inside for name, inside in drawn.items()
    )
    badge = (
        f'<circle cx="42" cy="42" r="32" class="{key}badge"/>'
        f'<text x="42" y="55" class="{key}n">{number + 1}</text>'
    )
    x = short(number * (stage.width + GAP_PX))
    return f'<g transform="translate({x})">{groups}{badge}</g>'


def _closer(stage: Stage, key: str, frame: int, width: float) -> tuple[str, float]:
    """The last pose seen closer, to the right of the panels, and the room it takes."""
    one = stage.movement.view.lens
    if one is None:
        return "", 0.0
    r = min(one.radius_cm * stage.px, stage.height / 2 - EDGE_PX)
    placed = (width + GAP_PX + r, stage.height - r - EDGE_PX, r)
    drawn = window(key, one.zoom, looking_at=seen_in(stage, one, [frame]), placed=placed)
    return drawn, GAP_PX + 2 * r + EDGE_PX
