"""A turned square of a picture: what a network looks at, and the way back into the picture."""

from dataclasses import dataclass
from math import atan2, cos, hypot, isfinite, pi, sin

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""A picture: rows, columns and its three colours red, green, blue."""
Points = NDArray[np.float64]

ROOM = 1.25  # how much wider than the circle around the body; what the networks were taught with
SMALLEST_PX = 8.0
BLACK, EDGE = cv2.BORDER_CONSTANT, cv2.BORDER_REPLICATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Centre and side [px], and how far its upright is turned clockwise [rad]."""

    x_px: float
    y_px: float
    side_px: float
    turn_rad: float

    def cut(self, rgb: Pixels, size: int, beyond: int) -> Pixels:
        """`size` x `size` pixels of it. `beyond` says what lies outside: BLACK or EDGE."""
        step = self.side_px / size
        across, down = step * cos(self.turn_rad), step * sin(self.turn_rad)
        left = self.x_px - (across - down) * size / 2
        top = self.y_px - (down + across) * size / 2
        there = np.array([[across, -down, left], [down, across, top]])
        how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        cut = cv2.warpAffine(rgb, there, (size, size), flags=how, borderMode=beyond)
        return cut.astype(np.uint8, copy=False)

    def back(self, shares: Points) -> Points:
        """Places in the picture [px] of places given in shares of the square's sides."""
        across, down = cos(self.turn_rad), sin(self.turn_rad)
        turned = (shares - 0.5) @ np.array([[across, down], [-down, across]])
        placed: Points = turned * self.side_px + (self.x_px, self.y_px)
        return placed

    def lies_in(self, rgb: Pixels) -> bool:
        """Whether it is a region at all, and its centre is near enough to the picture to see it."""
        height, width = map(int, rgb.shape[:2])
        numbers = (self.x_px, self.y_px, self.side_px, self.turn_rad)
        if not all(map(isfinite, numbers)) or self.side_px < SMALLEST_PX:
            return False
        away = self.side_px / 2
        across = -away < self.x_px < width + away
        down = -away < self.y_px < height + away
        return across and down and away < 4 * (width + height)


def around(centre: Points, rim: Points) -> Region:
    """The region of a body by the two points the networks tell: its hips' middle, and a point
    on the circle around all of it, straight above when the body stands upright."""
    x, y = float(centre[0]), float(centre[1])
    across, up = float(rim[0]) - x, y - float(rim[1])
    turn = pi / 2 - atan2(up, across)
    return Region(
        x_px=x,
        y_px=y,
        side_px=2 * ROOM * hypot(across, up),
        turn_rad=(turn + pi) % (2 * pi) - pi,
    )


def whole(rgb: Pixels) -> Region:
    """The upright square around all of the picture."""
    height, width = rgb.shape[:2]
    return Region(x_px=width / 2, y_px=height / 2, side_px=max(width, height), turn_rad=0.0)
