"""Where in a picture bodies are, each as the region a closer look needs.

The network answers for 2254 fixed places (anchors) with a box and two telling points each;
answers whose boxes overlap mean the same body, and their mean by score is taken.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dorsi.pose import region
from dorsi.pose.network import Network, Numbers, share
from dorsi.pose.region import Pixels, Region

SIZE = 224
GRIDS = ((28, 2), (14, 2), (7, 6))  # cells along a side, anchors in each cell
ANCHORS = sum(cells * cells * each for cells, each in GRIDS)
SURE = 0.5
SAME = 0.3  # boxes that share this much of their area are of one body
CENTRE, RIM = slice(4, 6), slice(6, 8)


@dataclass(frozen=True, slots=True)
class Detected:
    """A body: the region around it, and how sure the network is (0-1)."""

    region: Region
    score: float


class Detector:
    def __init__(self, file: Path, *, threads: int) -> None:
        self._network = Network(file, threads=threads)
        self._anchors = anchors()

    def detect(self, rgb: Pixels) -> list[Detected]:
        """All bodies it is sure of, the surest first."""
        looked = region.whole(rgb)
        seen = looked.cut(rgb, SIZE, region.BLACK).astype(np.float32) / 127.5 - 1
        raised, boxes = self._network(seen, (ANCHORS, 1), (ANCHORS, 12))
        scores = share(raised[:, 0])
        sure = np.flatnonzero(scores >= SURE)
        placed = boxes[sure] / SIZE
        for at in (slice(0, 2), CENTRE, RIM):
            placed[:, at] += self._anchors[sure]
        return [
            Detected(_around(looked, mean), score) for mean, score in gathered(placed, scores[sure])
        ]


def anchors() -> Numbers:
    """The middles of all cells, in shares of the picture, as often as each has anchors."""
    found = []
    for cells, each in GRIDS:
        middles = (np.arange(cells) + 0.5) / cells
        across, down = np.meshgrid(middles, middles)
        found.append(np.repeat(np.stack([across.ravel(), down.ravel()], 1), each, axis=0))
    return np.concatenate(found)


def gathered(boxes: Numbers, scores: Numbers) -> list[tuple[Numbers, float]]:
    """One mean row per body, with its best score. Rows begin with middle x, y, width, height."""
    found = []
    while len(scores):
        best = int(scores.argmax())
        same = shared(boxes, boxes[best]) > SAME
        same[best] = True  # even a box without any area is itself
        mean = np.average(boxes[same], axis=0, weights=scores[same])
        found.append((mean, float(scores[best])))
        boxes, scores = boxes[~same], scores[~same]
    return found


def shared(boxes: Numbers, one: Numbers) -> Numbers:
    """How much of their common area each box shares with this one, 0-1."""
    low = np.maximum(boxes[:, :2] - boxes[:, 2:4] / 2, one[:2] - one[2:4] / 2)
    high = np.minimum(boxes[:, :2] + boxes[:, 2:4] / 2, one[:2] + one[2:4] / 2)
    both = np.clip(high - low, 0, None).prod(axis=1)
    either = boxes[:, 2:4].prod(axis=1) + one[2:4].prod() - both
    shares: Numbers = both / np.maximum(either, 1e-9)
    return shares


def _around(looked: Region, mean: Numbers) -> Region:
    centre, rim = looked.back(mean[4:8].reshape(2, 2))
    return region.around(centre, rim)
