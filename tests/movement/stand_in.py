"""A counter to try films on: a stand-in, until the engine's own takes its place.

Median of five frames, two levels from the expectation, zeroed on the second of rest.
"""

from collections.abc import Sequence
from statistics import median

from dorsi.movement.definition import Movement
from dorsi.movement.expectation import Expectation, watched
from dorsi.movement.landmarks import Seen

HALF_WINDOW = 2


def smoothed(values: Sequence[float], half: int = HALF_WINDOW) -> list[float]:
    return [median(values[max(0, i - half) : i + half + 1]) for i in range(len(values))]


def signal(movement: Movement, frames: Sequence[Seen]) -> list[float]:
    """The watched signal of every frame in which somebody was found."""
    return [watched(movement, frame.places) for frame in frames if frame.places is not None]


def zeroed(values: Sequence[float], expected: Expectation, resting: int) -> list[float]:
    """Smoothed, and shifted so that the rest before the movement reads as expected."""
    smooth = smoothed(values)
    shift = median(smooth[:resting]) - expected.start
    return [value - shift for value in smooth]


def repetitions(values: Sequence[float], expected: Expectation) -> int:
    """How often the signal went up and came back."""
    up, count = False, 0
    for value in values:
        if up and value < expected.ready_below:
            up, count = False, count + 1
        elif not up and value > expected.count_above:
            up = True
    return count


def held_s(values: Sequence[float], expected: Expectation, rate_hz: float) -> float:
    """How long the signal stood above its upper level [s]."""
    return sum(value > expected.count_above for value in values) / rate_hz
