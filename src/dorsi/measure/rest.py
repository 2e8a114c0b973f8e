"""A runner's own rest: what a signal reads before they begin, whatever body and camera.

Nobody stands as the drawn figure does, and a camera is never level. So the first stillness near
the expected rest is taken for it; who begins at once, without any, is read by their lowest.
Who holds still where a hold is expected holds it already, and the expected rest has to do:
unless merely standing upright reads like that hold.
"""

from typing import NamedTuple

from dorsi.measure.awaited import Awaited, Kind

STILL_S = 0.6
EACH_S = 0.045  # values closer than this are not kept
# Shares of the expected swing: what stillness may stray and drift by, and how far a rest may
# lie from the expected one.
STRAY, DRIFT, NEAR = 0.35, 0.12, 1.0
# Stillness before a hold, as a share of the expected way: up to the first it is rest, from the
# second on the hold itself, up to the third; between them it may be either, so it is neither.
HOLD_RESTS, HOLD_HOLDS, HOLD_MOST = 0.4, 0.6, 2.5
FEWEST = 5
WITHOUT_S, WITHOUT_CYCLES = 3.0, 1.5  # who never stands still is looked at for so long
LOWEST = 0.1  # their rest is the value that this share lies below
NEARER_S, FURTHER_S = 0.6, 3.0  # a rest once found follows the signal, down sooner than up


class Rest(NamedTuple):
    """The rest found [the signal's unit], or None and the values seen lately, with their time."""

    value: float | None = None
    lately: tuple[tuple[float, float], ...] = ()


def settled(rest: Rest, at_s: float, value: float, awaited: Awaited) -> Rest:
    """The rest after one more value, while none is known."""
    if rest.lately and at_s - rest.lately[-1][0] < EACH_S:
        return rest
    longest_s = max(WITHOUT_S, WITHOUT_CYCLES * awaited.cycle_s)
    lately = (*(one for one in rest.lately if at_s - one[0] <= longest_s), (at_s, value))
    found = _still(lately, awaited)
    if found is None and at_s - lately[0][0] >= longest_s - 2 * EACH_S:
        found = _lowest(lately, awaited)
    value_at_rest = None if found is None else _taken(found, awaited)
    return Rest(lately=lately) if value_at_rest is None else Rest(value=value_at_rest)


def _taken(found: float, awaited: Awaited) -> float | None:
    """What stillness says of the rest [the signal's unit], or None where it says nothing."""
    lift = awaited.lift(found, awaited.rest)
    if awaited.kind is not Kind.HOLD or lift <= HOLD_RESTS:
        return found if abs(lift) <= NEAR else None
    mere_standing = awaited.lift(0.0, awaited.rest) > HOLD_RESTS  # no signal then tells them apart
    return None if mere_standing or not HOLD_HOLDS <= lift <= HOLD_MOST else awaited.rest


def followed(rest: float, value: float, dt_s: float, awaited: Awaited) -> float:
    """The rest after one more value at rest: nobody comes back to quite the same place."""
    follow_s = NEARER_S if awaited.lift(value, rest) < 0 else FURTHER_S
    return rest + (value - rest) * min(1.0, dt_s / follow_s)


def _still(lately: tuple[tuple[float, float], ...], awaited: Awaited) -> float | None:
    """The mean of the last values, if they hardly change."""
    end_s = lately[-1][0]
    last = [value for at_s, value in lately if end_s - at_s <= STILL_S]
    if end_s - lately[0][0] < STILL_S - EACH_S or len(last) < FEWEST:
        return None
    half = len(last) // 2
    early, late = sum(last[:half]) / half, sum(last[half:]) / (len(last) - half)
    moves = abs(late - early) > DRIFT * awaited.swing
    strays = max(last) - min(last) > STRAY * awaited.swing
    return None if moves or strays else sum(last) / len(last)


def _lowest(lately: tuple[tuple[float, float], ...], awaited: Awaited) -> float:
    """The value nearest to rest, but for a few that may be noise."""
    ordered = sorted((value for _, value in lately), reverse=awaited.top < awaited.rest)
    return ordered[int(LOWEST * len(ordered))]
