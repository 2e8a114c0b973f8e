"""Left and right legs taken for each other by the model, put back.

Seen side-on one leg hides the other, and a model may exchange them for a few frames. A leg
can't change places with the other in a thirtieth of a second, so the nearer explanation wins;
but an exchange that lasts is believed, for the model may have been wrong before.
"""

from collections.abc import Sequence
from math import hypot

from dorsi.measure.filters import Track
from dorsi.measure.frames import LEGS, Body

# Mean distance to where the legs were [shank]: the kept legs must be this far off,
# and the exchanged ones less than half of that.
OFF_LEAST = 0.12
BETTER = 0.5
PAIRS_LEAST = 2  # a knee, ankle, heel or toe alone decides nothing
LONGEST_S = 0.3
FURTHEST = 0.8  # one wild point may not decide


def repaired(
    body: Body, tracks: Sequence[Track | None], scale_px: float, swapped_s: float, dt_s: float
) -> tuple[Body, float]:
    """The body with its legs exchanged where that fits far better; how long it has been so [s]."""
    pairs = [pair for pair in LEGS if _known(pair, body, tracks)]
    if len(pairs) < PAIRS_LEAST:
        return body, 0.0
    kept = _off(pairs, body, tracks, scale_px, exchanged=False)
    if kept < OFF_LEAST:
        return body, 0.0
    if _off(pairs, body, tracks, scale_px, exchanged=True) > BETTER * kept:
        return body, 0.0
    swapped_s += dt_s  # counted on while believed, until the tracks have come over to it
    return body if swapped_s > LONGEST_S else exchanged(body), swapped_s


def _known(pair: tuple[int, int], body: Body, tracks: Sequence[Track | None]) -> bool:
    left, right = pair
    followed = tracks[left] is not None and tracks[right] is not None
    return followed and body[left].seen and body[right].seen


def exchanged(body: Body) -> Body:
    points = list(body)
    for left, right in LEGS:
        points[left], points[right] = points[right], points[left]
    return tuple(points)


def _off(
    pairs: Sequence[tuple[int, int]],
    body: Body,
    tracks: Sequence[Track | None],
    scale_px: float,
    *,
    exchanged: bool,
) -> float:
    """How far these legs' points lie from their tracks [shank], the mean of all."""
    total = 0.0
    for left, right in pairs:
        for at, seen in (
            ((left, right), (right, left)) if exchanged else ((left, left), (right, right))
        ):
            track, point = tracks[at], body[seen]
            if track is not None:
                off = hypot(point.x_px - track.x_px, point.y_px - track.y_px) / scale_px
                total += min(off, FURTHEST)
    return total / (2 * len(pairs))
