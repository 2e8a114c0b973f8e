"""The body's lines drawn into a picture: the measured leg in its side's colour, the rest pale.

Left is blue and round, right is amber and square, as everywhere. Every line has a dark edge, so
that it can be seen on any ground.
"""

from collections.abc import Sequence
from math import atan2, ceil, cos, hypot, radians, sin

from dorsi.measure.frames import ANKLES, HEELS, HIPS, KNEES, LEFT, RIGHT, SHOULDERS, TOES
from dorsi.measure.shown import Shown
from dorsi.pose import ink
from dorsi.pose.ink import Colour, Pixels, Place

WEDGE, PLUMB = 0.62, 0.95  # how far up the shank the wedge and the plumb line go
DASH = 0.55  # of an em
ARC_STEP = radians(3)
# A small body's lines are finer than its words.
SHANK_SHARE, EM_LEAST_PX = 0.25, 8.0


def draw(rgb: Pixels, frame: Shown, scale: float, em: float) -> None:
    """The skeleton of this frame. `scale` is pixels drawn per pixel seen, `em` a letter's size."""
    if frame.points is None or frame.posture is None:
        return
    em = max(EM_LEAST_PX, min(em, SHANK_SHARE * frame.posture.scale_px * scale))
    at = [(x * scale, y * scale) for x, y in frame.points]
    thin = em / 9
    trunk = (at[SHOULDERS[0]], at[SHOULDERS[1]], at[HIPS[1]], at[HIPS[0]], at[SHOULDERS[0]])
    _edged(rgb, trunk, ink.PALE, thin)
    legs = [LEFT, RIGHT] if frame.leg is None else [1 - frame.leg, frame.leg]
    for leg in legs:
        if leg == frame.leg and frame.lean is not None and frame.posture is not None:
            _wedge(rgb, at, frame, leg, em)
        _leg(rgb, at, leg, em, measured=leg == frame.leg)


def _leg(rgb: Pixels, at: Sequence[Place], leg: int, em: float, *, measured: bool) -> None:
    colour = ink.SIDE[leg] if measured else ink.PALE
    thick = em / 5 if measured else em / 9
    hip, knee, ankle = at[HIPS[leg]], at[KNEES[leg]], at[ANKLES[leg]]
    heel, toe = at[HEELS[leg]], at[TOES[leg]]
    _edged(rgb, (hip, knee, ankle), colour, thick)
    _edged(rgb, (ankle, heel, toe, ankle), colour, thick)
    radius = em / 4.2 if measured else em / 6.5
    for place in (hip, knee, ankle, heel, toe):
        ink.dot(rgb, place, ink.INK, radius + em / 14, square=leg == RIGHT)
        ink.dot(rgb, place, colour, radius, square=leg == RIGHT)


def _wedge(rgb: Pixels, at: Sequence[Place], frame: Shown, leg: int, em: float) -> None:
    """The angle itself: the plumb line over the ankle, and the field between it and the shank."""
    knee, ankle = at[KNEES[leg]], at[ANKLES[leg]]
    shank = hypot(knee[0] - ankle[0], knee[1] - ankle[1])
    plumb = radians(frame.plumb_deg)
    wide = atan2(knee[0] - ankle[0], ankle[1] - knee[1]) - plumb
    steps = max(1, round(abs(wide) / ARC_STEP))
    arc = [_over(ankle, plumb + wide * one / steps, WEDGE * shank) for one in range(steps + 1)]
    ink.shape(rgb, [ankle, *arc], ink.SIDE[leg], cover=0.45)
    _edged(rgb, arc, ink.PAPER, em / 12)
    _dashed(rgb, ankle, plumb, PLUMB * shank, em)


def _over(foot: Place, turn: float, length: float) -> Place:
    """The place so far over `foot`, turned to the right by `turn` [rad]."""
    return foot[0] + length * sin(turn), foot[1] - length * cos(turn)


def _dashed(rgb: Pixels, foot: Place, turn: float, length: float, em: float) -> None:
    """A plumb line upwards from `foot`, no longer than the picture is high."""
    length = min(length, float(rgb.shape[0]))
    for number in range(ceil(length / (2 * DASH * em))):
        low = 2 * number * DASH * em
        high = min(length, low + DASH * em)
        ends = (_over(foot, turn, low), _over(foot, turn, high))
        _edged(rgb, ends, ink.PAPER, em / 12)


def _edged(rgb: Pixels, places: Sequence[Place], colour: Colour, thick: float) -> None:
    ink.line(rgb, places, ink.INK, thick + max(2.0, 0.8 * thick))
    ink.line(rgb, places, colour, thick)
