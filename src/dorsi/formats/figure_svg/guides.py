"""What stands still over a picture: arrows, the gap in cm, what must stay down, the lens."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import atan2, cos, dist, sin

from dorsi.formats.figure_svg.path import Disc, Spot, curve, line, pair, short
from dorsi.formats.figure_svg.stage import Stage
from dorsi.movement.picture import Arrow, Lens, Trace
from dorsi.movement.scene import ground_cm
from dorsi.movement.skeleton import at

STEPS = 24
KNOTS, ROUND_KNOTS = 6, 11  # points of an arrow, and of one that goes round
HEAD_PX, HEAD_OPEN = 23.0, 0.55
LONGEST_HEAD = 0.4  # of the arrow: two heads must not meet
TRACE_STEPS = 60
SMALL_CROSS = 0.65


def guides(stage: Stage, key: str, *, moving: bool = True) -> str:
    """Arrows and signs. A first pose on paper has no arrow: nothing has moved yet."""
    view = stage.movement.view
    out = [_cased(_arrow(stage, each), key) for each in view.arrows] if moving else []
    out.append(_gap(stage, key))
    if view.keep_down:
        out.append(_grounded(stage, view.keep_down, key))
    if view.lifted and moving:
        out.append(_cased(_cross(stage, view.lifted), key))
    return "".join(out)


def essentials(stage: Stage, heavy: float) -> list[str]:
    """Paths that a small picture still has room for: arrows, writing, what should be down."""
    view = stage.movement.view
    out = [_arrow(stage, each, heavy) for each in view.arrows]
    if view.trace:
        out.append(line(_written(stage, view.trace)[::2]))
    if view.lifted:
        out.append(_cross(stage, view.lifted, heavy * SMALL_CROSS))
    return out


def pointed(stage: Stage) -> list[Spot]:
    """Where the arrows are."""
    return [spot for each in stage.movement.view.arrows for spot in _led(stage, each)]


def _gap(stage: Stage, key: str) -> str:
    """The distance from toes to wall, with its figure."""
    wall, bones = stage.movement.scene.wall, stage.movement.bones
    if wall is None or wall.gap_cm is None:
        return ""
    near_cm = bones.hip_half_cm * (-1 if stage.camera.from_left else 1)
    x1, y = stage.camera((wall.x_cm, 0.0, near_cm))
    x0, _ = stage.camera((wall.x_cm - wall.gap_cm, 0.0, near_cm))
    y += 20
    bar = f"M{pair((x0, y - 10))}v20m0-10H{short(x1)}m0-10v20"
    words = f'<text x="{short((x0 + x1) / 2)}" y="{short(y + 48)}" class="{key}t">'
    return f'<path d="{bar}" class="{key}g"/>{words}{short(wall.gap_cm)} cm</text>'


def _foot_spot(stage: Stage, name: str) -> Spot:
    x, _, z = stage.skeletons[0].points[name]
    return stage.camera((x, ground_cm(stage.movement.scene, x, z), z))


def _grounded(stage: Stage, name: str, key: str) -> str:
    """The draughtsman's sign for "this stands fast": a bar with three strokes below."""
    x, y = _foot_spot(stage, name)
    y += 11
    strokes = "".join(f"M{pair((x + dx, y))}l-12 18" for dx in (-20, 2, 24))
    return f'<path d="M{pair((x - 34, y))}h68{strokes}" class="{key}fast"/>'


def _cross(stage: Stage, name: str, heavy: float = 1.0) -> str:
    x, y = _foot_spot(stage, name)
    a = short(36 * heavy)
    return f"M{pair((x - 20 * heavy, y + 10 * heavy))}l{a} {a}m0-{a}l-{a} {a}"


def _cased(path: str, key: str) -> str:
    """A stressed line on a rim of paper, so that it shows on skin too."""
    return f'<path d="{path}" class="{key}rim"/><path d="{path}" class="{key}a"/>'


def _arrow(stage: Stage, arrow: Arrow, heavy: float = 1.0) -> str:
    """An arrow along the way of one point."""
    spots = _led(stage, arrow)
    size = min(HEAD_PX * heavy, LONGEST_HEAD * sum(dist(a, b) for a, b in pairwise(spots)))
    heads = _head(spots[-2], spots[-1], size)
    if arrow.both:
        heads += _head(spots[1], spots[0], size)
    return f"{curve(spots)}{heads}"


def _led(stage: Stage, arrow: Arrow) -> list[Spot]:
    """The points an arrow leads through."""
    dx, dy = stage.camera.aside(arrow.aside_cm)
    way = [(x + dx, y + dy) for x, y in _way(stage, arrow.follow, arrow.from_s, arrow.to_s)]
    return _spaced(_swollen(way, arrow.swell), ROUND_KNOTS if arrow.swell > 1.1 else KNOTS)


def _way(stage: Stage, name: str, from_s: float, to_s: float, steps: int = STEPS) -> list[Spot]:
    moments = [from_s + (to_s - from_s) * i / steps for i in range(steps + 1)]
    return [stage.camera(at(stage.movement, moment).points[name]) for moment in moments]


def _swollen(spots: Sequence[Spot], factor: float) -> list[Spot]:
    """The way blown up round its middle."""
    cx = sum(x for x, _ in spots) / len(spots)
    cy = sum(y for _, y in spots) / len(spots)
    return [(cx + (x - cx) * factor, cy + (y - cy) * factor) for x, y in spots]


def _spaced(spots: Sequence[Spot], count: int) -> list[Spot]:
    """Few points of a line, evenly apart."""
    ways = [0.0]
    for a, b in pairwise(spots):
        ways.append(ways[-1] + dist(a, b))
    out = []
    for k in range(count):
        want = ways[-1] * k / (count - 1)
        i = max(j for j in range(len(spots) - 1) if ways[j] <= want + 1e-9)
        share = min(1.0, (want - ways[i]) / max(ways[i + 1] - ways[i], 1e-9))
        (ax, ay), (bx, by) = spots[i], spots[i + 1]
        out.append((ax + (bx - ax) * share, ay + (by - ay) * share))
    return out


def _head(before: Spot, tip: Spot, size: float) -> str:
    angle = atan2(tip[1] - before[1], tip[0] - before[0])
    wings = [
        (tip[0] - size * cos(angle + k), tip[1] - size * sin(angle + k))
        for k in (HEAD_OPEN, -HEAD_OPEN)
    ]
    return line([wings[0], tip, wings[1]])


def written(stage: Stage, one: Trace, key: str, look: str) -> str:
    """The whole line a point writes, drawn as `look` says."""
    return f'<path d="{line(_written(stage, one)[::2])}" class="{key}{look}"/>'


def trace(stage: Stage, one: Trace, key: str) -> tuple[str, str]:
    """The line as it grows over its dotted self, and the style that lets it grow."""
    spots = _written(stage, one)
    ways = [0.0]
    for a, b in pairwise(spots):
        ways.append(ways[-1] + dist(a, b))
    name, cycle_s = f"{key}tr", stage.movement.cycle_s
    steps = "".join(
        f"{short(100 * _moment(one, i) / cycle_s, 1)}%"
        f"{{stroke-dashoffset:{short(100 - 100 * ways[i] / ways[-1], 1)}}}"
        for i in range(0, TRACE_STEPS + 1, 4)
    )
    style = (
        f"@keyframes {name}{{0%{{stroke-dashoffset:100}}{steps}to{{stroke-dashoffset:0}}}}"
        f".{name}{{stroke-dasharray:100;animation-name:{name}}}"
    )
    growing = f'<path d="{line(spots[::2])}" pathLength="100" class="{key}a {key}m {name}"/>'
    return written(stage, one, key, "dots") + growing, style


def _written(stage: Stage, one: Trace) -> list[Spot]:
    return _way(stage, one.follow, one.from_s, one.to_s, TRACE_STEPS)


def _moment(one: Trace, step: int) -> float:
    return one.from_s + (one.to_s - one.from_s) * step / TRACE_STEPS


def lens(stage: Stage, one: Lens, key: str) -> str:
    """A round window in which the same drawing is seen larger; it moves along."""
    centre = seen_in(stage, one, range(len(stage.skeletons)))
    r = one.radius_cm * stage.px
    share = 1 - one.at[0] if stage.camera.from_left else one.at[0]
    x = max(r + 3, min(stage.width - r - 3, share * stage.width))
    y = max(r + 3, min(stage.height - r - 3, one.at[1] * stage.height))
    return window(key, one.zoom, looking_at=centre, placed=(x, y, r))


def window(key: str, zoom: float, *, looking_at: Spot, placed: Disc) -> str:
    """A round window onto the groups b, f and e (backdrop, figure, signs) of the drawing."""
    (cx, cy), (x, y, r) = looking_at, placed
    again = "".join(f'<use href="#{key}{group}"/>' for group in "bfe")
    ring = f'<circle cx="{short(x)}" cy="{short(y)}" r="{short(r)}"'
    move = f"translate({short(x - zoom * cx)} {short(y - zoom * cy)})scale({short(zoom, 2)})"
    return (
        f'<clipPath id="{key}c">{ring}/></clipPath>{ring} class="{key}paper"/>'
        f'<g clip-path="url(#{key}c)"><g transform="{move}">{again}</g></g>'
        f'{ring} class="{key}lens"/>'
    )


def seen_in(stage: Stage, one: Lens, frames: Iterable[int]) -> Spot:
    """The middle of what the lens shows in these frames."""
    chosen = [stage.skeletons[frame] for frame in frames]
    spots = [
        stage.camera(s.points[one.on] if one.on in s.points else s.rolled[one.on][0])
        for s in chosen
    ]
    dx, dy = stage.camera.aside(one.aside_cm)
    count = len(spots)
    return sum(x for x, _ in spots) / count + dx, sum(y for _, y in spots) / count + dy
