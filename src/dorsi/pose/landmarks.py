"""The 33 landmarks of the one body in a region, and where to look in the next picture.

The network tells places directly and, coarser but surer, as heat maps; each place is moved to
the weighted middle of its map around it.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dorsi.measure.frames import Body, Point
from dorsi.pose import region
from dorsi.pose.network import Network, Numbers, share
from dorsi.pose.region import Pixels, Region

SIZE = 256
TOLD, LANDMARKS = 39, 33  # the last six aren't landmarks; two of them tell the next region
CENTRE, RIM = 33, 34
MAP, REACH = 64, 3  # cells along a heat map's side; how far around a place it is asked
WARM = 0.5  # a map that is nowhere this warm knows nothing better

Body33 = Numbers
"""33 rows of x, y, depth [px], visibility and presence (0-1), in BlazePose's order."""

MEASURED = (0, 11, 12, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)  # in the order of measure.frames


@dataclass(frozen=True, slots=True)
class Found:
    """A body, how sure the network is that there is one (0-1), and where it will be next."""

    body: Body33
    score: float
    next: Region


class Landmarker:
    def __init__(self, file: Path, *, threads: int) -> None:
        self._network = Network(file, threads=threads)

    def find(self, rgb: Pixels, looked: Region) -> Found:
        """What it sees in this region, however unsure it is."""
        seen = looked.cut(rgb, SIZE, region.EDGE).astype(np.float32) / np.float32(255)
        told, sure, heat = self._network(seen, (TOLD * 5,), (1,), (MAP, MAP, TOLD))
        points = told.reshape(TOLD, 5)
        points[:, :3] /= SIZE
        points[:, :2] = refined(points[:, :2], heat)
        places = looked.back(points[:, :2])
        depth = points[:LANDMARKS, 2:3] * looked.side_px
        body = np.hstack([places[:LANDMARKS], depth, share(points[:LANDMARKS, 3:])])
        return Found(body, float(sure[0]), region.around(places[CENTRE], places[RIM]))


def measured(body: Body33) -> Body:
    """Those of the landmarks that `measure` looks at, as it wants them."""
    return tuple(Point(*row) for row in body[list(MEASURED)].tolist())


def refined(places: Numbers, heat: Numbers) -> Numbers:
    """The places, in shares of the region, each drawn to the middle of the warmth around it.

    A place outside the region, and one whose map stays cold, is left alone.
    """
    cells = np.floor(places * MAP).astype(np.int64)
    inside = ((cells >= 0) & (cells < MAP)).all(axis=1)
    around = np.arange(-REACH, REACH + 1)
    across = cells[:, :1] + around
    down = cells[:, 1:] + around
    kept = _within(down)[:, :, None] & _within(across)[:, None, :]
    rows, columns = np.clip(down, 0, MAP - 1), np.clip(across, 0, MAP - 1)
    which = np.arange(len(places))[:, None, None]
    warmth = share(heat[rows[:, :, None], columns[:, None, :], which]) * kept
    warm = inside & (warmth.max(axis=(1, 2)) >= WARM)
    total = np.maximum(warmth.sum(axis=(1, 2)), 1e-9)
    x = (warmth.sum(axis=1) * across).sum(axis=1) / total
    y = (warmth.sum(axis=2) * down).sum(axis=1) / total
    drawn: Numbers = np.where(warm[:, None], np.stack([x, y], 1) / MAP, places)
    return drawn


def _within(cells: NDArray[np.int64]) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = (cells >= 0) & (cells < MAP)
    return inside
