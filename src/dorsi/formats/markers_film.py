"""Laboratory markers as a camera would see them, so that the same engine measures both.

Markers in space are filmed from the side by a far, level camera; markers in pixels, as
Sports2D writes them, are taken as they stand.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import dist
from statistics import median

from dorsi.core.measurement import Side
from dorsi.formats import lab_table, marker_names, markers_side
from dorsi.formats.marker_names import NEEDED, POINTS, SHOWN, Column
from dorsi.measure.frames import UNSEEN, Body, Frame, Picture, Point, Recording
from dorsi.measure.markers import Markers, Spot

WHAT = "marker file"
# What stands where the model of a film would; nobody knows which one found a TRC's pixels.
SPACE, PIXELS = "markers", "unknown, pixels"
PX_PER_UNIT = {"m": 500.0, "cm": 5.0, "mm": 0.5, "px": 1.0}
MARGIN_PX = 100.0
# A TRC from Sports2D says metres and holds pixels; no laboratory is fifty metres wide.
WIDEST_M = 50.0
HALF_WIDE = 0.3  # how far a leg is from the body's middle, about [shank]
NAMES_HINT = "Names are those of HALPE, Plug-in-Gait, OpenCap, Leardini or OpenSim."


def filmed(markers: Markers, *, side: Side = Side.RIGHT) -> Recording:
    """The markers as thirteen points in a picture.

    `side` is the side of the body the camera stands on; in pixels it has been chosen already.
    Raises InputError naming every marker that is missing.
    """
    columns = marker_names.columns(markers.places)
    flat = not in_space(markers)
    missing = [name for name in (SHOWN if flat else NEEDED) if name not in columns]
    if missing:
        must = "have the markers of both legs" if not flat else "show the whole body"
        raise lab_table.fault(WHAT, must, f"no {', '.join(missing)}", NAMES_HINT)
    if flat:
        return _recording(markers.times_s, _with_depth(columns), PIXELS)
    seen = markers_side.from_the_side(columns, side)
    return _recording(markers.times_s, _framed(seen, PX_PER_UNIT[markers.unit]), SPACE)


def in_space(markers: Markers) -> bool:
    """Markers in three dimensions, not in the pixels of a film."""
    return markers.unit != "px" and not _is_flat(markers.places.values())


def _is_flat(columns: Iterable[Sequence[Spot | None]]) -> bool:
    """All in one plane and far wider than a room: pixels."""
    spots = [spot for column in columns for spot in column if spot]
    if not spots or any(spot[2] for spot in spots):
        return False
    return max(abs(spot[0]) for spot in spots) > WIDEST_M


def _with_depth(columns: Mapping[str, Column]) -> dict[str, Column]:
    """Pixels with the depth that a side view implies: the right leg is near who faces right."""
    seen = {name: columns.get(name) or [None] * len(columns["LKnee"]) for name in POINTS}
    lengths = [
        dist(knee, ankle)
        for letter in "LR"
        for knee, ankle in zip(seen[f"{letter}Knee"], seen[f"{letter}Ankle"], strict=True)
        if knee and ankle
    ]
    half = HALF_WIDE * median(lengths) if lengths else 0.0
    away = {"L": half, "R": -half}
    facing = _facing(seen)
    return {
        name: [
            spot and (spot[0], spot[1], way * away.get(name[0], 0.0))
            for spot, way in zip(column, facing, strict=True)
        ]
        for name, column in seen.items()
    }


def _facing(seen: Mapping[str, Column]) -> list[int]:
    """+1 where the feet point right, -1 left, 0 where none was seen."""
    along = [
        sum(toe[0] - heel[0] for heel, toe in (feet[:2], feet[2:]) if heel and toe)
        for feet in zip(
            *(seen[name] for name in ("LHeel", "LBigToe", "RHeel", "RBigToe")), strict=True
        )
    ]
    return [(one > 0) - (one < 0) for one in along]


def _framed(seen: Mapping[str, Column], size: float) -> dict[str, Column]:
    """In pixels, all of it inside a picture with a margin."""
    spots = [spot for column in seen.values() for spot in column if spot]
    left, top = min(spot[0] for spot in spots), min(spot[1] for spot in spots)
    return {
        name: [
            spot
            and (
                (spot[0] - left) * size + MARGIN_PX,
                (spot[1] - top) * size + MARGIN_PX,
                spot[2] * size,
            )
            for spot in column
        ]
        for name, column in seen.items()
    }


def _recording(times_s: Sequence[float], seen: Mapping[str, Column], model: str) -> Recording:
    """Raises InputError where the times aren't those of a film."""
    gap_s = median(later - early for early, later in pairwise(times_s))
    if not 0.001 <= gap_s <= 1:
        raise lab_table.fault(WHAT, "have 1 to 1000 rows a second", f"one each {gap_s:g} s")
    rows = zip(*(seen[name] for name in POINTS), strict=True)
    frames = tuple(
        Frame(at_s=at, body=_body(row), score=1.0 if any(row) else 0.0)
        for at, row in zip(times_s, rows, strict=True)
    )
    spots = [spot for column in seen.values() for spot in column if spot]
    if not spots:
        raise lab_table.fault(WHAT, "show a body", "gaps only")
    picture = Picture(
        width_px=max(spot[0] for spot in spots) + MARGIN_PX,
        height_px=max(spot[1] for spot in spots) + MARGIN_PX,
        model=model,
    )
    return Recording(picture=picture, frames=frames)


def _body(row: Sequence[Spot | None]) -> Body | None:
    if not any(row):
        return None
    return tuple(Point(*spot, 1.0, 1.0) if spot else UNSEEN for spot in row)
