"""The drawn legs: the knee-to-wall test, one small picture per drill, and where on the leg.

They hold the places of the moving figures that are drawn from the movement files.
"""

from collections.abc import Callable, Mapping

from dorsi.core.measurement import Side
from dorsi.web.parts.body import (
    THIGH,
    Point,
    dot,
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


def _leg(
    at: Point, shank: float, lean_deg: float, *, back_deg: float | None = None, foot_deg: float = 0
) -> str:
    knee = polar(at, shank, lean_deg)
    upper = "" if back_deg is None else thigh("f-near", knee, shank, lean_deg=back_deg)
    return upper + lower_leg("f-near", at, shank, lean_deg=lean_deg, foot_deg=foot_deg)


def _circles() -> str:
    arrow = '<path class="f-propl" d="M84 47a19 19 0 1 1-10-24M66 19l9 4-3 9"/>'
    return _leg((46, 62), 52, -68, foot_deg=-52) + arrow


def _knee_to_wall() -> str:
    knee = polar((37, 80), 50, 36)
    room = floor(4, knee[0] + 14, 89) + wall(knee[0] + 9, 8, 89, hatched=False)
    return room + _leg((37, 80), 50, 36, back_deg=24)


def _toes_to_wall() -> str:
    room = floor(4, 92, 90) + wall(80, 8, 90, hatched=False)
    return room + _leg((50, 74), 54, 8, back_deg=-8, foot_deg=-32)


def _roll() -> str:
    return (
        floor(4, 97, 88)
        + line("f-farl", (21, 72), (15, 45), width=13)
        + dot("f-far", (14, 26), 8)
        + line("f-nearl", (15, 46), (7, 64), (5, 85), width=4.5)
        + line("f-farl", (22, 74), (36, 56), (50, 80), width=8)
        + line("f-farl", (50, 83), (59, 83), width=6)
        + line("f-nearl", (22, 73), (52, 64), width=13)
        + _leg((83, 63), 31, -88, foot_deg=-78)
        + dot("f-prop", (68, 78), 9.5)
        + dot("f-far", (68, 78), 3.2)
    )


def _ball() -> str:
    return floor(4, 96, 90) + _leg((38, 65), 52, 2, foot_deg=-6) + dot("f-prop", (51, 82), 8)


def _raise() -> str:
    arrow = '<path class="f-propl" d="M20 74V54M13 61l7-8 7 8"/>'
    return floor(4, 96, 90) + _leg((44, 62), 52, 3, foot_deg=38) + arrow


def _balance() -> str:
    sway = '<path class="f-propl" d="M22 58q-6-12 0-24M78 58q6-12 0-24"/>'
    return floor(4, 96, 90) + _leg((44, 81), 56, 2) + sway


def _band_lunge() -> str:
    band = '<path class="f-propl" d="M4 76H40"/>'
    return floor(4, 96, 90) + band + _leg((42, 80), 50, 26, back_deg=18)


def _band_both() -> str:
    band = '<path class="f-propl" d="M26 76H66"/>'
    far = lower_leg("f-far", (26, 81), 46, lean_deg=4)
    return floor(4, 96, 90) + far + band + _leg((64, 81), 46, 22, back_deg=14)


def _calf_stretch(bend_deg: float) -> str:
    room = floor(4, 92, 90) + wall(84, 8, 90, hatched=False)
    front = line("f-farl", (61, 32), (70, 56), (64, 82), width=11) + foot("f-far", (64, 82), 42)
    return room + front + _leg((24, 81), 46, 32 + bend_deg / 4, back_deg=-28 + bend_deg)


_DRILLS: Mapping[str, Callable[[], str]] = {
    "ankle_circles": _circles,
    "knee_to_wall": _knee_to_wall,
    "toes_to_wall": _toes_to_wall,
    "calf_foam_roll": _roll,
    "plantar_ball_roll": _ball,
    "heel_raise": _raise,
    "band_lunge": _band_lunge,
    "band_both_ankles": _band_both,
    "single_leg_balance": _balance,
    "calf_stretch_straight_knee": lambda: _calf_stretch(0),
    "calf_stretch_bent_knee": lambda: _calf_stretch(24),
}


def drill(exercise: str) -> str:
    """The small picture of a drill, a standing leg where there is none yet."""
    return picture(100, 100, _DRILLS.get(exercise, lambda: _leg((44, 84), 66, 0))())
