"""Numbers and dates as a runner reads them: each with its unit, each estimate with its error."""

from dataclasses import dataclass
from datetime import date

from dorsi.core.catalogue import Dose
from dorsi.core.measurement import Side, Unit
from dorsi.core.runner import LengthUnit

CM_PER_INCH = 2.54
MINUTE_S = 60
ERROR_95 = 1.96  # standard errors on each side that hold 95 % of a normal distribution


@dataclass(frozen=True, slots=True)
class Amounts:
    """How the numbers of one test are written: to the tenth, and repetitions whole."""

    unit: Unit
    units: LengthUnit

    def said(self, number: float) -> str:
        """7.0 cm, 38.2°, 18 repetitions"""
        if self.unit is Unit.DEG:
            return f"{number:.1f}°".replace("-", "−")
        return value(number, self.unit, self.units)

    def change(self, number: float) -> str:
        """+1.2 cm, −0.3 cm, +9.4°"""
        size = self.said(abs(number))
        if not any(figure in "123456789" for figure in size):
            return size
        return f"{'−' if number < 0 else '+'}{size}"


def length(cm: float, units: LengthUnit) -> str:
    """7.0 cm, or the same in inches for a runner who types inches."""
    return f"{_number(cm, units)} {units.value}"


def give_or_take(cm: float, error_95_cm: float, units: LengthUnit) -> str:
    """7.0 cm, give or take 1.4"""
    return f"{length(cm, units)}, give or take {_number(error_95_cm, units)}"


def band(low_cm: float, high_cm: float, units: LengthUnit) -> str:
    """9.8 to 13.8 cm"""
    return f"{_number(low_cm, units)} to {length(high_cm, units)}"


def value(number: float, unit: Unit, units: LengthUnit) -> str:
    """A measured value in its own unit; only lengths change with the runner's choice."""
    if unit is Unit.CM:
        return length(number, units)
    if unit is Unit.DEG:
        return f"{number:.0f}°"
    return f"{number:.0f} {'repetition' if round(number) == 1 else 'repetitions'}"


def day(then: date) -> str:
    """Tue 24 Nov 2026"""
    return f"{then:%a} {then.day} {then:%b} {then.year}"


def short_day(then: date) -> str:
    """Tue 24 Nov, set so that days of one and two figures align."""
    return f"{then:%a} {then.day:>2} {then:%b}"


def duration(seconds: float) -> str:
    """45 s, or whole minutes from a minute and a half on."""
    return f"{round(seconds)} s" if seconds < 1.5 * MINUTE_S else f"{minutes(seconds)} min"


def clock(seconds: float) -> str:
    """3:20 min"""
    whole = round(seconds)
    return f"{whole // MINUTE_S}:{whole % MINUTE_S:02d} min"


def minutes(seconds: float) -> int:
    return round(seconds / MINUTE_S)


def dose(amount: Dose) -> str:
    """2 x 30 s hold; 3 x 10 to 15, 4 s each, 45 s rest between."""
    words = [_sets(amount)]
    if amount.repetitions is not None and amount.tempo_s:
        words.append(f"{amount.tempo_s:g} s each")
    if amount.rest_s and amount.sets > 1:
        words.append(f"{amount.rest_s:g} s rest between")
    if amount.tight_spot_extra_s:
        words.append(f"{amount.tight_spot_extra_s:g} s more on a tight spot")
    return ", ".join(words)


def _sets(amount: Dose) -> str:
    times = f"{amount.sets} x " if amount.sets > 1 else ""
    if amount.repetitions is None:
        return f"{times}{amount.hold_s or 0:g} s"
    top = amount.repetitions_top
    upto = f" to {top}" if top and top != amount.repetitions else ""
    return f"{times}{amount.repetitions}{upto} repetitions"


def sides(which: tuple[Side, ...]) -> str:
    """left, right; left, then right; or both feet at once."""
    return ", then ".join(side.value for side in which) or "both feet"


def _number(cm: float, units: LengthUnit) -> str:
    shown = cm / CM_PER_INCH if units is LengthUnit.INCH else cm
    return f"{shown:.1f}"
