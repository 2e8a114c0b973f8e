"""Diary entries for tests: a practice that went well, and ways to change it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from dorsi.core.diary import Ended, MorningAfter, PracticeDone

DAY = date(2026, 11, 23)
DRILLS = ("knee_to_wall", "calf_foam_roll", "heel_raise")


def evening(day: date = DAY) -> datetime:
    return datetime.combine(day, time(19, 30), tzinfo=UTC)


def dawn(day: date = DAY) -> datetime:
    return datetime.combine(day, time(7, 0), tzinfo=UTC)


def practice(day: date = DAY, **changes: Any) -> PracticeDone:
    """A whole practice on this day, easy and without pain, unless told otherwise."""
    told: dict[str, Any] = {
        "id": f"practice-{day}",
        "day": day,
        "noted_at": evening(day),
        "pain_0_10": 1,
        "effort_0_10": 5,
        "drills": DRILLS,
        "skipped": (),
        "hurt": (),
        "ended": Ended.WHOLE,
        "seconds": 780,
    }
    return PracticeDone(**told | changes)


def morning(day: date = DAY, *, worse: bool = False, **changes: Any) -> MorningAfter:
    told: dict[str, Any] = {"id": f"morning-{day}", "day": day, "noted_at": dawn(day)}
    return MorningAfter(worse=worse, **told | changes)


def later(days: int) -> date:
    return DAY + timedelta(days=days)
