"""What is drawn into a picture with: the house's colours, panels, lines and words.

Pictures are arrays of rows, columns and red, green, blue; they are drawn into in place.
Places are pixels, x to the right, y down, and may lie outside.
"""

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Colour = tuple[int, int, int]
Place = tuple[float, float]

INK: Colour = (15, 18, 20)
PAPER: Colour = (255, 255, 255)
PALE: Colour = (243, 242, 237)
SIDE: tuple[Colour, Colour] = ((125, 176, 255), (255, 170, 94))  # left, right, on dark
ON_SIDE: tuple[Colour, Colour] = ((16, 21, 28), (26, 18, 8))

REGULAR, MEDIUM, BOLD = 400, 500, 700
SUB_BITS = 4  # places are drawn to a sixteenth of a pixel, else slow lines would tremble
_FONT = cv2.FontFace("sans")  # comes with OpenCV, so that every machine draws the same letters


class Box(NamedTuple):
    """A part of a picture, whole pixels."""

    left: int
    top: int
    right: int
    bottom: int


def width_of(words: str, size: float, weight: int = REGULAR) -> int:
    """How wide the words are [px], set in letters so tall."""
    _, _, width, _ = cv2.getTextSize((0, 0), words, (0, 0), _FONT, round(size), weight)
    return int(width)


def wrapped(words: str, size: float, weight: int, room: float) -> list[str]:
    """The words in lines that are no wider than `room` [px], where a line can be broken."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def write(rgb: Pixels, words: str, at: Place, size: float, weight: int, colour: Colour) -> None:
    """Words from `at`, which is the left end of their base line."""
    cv2.putText(rgb, words, (round(at[0]), round(at[1])), colour, _FONT, round(size), weight)


def panel(rgb: Pixels, box: Box, colour: Colour, *, cover: float, corner: float) -> None:
    """A rounded field that lets the picture through by what `cover` (0-1) leaves."""
    height, width = rgb.shape[:2]
    left, top = max(0, box.left), max(0, box.top)
    right, bottom = min(width, box.right), min(height, box.bottom)
    if left >= right or top >= bottom:
        return
    part = rgb[top:bottom, left:right]
    mask = _rounded(box.right - box.left, box.bottom - box.top, round(corner))
    mask = mask[top - box.top : bottom - box.top, left - box.left : right - box.left]
    _blend(part, np.full_like(part, colour), mask, cover)


def shape(rgb: Pixels, places: Sequence[Place], colour: Colour, *, cover: float) -> None:
    """A filled shape with these corners, let through likewise."""
    points = _fixed(places)
    low, high = points.min(axis=0) >> SUB_BITS, (points.max(axis=0) >> SUB_BITS) + 1
    height, width = rgb.shape[:2]
    left, top = max(0, int(low[0])), max(0, int(low[1]))
    right, bottom = min(width, int(high[0]) + 1), min(height, int(high[1]) + 1)
    if left >= right or top >= bottom:
        return
    part = rgb[top:bottom, left:right]
    mask = np.zeros(part.shape[:2], np.uint8)
    moved = points - np.array([left << SUB_BITS, top << SUB_BITS], np.int32)
    cv2.fillPoly(mask, [moved], 255, cv2.LINE_AA, SUB_BITS)
    _blend(part, np.full_like(part, colour), mask, cover)


def line(rgb: Pixels, places: Sequence[Place], colour: Colour, thick: float) -> None:
    """A line through these places."""
    closed = False
    cv2.polylines(
        rgb, [_fixed(places)], closed, colour, max(1, round(thick)), cv2.LINE_AA, SUB_BITS
    )


def dot(rgb: Pixels, at: Place, colour: Colour, radius: float, *, square: bool) -> None:
    """A mark of the left (round) or the right (square)."""
    if square:
        half = 0.9 * radius
        x, y = at
        corners = [(x - half, y - half), (x + half, y - half), (x + half, y + half)]
        cv2.fillPoly(rgb, [_fixed([*corners, (x - half, y + half)])], colour, cv2.LINE_AA, SUB_BITS)
        return
    centre = _fixed([at])[0]
    cv2.circle(
        rgb,
        (int(centre[0]), int(centre[1])),
        round(radius * (1 << SUB_BITS)),
        colour,
        -1,
        cv2.LINE_AA,
        SUB_BITS,
    )


def _fixed(places: Sequence[Place]) -> NDArray[np.int32]:
    """OpenCV's whole numbers; places far outside are kept within what it can count."""
    far = float(1 << 20)
    return np.round(np.clip(np.array(places, np.float64), -far, far) * (1 << SUB_BITS)).astype(
        np.int32
    )


def _rounded(width: int, height: int, corner: int) -> Pixels:
    corner = max(0, min(corner, width // 2, height // 2))
    mask = np.zeros((height, width), np.uint8)
    mask[corner : height - corner, :] = 255
    mask[:, corner : width - corner] = 255
    for x in (corner, width - 1 - corner):
        for y in (corner, height - 1 - corner):
            cv2.circle(mask, (x, y), corner, 255, -1, cv2.LINE_AA)
    return mask


def _blend(part: Pixels, over: Pixels, mask: Pixels, cover: float) -> None:
    share = (mask.astype(np.uint16) * round(256 * cover) // 255)[..., None]
    part[:] = (part * (256 - share) + over * share) >> 8
