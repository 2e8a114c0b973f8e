"""From what was seen or felt to the number of a test: its tries, its error, or why there is none.

The value is the mean of the last tries asked for; a try is the middle of its best second, never
a maximum, which noise alone pushes up by three degrees (measuring.md 3c).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from math import hypot, sqrt
from statistics import fmean, median, stdev

from dorsi.core.measurement import Measurement, Side, Unit
from dorsi.measure import heel
from dorsi.measure.frames import SIDES
from dorsi.measure.inclinometer import Held
from dorsi.measure.repetitions import Dismissed, Kind, Not, Repetition
from dorsi.measure.report import Reading, Report

TRIES = 3
WINDOW_S = 1.0
RANGE_MOST_DEG = 2.5
VISIBLE_LEAST = 0.8
FULL_SHARE = 0.9  # a second at 30 pictures with three missing still is a second
APART_DEG = 7.0  # between two tries the knee goes back at least this far
HALF = 0.5  # a raise lower than half of the first ones ends the test
Z_95 = 1.96  # standard errors on each side that hold 95 % of a normal distribution
FIRST = 3  # how many make "the first ones"
SHALLOWEST_DEG, STEEPEST_DEG = 0.0, 75.0


class NotTaken(StrEnum):
    """Why a test gives no number."""

    NO_ANGLE = "no_angle"
    NEVER_STILL = "never_still"
    HEEL_LIFTED = "heel_lifted"
    TOO_FEW_TRIES = "too_few_tries"
    NO_RAISES = "no_raises"
    OUT_OF_RANGE = "out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What the shell knows of the test: whose leg, when, and with what it was taken."""

    id: str
    side: Side
    taken_at: datetime
    protocol: str
    model: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A measurement with the model and version that made it, and when its tries were [s]."""

    measurement: Measurement
    model: str
    version: str
    tries_at_s: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """No number; `found` says how many tries there were."""

    why: NotTaken
    found: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """The best second of one try: its middle lean [deg], its error [deg], when it began [s]."""

    at_s: float
    lean_deg: float
    error_deg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """What a test found, before it is anybody's measurement: its tries, the error of their mean.

    `values` and `error` in the test's unit; `at_s` when each try was, of a count each repetition.
    """

    values: tuple[float, ...]
    error: float
    at_s: tuple[float, ...]

    @property
    def value(self) -> float:
        return fmean(self.values)


def knee_to_wall(report: Report, occasion: Occasion) -> Taken | Refused:
    """The front shank's lean [deg] by camera, as `lunges` finds it."""
    found = lunges(report, side=occasion.side, model=occasion.model)
    return _taken(occasion, "camera", Unit.DEG, found)


def shin_by_phone(held: Sequence[Held], occasion: Occasion) -> Taken | Refused:
    """The shin's lean [deg] by phone, as `shins` finds it."""
    return _taken(occasion, "phone", Unit.DEG, shins(held))


def heel_raises(report: Report, occasion: Occasion, *, retest_error: float) -> Taken | Refused:
    """Heel raises of one leg or both, as `raises` finds them."""
    found = raises(
        report.repetitions, report.dismissed, side=occasion.side, retest_error=retest_error
    )
    return _taken(occasion, "camera", Unit.REPETITIONS, found)


def lunges(report: Report, *, side: Side, model: str) -> Tries | Refused:
    """The front shank's lean [deg] by camera: the last TRIES tries."""
    tries = lunges_tried(report, side=side, model=model)
    if isinstance(tries, Refused):
        return tries
    if len(tries) < TRIES:
        return Refused(why=NotTaken.TOO_FEW_TRIES, found=len(tries))
    return _found(tries[-TRIES:])


def lunges_tried(report: Report, *, side: Side, model: str) -> Sequence[Try] | Refused:
    """Every try of the front shank's lean [deg] by camera, each its best second; at least one.

    A second counts when the lean stays within RANGE_MOST_DEG, the heel isn't seen lifting and
    knee and ankle are well visible. Lifts smaller than heel.VISIBLE may go unseen.
    The error holds noise, yaw, roll, model and the tries' own scatter; it doesn't hold the
    constant offset against an inclinometer on the shin bone, which isn't known.
    """
    readings = [one for one in report.readings if SIDES[one.leg] is side]
    if not readings:
        return Refused(why=NotTaken.NO_ANGLE)
    still = [window for window in _windows(readings) if _steady(window)]
    if not still:
        return Refused(why=NotTaken.NEVER_STILL)
    alarm = heel.alarm_of(model)
    down = [window for window in still if not _lifts(window, report, alarm)]
    if not down:
        return Refused(why=NotTaken.HEEL_LIFTED)
    return _tries(down, readings)


def shins(held: Sequence[Held]) -> Tries | Refused:
    """The shin's lean [deg] by phone: the last TRIES still readings."""
    if len(held) < TRIES:
        return Refused(why=NotTaken.TOO_FEW_TRIES, found=len(held))
    kept = [
        Try(at_s=one.from_s, lean_deg=one.lean_deg, error_deg=one.error_deg)
        for one in held[-TRIES:]
    ]
    if not all(on_shin(one.lean_deg) for one in kept):
        return Refused(why=NotTaken.OUT_OF_RANGE, found=len(held))
    return _found(kept)


def on_shin(lean_deg: float) -> bool:
    """Whether a shin can lean so far [deg]; a phone that lies flat doesn't lie on one."""
    return SHALLOWEST_DEG <= lean_deg <= STEEPEST_DEG


def raises(
    repetitions: Sequence[Repetition],
    dismissed: Sequence[Dismissed],
    *,
    side: Side,
    retest_error: float,
) -> Tries | Refused:
    """Heel raises of one leg or both, counted until they are only half as high as at first.

    `retest_error` [repetitions] is the protocol's own; every raise that had to be dismissed
    between the first and the last adds half a repetition.
    """
    counted = until_half([one for one in repetitions if is_raise(one, side)])
    if not counted:
        return Refused(why=NotTaken.NO_RAISES)
    return Tries(
        values=(float(len(counted)),),
        error=hypot(retest_error, len(doubtful(counted, dismissed)) / 2),
        at_s=tuple(one.at_s for one in counted),
    )


def doubtful(counted: Sequence[Repetition], dismissed: Sequence[Dismissed]) -> Sequence[Dismissed]:
    """What may have been heel raises between the first and the last that were counted."""
    return [
        one
        for one in dismissed
        if one.kind is Kind.HEEL_RAISE
        and one.why is not Not.HEEL_STAYED_DOWN
        and counted
        and counted[0].from_s < one.at_s < counted[-1].to_s
    ]


def is_raise(one: Repetition, side: Side) -> bool:
    """Whether this is a heel raise of that leg, or of both."""
    return one.kind is Kind.HEEL_RAISE and (one.leg is None or SIDES[one.leg] is side)


def change_least(standard_error: float) -> float:
    """How far two tests of this error must lie apart before chance alone is unlikely [its unit].

    Chance reaches so far in 5 of 100 pairs. Source: dorsi (1.96 · √2 standard errors).
    """
    return Z_95 * sqrt(2) * standard_error


def until_half(raises: Sequence[Repetition]) -> tuple[Repetition, ...]:
    """The raises before the first that is less than half as high as the first ones' median."""
    if not raises:
        return ()
    full = median(one.height for one in raises[:FIRST])
    ended = next((at for at, one in enumerate(raises) if one.height < HALF * full), len(raises))
    return tuple(raises[:ended])


def _windows(readings: Sequence[Reading]) -> list[Sequence[Reading]]:
    """Every second of uninterrupted readings, beginning at each reading in turn."""
    if len(readings) < 2:
        return []
    gap_s = median(later.at_s - early.at_s for early, later in pairwise(readings))
    size = max(2, round(WINDOW_S / gap_s) + 1)
    found = [readings[at : at + size] for at in range(len(readings) - size + 1)]
    longest_s = (size - 1) * gap_s / FULL_SHARE
    return [one for one in found if one[-1].at_s - one[0].at_s <= longest_s]


def _steady(window: Sequence[Reading]) -> bool:
    leans = [one.angle.degrees for one in window]
    seen = sum(one.visibility >= VISIBLE_LEAST for one in window)
    return max(leans) - min(leans) <= RANGE_MOST_DEG and seen >= FULL_SHARE * len(window)


def _lifts(window: Sequence[Reading], report: Report, alarm: float) -> bool:
    if median(one.heel_rise for one in window) > alarm:
        return True
    return any(
        lift.leg == window[0].leg and lift.from_s <= window[-1].at_s and lift.to_s >= window[0].at_s
        for lift in report.heel_lifts
    )


def _tries(windows: Sequence[Sequence[Reading]], readings: Sequence[Reading]) -> list[Try]:
    """The best window of each time the knee went forward and came back."""
    found: list[Try] = []
    for window in windows:
        new = _try(window)
        if found and not _went_back(found[-1], new, readings):
            if new.lean_deg > found[-1].lean_deg:
                found[-1] = new
        else:
            found.append(new)
    deepest = max(one.lean_deg for one in found)
    return [one for one in found if one.lean_deg > deepest - APART_DEG]


def _try(window: Sequence[Reading]) -> Try:
    return Try(
        at_s=window[0].at_s,
        lean_deg=median(one.angle.degrees for one in window),
        error_deg=fmean(one.angle.error_deg for one in window),
    )


def _went_back(before: Try, new: Try, readings: Sequence[Reading]) -> bool:
    between = [
        one.angle.degrees for one in readings if before.at_s + WINDOW_S < one.at_s < new.at_s
    ]
    least = min(between, default=new.lean_deg)
    return least < min(before.lean_deg, new.lean_deg) - APART_DEG or (
        new.lean_deg - least > APART_DEG
    )


def _scatter(leans: Sequence[float]) -> float:
    return stdev(leans) / sqrt(len(leans)) if len(leans) > 1 else 0.0


def _found(kept: Sequence[Try]) -> Tries:
    leans = tuple(one.lean_deg for one in kept)
    worst_deg = max(one.error_deg for one in kept)
    at_s = tuple(one.at_s for one in kept)
    return Tries(values=leans, error=hypot(worst_deg, _scatter(leans)), at_s=at_s)


def _taken(
    occasion: Occasion, instrument: str, unit: Unit, found: Tries | Refused
) -> Taken | Refused:
    if isinstance(found, Refused):
        return found
    return Taken(
        measurement=_measurement(occasion, instrument, unit, found),
        model=occasion.model,
        version=occasion.version,
        tries_at_s=found.at_s,
    )


def _measurement(occasion: Occasion, instrument: str, unit: Unit, found: Tries) -> Measurement:
    if occasion.taken_at.utcoffset() is None:
        raise ValueError(f"taken_at must know its time zone (got {occasion.taken_at.isoformat()})")
    return Measurement(
        id=occasion.id,
        side=occasion.side,
        protocol=occasion.protocol,
        instrument=instrument,
        value=round(found.value, 2),
        unit=unit,
        standard_error=round(found.error, 2),
        tries=tuple(round(one, 2) for one in found.values),
        limit=None,
        taken_at=occasion.taken_at,
    )
