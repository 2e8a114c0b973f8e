"""What was done and how it felt: append-only, each entry with an id made where it happened."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Ended(StrEnum):
    WHOLE = "whole"
    EARLY = "early"  # the runner left
    HURT = "hurt"
    POPPED = "popped"


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeDone:
    """One practice. Pain and effort 0 to 10. `drills` are those done, `skipped` those not."""

    id: str
    day: date
    noted_at: datetime
    pain_0_10: int
    effort_0_10: int
    drills: tuple[str, ...]
    skipped: tuple[str, ...]
    hurt: tuple[str, ...]
    ended: Ended
    seconds: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningAfter:
    """The morning after a practice: `worse` if pain or stiffness is more than the day before."""

    id: str
    day: date
    noted_at: datetime
    worse: bool


Entry = PracticeDone | MorningAfter


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """Entries in the order of (day, noted_at, id)."""

    entries: tuple[Entry, ...] = ()

    @property
    def practices(self) -> tuple[PracticeDone, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, PracticeDone))
