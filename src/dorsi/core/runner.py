"""Who runs: the little that the figures depend on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from dorsi.core.errors import Fault, InputError
from dorsi.core.saying import Saying, say

EARLIEST_BIRTH_YEAR = 1900

_T = TypeVar("_T")


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


class LengthUnit(StrEnum):
    """How lengths are shown and typed; they are stored in cm always."""

    CM = "cm"
    INCH = "in"

    @property
    def said(self) -> Saying:
        """The unit inside a sentence."""
        # Translators: centimetres, inches, as they stand behind a number.
        return say("cm") if self is LengthUnit.CM else say("in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """Everything may be left out; then the pooled figures serve. No birthday is kept."""

    birth_year: int | None = None
    sex: Sex | None = None
    units: LengthUnit = LengthUnit.CM

    def age_years(self, *, today: date) -> int | None:
        """Whole years by calendar year, so up to one too many; None where no year is known."""
        return None if self.birth_year is None else today.year - self.birth_year


SEXES = {"f": Sex.FEMALE, "female": Sex.FEMALE, "m": Sex.MALE, "male": Sex.MALE}
UNITS = {"cm": LengthUnit.CM, "in": LengthUnit.INCH}


def checked(
    *, birth_year: str | int | None, sex: str | None, units: str | None, today: date
) -> Runner:
    """The runner with these details as entered; each may be left out (None or blank).

    birth_year: 1900 up to this year. sex: f, m, female or male. units: cm or in; cm if left out.
    Raises InputError with every fault.
    """
    faults: list[Fault] = []
    runner = Runner(
        birth_year=_year(birth_year, today, faults),
        sex=_one_of(SEXES, "sex", sex, faults),
        units=_one_of(UNITS, "units", units, faults) or LengthUnit.CM,
    )
    if faults:
        raise InputError(*faults)
    return runner


def _year(entered: str | int | None, today: date, faults: list[Fault]) -> int | None:
    text = _text(entered)
    if not text:
        return None
    year = int(text) if text.isdecimal() and len(text) == len("1990") else None
    if year is not None and EARLIEST_BIRTH_YEAR <= year <= today.year:
        return year
    first, last = str(EARLIEST_BIRTH_YEAR), str(today.year)
    must = say("be a year from {first} to {last}", first=first, last=last)
    hint = say("Write all four digits, like 1990.")
    faults.append(Fault(field="birth_year", must=must, got=text, hint=hint))
    return None


def _one_of(
    known: Mapping[str, _T], field: str, entered: str | None, faults: list[Fault]
) -> _T | None:
    text = _text(entered).lower()
    if text and text not in known:
        must = say("be one of {known}", known=", ".join(known))
        faults.append(Fault(field=field, must=must, got=text, hint=say("It may be left out.")))
    return known.get(text)


def _text(entered: str | int | None) -> str:
    return "" if entered is None else str(entered).strip()
