"""All parts of a picture, put on stage in order, and the layers they make."""

from collections.abc import Callable, Sequence

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg.edges import leave_out_unseen
from dorsi.formats.figure_svg.limbs import add_arm, add_leg
from dorsi.formats.figure_svg.looks import Look
from dorsi.formats.figure_svg.marks import add_marks
from dorsi.formats.figure_svg.stage import Part, Stage, set_up
from dorsi.formats.figure_svg.things import add_things, floor, standing
from dorsi.formats.figure_svg.torso import add_trunk
from dorsi.movement.definition import Movement

LAYERS = ("far_arm", "far_leg", "chair", "body", "round", "near_leg", "near_arm", "top")
CHAIR, BEHIND = ("leg", "back", "seat"), ("wall", "step", "cushion", "post")
RIMMED = ("near_leg", "near_arm")

Use = Callable[[int, Part], str]


def assembled(movement: Movement, look: Look, *, lens: bool) -> Stage:
    """The stage with everything on it."""
    return peopled(set_up(movement, look, lens=lens))


def peopled(stage: Stage) -> Stage:
    """The stage with figure, moving things and marks put on it."""
    near: Side = stage.near
    for side in (near.other, near):
        add_leg(stage, side)
        add_arm(stage, side)
    add_trunk(stage)
    add_things(stage)
    add_marks(stage)
    leave_out_unseen(stage)
    return stage


def backdrop(stage: Stage, key: str) -> str:
    """What stands behind the figure."""
    return floor(stage, key) + standing(stage, BEHIND, key)


def layers(stage: Stage, use: Use, key: str, *, group: str = "") -> str:
    """The figure, layer by layer. `use` draws one part; `group` tells copies of it apart."""
    out = []
    for layer in LAYERS:
        if layer == "chair":
            out.append(standing(stage, CHAIR, key))
        entries = [(i, part) for i, part in enumerate(stage.parts) if part.layer == layer]
        if layer in RIMMED:
            out.append(_rimmed(entries, use, key, f"{key}{layer[5]}{group}"))
        else:
            out.extend(use(i, part) for i, part in entries)
    return "".join(out)


def shape_of(stage: Stage, index: int) -> int:
    """The first part with the same outline: it is written once."""
    path = stage.parts[index].path
    return next(i for i, part in enumerate(stage.parts) if part.path == path)


def _rimmed(entries: Sequence[tuple[int, Part]], use: Use, key: str, name: str) -> str:
    """A near limb: the rim under it all, then its parts in order."""
    rims = [i for i, part in entries if part.rim]
    if not rims:
        return "".join(use(i, part) for i, part in entries)
    before = "".join(use(i, part) for i, part in entries if i < rims[0])
    rimmed = "".join(use(i, part) for i, part in entries if part.rim)
    after = "".join(use(i, part) for i, part in entries if i > rims[0] and not part.rim)
    return f'<use href="#{name}" class="{key}h"/>{before}<g id="{name}">{rimmed}</g>{after}'
