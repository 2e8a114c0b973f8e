"""What can be done: see whether it helps, and what was done of the plan."""

from contextlib import suppress
from datetime import date

from dorsi import knowledge
from dorsi.core.catalogue import Protocol
from dorsi.core.diary import Diary
from dorsi.core.errors import NotYet
from dorsi.core.measurement import Side, Unit
from dorsi.core.plan import Plan
from dorsi.core.progress import Trend
from dorsi.web.assess import series
from dorsi.web.diary import actions as diary
from dorsi.web.parts import clock
from dorsi.web.parts.storing import reading
from dorsi.web.plan import actions as planning


@reading
def trends(today: date | None = None, protocol: str = series.TAPE) -> dict[Side, Trend]:
    """The trend of each side by one test. Raises NotYet before both were measured."""
    return series.trends(clock.today(today), protocol)


def in_degrees() -> tuple[Protocol, ...]:
    """The tests whose numbers are angles; each keeps a line of its own."""
    known = knowledge.catalogue().protocols.values()
    return tuple(one for one in known if one.unit is Unit.DEG)


def lines(today: date | None = None) -> tuple[tuple[Protocol, dict[Side, Trend]], ...]:
    """Every test in degrees that both sides were measured by, with their trends."""
    found, measured = [], series.measured()
    for protocol in in_degrees():
        if protocol.id not in measured:
            continue  # its trend would ask the database to find nothing
        with suppress(NotYet):
            found.append((protocol, trends(today, protocol.id)))
    return tuple(found)


def kept(today: date | None = None) -> tuple[Plan, Diary]:
    """The current plan and the diary since it began. Raises NotYet where there is no plan."""
    plan = planning.current(clock.today(today))
    return plan, diary.diary(since=plan.start)
