"""A leg in profile, drawn as SVG from joint angles. Lengths are in units of one shank.

Angles are degrees from the vertical, positive towards the toes. Colour comes from classes
(figures.css), so that the same drawing serves both schemes and both sides.
"""

from math import cos, radians, sin

_SHANK = "M.085 .03C.09-.35.112-.7.13-1H-.14C-.255-.78-.2-.45-.09-.12L-.095.03Z"
_FOOT = (
    "M-.1-.07C-.12.02-.2.05-.19.13C-.185.165-.16.17-.13.17H.42C.48.17.5.12.45.095"
    "C.36.06.2.02.095-.09Z"
)
_THIGH = "M.13 0C.17-.4.2-.7.19-1H-.2C-.19-.6-.16-.3-.14 0Z"

THIGH = 1.05  # thigh per shank

Point = tuple[float, float]


def num(value: float) -> str:
    """At most one decimal: enough for a picture, and half the bytes."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def polar(start: Point, length: float, lean_deg: float) -> Point:
    """The point `length` away from `start`, leaning `lean_deg` from straight up."""
    turn = radians(lean_deg)
    return start[0] + length * sin(turn), start[1] - length * cos(turn)


def line(cls: str, *points: Point, width: float | None = None) -> str:
    path = "L".join(f"{num(x)} {num(y)}" for x, y in points)
    stroke = f' stroke-width="{num(width)}"' if width else ""
    return f'<path class="{cls}" d="M{path}"{stroke}/>'


def dot(cls: str, at: Point, radius: float) -> str:
    return f'<circle class="{cls}" cx="{num(at[0])}" cy="{num(at[1])}" r="{num(radius)}"/>'


def _placed(path: str, at: Point, *, turn: float = 0, scale: str) -> str:
    place = f"translate({num(at[0])} {num(at[1])}) rotate({num(turn)}) scale({scale})"
    return f'<g transform="{place}"><path d="{path}"/></g>'


def foot(cls: str, ankle: Point, shank: float) -> str:
    return f'<g class="{cls}">{_placed(_FOOT, ankle, scale=num(shank))}</g>'


def thigh(cls: str, knee: Point, shank: float, *, lean_deg: float) -> str:
    """The thigh leans back by `lean_deg` while the shin leans forward."""
    hip = polar(knee, THIGH * shank, -lean_deg)
    size = f"{num(shank)} {num(THIGH * shank)}"
    limb = _placed(_THIGH, knee, turn=-lean_deg, scale=size)
    return f'<g class="{cls}">{limb}</g>' + dot(cls, hip, 0.195 * shank)


def lower_leg(cls: str, ankle: Point, shank: float, *, lean_deg: float) -> str:
    knee = polar(ankle, shank, lean_deg)
    parts = (
        _placed(_SHANK, ankle, turn=lean_deg, scale=num(shank)),
        f'<circle cx="{num(knee[0])}" cy="{num(knee[1])}" r="{num(0.136 * shank)}"/>',
        f'<circle cx="{num(ankle[0])}" cy="{num(ankle[1])}" r="{num(0.092 * shank)}"/>',
        _placed(_FOOT, ankle, scale=num(shank)),
    )
    return f'<g class="{cls}">{"".join(parts)}</g>'


def upper_body(hip: Point, shank: float, *, lean_deg: float, wall_x: float) -> str:
    """Torso, head and an arm that rests on the wall, in one quiet tone."""
    shoulder = polar(hip, 1.18 * shank, lean_deg)
    head = polar(shoulder, 0.52 * shank, lean_deg + 4)
    elbow = ((shoulder[0] + wall_x) / 2 - 0.02 * shank, shoulder[1] + 0.48 * shank)
    hand = (wall_x - 4, shoulder[1] + 0.12 * shank)
    start = (shoulder[0] + 0.02 * shank, shoulder[1] + 0.06 * shank)
    return (
        line("f-farl", (hip[0], hip[1] - 0.05 * shank), shoulder, width=0.4 * shank)
        + dot("f-far", head, 0.225 * shank)
        + line("f-nearl", start, elbow, hand, width=0.13 * shank)
    )


def floor(x1: float, x2: float, y: float) -> str:
    return f'<path class="f-wall" d="M{num(x1)} {num(y)}H{num(x2)}"/>'


def wall(x: float, y1: float, y2: float) -> str:
    strokes = (f"M{num(x + 2)} {num(y)}l9-9" for y in range(int(y1) + 8, int(y2), 15))
    hatch = f'<path class="f-hatch" d="{"".join(strokes)}"/>'
    return f'<path class="f-wall" d="M{num(x)} {num(y1)}V{num(y2)}"/>{hatch}'


def picture(width: float, height: float, body: str, *, title: str = "") -> str:
    """The SVG around a drawing. Without a title it is decoration."""
    role = f'role="img" aria-label="{title}"' if title else 'aria-hidden="true"'
    return f'<svg viewBox="0 0 {num(width)} {num(height)}" {role}>{body}</svg>'
