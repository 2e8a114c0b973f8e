"""What a camera saw: thirteen points of a body at one moment, and a whole recording of them.

Every reader of stored landmarks and every pose model ends here, so that nothing above needs to
know which model found the points.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, nan
from typing import NamedTuple

from dorsi.core.measurement import Side

LEFT, RIGHT = 0, 1
SIDES = (Side.LEFT, Side.RIGHT)

NOSE = 0
SHOULDERS, HIPS, KNEES, ANKLES, HEELS, TOES = (1, 2), (3, 4), (5, 6), (7, 8), (9, 10), (11, 12)
POINTS = 13
LEGS = (KNEES, ANKLES, HEELS, TOES)


class Point(NamedTuple):
    """One landmark. x to the right, y down [px]; NaN where the model gave none.

    `depth_px` is smaller nearer the camera (0 where the model has no depth); `visibility` and
    `presence` run 0-1. A named tuple, not a dataclass: thousands are made each second.
    """

    x_px: float
    y_px: float
    depth_px: float
    visibility: float
    presence: float

    @property
    def seen(self) -> bool:
        return isfinite(self.x_px) and isfinite(self.y_px)


UNSEEN = Point(nan, nan, 0.0, 0.0, 0.0)
Body = tuple[Point, ...]
"""POINTS points, in the order of the names above; left before right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One picture's moment [s since the start], with the body in it, or None for nobody.

    `score` 0-1 says how sure the model is that there is a body at all.
    """

    at_s: float
    body: Body | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The size of the pictures [px] and the model that looked at them."""

    width_px: float
    height_px: float
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Frames in order of time, at least two."""

    picture: Picture
    frames: tuple[Frame, ...]

    @property
    def seconds(self) -> float:
        return self.frames[-1].at_s - self.frames[0].at_s

    @property
    def rate_hz(self) -> float:
        """Frames per second: one over the median time between two."""
        moments = [frame.at_s for frame in self.frames]
        gaps = sorted(later - early for early, later in pairwise(moments))
        return 1 / gaps[len(gaps) // 2]


def mirrored(frame: Frame, *, width_px: float) -> Frame:
    """The frame as a mirror shows it: left and right change places."""
    if frame.body is None:
        return frame
    body = list(frame.body)
    for left, right in (SHOULDERS, HIPS, KNEES, ANKLES, HEELS, TOES):
        body[left], body[right] = body[right], body[left]
    turned = tuple(point._replace(x_px=width_px - point.x_px) for point in body)
    return Frame(at_s=frame.at_s, body=turned, score=frame.score)
