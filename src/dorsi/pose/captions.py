"""The words of an annotated film: count, hold, time, angle with its error, heel up, refusal.

They stand at the top left, where they hide least and never move; only the heel's mark stands at
the heel. Every number is readable on a phone.
"""

from collections.abc import Callable
from math import sqrt
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.core.saying import say
from dorsi.measure import says
from dorsi.measure.frames import HEELS, RIGHT, SIDES
from dorsi.measure.shown import Lean, Shown
from dorsi.pose import ink
from dorsi.pose.ink import BOLD, MEDIUM, Box, Pixels, Place

Told = Callable[[str], str]

EM_SHARE = 1 / 30  # of the picture's mean side: 17 points where a phone shows it whole
EM_LEAST_PX = 11.0  # smaller letters are no letters
MARGIN, PAD = 0.55, 0.5  # from the edge, and within a panel [em]
COVER = 0.84
GAP = 0.35  # between panels [em]
NUMBER, ANGLE = 2.3, 1.7  # how large a count and an angle are [em]
BASE = 0.36  # how far below a line's middle its letters stand [em]
BADGE = 1.75  # the room of a side's badge [letters]
LETTERS = {Side.LEFT: say("L"), Side.RIGHT: say("R")}


class Count(NamedTuple):
    """A large number with the word for what it counts."""

    number: str
    words: str


def em_of(rgb: Pixels) -> float:
    """The size of a letter [px] in a picture of this size."""
    height, width = rgb.shape[:2]
    return max(EM_LEAST_PX, sqrt(height * width) * EM_SHARE)


def draw(rgb: Pixels, frame: Shown, scale: float, em: float, told: Told) -> None:
    """All words of this frame; `scale` is pixels drawn per pixel seen."""
    top = MARGIN * em
    for kind, n in frame.counted:
        top = _count(rgb, Count(str(n), told(says.label(kind, n))), top, em, bright=frame.new)
    if frame.lean is not None and frame.leg is not None:
        top = _angle(rgb, frame.leg, frame.lean, top, em, told)
    elif frame.refused is not None:
        top = _note(rgb, told(says.refused_in_film(*frame.refused)), top, em)
    if frame.changed:
        top = _note(rgb, told(say("{what}.", what=says.refused("person_changed"))), top, em)
    if frame.held_s is not None:
        words = told(say("s held"))
        _count(rgb, Count(f"{frame.held_s:.1f}", words), top, em, bright=frame.holding)
    _time(rgb, told(say("{seconds} s", seconds=f"{frame.at_s:.1f}")), em)
    if frame.points is not None and frame.posture is not None and frame.lifted is not None:
        x, y = frame.points[HEELS[frame.lifted]]
        heel, behind = (x * scale, y * scale), -frame.posture.facing
        _heel_up(rgb, heel, behind, em, told(say("Heel up")))


def _count(rgb: Pixels, count: Count, top: float, em: float, *, bright: bool) -> float:
    """A panel with a count, and where the next one begins. `bright`: dark on white, since new."""
    ground, letters = (ink.PAPER, ink.INK) if bright else (ink.INK, ink.PAPER)
    left, high = MARGIN * em, 1.5 * NUMBER * em
    number = ink.width_of(count.number, NUMBER * em, BOLD)
    words = ink.width_of(count.words, em, MEDIUM)
    right = left + number + words + (2 * PAD + 0.45) * em
    box = _box(left, top, right, top + high)
    ink.panel(rgb, box, ground, cover=COVER, corner=0.45 * em)
    base = top + high / 2 + BASE * NUMBER * em
    ink.write(rgb, count.number, (left + PAD * em, base), NUMBER * em, BOLD, letters)
    ink.write(rgb, count.words, (left + (PAD + 0.45) * em + number, base), em, MEDIUM, letters)
    return top + high + GAP * em


def _note(rgb: Pixels, words: str, top: float, em: float) -> float:
    """A refusal, no wider than the picture, in as many lines as it needs; where the next begins."""
    width = rgb.shape[1]
    lines = ink.wrapped(words, em, MEDIUM, width - 2 * (MARGIN + PAD) * em)
    widest = max(ink.width_of(line, em, MEDIUM) for line in lines)
    left = MARGIN * em
    high = (1.3 * len(lines) + 0.7) * em
    box = _box(left, top, left + widest + 2 * PAD * em, top + high)
    ink.panel(rgb, box, ink.INK, cover=COVER, corner=0.45 * em)
    for number, line in enumerate(lines):
        base = top + (0.35 + 0.65 + BASE + 1.3 * number) * em
        ink.write(rgb, line, (left + PAD * em, base), em, MEDIUM, ink.PAPER)
    return top + high + GAP * em


def _time(rgb: Pixels, words: str, em: float) -> None:
    """When this is, at the bottom left: to find it again in the report."""
    small = 0.8 * em
    left, bottom = MARGIN * em, rgb.shape[0] - MARGIN * em
    right = left + ink.width_of(words, small, MEDIUM) + small
    box = _box(left, bottom - 1.7 * small, right, bottom)
    ink.panel(rgb, box, ink.INK, cover=0.6, corner=0.35 * em)
    base = bottom - 0.85 * small + BASE * small
    ink.write(rgb, words, (left + small / 2, base), small, MEDIUM, ink.PAPER)


def _angle(rgb: Pixels, leg: int, lean: Lean, top: float, em: float, told: Told) -> float:
    """The lean with its error, behind the side's badge, and where the next panel begins."""
    size, left, high = ANGLE * em, MARGIN * em, 2 * ANGLE * em
    number, error = f"{_signed(lean.degrees)}°", f"± {lean.give_or_take}°"
    first, second = ink.width_of(number, size, BOLD), ink.width_of(error, em, MEDIUM)
    right = left + BADGE * size + first + 0.3 * size + second + PAD * em
    ink.panel(rgb, _box(left, top, right, top + high), ink.INK, cover=COVER, corner=0.45 * em)
    middle = top + high / 2
    _badge(rgb, leg, (left + 0.85 * size, middle), size, told)
    x, base = left + BADGE * size, middle + BASE * size
    ink.write(rgb, number, (x, base), size, BOLD, ink.PAPER)
    ink.write(rgb, error, (x + first + 0.3 * size, base), em, MEDIUM, ink.PALE)
    return top + high + GAP * em


def _badge(rgb: Pixels, leg: int, at: Place, size: float, told: Told) -> None:
    """The side's letter in the side's shape."""
    letter = told(LETTERS[SIDES[leg]])
    ink.dot(rgb, at, ink.SIDE[leg], 0.62 * size, square=leg == RIGHT)
    half = ink.width_of(letter, 0.85 * size, BOLD) / 2
    base = at[1] + BASE * 0.85 * size
    ink.write(rgb, letter, (at[0] - half, base), 0.85 * size, BOLD, ink.ON_SIDE[leg])


def _heel_up(rgb: Pixels, heel: Place, behind: int, em: float, words: str) -> None:
    """Turned dark on white, with an arrow: seen without colour."""
    width, high = ink.width_of(words, em, BOLD) + 2.3 * em, 1.9 * em
    left, top = _beside(rgb, heel, behind, (width, high), em)
    ink.panel(rgb, _box(left, top, left + width, top + high), ink.PAPER, cover=1, corner=0.45 * em)
    x, middle = left + 0.95 * em, top + high / 2
    ink.line(rgb, ((x, middle + 0.5 * em), (x, middle - 0.4 * em)), ink.INK, em / 6)
    head = ((x, middle - 0.62 * em), (x - 0.36 * em, middle - 0.1 * em))
    ink.shape(rgb, [*head, (x + 0.36 * em, middle - 0.1 * em)], ink.INK, cover=1)
    ink.write(rgb, words, (left + 1.7 * em, middle + BASE * em), em, BOLD, ink.INK)


def _beside(rgb: Pixels, at: Place, way: int, size: tuple[float, float], em: float) -> Place:
    """The corner of a panel of this size beside a place, kept within the picture."""
    height, width = rgb.shape[:2]
    left = at[0] + 1.1 * em if way > 0 else at[0] - 1.1 * em - size[0]
    edge = MARGIN * em
    return (
        max(edge, min(left, width - edge - size[0])),
        max(edge, min(at[1] - size[1] / 2, height - edge - size[1])),
    )


def _box(left: float, top: float, right: float, bottom: float) -> Box:
    return Box(round(left), round(top), round(right), round(bottom))


def _signed(degrees: int) -> str:
    return f"−{-degrees}" if degrees < 0 else str(degrees)
