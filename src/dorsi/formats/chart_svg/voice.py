"""In which unit and which language a chart speaks: English and centimetres, if nobody says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dorsi.core.catalogue import NormBand
from dorsi.core.measurement import Side, Unit
from dorsi.core.runner import LengthUnit
from dorsi.core.saying import Saying, figure, say, say_many, trimmed

CM_PER_INCH = 2.54
OLDEST = 100  # a group up to this age or beyond has no upper end


def _figure(value: Decimal) -> str:
    return str(value)


def _one(value: float) -> int:
    return abs(round(value))


def _day(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def _month(day: date) -> str:
    return f"{day:%b}"


def _letter(side: Side) -> str:
    return side.value[0].upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """`told` says a Saying, `figure` a number; `day` is a date, `month` its month's short name.

    `letter` stands in a side's badge; `weekdays` are seven initials, Monday first.
    """

    units: LengthUnit = LengthUnit.CM
    told: Callable[[str], str] = str
    figure: Callable[[Decimal], str] = _figure
    day: Callable[[date], str] = _day
    month: Callable[[date], str] = _month
    letter: Callable[[Side], str] = _letter
    weekdays: tuple[str, ...] = tuple("MTWTFSS")

    def factor(self, unit: Unit) -> float:
        """What a value is multiplied by to be shown."""
        inches = unit is Unit.CM and self.units is LengthUnit.INCH
        return 1 / CM_PER_INCH if inches else 1.0

    def mark(self, value: float) -> str:
        """A number that is shown already in its unit, as short as can be."""
        return self._signed(trimmed(value, 2))

    def number(self, value: float, unit: Unit, *, sign: bool = False) -> str:
        """A measured value without its unit: tenths, whole repetitions."""
        shown = figure(value * self.factor(unit), 0 if unit is Unit.REPETITIONS else 1)
        plus = "+" if sign and shown > 0 else ""
        return plus + self._signed(shown)

    def short(self, value: float, unit: Unit) -> str:
        """The same without a nought at its end."""
        return self._signed(trimmed(value * self.factor(unit), 1))

    def amount(
        self, value: float, unit: Unit, *, sign: bool = False, tenths: bool = False
    ) -> Saying:
        """A measured value with its unit, for the inside of a sentence; `tenths`: 7.0, not 7."""
        number = self.number(value, unit) if tenths else self.short(value, unit)
        if sign and self.number(value, unit, sign=True).startswith("+"):
            number = f"+{number}"
        if unit is Unit.REPETITIONS:
            return say_many(
                "{number} repetition", "{number} repetitions", n=_one(value), number=number
            )
        if unit is Unit.DEG:
            return say("{number} degrees", number=number)
        if self.units is LengthUnit.INCH:
            return say("{number} in", number=number)
        return say("{number} cm", number=number)

    def unit(self, unit: Unit) -> Saying:
        """The unit that values are shown in, as it stands above an axis."""
        if unit is Unit.REPETITIONS:
            return say("repetitions")
        if unit is Unit.DEG:
            return say("degrees")
        return say("in") if self.units is LengthUnit.INCH else say("cm")

    def tick(self, value: float, unit: Unit) -> str:
        """A number of an axis, with its unit where that is short."""
        number = self.mark(value)
        if unit is Unit.DEG:
            return f"{number}°"
        if unit is Unit.REPETITIONS:
            return number
        if self.units is LengthUnit.INCH:
            return self.told(say("{number} in", number=number))
        return self.told(say("{number} cm", number=number))

    def _signed(self, value: Decimal) -> str:
        told = self.figure(abs(value))
        return f"−{told}" if value < 0 else told


ENGLISH = Voice()


def side_said(side: Side) -> Saying:
    return say("Left") if side is Side.LEFT else say("Right")


def people(norm: NormBand) -> Saying:
    """Whom the middle range was found in, for the inside of a sentence."""
    if norm.sex not in ("female", "male"):
        return say("adults")
    women, low, high = norm.sex == "female", norm.age_from, norm.age_to
    if high >= OLDEST:
        return say("women {low} and over", low=low) if women else say("men {low} and over", low=low)
    if women:
        return say("women {low}–{high}", low=low, high=high)
    return say("men {low}–{high}", low=low, high=high)


def range_said(norm: NormBand) -> Saying:
    """The name of the grey field."""
    return say("middle range, {people}", people=people(norm))
