"""A whole recorded phone file: its still readings, and what was refused and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median

from dorsi.measure.inclinometer import (
    GRAVITY,
    SLOWEST_HZ,
    STILL_S,
    Axis,
    Held,
    Reason,
    Refused,
    Sample,
    begin,
    step,
)

RATE_SHARE_LEAST = 0.9  # a sensor set to ten samples a second gives a few less
NO_GRAVITY_BELOW = 0.5 * GRAVITY  # a file without gravity in it averages near zero


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What a file gave, in order of time. Every second is either held or refused."""

    seconds: float
    rate_hz: float
    held: tuple[Held, ...]
    refused: tuple[Refused, ...]


def readings(samples: Sequence[Sample], axis: Axis) -> Readings:
    """The still readings of these samples, which are in order of time.

    A file that is too short, too slow or without gravity is refused as a whole.
    """
    if len(samples) < 2:
        return _refused(samples, 0.0, Reason.TOO_SHORT)
    rate_hz = 1 / median(later.at_s - early.at_s for early, later in pairwise(samples))
    if samples[-1].at_s - samples[0].at_s < STILL_S:
        return _refused(samples, rate_hz, Reason.TOO_SHORT)
    if rate_hz < RATE_SHARE_LEAST * SLOWEST_HZ:
        return _refused(samples, rate_hz, Reason.TOO_SLOW)
    if fmean(one.acceleration.length for one in samples) < NO_GRAVITY_BELOW:
        return _refused(samples, rate_hz, Reason.NO_GRAVITY)
    found = _found(samples, axis)
    return Readings(
        seconds=samples[-1].at_s - samples[0].at_s,
        rate_hz=rate_hz,
        held=found,
        refused=_between(found, samples[0].at_s, samples[-1].at_s),
    )


def _found(samples: Sequence[Sample], axis: Axis) -> tuple[Held, ...]:
    found: list[Held] = []
    state = begin(axis)
    for sample in samples:
        state, events = step(state, sample)
        found.extend(events)
    return tuple(found)


def _between(held: Sequence[Held], from_s: float, to_s: float) -> tuple[Refused, ...]:
    """The times no reading covers."""
    edges = [from_s, *(edge for one in held for edge in (one.from_s, one.to_s)), to_s]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return tuple(
        Refused(from_s=start, to_s=end, reason=Reason.MOVED) for start, end in gaps if end > start
    )


def _refused(samples: Sequence[Sample], rate_hz: float, reason: Reason) -> Readings:
    from_s, to_s = (samples[0].at_s, samples[-1].at_s) if samples else (0.0, 0.0)
    whole = Refused(from_s=from_s, to_s=to_s, reason=reason)
    return Readings(seconds=to_s - from_s, rate_hz=rate_hz, held=(), refused=(whole,))
