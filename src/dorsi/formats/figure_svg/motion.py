"""Where parts go, as short CSS keyframes or as one frame's transform."""

from collections.abc import Sequence
from math import radians
from typing import NamedTuple

from dorsi.formats.figure_svg.path import short
from dorsi.formats.figure_svg.stage import FRAMES, Part, Row

SAME_PX = 0.8  # frames this near count as the same place


class Track(NamedTuple):
    """One CSS property over the frames: its text, and the same as pixels at the part's end."""

    what: str
    texts: tuple[str, ...]
    places: tuple[tuple[float, ...], ...]
    plain: str
    """The text that need not be said."""


def tracks(part: Part) -> list[Track]:
    """The properties that place a part: translate, rotate, scale and, where it slants, more."""
    rows, reach = part.rows, part.reach
    out = [
        Track(
            "translate",
            tuple(f"{short(r.x)}px {short(r.y)}px" for r in rows),
            tuple((r.x, r.y) for r in rows),
            "0px 0px",
        ),
        Track(
            "rotate",
            tuple(f"{short(r.turn, 1)}deg" for r in rows),
            tuple((radians(r.turn) * reach,) for r in rows),
            "0deg",
        ),
    ]
    if any(max(abs(r.sx - 1), abs(r.sy - 1)) * reach > 2.5 for r in rows):
        out.append(
            Track(
                "scale",
                tuple(_scale(r) for r in rows),
                tuple((r.sx * reach, r.sy * reach) for r in rows),
                "1 1",
            )
        )
    if any(abs(r.slant) > 0.5 for r in rows):
        out.append(
            Track(
                "transform",
                tuple(f"skewX({short(r.slant, 1)}deg)" for r in rows),
                tuple((radians(r.slant) * reach * 0.3,) for r in rows),
                "skewX(0deg)",
            )
        )
    return out


def there_and_back(parts: Sequence[Part]) -> bool:
    """True where the second half of the cycle is the first run backwards: half is enough."""
    return all(
        abs(a - b) < SAME_PX
        for part in parts
        for track in tracks(part)
        for i in range(1, FRAMES // 2)
        for a, b in zip(track.places[i], track.places[FRAMES - i], strict=True)
    )


def keyframes(name: str, part: Part, *, half: bool, tolerance_px: float) -> str:
    """The CSS of one part: what stays as it is, and a keyframe list of what changes."""
    steps: dict[int, list[str]] = {}
    fixed, span = "", FRAMES // 2 if half else FRAMES
    for track in tracks(part):
        kept = _kept(track, half=half, span=span, tolerance_px=tolerance_px)
        if len(kept) == 1:
            fixed += "" if track.texts[0] == track.plain else f"{track.what}:{track.texts[0]};"
        else:
            for index in kept:
                steps.setdefault(index, []).append(f"{track.what}:{track.texts[index % FRAMES]}")
    if not steps:
        return f".{name}{{{fixed}}}"
    lines = "".join(f"{_at(i, span, half)}{{{';'.join(steps[i])}}}" for i in sorted(steps))
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


def _scale(row: Row) -> str:
    return f"{short(row.sx, 3)} {short(row.sy, 3)}"


def _at(index: int, span: int, half: bool) -> str:
    if index == 0:
        return "0%" if half else "0%,to"
    return "to" if index == span else f"{short(100 * index / span, 1)}%"


def _kept(track: Track, *, half: bool, span: int, tolerance_px: float) -> list[int]:
    """The frames to keep: one where nothing moves."""
    if half:
        kept = _thinned(track.places[: span + 1], tolerance_px)
        moves = len(kept) > 2 or _apart(track.places[0], track.places[span]) > tolerance_px
        return kept if moves else [0]
    kept = _thinned((*track.places, track.places[0]), tolerance_px)
    return kept[:-1]


def _thinned(places: Sequence[tuple[float, ...]], tolerance_px: float) -> list[int]:
    """Frames between which straight lines stray no further than the tolerance."""
    kept, todo = {0, len(places) - 1}, [(0, len(places) - 1)]
    while todo:
        i, j = todo.pop()
        worst, where = 0.0, i
        for k in range(i + 1, j):
            share = (k - i) / (j - i)
            between = tuple(a + (b - a) * share for a, b in zip(places[i], places[j], strict=True))
            miss = _apart(between, places[k])
            if miss > worst:
                worst, where = miss, k
        if worst > tolerance_px:
            kept.add(where)
            todo += [(i, where), (where, j)]
    return sorted(kept)


def _apart(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    return max(abs(x - y) for x, y in zip(a, b, strict=True))
