"""One runner's weeks of practices: what, how much, when, and because of what."""

from dorsi.core.plan.adapting import adapt
from dorsi.core.plan.making import WEEKS_MOST, make
from dorsi.core.plan.means import checked_means, checked_minutes
from dorsi.core.plan.shapes import (
    Basis,
    Item,
    LeftOut,
    Means,
    Past,
    Plan,
    PlannedPractice,
    Week,
)
from dorsi.core.plan.timing import GET_READY_S, SWITCH_S, item_seconds, part_seconds
from dorsi.core.plan.today import allowed, next_practice, practice_on, shorten

__all__ = [
    "GET_READY_S",
    "SWITCH_S",
    "WEEKS_MOST",
    "Basis",
    "Item",
    "LeftOut",
    "Means",
    "Past",
    "Plan",
    "PlannedPractice",
    "Week",
    "adapt",
    "allowed",
    "checked_means",
    "checked_minutes",
    "item_seconds",
    "make",
    "next_practice",
    "part_seconds",
    "practice_on",
    "shorten",
]
