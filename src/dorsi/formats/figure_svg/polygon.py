"""Outlines as polygons, laid where they belong, with no more corners than a small picture shows.

A picture that stands still needs no outline that can be moved: written in place, cut at the
edge and freed of needless corners it takes fewer bytes than an outline and a transform.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import atan2, ceil, cos, dist, pi, radians, sin, sqrt, tan
from typing import NamedTuple

from dorsi.formats.figure_svg.path import Spot, pair
from dorsi.formats.figure_svg.stage import Row

Ring = list[Spot]
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
CURVED = re.compile(r'<path d="([^"]*[LHVCSQAZ][^"]*)" ')
NOTHING = re.compile(r'<path class="\w+"/>')
ALIKE = re.compile(r'" class="(\w+)"/><path d="([^"]*)" class="\1"/>')
STAYS = Row(0.0, 0.0)
SHARES = tuple(step / 5 for step in range(1, 6))
"""Where a curve is looked at."""
ARC_STEP = pi / 8
OVER_PX = 4.0  # beyond the edge, so that no rim shows there


class Grain(NamedTuple):
    """How large the square of the picture is, how far an outline may stray [px], and by how much
    the outlines shrink: drawn larger, their whole pixels are finer.
    """

    size: float
    tolerance_px: float
    shrink: float = 1.0


def coarse(markup: str, grain: Grain) -> str:
    """Markup with its curves as polygons too, and neighbours of one look as one path."""

    def simple(found: re.Match[str]) -> str:
        path = laid(found[1], STAYS, grain)
        return f'<path d="{path}" ' if path else "<path "

    straight = NOTHING.sub("", CURVED.sub(simple, markup))
    while (joined := ALIKE.sub(r'\2" class="\1"/>', straight)) != straight:
        straight = joined
    return straight


def laid(path: str, row: Row, grain: Grain) -> str:
    """Path data of the outline as `row` places it, shrunk and cut at the picture's edge.

    Closed rings all turn the same way, so that none cuts a hole into another. Empty where
    nothing is left inside.
    """
    closed, moved = path.endswith("Z"), _mover(row, grain.shrink)
    rings = [[moved(spot) for spot in ring] for ring in flattened(path)]
    if closed:
        rings = [_turning_right(_cut(ring, grain.size)) for ring in rings]
    simple = (_simple(ring, grain.tolerance_px) for ring in rings if ring)
    return "".join(_written(ring, closed=closed) for ring in simple)


def flattened(path: str) -> list[Ring]:
    """Each stretch of path data (M L H V C S Q A, m l h v a, Z) as points."""
    out: list[Ring] = []
    hand, here = (0.0, 0.0), (0.0, 0.0)
    for letter, text in COMMAND.findall(path):
        numbers = [float(each) for each in NUMBER.findall(text)]
        if letter == "Z":
            continue
        if letter in "Mm":
            out.append([])
        hand, spots = _drawn(letter, numbers, here, hand)
        out[-1] += spots
        here = spots[-1]
    return out


def _drawn(letter: str, numbers: list[float], here: Spot, hand: Spot) -> tuple[Spot, Ring]:
    """The last handle and the points of one command; `hand` is the handle before it."""
    dx, dy = here if letter.islower() else (0.0, 0.0)
    if letter in "Hh":
        return hand, [(numbers[0] + dx, here[1])]
    if letter in "Vv":
        return hand, [(here[0], numbers[0] + dy)]
    *bends, end = _pairs(numbers[-2:] if letter in "Aa" else numbers, dx, dy)
    if letter in "Aa":
        return end, _arc(here, end, numbers[0], large=numbers[3] > 0, right=numbers[4] > 0)
    if letter == "S":
        bends.insert(0, (2 * here[0] - hand[0], 2 * here[1] - hand[1]))
    if letter == "Q":
        bends *= 2
    return (bends[-1], _curve((here, *bends, end))) if bends else (end, [end])


def _pairs(numbers: Sequence[float], dx: float, dy: float) -> Ring:
    return [(x + dx, y + dy) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _curve(corners: Sequence[Spot]) -> Ring:
    """A cubic curve by its four corners."""
    out = []
    for t in SHARES:
        u = 1 - t
        weights = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        x, y = (sum(w * c[i] for w, c in zip(weights, corners, strict=True)) for i in (0, 1))
        out.append((x, y))
    return out


def _arc(here: Spot, end: Spot, r: float, *, large: bool, right: bool) -> Ring:
    """An arc of a circle, as SVG tells it: grown where it could not reach."""
    half = dist(here, end) / 2
    if half == 0:
        return [end]
    rise = sqrt(max(r * r - half * half, 0.0)) * (1 if large == right else -1)
    across = (end[1] - here[1]) / (2 * half), (here[0] - end[0]) / (2 * half)
    x, y = ((a + b) / 2 + c * rise for a, b, c in zip(here, end, across, strict=True))
    begin = atan2(here[1] - y, here[0] - x)
    turn = (atan2(end[1] - y, end[0] - x) - begin) % (2 * pi) - (0 if right else 2 * pi)
    steps, r = ceil(abs(turn) / ARC_STEP), max(r, half)
    angles = [begin + turn * i / steps for i in range(1, steps)]
    return [*((x + r * cos(angle), y + r * sin(angle)) for angle in angles), end]


def _mover(row: Row, shrink: float) -> Callable[[Spot], Spot]:
    """Slant, stretch, turn and shift, in the order in which CSS takes them; then shrink."""
    c, s, slant = cos(radians(row.turn)), sin(radians(row.turn)), tan(radians(row.slant))

    def moved(spot: Spot) -> Spot:
        x, y = row.sx * (spot[0] + spot[1] * slant), row.sy * spot[1]
        return (row.x + x * c - y * s) * shrink, (row.y + x * s + y * c) * shrink

    return moved


def _cut(ring: Ring, size: float) -> Ring:
    """What of the ring lies between 0 and `size` (Sutherland and Hodgman), a little beyond."""
    for axis, edge, sign in (
        (0, -OVER_PX, 1),
        (0, size + OVER_PX, -1),
        (1, -OVER_PX, 1),
        (1, size + OVER_PX, -1),
    ):
        out: Ring = []
        for a, b in pairwise([*ring[-1:], *ring]):
            within_a, within_b = (sign * (spot[axis] - edge) >= 0 for spot in (a, b))
            if within_a != within_b:
                share = (edge - a[axis]) / (b[axis] - a[axis])
                out.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
            if within_b:
                out.append(b)
        ring = out
    return ring


def _turning_right(ring: Ring) -> Ring:
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring[-1:], *ring]))
    return ring if twice >= 0 else ring[::-1]


def _simple(ring: Ring, tolerance_px: float) -> Ring:
    """The corners without which the line would stray further (Douglas and Peucker)."""
    far = max(range(len(ring)), key=lambda i: dist(ring[0], ring[i]))
    kept, ahead = {0, far, len(ring) - 1}, [(0, far), (far, len(ring) - 1)]
    while ahead:
        i, j = ahead.pop()
        worst, where = max(
            ((_off(ring[k], ring[i], ring[j]), k) for k in range(i + 1, j)), default=(0.0, i)
        )
        if worst > tolerance_px:
            kept.add(where)
            ahead += [(i, where), (where, j)]
    return [ring[i] for i in sorted(kept)]


def _off(spot: Spot, a: Spot, b: Spot) -> float:
    """How far a point is from the line through a and b."""
    length = dist(a, b)
    if length == 0:
        return dist(spot, a)
    return abs((b[0] - a[0]) * (a[1] - spot[1]) - (a[0] - spot[0]) * (b[1] - a[1])) / length


def _written(ring: Ring, *, closed: bool) -> str:
    """Whole pixels, each corner told from the one before; no corner twice."""
    spots = [(round(x), round(y)) for x, y in ring]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(spots)]
    walked = "".join(f" {pair(step)}" for step in steps if step != (0, 0))
    walked = walked.replace(" -", "-").strip()
    if not walked:
        return ""
    return f"M{pair(spots[0])}l{walked}" + ("z" if closed else "")
