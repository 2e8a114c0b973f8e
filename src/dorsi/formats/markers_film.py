"""Laboratory markers as a camera would see them, so that the same engine measures both.

Markers in space are filmed from the side by a far, level camera; markers in pixels, as
Sports2D writes them, are taken as they stand. Names are those of HALPE and OpenPose.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import hypot
from statistics import fmean, median

from dorsi.core.errors import Fault, InputError
from dorsi.measure.frames import UNSEEN, Body, Frame, Picture, Point, Recording
from dorsi.measure.markers import Markers, Spot

# In the order of measure.frames; the neck stands in for a nose that wasn't marked.
NAMES = (
    ("Nose", "Head", "Neck"),
    *(
        (f"{side}{part}",)
        for part in ("Shoulder", "Hip", "Knee", "Ankle", "Heel", "BigToe")
        for side in "LR"
    ),
)
PX_PER_UNIT = {"m": 500.0, "cm": 5.0, "mm": 0.5, "px": 1.0}
MARGIN_PX = 100.0
# A TRC from Sports2D says metres and holds pixels; no laboratory is fifty metres wide.
WIDEST_M = 50.0

_View = tuple[float, float, float]
"""A place as the camera has it: across, down, away [px]."""


def filmed(markers: Markers) -> Recording:
    """The markers as thirteen points in a picture. `y` is up in space, down in pixels.

    Raises InputError naming every marker that is missing.
    """
    missing = [names[0] for names in NAMES[1:] if not any(n in markers.places for n in names)]
    if missing:
        raise _fault("have the markers of the legs, hips and shoulders", ", ".join(missing))
    columns = [_column(markers.places, names) for names in NAMES]
    flat = _is_flat(columns)
    unit = "px" if flat else markers.unit
    seen = [[spot and _pixels(spot, unit) for spot in column] for column in columns]
    if not flat:
        seen = _from_the_side(seen)
    return _recording(markers.times_s, seen)


def _column(places: Mapping[str, Sequence[Spot | None]], names: Sequence[str]) -> list[Spot | None]:
    name = next((one for one in names if one in places), None)
    return list(places[name]) if name else [None] * len(next(iter(places.values())))


def _is_flat(columns: Sequence[Sequence[Spot | None]]) -> bool:
    """All in one plane and far wider than a room: pixels."""
    spots = [spot for column in columns for spot in column if spot]
    if not spots or any(spot[2] for spot in spots):
        return False
    return max(abs(spot[0]) for spot in spots) > WIDEST_M


def _pixels(spot: Spot, unit: str) -> _View:
    size = PX_PER_UNIT[unit]
    down = spot[1] if unit == "px" else -spot[1]
    return spot[0] * size, down * size, spot[2] * size


def _from_the_side(seen: Sequence[Sequence[_View | None]]) -> list[list[_View | None]]:
    """Turned about the vertical until the feet point across the picture."""
    feet = [
        (toe[0] - heel[0], toe[2] - heel[2])
        for heels, toes in ((seen[9], seen[11]), (seen[10], seen[12]))
        for heel, toe in zip(heels, toes, strict=True)
        if heel and toe
    ]
    if not feet:
        raise _fault("show heels and toes", "neither at the same time")
    ahead = (fmean(one[0] for one in feet), fmean(one[1] for one in feet))
    length = hypot(*ahead)
    if not length:
        raise _fault("show feet that point somewhere", "heels and toes in one place")
    x, z = ahead[0] / length, ahead[1] / length
    return [
        [
            spot and (spot[0] * x + spot[2] * z, spot[1], spot[2] * x - spot[0] * z)
            for spot in column
        ]
        for column in seen
    ]


def _recording(times_s: Sequence[float], seen: Sequence[Sequence[_View | None]]) -> Recording:
    spots = [spot for column in seen for spot in column if spot]
    left, top = min(one[0] for one in spots), min(one[1] for one in spots)
    gap_s = median(later - early for early, later in pairwise(times_s))
    if not 0.001 <= gap_s <= 1:
        raise _fault("have 1 to 1000 rows a second", f"one each {gap_s:g} s")
    frames = tuple(
        Frame(at_s=at, body=_body(row, left, top), score=1.0)
        for at, row in zip(times_s, zip(*seen, strict=True), strict=True)
    )
    picture = Picture(
        width_px=max(one[0] for one in spots) - left + 2 * MARGIN_PX,
        height_px=max(one[1] for one in spots) - top + 2 * MARGIN_PX,
        model="markers",
    )
    return Recording(picture=picture, frames=frames)


def _body(row: Sequence[_View | None], left: float, top: float) -> Body:
    return tuple(
        Point(spot[0] - left + MARGIN_PX, spot[1] - top + MARGIN_PX, spot[2], 1.0, 1.0)
        if spot
        else UNSEEN
        for spot in row
    )


def _fault(must: str, got: str) -> InputError:
    hint = "Names are those of HALPE: LKnee, LAnkle, LHeel, LBigToe and so on."
    return InputError(Fault(field="marker file", must=must, got=got, hint=hint))
