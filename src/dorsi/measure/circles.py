"""Ankle circles, where they can be seen: a foot in the air whose toes go round a still ankle.

From the side a circle is a line, which could be anything; nothing is told of it. From the front
or obliquely the toes draw an ellipse in the picture. A turn counts when the toes went all the way
round the middle of what they drew, always the same way, and never came near that middle.
"""

from itertools import pairwise
from math import atan2, dist, hypot, pi
from typing import NamedTuple

from dorsi.measure.posture import Posture

LONGEST_S = 6.0  # a slower turn isn't followed to its end
KEEP_S = 1 / 20
FEWEST = 8
RADIUS_LEAST = 0.1  # [shank]: four centimetres; toes jitter by .03
ROUND_LEAST = 0.35  # nearest to farthest from the middle; a foot that nods draws a line
TURN = 2 * pi * 0.95  # who begins anywhere closes the ring a little early
STRIDE_MOST = 1.3  # [rad] between two frames; noise leaps
ANKLE_MOST = 0.15  # the ankle stays where it is below the hips [shank]

Place = tuple[float, float]


class Spot(NamedTuple):
    """The toes about the ankle, and the ankle below the hips [shank], at one time [s]."""

    at_s: float
    toe: Place
    ankle: Place


class Turn(NamedTuple):
    """One whole turn of the toes."""

    from_s: float
    to_s: float
    radius: float


def step(
    spots: tuple[Spot, ...], posture: Posture, leg: int, *, in_the_air: bool
) -> tuple[tuple[Spot, ...], Turn | None]:
    """What is remembered of a foot after one frame, and the turn that it completed."""
    if not in_the_air:
        return (), None
    if spots and posture.at_s - spots[-1].at_s < KEEP_S:
        return spots, None
    new = _spot(posture, leg)
    kept = [one for one in spots if new.at_s - one.at_s <= LONGEST_S]
    if any(dist(one.ankle, new.ankle) > ANKLE_MOST for one in kept):
        return (new,), None
    spots = (*kept, new)
    turn = _turn(spots) if len(spots) >= FEWEST else None
    return (spots[-1:] if turn else spots), turn


def _spot(posture: Posture, leg: int) -> Spot:
    scale = posture.scale_px
    ankle, toe, hips = posture.ankles[leg], posture.toes[leg], posture.hips
    return Spot(
        at_s=posture.at_s,
        toe=((toe[0] - ankle[0]) / scale, (toe[1] - ankle[1]) / scale),
        ankle=((ankle[0] - hips[0]) / scale, (ankle[1] - hips[1]) / scale),
    )


def _turn(spots: tuple[Spot, ...]) -> Turn | None:
    """The turn these spots end with, begun as late as may be."""
    across, down = [one.toe[0] for one in spots], [one.toe[1] for one in spots]
    wide, high = max(across) - min(across), max(down) - min(down)
    if min(wide, high) < 2 * RADIUS_LEAST:
        return None
    x, y = min(across) + wide / 2, min(down) + high / 2
    radii = [hypot(one.toe[0] - x, one.toe[1] - y) for one in spots]
    angles = [atan2(one.toe[1] - y, one.toe[0] - x) for one in spots]
    strides = [(b - a + pi) % (2 * pi) - pi for a, b in pairwise(angles)]
    turned = 0.0
    for at in range(len(strides) - 1, -1, -1):
        turned += strides[at]
        if abs(strides[at]) > STRIDE_MOST or radii[at] < ROUND_LEAST * max(radii):
            return None
        if abs(turned) >= TURN:
            return Turn(from_s=spots[at].at_s, to_s=spots[-1].at_s, radius=min(wide, high) / 2)
    return None
