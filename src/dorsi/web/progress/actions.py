"""What can be done: see whether it helps."""

from datetime import date

from dorsi.core.measurement import Side
from dorsi.core.progress import Trend
from dorsi.web.assess import series
from dorsi.web.parts import clock
from dorsi.web.parts.storing import reading


@reading
def trends(today: date | None = None) -> dict[Side, Trend]:
    """The trend of each side. Raises NotYet before both were measured."""
    return series.trends(clock.today(today))
