"""One runner's weeks of practices: what, how much, when, and because of what."""

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

__all__ = [
    "GET_READY_S",
    "SWITCH_S",
    "Basis",
    "Item",
    "LeftOut",
    "Means",
    "Past",
    "Plan",
    "PlannedPractice",
    "Week",
    "item_seconds",
    "part_seconds",
]
