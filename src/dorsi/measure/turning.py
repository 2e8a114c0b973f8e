"""Whether a gyroscope's turning fits the accelerometer beside it, and in which unit it counts.

Gravity shows both: over a moment, what the gyroscope turned is what gravity's direction changed.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import radians

from dorsi.measure.inclinometer import Sample, Vector, between_deg, turned

WINDOW_S = 0.3  # long enough to turn visibly, short enough for no drift
TELLING_DEG = 3.0  # below it noise and pushes turn gravity as well
FITS_LEAST = 0.8  # of the turned windows' change must be explained
UNITS = (1.0, radians(1))


def scale(samples: Sequence[Sample]) -> float | None:
    """What turns the gyroscope's values into rad/s: 1, or one degree; None where neither fits.

    1 where nothing turned enough to tell.
    """
    windows = [
        window
        for window in _windows(samples)
        if between_deg(window[0].acceleration, window[-1].acceleration) > TELLING_DEG
    ]
    if not windows:
        return 1.0
    still = sum(_missed(window, 0.0) for window in windows)
    missed = {unit: sum(_missed(window, unit) for window in windows) for unit in UNITS}
    best = min(UNITS, key=lambda unit: missed[unit])
    return best if missed[best] < (1 - FITS_LEAST) * still else None


def _windows(samples: Sequence[Sample]) -> Iterator[Sequence[Sample]]:
    """Runs of samples WINDOW_S long, one after another, all with a gyroscope."""
    start = 0
    for at, sample in enumerate(samples):
        if sample.turning is None or not sample.acceleration.length:
            start = at + 1
        elif sample.at_s - samples[start].at_s >= WINDOW_S:
            yield samples[start : at + 1]
            start = at


def _missed(window: Sequence[Sample], unit: float) -> float:
    """The square of what is left between gravity as turned and as felt at the end [deg²]."""
    up = window[0].acceleration
    for early, late in pairwise(window):
        turn = early.turning or Vector(0.0, 0.0, 0.0)
        scaled = Vector(turn.x * unit, turn.y * unit, turn.z * unit)
        up = turned(up, scaled, late.at_s - early.at_s)
    return between_deg(up, window[-1].acceleration) ** 2
