"""What can be done: see today's practice as a timeline."""

from datetime import date

from dorsi import knowledge
from dorsi.core import plan as planning
from dorsi.core import practice as core
from dorsi.core.errors import NotYet
from dorsi.core.practice import Script
from dorsi.web.parts import clock
from dorsi.web.parts.storing import reading
from dorsi.web.plan import actions as plan


@reading
def script(day: date | None = None, *, minutes: int | None = None) -> Script:
    """The practice of this day. Raises NotYet on a day off, naming the next practice."""
    wanted = clock.today(day)
    planned = plan.today(wanted, minutes=minutes)
    if planned is None:
        raise NotYet(_day_off(wanted))
    return core.script(planned, knowledge.catalogue())


def _day_off(day: date) -> str:
    upcoming = planning.next_practice(plan.current(), after=day)
    must = f"A practice must be planned for {day:%a} {day} (got a day off)."
    if upcoming is None:
        return f"{must} The plan has ended: measure again and make the next one."
    return f"{must} The next one is on {upcoming.day:%a} {upcoming.day}."
