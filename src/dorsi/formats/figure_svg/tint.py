"""Near limbs are lighter than far ones, so that they part without an outline."""

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg.stage import Stage


def tint(stage: Stage, side: Side, colour: str) -> str:
    """The name of a limb's colour: darker on the far side, alike seen from the front."""
    near = side is stage.near or stage.camera.frontal
    return colour if near else f"{colour}2"
