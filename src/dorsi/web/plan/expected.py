"""What a practice was meant to hold, asked once it is over."""

from contextlib import suppress
from datetime import date, datetime

from dorsi import knowledge
from dorsi.core import plan as core
from dorsi.core.errors import NotOffered, NotYet
from dorsi.core.plan import Plan, PlannedPractice
from dorsi.web.plan import actions as plan
from dorsi.web.safety import actions as safety


def drills(day: date, *, now: datetime) -> tuple[str, ...]:
    """The exercises meant for this day, in order; empty where no plan was made.

    Who practises on a day off does the next practice early, or makes up the last one.
    """
    try:
        current = plan.current(day)
    except NotYet:
        return ()
    planned = _nearest(current, day)
    return () if planned is None else tuple(_offered(planned, now))


def _nearest(current: Plan, day: date) -> PlannedPractice | None:
    planned = core.practice_on(current, day) or core.next_practice(current, after=day)
    if planned is not None:
        return planned
    earlier = [one for week in current.weeks for one in week.practices]
    return earlier[-1] if earlier else None


def _offered(planned: PlannedPractice, now: datetime) -> list[str]:
    with suppress(NotOffered, NotYet):  # it is over: what was meant still says what was done
        planned = core.allowed(planned, safety.standing(now), knowledge.catalogue())
    return [item.exercise for item in planned.items]
