"""Legs and arms on stage."""

from math import hypot
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg import flesh
from dorsi.formats.figure_svg.foot import add_foot
from dorsi.formats.figure_svg.stage import Part, Stage, Where, along, bone, point, pointing
from dorsi.formats.figure_svg.tint import tint

SLEEVE = 0.5
HAND = 0.86  # of the hand's length: fingers are never quite straight
FLAT_HAND = 0.3  # a hand seen end-on still shows this much of its length


def add_leg(stage: Stage, side: Side) -> None:
    """Thigh, shank, foot, and the shorts over them."""
    layer, skin = layer_of(stage, side, "leg"), tint(stage, side, "skin")
    hip, knee, ankle = (point(f"{side}.{joint}") for joint in ("hip", "knee", "ankle"))
    thigh = _Span(hip, knee, pointing(f"{side}.thigh", 0))
    shank = _Span(knee, ankle, pointing(f"{side}.shank", 0))
    _add(stage, "thigh", layer, skin, thigh)
    _add(stage, "shank", layer, skin, shank, rim=True)
    add_foot(stage, side, layer, skin)
    _add(stage, "shorts", layer, tint(stage, side, "wear"), thigh, share=stage.look.shorts)


def add_arm(stage: Stage, side: Side) -> None:
    """Upper arm, hand, forearm and sleeve."""
    over = stage.movement.view.hand_over == side
    layer = "near_arm" if over else layer_of(stage, side, "arm")
    skin, ahead = tint(stage, side, "skin"), pointing("chest", 0)
    shoulder, elbow, wrist = (point(f"{side}.{joint}") for joint in ("shoulder", "elbow", "wrist"))
    upper = _Span(shoulder, elbow, ahead)
    _add(stage, "upper", layer, skin, upper)
    _add_hand(stage, side, layer, skin)
    _add(stage, "fore", layer, skin, _Span(elbow, wrist, ahead), rim=True)
    _add(stage, "sleeve", layer, tint(stage, side, "top"), upper, share=SLEEVE)


def layer_of(stage: Stage, side: Side, limb: str) -> str:
    return f"{'near' if side is stage.near else 'far'}_{limb}"


class _Span(NamedTuple):
    """From joint to joint, and which way the front of the body is."""

    begin: Where
    end: Where
    front: Where


def _add(
    stage: Stage,
    kind: str,
    layer: str,
    colour: str,
    span: _Span,
    *,
    share: float = 1.0,
    rim: bool = False,
) -> None:
    rows, size, facing = bone(stage, *span)
    path = flesh.limb(kind, size, stage.px, front=facing, girth=stage.look.girth, share=share)
    stage.parts.append(Part(layer=layer, colour=colour, path=path, reach=size, rows=rows, rim=rim))


def _add_hand(stage: Stage, side: Side, layer: str, colour: str) -> None:
    end = along(f"{side}.wrist", f"{side}.hand", HAND)
    rows, size, _ = bone(stage, point(f"{side}.wrist"), end, pointing("chest", 0))
    whole = HAND * stage.movement.bones.hand_cm * stage.px
    size = max(size, FLAT_HAND * whole)
    thumb = _thumb(stage, side, rows[0].turn)
    path = flesh.hand(size, stage.px, thumb=thumb)
    stage.parts.append(Part(layer=layer, colour=colour, path=path, reach=size, rows=rows, rim=True))


def _thumb(stage: Stage, side: Side, turn_deg: float) -> float:
    """On which side of the hand the thumb shows: the one nearer the head."""
    first = stage.skeletons[0]
    wrist, hand = (
        stage.camera(first.points[f"{side}.wrist"]),
        stage.camera(first.points[f"{side}.hand"]),
    )
    head = stage.camera(first.points["head"])
    along_x, along_y = hand[0] - wrist[0], hand[1] - wrist[1]
    to_x, to_y = head[0] - wrist[0], head[1] - wrist[1]
    across = along_x * to_y - along_y * to_x
    return 1.0 if across / (hypot(along_x, along_y) or 1.0) > 0 else -1.0
