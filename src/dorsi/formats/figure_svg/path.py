"""SVG path data, as short as can be."""

from collections.abc import Sequence
from math import cos, pi, sin

Spot = tuple[float, float]
"""A point of the picture [px], x to the right and y down."""

Disc = tuple[float, float, float]
"""Centre and radius [px]."""

RING_STEPS = 40


def short(value: float, places: int = 0) -> str:
    """The number without what SVG does not need."""
    text = f"{value:.{places}f}"
    text = text.rstrip("0").rstrip(".") if places else text
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def pair(spot: Spot) -> str:
    y = short(spot[1])
    return short(spot[0]) + ("" if y.startswith("-") else " ") + y


def line(spots: Sequence[Spot], *, closed: bool = False) -> str:
    return "M" + "L".join(map(pair, spots)) + ("Z" if closed else "")


def curve(spots: Sequence[Spot], *, closed: bool = False, start: bool = True) -> str:
    """A smooth line through the spots (Catmull-Rom), as curves with mirrored handles."""
    count = len(spots)

    def at(i: int) -> Spot:
        return spots[i % count] if closed else spots[max(0, min(count - 1, i))]

    out = [f"M{pair(at(0))}"] if start else []
    for i in range(count if closed else count - 1):
        before, here, there, after = at(i - 1), at(i), at(i + 1), at(i + 2)
        hand = _handle(there, before=after, after=here)
        if i == 0:
            out.append(f"C{pair(_handle(here, before=before, after=there))} ")
        else:
            out.append("S")
        out.append(f"{pair(hand)} {pair(there)}")
    return "".join(out) + ("Z" if closed else "")


def circle(radius: float, centre: Spot = (0.0, 0.0)) -> str:
    r = short(radius)  # and all else by it, or the halves would not meet and the middle would move
    wide = short(2 * float(r))
    begin = pair((centre[0] - float(r), centre[1]))
    return f"M{begin}a{r} {r} 0 1 1 {wide} 0a{r} {r} 0 1 1-{wide} 0Z"


def box(width: float, height: float) -> str:
    """A rectangle round the origin."""
    w, h = short(width), short(height)
    return f"M{pair((-width / 2, -height / 2))}h{w}v{h}h-{w}Z"


def hull(discs: Sequence[Disc]) -> str:
    """The outline of the tightest skin round some discs: straight stretches and arcs."""
    ring = sorted(
        (x + r * cos(a), y + r * sin(a), index)
        for index, (x, y, r) in enumerate(discs)
        for a in (step * 2 * pi / RING_STEPS for step in range(RING_STEPS))
    )
    outline = _turning_one_way(ring)[:-1] + _turning_one_way(ring[::-1])[:-1]
    return _arcs(outline, discs)


def _handle(spot: Spot, *, before: Spot, after: Spot) -> Spot:
    return spot[0] + (after[0] - before[0]) / 6, spot[1] + (after[1] - before[1]) / 6


_Marked = tuple[float, float, int]


def _turning_one_way(ring: Sequence[_Marked]) -> list[_Marked]:
    """Half of the convex hull (Andrew's monotone chain)."""
    out: list[_Marked] = []
    for p in ring:
        while len(out) > 1 and _cross(out[-2], out[-1], p) <= 0:
            out.pop()
        out.append(p)
    return out


def _cross(a: _Marked, b: _Marked, c: _Marked) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])


def _arcs(outline: list[_Marked], discs: Sequence[Disc]) -> str:
    """The outline with each run along one disc as a single arc."""
    edges = [i for i in range(len(outline)) if outline[i][2] != outline[i - 1][2]]
    begin = edges[0] if edges else 0
    outline = outline[begin:] + outline[:begin]
    out: list[str] = []
    i = 0
    while i < len(outline):
        j = i
        while j + 1 < len(outline) and outline[j + 1][2] == outline[i][2]:
            j += 1
        out.append(("L" if out else "M") + pair(outline[i][:2]))
        if j > i:
            r, large = short(discs[outline[i][2]][2]), int(j - i > RING_STEPS // 2)
            out.append(f"A{r} {r} 0 {large} 1 {pair(outline[j][:2])}")
        i = j + 1
    return "".join(out) + "Z"
