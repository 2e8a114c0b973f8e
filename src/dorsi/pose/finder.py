"""Finds one body in picture after picture of a film, and follows it.

Where it was tells where to look next; only when it is lost is the whole picture searched. Each
picture's landmarks come from that picture alone: nothing is smoothed.
"""

from dataclasses import dataclass
from math import hypot

from dorsi.pose import models
from dorsi.pose.detector import Detected, Detector
from dorsi.pose.landmarks import Body33, Found, Landmarker
from dorsi.pose.region import Pixels, Region

SURE = 0.5
AS_SURE = 0.7  # seen: 0.72 for who is twice as large as one with 0.95
NEAR = 0.25  # of the region's side, or about a third of the body
NOBODY = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was found in one picture: a body with its score (0-1), or None with 0.

    `redetected` says that the whole picture was searched and a body found that way.
    """

    body: Body33 | None
    score: float
    redetected: bool


class Finder:
    """Follows one body through one film. Models must have been fetched (`models.fetch`).

    Raises models.ModelsMissing where they are not there.
    """

    def __init__(self, model: str = models.HEAVY, *, threads: int = 1) -> None:
        files = models.files(model)
        self._detector = Detector(files.detector, threads=threads)
        self._landmarker = Landmarker(files.landmarks, threads=threads)
        self._next: Region | None = None
        self._last: Region | None = None

    def step(self, rgb: Pixels) -> Seen:
        """The body in the next picture (rows x columns x red, green, blue)."""
        followed = self._look(rgb, self._next)
        if followed is not None:
            return self._seen(followed, redetected=False)
        found = self._look(rgb, self._search(rgb))
        if found is not None:
            return self._seen(found, redetected=True)
        self._next = None
        return Seen(body=None, score=NOBODY, redetected=False)

    def _look(self, rgb: Pixels, region: Region | None) -> Found | None:
        if region is None or not region.lies_in(rgb):
            return None
        found = self._landmarker.find(rgb, region)
        return found if found.score >= SURE else None

    def _seen(self, found: Found, *, redetected: bool) -> Seen:
        self._next = self._last = found.next
        return Seen(body=found.body, score=found.score, redetected=redetected)

    def _search(self, rgb: Pixels) -> Region | None:
        """The region of whoever was followed before, or else of whoever is nearest."""
        return chosen(self._detector.detect(rgb), self._last)


def chosen(detected: list[Detected], last: Region | None) -> Region | None:
    """The body nearest to where the lost one was, if that is near; else the nearest to the camera.

    That is the largest of those it is about as sure of as of the surest: who films themself
    stands before whoever passes behind.
    """
    regions = [one.region for one in detected]
    if last is not None:
        near = [one for one in regions if _apart(one, last) < last.side_px * NEAR]
        if near:
            return min(near, key=lambda one: _apart(one, last))
    best = max((one.score for one in detected), default=0.0)
    sure = [one.region for one in detected if one.score >= best * AS_SURE]
    return max(sure, key=lambda one: one.side_px, default=None)


def _apart(one: Region, other: Region) -> float:
    return hypot(one.x_px - other.x_px, one.y_px - other.y_px)
