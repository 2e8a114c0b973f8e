"""Things: those that move with the body (ball, roller, band, weight), and those that stand."""

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg.instruments import add_phone, lying
from dorsi.formats.figure_svg.path import circle, hull, line, short
from dorsi.formats.figure_svg.stage import (
    Part,
    Row,
    Stage,
    Where,
    bone,
    corners,
    point,
    pointing,
    unwound,
)
from dorsi.movement.bones import OUTWARD
from dorsi.movement.scene import Band, Box, Round, boxes
from dorsi.movement.space import Vector, add, apply

MAT_HALF_CM = 34
BAND_HALF_CM = 0.9
CUFF_HALF_CM = 1.7
AROUND_ANKLE_CM = (-3.4, 3.7)  # where a band crosses the shank: behind and in front
PLATE_CM = 5.2
TOPPED = ("seat", "step", "cushion")


def add_things(stage: Stage) -> None:
    """What moves with the body."""
    scene = stage.movement.scene
    if scene.roller:
        _add_round(stage, "roller", scene.roller)
    if scene.ball:
        _add_round(stage, "ball", scene.ball)
    if scene.band:
        _add_band(stage, scene.band)
    if scene.weight:
        _add_weight(stage, scene.weight.side)
    if scene.phone:
        add_phone(stage, scene.phone)


def _add_round(stage: Stage, name: str, thing: Round) -> None:
    r, camera = thing.radius_cm * stage.px, stage.camera
    end = camera.axes((0.0, 0.0, thing.length_cm / 2 * (-1 if camera.from_left else 1)))
    centres = [camera(s.rolled[name][0]) for s in stage.skeletons]
    spin = -1 if camera.from_left else 1
    if thing.length_cm:
        body = hull([(end[0], end[1], r), (-end[0], -end[1], r)])
        _add(stage, "round", "tool2", body, r, tuple(Row(*spot) for spot in centres))
    rows = unwound(
        [
            Row(x + end[0], y + end[1], -spin * s.rolled[name][1])
            for (x, y), s in zip(centres, stage.skeletons, strict=True)
        ]
    )
    _add(stage, "round", "tool", circle(r), r, rows)
    k, arm = short(0.62 * r), short(1.24 * r)
    cross = f"M-{k} 0h{arm}M0-{k}v{arm}"
    seam = (
        f"M-{short(0.9 * r)}-{short(0.3 * r)}Q0 {short(0.35 * r)} {short(0.9 * r)}-{short(0.3 * r)}"
    )
    _add(stage, "round", "line", cross if thing.length_cm else seam, r, rows)


def _add_band(stage: Stage, band: Band) -> None:
    side = band.side
    behind, before = AROUND_ANKLE_CM
    if band.post_x_cm is None:
        one = _on_shank(stage.near, 0.0, band.above_ankle_cm)
        other = _on_shank(stage.near.other, 0.0, band.above_ankle_cm)
        _add_strap(stage, "top", one, other, BAND_HALF_CM)
        for each in (stage.near, stage.near.other):
            _add_cuff(stage, each, band.above_ankle_cm)
        return
    post: Vector = (
        band.post_x_cm,
        band.height_cm,
        (1 if side is Side.RIGHT else -1) * stage.movement.bones.hip_half_cm,
    )
    spot = _on_shank(side, behind, band.above_ankle_cm)
    _add_strap(stage, "round", lambda _: post, spot, BAND_HALF_CM)
    front = _on_shank(side, before, band.above_ankle_cm + 0.4)
    _add_strap(stage, "top", spot, front, CUFF_HALF_CM)


def _add_cuff(stage: Stage, side: Side, above_cm: float) -> None:
    """A band round the shank, seen from ahead or aslant."""
    out = 3.6 * OUTWARD[stage.near]

    def edge(sign: float) -> Where:
        return lambda s: add(
            s.points[f"{side}.ankle"], apply(s.frames[f"{side}.shank"], (1.0, above_cm, sign * out))
        )

    _add_strap(stage, "top", edge(-1.0), edge(1.0), CUFF_HALF_CM)


def _on_shank(side: Side, forward_cm: float, up_cm: float) -> Where:
    return lambda s: add(
        s.points[f"{side}.ankle"], apply(s.frames[f"{side}.shank"], (forward_cm, up_cm, 0.0))
    )


def _add_strap(stage: Stage, layer: str, begin: Where, end: Where, half_cm: float) -> None:
    rows, size, _ = bone(stage, begin, end, pointing("pelvis", 0))
    w = half_cm * stage.px
    path = f"M0-{short(w)}H{short(size)}V{short(w)}H0Z"
    if layer == "top":
        path = hull([(0.0, 0.0, w), (size, 0.0, w)])
    _add(stage, layer, "tool", path, size, rows)


def _add_weight(stage: Stage, side: Side) -> None:
    """A dumbbell across the palm, seen end-on."""
    r, spots = PLATE_CM * stage.px, stage.spots(point(f"{side}.hand"))
    wrists = stage.spots(point(f"{side}.wrist"))
    rows = tuple(
        Row(a[0] + (b[0] - a[0]) * 0.45, a[1] + (b[1] - a[1]) * 0.45)
        for a, b in zip(wrists, spots, strict=True)
    )
    _add(stage, "near_arm", "tool2", circle(r), r, rows)
    _add(stage, "near_arm", "tool", circle(0.55 * r), r, rows)


def _add(
    stage: Stage, layer: str, colour: str, path: str, reach: float, rows: tuple[Row, ...]
) -> None:
    stage.parts.append(Part(layer=layer, colour=colour, path=path, reach=reach, rows=rows))


def floor(stage: Stage, key: str) -> str:
    """The mat under it all, and what lies flat on it."""
    low = [p[0] for s in stage.skeletons for p in s.points.values() if p[1] < 25]
    xs = low + [corner[0] for corner in corners(stage.movement)]
    wide = [p[2] for s in stage.skeletons for p in s.points.values() if p[1] < 25]
    half = max(MAT_HALF_CM, max(map(abs, wide)) + 12)
    scene = stage.movement.scene
    x0, x1 = min(xs) - 12, scene.wall.x_cm if scene.wall else max(xs) + 12
    mat = [stage.camera(c) for c in ((x0, 0, -half), (x1, 0, -half), (x1, 0, half), (x0, 0, half))]
    return f'<path d="{line(mat, closed=True)}" class="{key}floor"/>{lying(stage, key)}'


def standing(stage: Stage, kinds: tuple[str, ...], key: str) -> str:
    """Things with corners, as their outline; what one sits or stands on has a lighter top."""
    out = []
    for kind, box in boxes(stage.movement.scene, stage.movement.bones.hip_half_cm):
        if kind not in kinds:
            continue
        spots = [stage.camera(corner) for corner in _corners(box)]
        outline = hull([(x, y, 4.0) for x, y in spots])
        out.append(f'<path d="{outline}" class="{key}{COLOURS[kind]}"/>')
        if kind in TOPPED and stage.camera.pitch_deg > 3:
            top = [stage.camera(corner) for corner in _top(box)]
            out.append(f'<path d="{line(top, closed=True)}" class="{key}lid"/>')
    return "".join(out)


COLOURS = {
    "wall": "thing",
    "step": "thing",
    "seat": "thing",
    "back": "thing2",
    "leg": "thing2",
    "post": "thing2",
    "cushion": "tool",
}


def _corners(box: Box) -> list[Vector]:
    return [(x, y, z) for x in (box.x0, box.x1) for y in (box.y0, box.y1) for z in (box.z0, box.z1)]


def _top(box: Box) -> list[Vector]:
    return [
        (box.x0, box.y1, box.z0),
        (box.x1, box.y1, box.z0),
        (box.x1, box.y1, box.z1),
        (box.x0, box.y1, box.z1),
    ]
