"""The foot: flat from the side, and with its volume where it turns before the eye.

A foot that turns is put together from balls of flesh, which look the same from everywhere, and
from two flat pieces through them (heel to toe upright, and level with the sole). Whichever
piece is seen edge-on, the other one and the balls keep the foot whole.
"""

from collections.abc import Mapping, Sequence
from math import atan, atan2, degrees, hypot

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg.path import Disc, circle, hull
from dorsi.formats.figure_svg.stage import Part, Row, Stage, unwound
from dorsi.movement.bones import OUTWARD
from dorsi.movement.skeleton import Skeleton
from dorsi.movement.space import Turn, Vector, add, apply, axis, dot

Ball = tuple[float, float, float, float]
"""Forward, up, outward from the midline, radius [cm]."""
Cloud = Mapping[str, Ball]

REAR: Cloud = {
    "ankle": (0.2, 0.4, 0, 3.6),
    "heel": (-2.1, -4.1, 0, 3.4),
    "instep": (4.2, -2.1, -0.4, 3.1),
    "inner": (11.2, -5.5, -2.6, 2.0),
    "outer": (9.4, -5.9, 2.8, 1.6),
}
REAR_HULLS = (("ankle", "heel", "instep"), ("heel", "instep", "inner", "outer"))
TOES: Cloud = {  # seen from the ball joint
    "inner": (-0.3, 0.1, -2.6, 2.0),
    "outer": (-1.8, -0.3, 2.8, 1.6),
    "great": (5.5, -0.45, -2.3, 1.4),
    "second": (5.4, -0.6, -0.4, 1.3),
    "little": (2.2, -0.7, 3.2, 1.2),
}
VOLUME: Cloud = {
    "ankle": (0.2, 0.4, 0, 3.5),
    "heel": (-2.1, -4.1, 0, 3.4),
    "instep": (4.4, -2.3, -0.4, 3.0),
    "middle": (8.0, -4.2, -0.4, 2.7),
    "inner": (11.4, -5.4, -2.5, 2.2),
    "outer": (9.6, -5.7, 2.8, 1.9),
    "great": (16.6, -6.0, -1.9, 1.9),
    "second": (16.4, -6.1, -0.1, 1.25),
    "third": (15.4, -6.2, 1.5, 1.15),
    "little": (13.8, -6.2, 2.8, 1.5),
}
PROFILE = ("ankle", "heel", "instep", "middle", "inner", "great")
SOLE = ("heel", "inner", "great", "second", "third", "little", "outer")
ROUND = ("ankle", "heel", "instep", "inner", "outer", "great", "little")
"""The balls that show as balls; the others only shape the flat pieces."""
TURNS_BY = 0.97  # cosine: a foot whose axes turn further than this is drawn with volume
EVEN = 1e-6


def add_foot(stage: Stage, side: Side, layer: str, colour: str) -> None:
    """The foot of this side, as simply as it can be shown."""
    if _side_on(stage, side):
        _add_flat(stage, side, layer, colour)
    elif _turns(stage, side):
        _add_volume(stage, side, layer, colour)
    else:
        _add_plates(stage, side, layer, colour)


def _side_on(stage: Stage, side: Side) -> bool:
    straight = all(abs(s.frames[f"{side}.foot"][2][0]) < 0.17 for s in stage.skeletons)
    return stage.camera.yaw_deg == 0 and straight


def _turns(stage: Stage, side: Side) -> bool:
    first = stage.skeletons[0].frames[f"{side}.foot"]
    return any(
        dot(axis(first, i), axis(s.frames[f"{side}.foot"], i)) < TURNS_BY
        for s in stage.skeletons
        for i in (0, 1)
    )


def _bends(stage: Stage, side: Side) -> bool:
    return any(
        abs(s.frames[f"{side}.toes"][0][0] - s.frames[f"{side}.foot"][0][0]) > EVEN
        or abs(s.frames[f"{side}.toes"][1][0] - s.frames[f"{side}.foot"][1][0]) > EVEN
        for s in stage.skeletons
    )


def _pieces(stage: Stage, side: Side) -> list[tuple[str, str, Cloud, tuple[tuple[str, ...], ...]]]:
    """Segment, the point it hangs on, its balls, and which of them share a skin."""
    x, y, _ = stage.movement.bones.foot.ball
    if _bends(stage, side):
        toes = ("toes", "ball", TOES, (tuple(TOES),))
        return [toes, ("foot", "ankle", REAR, REAR_HULLS)]
    moved = {f"{name}_": (a + x, b + y, c, r) for name, (a, b, c, r) in TOES.items()}
    joined = {**REAR, **moved}
    return [("foot", "ankle", joined, (*REAR_HULLS, tuple(moved)))]


def _add_flat(stage: Stage, side: Side, layer: str, colour: str) -> None:
    """Seen from the side: an outline that only turns."""
    level = stage.camera.axes((1.0, 0.0, 0.0))
    for segment, hung_on, cloud, skins in _pieces(stage, side):
        rows = []
        for s in stage.skeletons:
            x, y, _ = stage.camera.axes(axis(s.frames[f"{side}.{segment}"], 0))
            turn = degrees(atan2(y, x) - atan2(level[1], level[0]))
            rows.append(Row(*stage.camera(s.points[f"{side}.{hung_on}"]), turn))
        discs = _discs(stage, side, cloud, None)
        path = "".join(hull([discs[name] for name in names]) for names in skins)
        stage.parts.append(_part(stage, layer, colour, path, unwound(rows)))


def _add_plates(stage: Stage, side: Side, layer: str, colour: str) -> None:
    """Seen aslant but hardly turning: the first frame's outline, slanted into the others."""
    for segment, hung_on, cloud, skins in _pieces(stage, side):
        name = f"{side}.{segment}"
        discs = _discs(stage, side, cloud, stage.skeletons[0].frames[name])
        path = "".join(hull([discs[each] for each in names]) for names in skins)
        rows = _laid(stage, name, f"{side}.{hung_on}")
        stage.parts.append(_part(stage, layer, colour, path, rows))


def _add_volume(stage: Stage, side: Side, layer: str, colour: str) -> None:
    outward, px = OUTWARD[side], stage.px
    name, hung_on = f"{side}.foot", f"{side}.ankle"
    for names, (i, j), at in ((PROFILE, (0, 1), -1.2), (SOLE, (0, 2), -5.7)):
        flat = [(VOLUME[each][i], VOLUME[each][j], VOLUME[each][3]) for each in names]
        sign = outward if j == 2 else 1
        path = hull([(a * px, b * sign * px, r * px) for a, b, r in flat])
        centre: Vector = (0.0, 0.0, at * outward) if j == 1 else (0.0, at, 0.0)
        rows = _flat_piece(stage, name, hung_on, (i, j), centre)
        stage.parts.append(_part(stage, layer, colour, path, rows))
    for x, y, z, r in (VOLUME[each] for each in ROUND):
        spots = [
            stage.camera(add(s.points[hung_on], apply(s.frames[name], (x, y, z * outward))))
            for s in stage.skeletons
        ]
        rows = tuple(Row(*spot) for spot in spots)
        stage.parts.append(
            Part(layer=layer, colour=colour, path=circle(r * px), reach=r * px, rows=rows, rim=True)
        )


def _part(stage: Stage, layer: str, colour: str, path: str, rows: Sequence[Row]) -> Part:
    reach = 18 * stage.px
    return Part(layer=layer, colour=colour, path=path, reach=reach, rows=tuple(rows), rim=True)


def _discs(stage: Stage, side: Side, cloud: Cloud, turn: Turn | None) -> dict[str, Disc]:
    """The balls as the picture shows them, the foot level or turned."""
    out = {}
    for name, (x, y, z, r) in cloud.items():
        place = (x, y, z * OUTWARD[side])
        a, b, _ = stage.camera.axes(apply(turn, place) if turn else place)
        out[name] = (a, b, r * stage.px)
    return out


Plane = tuple[float, float, float, float]
"""Two directions in the picture: (x, y) of the first, (x, y) of the second."""


def _plane(stage: Stage, s: Skeleton, name: str, pair: tuple[int, int]) -> Plane:
    (a, b, _), (c, d, _) = (stage.camera.axes(axis(s.frames[name], i)) for i in pair)
    return a / stage.px, b / stage.px, c / stage.px, d / stage.px


def _laid(stage: Stage, name: str, hung_on: str) -> tuple[Row, ...]:
    """How a thin thing lies in each frame, measured from how it lies in the first."""
    pairs = ((0, 1), (0, 2), (1, 2))

    def narrowest(pair: tuple[int, int]) -> float:
        return min(abs(_area(_plane(stage, s, name, pair))) for s in stage.skeletons)

    best = max(pairs, key=narrowest)
    a, b, c, d = _plane(stage, stage.skeletons[0], name, best)
    k = 1 / _area((a, b, c, d))
    rows = []
    for s in stage.skeletons:
        e, f, g, h = _plane(stage, s, name, best)
        first = ((e * d - g * b) * k, (f * d - h * b) * k)
        second = ((g * a - e * c) * k, (h * a - f * c) * k)
        rows.append(_row(stage, s, hung_on, (*first, *second)))
    return unwound(rows)


def _flat_piece(
    stage: Stage, name: str, hung_on: str, pair: tuple[int, int], centre: Vector
) -> tuple[Row, ...]:
    """A flat piece through the foot, `centre` away from the ankle."""
    rows = []
    for s in stage.skeletons:
        row = _row(stage, s, hung_on, _plane(stage, s, name, pair))
        x, y = stage.camera(add(s.points[hung_on], apply(s.frames[name], centre)))
        rows.append(row._replace(x=x, y=y))
    return unwound(rows)


def _row(stage: Stage, s: Skeleton, hung_on: str, plane: Plane) -> Row:
    """Turn, stretch and slant of a plane. They change evenly even when it is seen edge-on."""
    a, b, c, d = plane
    sx = hypot(a, b) or EVEN
    slant = degrees(atan((a * c + b * d) / sx / sx))
    return Row(*stage.camera(s.points[hung_on]), degrees(atan2(b, a)), sx, _area(plane) / sx, slant)


def _area(plane: Plane) -> float:
    return plane[0] * plane[3] - plane[1] * plane[2]
