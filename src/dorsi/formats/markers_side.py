"""Markers in space turned to a view from the side, whatever axes the laboratory has.

A view's place is across the picture, down it, and away from the camera, in the file's unit.
"""

from cmath import phase
from collections.abc import Callable, Iterator, Mapping
from math import cos, dist, sin
from statistics import fmean, median

from dorsi.core.measurement import Side
from dorsi.formats import lab_table
from dorsi.formats.marker_names import POINTS, Column
from dorsi.measure.markers import Spot

WHAT = "marker file"
# Many laboratories mark the legs alone. Then an upright trunk is put on the hips, so that the
# engine's questions about the view have an answer; no angle rests on it. [shank]
TRUNK, HEAD = 1.3, 0.4
# Many put the toe's marker behind the toes, and a short foot looks like one seen from in front.
# Its line is drawn out to a whole foot then, which leaves every angle as it was. [shank]
SHORT, WHOLE = 0.5, 0.6


def from_the_side(columns: Mapping[str, Column], side: Side) -> dict[str, Column]:
    """All of POINTS as a level camera sees them that stands on this side of the body.

    Ahead is where the feet point.
    Raises InputError where nothing says which way that is.
    """
    upright = _upright(columns)
    angle = _ahead(upright)
    c, s = cos(angle), sin(angle)
    way = 1.0 if side is Side.RIGHT else -1.0

    def view(spot: Spot) -> Spot:
        one, up, other = spot
        return way * (one * c + other * s), -up, way * (one * s - other * c)

    seen = {name: [spot and view(spot) for spot in column] for name, column in upright.items()}
    for letter in "LR":
        seen[letter + "BigToe"] = _whole_foot(seen[letter + "Heel"], seen[letter + "BigToe"], seen)
    return {name: seen.get(name) or list(_stand_in(name, seen)) for name in POINTS}


def _upright(columns: Mapping[str, Column]) -> dict[str, Column]:
    turned = turn(columns)
    return {name: [spot and turned(spot) for spot in column] for name, column in columns.items()}


def turn(columns: Mapping[str, Column]) -> Callable[[Spot], Spot]:
    """What turns a laboratory's axes to right-handed ones with up in the middle, as OpenSim's.

    Up is where shoulders, else hips, are from the ankles. Raises InputError.
    """
    tops = "Shoulder" if "LShoulder" in columns else "Hip"
    pairs = [
        (top, ankle)
        for letter in "LR"
        for top, ankle in zip(columns[letter + tops], columns[letter + "Ankle"], strict=True)
        if top and ankle
    ]
    if not pairs:
        raise lab_table.fault(WHAT, "show hips over ankles", "neither at the same time")
    mean = [fmean(top[axis] - ankle[axis] for top, ankle in pairs) for axis in range(3)]
    up = max(range(3), key=lambda axis: abs(mean[axis]))
    sign = 1.0 if mean[up] > 0 else -1.0
    one, other = (up + 1) % 3, (up + 2) % 3
    if up == 1 and sign > 0:
        return lambda spot: spot
    return lambda spot: (spot[one], sign * spot[up], -sign * spot[other])


def _ahead(columns: Mapping[str, Column]) -> float:
    """The direction of the feet along the floor [rad].

    As a line first, for who walks there and back points both ways; then the way of the most.
    """
    feet = [
        complex(toe[0] - heel[0], toe[2] - heel[2])
        for letter in "LR"
        for heel, toe in zip(columns[letter + "Heel"], columns[letter + "BigToe"], strict=True)
        if heel and toe
    ]
    feet = [foot for foot in feet if foot]
    if not feet:
        raise lab_table.fault(WHAT, "show feet that point somewhere", "no heel and toe at a time")
    line = phase(sum(foot * foot / abs(foot) for foot in feet)) / 2
    along = sum(foot.real * cos(line) + foot.imag * sin(line) for foot in feet)
    return line if along >= 0 else line + phase(-1)


def _whole_foot(heels: Column, toes: Column, seen: Mapping[str, Column]) -> Column:
    feet = list(zip(heels, toes, strict=True))
    lengths = [dist(heel, toe) for heel, toe in feet if heel and toe]
    length = median(lengths) / _shank(seen) if lengths else WHOLE
    if length >= SHORT or not length:
        return toes
    out = WHOLE / length
    return [toe if heel is None or toe is None else _along(heel, toe, out) for heel, toe in feet]


def _along(one: Spot, other: Spot, share: float) -> Spot:
    x, y, z = (a + share * (b - a) for a, b in zip(one, other, strict=True))
    return x, y, z


def _stand_in(name: str, seen: Mapping[str, Column]) -> Iterator[Spot | None]:
    """A shoulder straight over its hip, or a head over the shoulders' middle."""
    shank = _shank(seen)
    if name != "Nose":
        for hip in seen[name[0] + "Hip"]:
            yield hip and (hip[0], hip[1] - TRUNK * shank, hip[2])
        return
    above = HEAD if "LShoulder" in seen else HEAD + TRUNK
    part = "Shoulder" if "LShoulder" in seen else "Hip"
    for left, right in zip(seen["L" + part], seen["R" + part], strict=True):
        if left is None or right is None:
            yield None
        else:
            yield (left[0] + right[0]) / 2, (left[1] + right[1]) / 2 - above * shank, left[2]


def _shank(seen: Mapping[str, Column]) -> float:
    """The shanks' middle length. Raises InputError where none was seen."""
    lengths = [
        dist(knee, ankle)
        for letter in "LR"
        for knee, ankle in zip(seen[letter + "Knee"], seen[letter + "Ankle"], strict=True)
        if knee and ankle
    ]
    if not lengths:
        raise lab_table.fault(WHAT, "show knees over ankles", "neither at the same time")
    return median(lengths)
