"""The whole body in the knee-to-wall test, drawn to any lean and with any words under its gap."""

from dorsi.core.measurement import Side
from dorsi.web.parts.body import (
    THIGH,
    Point,
    floor,
    foot,
    line,
    lower_leg,
    num,
    picture,
    polar,
    thigh,
    upper_body,
    wall,
)

_SIDE_CLASS = {Side.LEFT: "f-l", Side.RIGHT: "f-r", None: "f-near"}


def knee_to_wall(
    *, side: Side | None = None, lean_deg: float = 35, title: str = "", label: str = ""
) -> str:
    """The whole body in the knee-to-wall test, the gap from toe to wall marked below."""
    width, height, shank = 360.0, 300.0, 104.0
    ground_y = height - 42
    ankle = (width * 0.42, ground_y - 0.17 * shank)
    knee = polar(ankle, shank, lean_deg)
    wall_x = knee[0] + 0.15 * shank
    drawing = (
        floor(10, wall_x + 14, ground_y)
        + wall(wall_x, 14, ground_y)
        + _whole_body(ankle, knee, shank, lean_deg=lean_deg, ground_y=ground_y, wall_x=wall_x)
        + lower_leg(_SIDE_CLASS[side], ankle, shank, lean_deg=lean_deg)
        + _gap(ankle[0] + 0.475 * shank, wall_x, ground_y + 14, label)
        + f'<path class="f-prop" d="M{num(ankle[0] - 48)} {num(ground_y - 3.5)}h37v3.5h-37z"/>'
    )
    return picture(width, height, drawing, title=title)


def _whole_body(
    ankle: Point, knee: Point, shank: float, *, lean_deg: float, ground_y: float, wall_x: float
) -> str:
    thigh_deg = lean_deg * 0.55
    hip = polar(knee, THIGH * shank, -thigh_deg)
    back = (ankle[0] - 1.35 * shank, ground_y - 0.2 * shank)
    back_knee = ((hip[0] + back[0]) / 2 + 0.1 * shank, (hip[1] + back[1]) / 2 + 0.08 * shank)
    return (
        line("f-farl", hip, back_knee, back, width=0.26 * shank)
        + foot("f-far", (back[0], back[1] + 0.03 * shank), shank)
        + upper_body(hip, shank, lean_deg=3, wall_x=wall_x)
        + thigh("f-near", knee, shank, lean_deg=thigh_deg)
    )


def _gap(toe_x: float, wall_x: float, y: float, label: str) -> str:
    marks = (
        f'<path class="f-axis" d="M{num(toe_x)} {num(y)}H{num(wall_x)}'
        f'M{num(toe_x)} {num(y - 6)}v12M{num(wall_x)} {num(y - 6)}v12"/>'
    )
    if not label:
        return marks
    middle = num((toe_x + wall_x) / 2)
    return (
        marks
        + f'<text class="f-t" x="{middle}" y="{num(y + 22)}" text-anchor="middle">{label}</text>'
    )
