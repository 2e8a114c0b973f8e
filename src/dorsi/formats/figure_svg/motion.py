"""Where parts go, as short CSS keyframes or as one frame's transform."""

from collections.abc import Callable, Sequence
from math import inf, radians
from typing import NamedTuple

from dorsi.formats.figure_svg.path import short
from dorsi.formats.figure_svg.stage import FRAMES, Part, Row

SAME_PX = 0.8  # frames this near count as the same place
FINEST_PX = 1.0  # no film is told more finely

Column = list[float]


class Track(NamedTuple):
    """One CSS property over the frames: as pixels at the part's end, and how it is written."""

    what: str
    columns: tuple[Column, ...]
    text: Callable[[Row], str]
    plain: str
    """The text that need not be said."""


def tracks(part: Part) -> list[Track]:
    """The properties that place a part: translate, rotate, scale and, where it slants, more."""
    rows, reach = part.rows, part.reach
    places = [r.x for r in rows], [r.y for r in rows]
    turns = [radians(r.turn) * reach for r in rows]
    out = [Track("translate", places, _place, "0px 0px"), Track("rotate", (turns,), _turn, "0deg")]
    if any(max(abs(r.sx - 1), abs(r.sy - 1)) * reach > 2.5 for r in rows):
        stretched = [r.sx * reach for r in rows], [r.sy * reach for r in rows]
        out.append(Track("scale", stretched, _scale, "1 1"))
    if any(abs(r.slant) > 0.5 for r in rows):
        slants = [radians(r.slant) * reach * 0.3 for r in rows]
        out.append(Track("transform", (slants,), _slant, "skewX(0deg)"))
    return out


def there_and_back(parts: Sequence[Part]) -> bool:
    """True where the second half of the cycle is the first run backwards: half is enough."""
    return all(
        abs(column[i] - column[FRAMES - i]) < SAME_PX
        for rows in {part.rows: part for part in parts}.values()
        for track in tracks(rows)
        for column in track.columns
        for i in range(1, FRAMES // 2)
    )


class Way(NamedTuple):
    """A part's tracks, each with how much every frame matters: by how many pixels the part
    would be off without it.
    """

    part: Part
    half: bool
    tracks: tuple[tuple[Track, Column], ...]

    @property
    def span(self) -> int:
        return FRAMES // 2 if self.half else FRAMES


def way(part: Part, *, half: bool) -> Way:
    """How a part goes; of a film that runs there and back, the first half."""
    found = []
    for track in tracks(part):
        columns = track.columns
        if half:
            shown = tuple(column[: FRAMES // 2 + 1] for column in columns)
        else:
            shown = tuple([*column, column[0]] for column in columns)
        found.append((track, _weighed(shown)))
    return Way(part, half, tuple(found))


def keyframes(name: str, one: Way, tolerance_px: float) -> str:
    """The CSS of one part: what stays as it is, and a keyframe list of what changes."""
    steps: dict[int, list[str]] = {}
    fixed, rows = "", one.part.rows
    for track, weights in one.tracks:
        kept = _kept(track, weights, half=one.half, tolerance_px=tolerance_px)
        if len(kept) == 1:
            text = track.text(rows[0])
            fixed += "" if text == track.plain else f"{track.what}:{text};"
        else:
            for index in kept:
                text = track.text(rows[index % FRAMES])
                steps.setdefault(index, []).append(f"{track.what}:{text}")
    if not steps:
        return f".{name}{{{fixed}}}"
    lines = "".join(f"{_at(i, one)}{{{';'.join(steps[i])}}}" for i in sorted(steps))
    return f".{name}{{{fixed}animation-name:{name}}}@keyframes {name}{{{lines}}}"


def attribute(row: Row) -> str:
    """One frame as an SVG transform, for pictures that stand still."""
    out = f"translate({short(row.x)} {short(row.y)})"
    if abs(row.turn) > 0.05:
        out += f"rotate({short(row.turn, 1)})"
    if abs(row.sx - 1) > 0.01 or abs(row.sy - 1) > 0.01:
        out += f"scale({_scale(row)})"
    if abs(row.slant) > 0.5:
        out += f"skewX({short(row.slant, 1)})"
    return out


def _place(row: Row) -> str:
    return f"{short(row.x)}px {short(row.y)}px"


def _turn(row: Row) -> str:
    return f"{short(row.turn, 1)}deg"


def _scale(row: Row) -> str:
    return f"{short(row.sx, 3)} {short(row.sy, 3)}"


def _slant(row: Row) -> str:
    return f"skewX({short(row.slant, 1)}deg)"


def _at(index: int, one: Way) -> str:
    if index == 0:
        return "0%" if one.half else "0%,to"
    return "to" if index == one.span else f"{short(100 * index / one.span, 1)}%"


def _kept(track: Track, weights: Column, *, half: bool, tolerance_px: float) -> list[int]:
    """The frames to keep: one where nothing moves."""
    kept = [i for i, weight in enumerate(weights) if weight > tolerance_px]
    if not half:
        return kept[:-1]
    ends = max(abs(column[0] - column[kept[-1]]) for column in track.columns)
    return kept if len(kept) > 2 or ends > tolerance_px else [0]


def _weighed(columns: Sequence[Column]) -> Column:
    """How far [px] the straight line past each frame would stray, at least FINEST_PX or 0; the
    ends must stay.
    """
    columns = [column for column in columns if max(column) - min(column) > FINEST_PX] or columns[:1]
    last = len(columns[0]) - 1
    weights = [0.0] * (last + 1)
    weights[0] = weights[last] = inf
    ahead = [(0, last)]
    while ahead:
        i, j = ahead.pop()
        worst, where = _furthest(columns, i, j)
        if worst > FINEST_PX:
            weights[where] = min(worst, weights[i], weights[j])
            ahead += [(i, where), (where, j)]
    return weights


def _furthest(columns: Sequence[Column], i: int, j: int) -> tuple[float, int]:
    """How far the frames between i and j stray from the straight way, and which most."""
    worst, where = 0.0, i
    for column in columns:
        begin, rise = column[i], column[j] - column[i]
        for k in range(i + 1, j):
            miss = abs(begin + rise * ((k - i) / (j - i)) - column[k])
            if miss > worst:
                worst, where = miss, k
    return worst, where
