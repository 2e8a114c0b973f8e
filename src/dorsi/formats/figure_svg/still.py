"""The still picture for paper: the poses side by side, with numbers."""

from dorsi.formats.figure_svg import style
from dorsi.formats.figure_svg.assembly import assembled, backdrop, layers, shape_of
from dorsi.formats.figure_svg.film import outlines
from dorsi.formats.figure_svg.guides import guides
from dorsi.formats.figure_svg.looks import Look, shades
from dorsi.formats.figure_svg.motion import attribute
from dorsi.formats.figure_svg.path import short
from dorsi.formats.figure_svg.picture import Picture, framed, key_of
from dorsi.formats.figure_svg.stage import Part, Stage
from dorsi.movement.definition import Movement

GAP_PX = 36


def still(movement: Movement, look: Look) -> Picture:
    """The movement's poses as one picture that nothing moves."""
    stage, key = assembled(movement, look, lens=False), key_of(movement, look, "still")
    frames = stage.still_frames()
    panels = [_panel(stage, key, number, frame) for number, frame in enumerate(frames)]
    body = outlines(stage, key, all_of_them=True) + "".join(panels)
    sheet = style.colours(key, body, shades(look, movement.side)) + style.lines(key, body)
    width = len(frames) * (stage.width + GAP_PX) - GAP_PX
    markup = framed(movement, key, (width, stage.height), body)
    return Picture(name=movement.name, key=key, markup=markup, style=sheet + style.numbers(key))


def _panel(stage: Stage, key: str, number: int, frame: int) -> str:
    def use(i: int, part: Part) -> str:
        shape, place = f"{key}p{shape_of(stage, i)}", attribute(part.rows[frame])
        return f'<use href="#{shape}" class="{key}{part.colour}" transform="{place}"/>'

    figure = layers(stage, use, key, group=str(number))
    signs = guides(stage, key, moving=number > 0)
    badge = (
        f'<circle cx="42" cy="42" r="32" class="{key}badge"/>'
        f'<text x="42" y="55" class="{key}n">{number + 1}</text>'
    )
    x = short(number * (stage.width + GAP_PX))
    return f'<g transform="translate({x})">{backdrop(stage, key)}{figure}{signs}{badge}</g>'
