"""An ankle's angles as another program measured them: how far it goes, and what it held.

The angles are that program's own, and so is their error, which its files don't tell. A joint
model's angle isn't the shin's lean: it is up to 10 deg larger at the bottom of a squat.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from dorsi.measure.protocols import FULL_SHARE, RANGE_MOST_DEG, WINDOW_S


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The middle of a steady second [deg], and when it was [s]."""

    from_s: float
    to_s: float
    degrees: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The range of one angle [deg], and the largest it kept for WINDOW_S; None: it never did.

    The largest alone is no number of record: noise pushes it up.
    """

    least_deg: float
    most_deg: float
    held: Held | None
    gaps: int
    """How many rows have no number."""


def reach(times_s: Sequence[float], angles_deg: Sequence[float | None]) -> Reach | None:
    """The reach of one column; None where it holds no number at all."""
    seen = [(at, one) for at, one in zip(times_s, angles_deg, strict=True) if one is not None]
    if not seen:
        return None
    values = [one for _, one in seen]
    return Reach(
        least_deg=min(values),
        most_deg=max(values),
        held=_held(seen, len(times_s) / (times_s[-1] - times_s[0])),
        gaps=len(times_s) - len(seen),
    )


def _held(seen: Sequence[tuple[float, float]], rate_hz: float) -> Held | None:
    """The best window that stays within RANGE_MOST_DEG and lacks few rows."""
    best: Held | None = None
    start = 0
    for end, (to_s, _) in enumerate(seen):
        while to_s - seen[start][0] > WINDOW_S:
            start += 1
        window = [one for _, one in seen[start : end + 1]]
        if len(window) < FULL_SHARE * WINDOW_S * rate_hz or max(window) - min(window) > (
            RANGE_MOST_DEG
        ):
            continue
        if best is None or median(window) > best.degrees:
            best = Held(from_s=seen[start][0], to_s=to_s, degrees=median(window))
    return best
