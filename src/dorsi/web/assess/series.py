"""The measurements of both sides as trends; what progress shows and a plan answers to."""

from datetime import date

from dorsi.core.measurement import Side
from dorsi.core.progress import Trend
from dorsi.web.assess import held
from dorsi.web.people import actions as people

TAPE = held.TAPE


def measured() -> set[str]:
    """The tests that anything was measured by."""
    return {one.protocol for one in held.taken().values}


def trends(today: date, protocol: str = TAPE) -> dict[Side, Trend]:
    """The trend of each side by one test, up to `today`. Raises NotYet where a side is bare."""
    return dict(held.trends(today, people.runner(), protocol))
