"""Places, directions and turns in the room.

Axes [cm]: x forward (the way the figure faces), y up, z to the figure's right.
"""

from math import atan2, cos, degrees, radians, sin, sqrt

Vector = tuple[float, float, float]
Turn = tuple[Vector, Vector, Vector]
"""A rotation, as the rows of its matrix."""

ORIGIN: Vector = (0.0, 0.0, 0.0)
UP: Vector = (0.0, 1.0, 0.0)


def add(a: Vector, b: Vector) -> Vector:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vector, b: Vector) -> Vector:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vector, factor: float) -> Vector:
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    return sqrt(dot(a, a))


def unit(a: Vector) -> Vector:
    """The direction of `a`; `a` itself where it has none."""
    return scale(a, 1 / (length(a) or 1.0))


def between(a: Vector, b: Vector, share: float) -> Vector:
    """The point `share` of the way from a to b."""
    return add(a, scale(sub(b, a), share))


def about_x(angle_deg: float) -> Turn:
    c, s = _cos_sin(angle_deg)
    return ((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c))


def about_y(angle_deg: float) -> Turn:
    c, s = _cos_sin(angle_deg)
    return ((c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c))


def about_z(angle_deg: float) -> Turn:
    c, s = _cos_sin(angle_deg)
    return ((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0))


def about(axis: Vector, angle_deg: float) -> Turn:
    """A turn about any axis of length one (Rodrigues' formula)."""
    c, s = _cos_sin(angle_deg)
    x, y, z = axis
    d = 1 - c
    return (
        (c + x * x * d, x * y * d - z * s, x * z * d + y * s),
        (y * x * d + z * s, c + y * y * d, y * z * d - x * s),
        (z * x * d - y * s, z * y * d + x * s, c + z * z * d),
    )


def chain(first: Turn, *more: Turn) -> Turn:
    """Turns one after the other, the last in the frame of those before it."""
    out = first
    for turn in more:
        x, y, z = out
        out = (_row(x, turn), _row(y, turn), _row(z, turn))
    return out


def _row(row: Vector, turn: Turn) -> Vector:
    r, s, t = row
    (a, b, c), (d, e, f), (g, h, i) = turn
    return (r * a + s * d + t * g, r * b + s * e + t * h, r * c + s * f + t * i)


def apply(turn: Turn, v: Vector) -> Vector:
    (a, b, c), (d, e, f), (g, h, i) = turn
    x, y, z = v
    return (a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z)


def back(turn: Turn) -> Turn:
    """The turn that undoes this one; its rows are the axes of the turned body."""
    a, b, c = turn
    return ((a[0], b[0], c[0]), (a[1], b[1], c[1]), (a[2], b[2], c[2]))


def axis(turn: Turn, index: int) -> Vector:
    """Where the turned body's x (0), y (1) or z (2) points in the room."""
    return (turn[0][index], turn[1][index], turn[2][index])


def upright(up: Vector, forward: Vector) -> Turn:
    """The turn whose y axis is `up` and whose x axis is as near to `forward` as it can be."""
    y = unit(up)
    x = unit(sub(forward, scale(y, dot(forward, y))))
    return back((x, y, cross(x, y)))


def bend(
    root: Vector, target: Vector, upper_cm: float, lower_cm: float, pole: Vector
) -> tuple[Vector, float]:
    """The middle joint of a two-bone limb, bent towards `pole`, and how far [cm] it falls short."""
    reach = sub(target, root)
    wanted = length(reach)
    d = min(wanted, upper_cm + lower_cm - 0.05)
    u = unit(reach)
    along = (upper_cm**2 - lower_cm**2 + d**2) / (2 * d)
    off = sqrt(max(upper_cm**2 - along**2, 0.0))
    n = unit(sub(pole, scale(u, dot(pole, u))))
    joint = add(root, add(scale(u, along), scale(n, off)))
    return joint, max(0.0, wanted - upper_cm - lower_cm)


def lean_deg(lower: Vector, upper: Vector) -> float:
    """How far a line leans forward of the vertical, seen from the side [deg]."""
    d = sub(upper, lower)
    return degrees(atan2(d[0], d[1]))


def _cos_sin(angle_deg: float) -> tuple[float, float]:
    return cos(radians(angle_deg)), sin(radians(angle_deg))
