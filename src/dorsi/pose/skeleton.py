"""The body's lines drawn into a picture: the measured leg in its side's colour, the rest pale.

Left is blue and round, right is amber and square, as everywhere. Every line has a dark edge, so
that it can be seen on any ground.
"""

from collections.abc import Sequence
from math import atan2, ceil, cos, hypot, pi, sin

from dorsi.measure.frames import ANKLES, HEELS, HIPS, KNEES, LEFT, RIGHT, SHOULDERS, TOES
from dorsi.measure.shown import Shown
from dorsi.pose import ink
from dorsi.pose.ink import Colour, Pixels, Place

WEDGE, PLUMB = 0.62, 0.95  # how far up the shank the wedge and the plumb line go
DASH = 0.55  # of an em


def draw(rgb: Pixels, frame: Shown, scale: float, em: float) -> None:
    """The skeleton of this frame. `scale` is pixels drawn per pixel seen, `em` a letter's size."""
    if frame.points is None:
        return
    at = [(x * scale, y * scale) for x, y in frame.points]
    thin = em / 9
    trunk = (at[SHOULDERS[0]], at[SHOULDERS[1]], at[HIPS[1]], at[HIPS[0]], at[SHOULDERS[0]])
    _edged(rgb, trunk, ink.PALE, thin)
    legs = [LEFT, RIGHT] if frame.leg is None else [1 - frame.leg, frame.leg]
    for leg in legs:
        if leg == frame.leg and frame.lean is not None and frame.posture is not None:
            _wedge(rgb, at, leg, em)
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


def _wedge(rgb: Pixels, at: Sequence[Place], leg: int, em: float) -> None:
    """The angle itself: the plumb line over the ankle, and the field between it and the shank."""
    knee, ankle = at[KNEES[leg]], at[ANKLES[leg]]
    shank = hypot(knee[0] - ankle[0], knee[1] - ankle[1])
    lean = atan2(knee[0] - ankle[0], ankle[1] - knee[1])
    radius, steps = WEDGE * shank, max(2, round(abs(lean) / (pi / 60)) + 1)
    arc = [
        (ankle[0] + radius * sin(turn), ankle[1] - radius * cos(turn))
        for turn in (lean * step / (steps - 1) for step in range(steps))
    ]
    ink.shape(rgb, [ankle, *arc], ink.SIDE[leg], cover=0.45)
    _edged(rgb, arc, ink.PAPER, em / 12)
    _dashed(rgb, ankle, PLUMB * shank, em)


def _dashed(rgb: Pixels, foot: Place, length: float, em: float) -> None:
    """A plumb line upwards from `foot`, no longer than the picture is high."""
    length = min(length, float(rgb.shape[0]))
    for number in range(ceil(length / (2 * DASH * em))):
        low = 2 * number * DASH * em
        high = min(length, low + DASH * em)
        _edged(rgb, ((foot[0], foot[1] - low), (foot[0], foot[1] - high)), ink.PAPER, em / 12)


def _edged(rgb: Pixels, places: Sequence[Place], colour: Colour, thick: float) -> None:
    ink.line(rgb, places, ink.INK, thick + max(2.0, 0.8 * thick))
    ink.line(rgb, places, colour, thick)
