"""The runner's week of runs, which a plan must live with."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Weekday(StrEnum):
    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @classmethod
    def of(cls, day: date) -> "Weekday":
        return list(cls)[day.weekday()]

    @property
    def place(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return list(Weekday).index(self)


class RunKind(StrEnum):
    EASY = "easy"
    LONG = "long"
    INTERVALS = "intervals"
    RACE = "race"

    @property
    def hard(self) -> bool:
        """Intervals and races: the runs that fresh, unstretched calves matter for."""
        return self in (RunKind.INTERVALS, RunKind.RACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run the runner does every week on this day."""

    day: Weekday
    kind: RunKind
