"""When to be reminded: the practices and tests of a plan, at the times the runner chose."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from dorsi.core.plan import Plan
from dorsi.core.preferences import Preferences
from dorsi.core.runs import Weekday

TEST_MINUTES = 5
A_WEEK = timedelta(days=7)


class Kind(StrEnum):
    PRACTICE = "practice"
    TEST = "test"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One occasion: its day, the time of day by the runner's own clock, and how long it takes."""

    kind: Kind
    day: date
    at: time
    minutes: int


def reminders(plan: Plan, wanted: Preferences, *, today: date) -> tuple[Reminder, ...]:
    """Every practice and weekly test from `today` to the end of the plan, by day and time.

    A kind without a time has none.
    """
    found = [*_practices(plan, wanted.practice_at, today), *_tests(plan, wanted, today)]
    return tuple(sorted(found, key=lambda one: (one.day, one.at, one.kind)))


def _practices(plan: Plan, at: time | None, today: date) -> Iterator[Reminder]:
    if at is None:
        return
    for practice in (one for week in plan.weeks for one in week.practices if one.day >= today):
        minutes = max(1, round(practice.seconds / 60))
        yield Reminder(kind=Kind.PRACTICE, day=practice.day, at=at, minutes=minutes)


def _tests(plan: Plan, wanted: Preferences, today: date) -> Iterator[Reminder]:
    """One a week, on the day the runner chose."""
    if wanted.test_at is None or not plan.weeks:
        return
    end = plan.weeks[-1].starts + A_WEEK
    day = max(today, plan.start)
    day += timedelta(days=(wanted.test_day.place - Weekday.of(day).place) % len(Weekday))
    while day < end:
        yield Reminder(kind=Kind.TEST, day=day, at=wanted.test_at, minutes=TEST_MINUTES)
        day += A_WEEK
