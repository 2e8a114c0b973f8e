"""Which moments of a recording to show as pictures, and how much of the picture: hip to toe.

What is most telling comes first: the tries of a test, else the tops of what was counted, else
the middles of holds, else any moment with an angle.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from dorsi.measure import shown
from dorsi.measure.frames import ANKLES, HEELS, HIPS, KNEES, LEFT, RIGHT, TOES, Picture
from dorsi.measure.protocols import WINDOW_S, Refused, Taken
from dorsi.measure.repetitions import Repetition
from dorsi.measure.report import Report
from dorsi.measure.shown import Shown

MOST = 3  # tries of a test; more pictures tell no more
LEGS = (*HIPS, *KNEES, *ANKLES, *HEELS, *TOES)
# Room around the legs [shank]: little over the hips, so that no face comes in.
BESIDE, ABOVE, BELOW = 0.35, 0.15, 0.3
NARROWEST = 0.75  # how wide a picture is at least, for its height


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of a picture [px]."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Still:
    """A picture of one moment, cut to `box`: JPEG, or None where there is no film."""

    at_s: float
    box: Box
    jpeg: bytes | None = None


def stills(
    report: Report, seen: Sequence[Shown], picture: Picture, result: Taken | Refused | None
) -> tuple[Still, ...]:
    """The moments to show, at most MOST, in order of time; without their pictures yet.

    All boxes are of one shape where the film leaves room, so that they stand well in a row.
    """
    moments = sorted(set(_moments(report, result)))[:MOST]
    frames = [shown.nearest(seen, at_s) for at_s in moments]
    frames = [one for one in frames if one.points is not None]
    shape = max((legs.width / legs.height for legs in map(_legs, frames)), default=NARROWEST)
    return tuple(
        Still(at_s=one.at_s, box=box(one, picture, shape=max(shape, NARROWEST))) for one in frames
    )


def box(frame: Shown, picture: Picture, *, shape: float) -> Box:
    """Hip to toe of this frame's body, with some room, at least `shape` times as wide as high.

    It lies within the picture. Raises ValueError for a frame with nobody.
    """
    legs = _legs(frame)
    width = min(max(legs.width, shape * legs.height), picture.width_px)
    height = min(legs.height, picture.height_px)
    left = legs.left + (legs.width - width) / 2
    return Box(
        left=max(0.0, min(left, picture.width_px - width)),
        top=max(0.0, min(legs.top, picture.height_px - height)),
        width=width,
        height=height,
    )


def _legs(frame: Shown) -> Box:
    if frame.points is None or frame.posture is None:
        raise ValueError("a box needs a body (got a frame with nobody)")
    legs = [frame.points[at] for at in LEGS]
    shank = frame.posture.scale_px
    left, right = min(x for x, _ in legs) - BESIDE * shank, max(x for x, _ in legs) + BESIDE * shank
    top, bottom = min(y for _, y in legs) - ABOVE * shank, max(y for _, y in legs) + BELOW * shank
    return Box(left=left, top=top, width=right - left, height=bottom - top)


def _moments(report: Report, result: Taken | Refused | None) -> Iterator[float]:
    if isinstance(result, Taken) and result.measurement.unit == "deg":
        yield from (at_s + WINDOW_S / 2 for at_s in result.tries_at_s)
    elif report.repetitions:
        yield from _tops(report.repetitions)
    elif report.holds:
        yield from ((one.from_s + one.to_s) / 2 for one in report.holds)
    elif report.readings:
        yield median_low([one.at_s for one in report.readings])


def _tops(repetitions: Sequence[Repetition]) -> Iterator[float]:
    """For each leg, and for both at once, the top of the repetition in the middle."""
    for leg in (LEFT, RIGHT, None):
        found = [one.at_s for one in repetitions if one.leg == leg]
        if found:
            yield median_low(found)
