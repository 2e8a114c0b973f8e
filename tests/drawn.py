"""A person drawn with a brush, plain but enough for the networks to take it for one."""

from typing import Any

import cv2
import numpy as np

WALL, FLOOR = (205, 205, 200), (150, 140, 130)
SKIN, SHIRT, SHORTS, SHOE, HAIR = (
    (214, 164, 132), (170, 60, 60), (50, 60, 90), (60, 60, 60), (60, 40, 30),
)  # fmt: skip
FINE = 4  # binary places of a pixel that cv2 draws with
# In shanks from the middle between the feet, up and to the picture's right; one half of the body.
HALF = {
    "hip": (0.2, 2.15), "knee": (0.22, 1.12), "ankle": (0.22, 0.14), "heel": (0.2, 0.07),
    "toe": (0.32, 0.02), "shoulder": (0.42, 3.25), "elbow": (0.62, 2.5), "wrist": (0.68, 1.9),
    "hand": (0.68, 1.72),
}  # fmt: skip


def person(
    *, width: int = 480, height: int = 720, x: float = 240, floor: float = 640, shank: float = 140
) -> Any:
    """A picture (rows x columns x red, green, blue) of someone standing there, facing us."""
    rgb = room(width=width, height=height, floor=floor)
    left, right = (
        {
            name: (x + side * across * shank, floor - up * shank)
            for name, (across, up) in HALF.items()
        }
        for side in (1, -1)
    )
    for half in (left, right):
        leg(rgb, half, shank)
    trunk(rgb, left, right, shank)
    for half in (left, right):
        arm(rgb, half, shank)
    head(rgb, (x, floor - 3.75 * shank), shank)
    return rgb


def placed(x, floor, shank, side):
    return {
        name: (x + side * across * shank, floor - up * shank) for name, (across, up) in HALF.items()
    }


def room(*, width: int, height: int, floor: float) -> Any:
    rgb = np.full((height, width, 3), WALL, np.uint8)
    rgb[max(0, int(floor) - 40) :] = FLOOR
    return rgb


def leg(rgb, at, shank):
    limb(rgb, at["hip"], at["knee"], (0.17 * shank, 0.12 * shank), SHORTS)
    limb(rgb, at["knee"], at["ankle"], (0.12 * shank, 0.07 * shank), SKIN)
    limb(rgb, at["heel"], at["toe"], (0.075 * shank, 0.06 * shank), SHOE)


def trunk(rgb, left, right, shank):
    for share in np.linspace(0.1, 0.9, 7):
        top = between(right["shoulder"], left["shoulder"], share)
        limb(rgb, top, between(right["hip"], left["hip"], share), (0.15 * shank,) * 2, SHIRT)


def arm(rgb, at, shank):
    limb(rgb, at["shoulder"], at["elbow"], (0.11 * shank, 0.08 * shank), SHIRT)
    limb(rgb, at["elbow"], at["wrist"], (0.075 * shank, 0.05 * shank), SKIN)
    limb(rgb, at["wrist"], at["hand"], (0.06 * shank, 0.05 * shank), SKIN)


def head(rgb, middle, shank):
    x, y = middle
    limb(rgb, (x, y + 0.45 * shank), middle, (0.1 * shank,) * 2, SKIN)
    limb(rgb, (x, y - 0.06 * shank), (x, y - 0.06 * shank), (0.23 * shank,) * 2, HAIR)
    limb(rgb, (x, y - 0.02 * shank), (x, y + 0.1 * shank), (0.18 * shank, 0.15 * shank), SKIN)
    for eye in (-0.07, 0.07):
        dot(rgb, (x + eye * shank, y - 0.01 * shank), 0.025 * shank, HAIR)


def limb(rgb, start, end, widths, colour):
    """A round limb: lighter towards its middle, as one lit from the front."""
    for share in np.linspace(1, 0.1, 6):
        lit = tuple(int(part * (1.15 - 0.45 * share)) for part in colour)
        for along in np.linspace(0, 1, 25):
            width = widths[0] + (widths[1] - widths[0]) * along
            dot(rgb, between(start, end, along), share * width, lit)


def dot(rgb, middle, radius, colour):
    x, y, r = (round(value * (1 << FINE)) for value in (*middle, radius))
    cv2.circle(rgb, (x, y), r, colour, -1, cv2.LINE_AA, FINE)


def between(start, end, share):
    return tuple(a + (b - a) * share for a, b in zip(start, end, strict=True))
