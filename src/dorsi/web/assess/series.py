"""The measurements of both sides as trends; what progress shows and a plan answers to."""

from datetime import date

from dorsi.core.measurement import Side
from dorsi.core.progress import Trend
from dorsi.web.assess import held
from dorsi.web.people import actions as people


def trends(today: date) -> dict[Side, Trend]:
    """The trend of each side by tape, up to and with `today`. Raises NotYet where one is bare."""
    return dict(held.trends(today, people.runner()))
