"""What can be done: make a plan, see it, see today's practice, adapt it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dorsi import knowledge
from dorsi.core import plan as core
from dorsi.core.errors import AlreadyThere, Fault, InputError, NotYet
from dorsi.core.plan import Means, Plan, PlannedPractice
from dorsi.core.response import Response
from dorsi.core.runs import Run
from dorsi.core.saying import say
from dorsi.web.assess import actions as assess
from dorsi.web.parts import clock, entry_ids
from dorsi.web.parts.storing import reading, writing
from dorsi.web.people import events
from dorsi.web.people.rows import moment_columns
from dorsi.web.plan import models, rows
from dorsi.web.safety import actions as safety

A_YEAR = timedelta(days=366)


@writing
def make(
    means: Means,
    runs: Sequence[Run],
    *,
    start: date | None = None,
    weeks: int = 8,
    entry_id: str | None = None,
    now: datetime | None = None,
) -> Plan:
    """Makes a plan from the newest test and today's verdict, and keeps it as the current one."""
    moment = clock.now(now)
    id_ = entry_ids.given(entry_id)
    stored = events.found(models.Plan, id_)
    if stored is not None:
        return _same(rows.plan(stored), means, tuple(runs), id_)
    day = clock.day(moment)
    first = day if start is None else _near(start, day)
    made = core.make(
        assess.assessment(),
        safety.standing(moment),
        means,
        tuple(runs),
        knowledge.catalogue(),
        start=first,
        weeks=weeks,
    )
    newest = events.newest(models.Plan, now=moment)
    if newest is not None and rows.plan(newest) == made:
        return made  # gone back to and made again: the plan that holds is this one
    columns = {"content": rows.content(made), "practised_on": None, **moment_columns(moment)}
    events.store(models.Plan, id_, columns, timed=False)
    return made


@reading
def current(today: date | None = None) -> Plan:
    """The plan that holds: the newest one, stepped back where practice has paused.

    The step back is not stored; it shows for as long as the gap lasts, and is kept with the
    next practice. Raises NotYet where no plan was made.
    """
    row = _newest()
    return _after_gap(row, clock.today(today))


@reading
def today(day: date | None = None, *, minutes: int | None = None) -> PlannedPractice | None:
    """The practice planned for this day, as far as the safety answers allow it; None on a day off.

    Raises NotYet (no plan, or never screened) and NotOffered.
    """
    moment = clock.now()
    wanted = day if day is not None else clock.day(moment)
    planned = core.practice_on(current(clock.day(moment)), wanted)
    if planned is None:
        return None
    catalogue = knowledge.catalogue()
    offered = core.allowed(planned, safety.standing(moment), catalogue)
    return offered if minutes is None else core.shorten(offered, minutes, catalogue)


@writing
def adapt(response: Response, *, today: date, practised_on: date | None = None) -> Plan:
    """Plans anew from `today` on, by what happened, and keeps the result."""
    row = _newest()
    paused = _after_gap(row, practised_on or today)
    adapted = core.adapt(paused, response, knowledge.catalogue(), today=today)
    row.content = rows.content(adapted)
    if practised_on is not None:
        row.practised_on = max(practised_on, row.practised_on or practised_on)
    row.save(update_fields=["content", "practised_on"])
    return adapted


def _near(start: date, day: date) -> date:
    if abs(start - day) > A_YEAR:
        raise InputError(Fault(field="start", must=say("be within a year from today"), got=start))
    return start


def _newest() -> models.Plan:
    row = events.newest(models.Plan, now=clock.now())
    if row is None:
        raise NotYet(
            say("A plan must be made first (got none). Run: dorsi plan make, or open Plan.")
        )
    return row


def _after_gap(row: models.Plan, today: date) -> Plan:
    plan = _paused(row, today)
    return replace(plan, test_again=plan.test_again and not _tested_since(plan.past.gap_since))


def _tested_since(day: date | None) -> bool:
    """Whether both ankles were measured after the last practice before the gap."""
    try:
        return day is not None and clock.day(assess.assessment().taken_at) > day
    except NotYet:
        return False


def _paused(row: models.Plan, today: date) -> Plan:
    plan = rows.plan(row)
    gap_days = 0 if row.practised_on is None else (today - row.practised_on).days
    catalogue = knowledge.catalogue()
    if gap_days < catalogue.progression.gap_step_back_days:
        return plan
    return core.adapt(plan, Response(gap_days=gap_days), catalogue, today=today)


def _same(stored: Plan, means: Means, runs: tuple[Run, ...], entry_id: str) -> Plan:
    if stored.basis.means != means or stored.basis.runs != runs:
        raise AlreadyThere(events.clash(entry_id))
    return stored
