"""What a plan asks of the body, day by day, and where one plan asks for more than another.

Circles and rolling carry no load; all that stretches, balances or strengthens does.
"""

from collections.abc import Iterator
from datetime import date

from dorsi.core.catalogue import Demand
from dorsi.core.plan import Item, Plan
from tests.people import CATALOGUE

WITHOUT_LOAD = {Demand.FREE_MOVEMENT, Demand.CALF_ROLLING, Demand.FOOT_ROLLING}


def rung(item: Item) -> int:
    return CATALOGUE.exercise(item.exercise).rung(item.level)


def carries_load(item: Item) -> bool:
    level = CATALOGUE.exercise(item.exercise).level(item.level)
    return not level.demands <= WITHOUT_LOAD


def loads(plan: Plan) -> dict[date, dict[str, Item]]:
    """Items with load by day and exercise."""
    return {
        practice.day: {item.exercise: item for item in practice.items if carries_load(item)}
        for week in plan.weeks
        for practice in week.practices
    }


def heavier(one: Plan, other: Plan) -> list[str]:
    """Where `one` asks for more than `other` on any day; empty where nowhere."""
    found = [] if one.share <= other.share else ["share"]
    there = loads(other)
    for day, items in loads(one).items():
        found += [
            f"{day}: {each}"
            for item in items.values()
            for each in _more(item, there.get(day, {}).get(item.exercise))
        ]
    return found


def _more(item: Item, other: Item | None) -> Iterator[str]:
    if other is None:
        yield f"{item.exercise} is new"
        return
    if rung(item) > rung(other):
        yield f"{item.exercise} is a rung higher"
    if item.dose.sets > other.dose.sets:
        yield f"{item.exercise} has more sets"
    if rung(item) < rung(other):
        return
    if (item.dose.repetitions or 0) > (other.dose.repetitions or 0):
        yield f"{item.exercise} has more repetitions"
    if (item.dose.hold_s or 0) > (other.dose.hold_s or 0):
        yield f"{item.exercise} is held longer"
