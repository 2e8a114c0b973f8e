"""Who runs: the little that the figures depend on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


class LengthUnit(StrEnum):
    """How lengths are shown and typed; they are stored in cm always."""

    CM = "cm"
    INCH = "in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """Everything may be left out; then the pooled figures serve. No birthday is kept."""

    birth_year: int | None = None
    sex: Sex | None = None
    units: LengthUnit = LengthUnit.CM

    def age_years(self, *, today: date) -> int | None:
        """Whole years by calendar year, so up to one too many; None where no year is known."""
        return None if self.birth_year is None else today.year - self.birth_year
