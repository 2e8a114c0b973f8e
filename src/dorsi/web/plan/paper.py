"""The week to hang up: every day with its drills, its runs and room to write."""

from collections.abc import Sequence
from dataclasses import dataclass

from dorsi.core.catalogue import Catalogue
from dorsi.web.plan import showing
from dorsi.web.plan.showing import Day, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDay:
    """A day and the drills of its practice; none on a day of rest."""

    of: Day
    lines: Sequence[Line]


def week(days: Sequence[Day], catalogue: Catalogue) -> list[PaperDay]:
    return [
        PaperDay(
            of=day,
            lines=showing.lines(day.practice.items, catalogue) if day.practice else (),
        )
        for day in days
    ]
