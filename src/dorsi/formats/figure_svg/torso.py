"""Trunk, neck and head on stage."""

from math import atan2, copysign, cos, degrees, radians, sin

from dorsi.formats.figure_svg import flesh
from dorsi.formats.figure_svg.looks import Hair
from dorsi.formats.figure_svg.path import Spot, box, circle, hull
from dorsi.formats.figure_svg.stage import (
    Part,
    Row,
    Stage,
    Where,
    along,
    bone,
    pointing,
    unwound,
)
from dorsi.movement.bones import OUTWARD
from dorsi.movement.space import add, apply

PROFILE_FROM = 0.55  # of the face's depth across the picture: less is drawn from ahead
EYE, EYE_OUT = (8.2, 1.0), 3.3
NOSE = (10.0, -1.8, 0.0)
BROW, MOUTH = (8.2, 3.2), (8.8, -5.0, 0.0)
BETWEEN_TEETH = (-1.3, 0.0, 1.3)
BUN = (-10.6, 4.4, 0.0)


def add_trunk(stage: Stage) -> None:
    """Neck, shirt, shorts' waist, head."""
    look, ahead = stage.look, pointing("chest", 0)
    neck = bone(stage, along("neck", "lumbar", 0.1), along("neck", "head", 0.8), ahead)
    path = flesh.limb("neck", neck.size, stage.px, front=neck.front, girth=look.girth, share=1.0)
    stage.parts.append(
        Part(layer="body", colour="skin", path=path, reach=neck.size, rows=neck.rows)
    )
    _add_piece(stage, "chest", "top", along("lumbar", "neck", -0.06), along("lumbar", "neck", 1.0))
    waist = along("pelvis", "lumbar", -0.45), along("pelvis", "lumbar", 1.12)
    _add_piece(stage, "pelvis", "wear", *waist)
    _add_head(stage)


def _add_piece(stage: Stage, kind: str, colour: str, begin: Where, end: Where) -> None:
    rows, size, _ = bone(stage, begin, end, pointing(kind, 0))
    turn = radians(rows[0].turn)
    sideways, ahead = (_local(stage, kind, index, turn) for index in (2, 0))
    look = stage.look
    path = flesh.trunk(
        kind, size, stage.px, out=sideways, ahead=ahead, girth=look.girth, waist=look.waist
    )
    stage.parts.append(Part(layer="body", colour=colour, path=path, reach=size, rows=rows))


def _local(stage: Stage, kind: str, index: int, turn: float) -> Spot:
    """A body axis in the picture, seen along the drawn part."""
    x, y, _ = stage.camera.axes(pointing(kind, index)(stage.skeletons[0]))
    along_it, across = x * cos(turn) + y * sin(turn), y * cos(turn) - x * sin(turn)
    return along_it / stage.px, across / stage.px


def _add_head(stage: Stage) -> None:
    ahead = stage.camera.axes(pointing("head", 0)(stage.skeletons[0]))
    squeeze = ahead[0] / stage.px
    profile = abs(squeeze) > PROFILE_FROM
    squeeze = copysign(0.35 + 0.65 * abs(squeeze), squeeze) if profile else 1.0
    rows = _upright(stage)
    if stage.look.hair is Hair.BUN:
        _add_dot(stage, "hair", BUN, 4.4)
    for colour, path in _head_paths(stage, profile=profile, squeeze=squeeze):
        reach = 10 * stage.px
        stage.parts.append(
            Part(layer="body", colour=colour, path=path, reach=reach, rows=rows, rim=False)
        )
    _add_face(stage, profile=profile)


def _from_behind(stage: Stage) -> bool:
    return stage.camera.axes(pointing("head", 0)(stage.skeletons[0]))[2] < 0


def _head_paths(stage: Stage, *, profile: bool, squeeze: float) -> list[tuple[str, str]]:
    px, curly = stage.px, stage.look.hair is Hair.CURLS
    face = flesh.FACE if profile else flesh.FACE_AHEAD
    hair: tuple[Spot, ...] = flesh.HAIR if profile else flesh.HAIR_AHEAD
    if not profile and _from_behind(stage):
        hair = flesh.HAIR_BEHIND
    out = [
        ("skin", flesh.outline(face, px, squeeze=squeeze)),
        ("hair", flesh.outline(hair, px, squeeze=squeeze)),
    ]
    if curly:
        discs = flesh.CURLS if profile else flesh.CURLS_AHEAD
        out.append(("hair", flesh.curls(discs, px, squeeze=squeeze)))
    return out


def _add_face(stage: Stage, *, profile: bool) -> None:
    """An ear from the side; eyes and nose from ahead, which show where the head turns."""
    ahead = stage.camera.axes(pointing("head", 0)(stage.skeletons[0]))
    if profile:
        near = OUTWARD[stage.near]
        _add_dot(stage, "skin2", (-0.8, -0.6, 7.0 * near), 1.7)
        if ahead[2] < -0.2 * stage.px:
            return
        _add_eye(stage, near)
    elif not _from_behind(stage):
        for side in (stage.near, stage.near.other):
            _add_eye(stage, OUTWARD[side])
        _add_dot(stage, "skin2", NOSE, 1.0, path=box(1.3 * stage.px, 3.4 * stage.px))
        if stage.movement.view.teeth_clenched:
            _add_strain(stage)


def _add_eye(stage: Stage, outward: float) -> None:
    place = (EYE[0], EYE[1], EYE_OUT * outward)
    view = stage.movement.view
    closed = view.eyes_closed or view.teeth_clenched
    shut = box(2.6 * stage.px, 0.8 * stage.px) if closed else ""
    _add_dot(stage, "hair", place, 0.75, path=shut)


def _add_strain(stage: Stage) -> None:
    """Brows that slant down to the nose, and a row of teeth."""
    px, outward, near = stage.px, stage.camera.axes((0.0, 0.0, 1.0))[0], OUTWARD[stage.near]
    for side in (near, -near):
        out = copysign(1.3 * px, outward * side)
        brow = hull([(-out, 0.4 * px, 0.35 * px), (out, -0.4 * px, 0.35 * px)])
        _add_dot(stage, "hair", (*BROW, EYE_OUT * side), 1.0, path=brow)
    _add_dot(stage, "slip", MOUTH, 1.0, path=box(4.8 * px, 2.0 * px))
    _add_dot(stage, "hair", MOUTH, 1.0, path=box(4.8 * px, 0.35 * px))
    for across in BETWEEN_TEETH:
        place = (MOUTH[0], MOUTH[1], across * near)
        _add_dot(stage, "hair", place, 1.0, path=box(0.3 * px, 2.0 * px))


def _add_dot(
    stage: Stage, colour: str, place: tuple[float, float, float], radius: float, path: str = ""
) -> None:
    """Something small and round on the head."""
    rows = tuple(
        Row(*stage.camera(add(s.points["head"], apply(s.frames["head"], place))))
        for s in stage.skeletons
    )
    drawn = path or circle(radius * stage.px)
    stage.parts.append(Part(layer="body", colour=colour, path=drawn, reach=1.0, rows=rows))


def _upright(stage: Stage) -> tuple[Row, ...]:
    """The head's place, turned as its crown points."""
    rows = []
    for s in stage.skeletons:
        x, y, _ = stage.camera.axes(pointing("head", 1)(s))
        rows.append(Row(*stage.camera(s.points["head"]), degrees(atan2(x, -y))))
    return unwound(rows)
