"""What can be done: take the plan's practices and tests along as a calendar that rings."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dorsi.core import reminders as core
from dorsi.core.errors import NotYet
from dorsi.core.preferences import Preferences
from dorsi.core.reminders import Kind, Reminder
from dorsi.core.saying import say
from dorsi.formats import calendar_ics
from dorsi.formats.calendar_ics import Appointment
from dorsi.web.parts import clock, entry_ids
from dorsi.web.parts.storing import reading
from dorsi.web.people import actions as people
from dorsi.web.people import events
from dorsi.web.plan import actions, models


@reading
def calendar(now: datetime | None = None) -> bytes:
    """Every practice and test from today on, as an iCalendar file with an alarm each.

    Taken in again later, it replaces what it brought before. Raises NotYet where there is no
    plan, no time was chosen, or the plan has ended.
    """
    moment = clock.now(now)
    today, wanted = clock.day(moment), people.preferences()
    _with_a_time(wanted)
    coming = core.reminders(actions.current(today), wanted, today=today)
    if not coming:
        raise NotYet(
            say("A practice must be to come (got a plan that has ended). Make the next plan.")
        )
    owner, zone = _owner(), ZoneInfo(settings.TIME_ZONE)
    found = [_appointment(one, owner, zone) for one in coming]
    return calendar_ics.encode(found, name=_("Ankles"), now=moment)


def _with_a_time(wanted: Preferences) -> None:
    if wanted.practice_at is None and wanted.test_at is None:
        raise NotYet(
            say(
                "A reminder must have a time (got none). Choose one in settings, or run: "
                "dorsi profile --practice-at 18:30"
            )
        )


def _owner() -> str:
    """What sets this runner's entries apart in a shared calendar: the id of their first plan."""
    first = events.mine(models.Plan).values_list("entry_id", flat=True).first()
    return first or ""


def _appointment(one: Reminder, owner: str, zone: ZoneInfo) -> Appointment:
    return Appointment(
        id=entry_ids.following(owner, f"{one.kind}/{one.day}"),
        starts=datetime.combine(one.day, one.at, zone),
        minutes=one.minutes,
        title=_title(one),
        says=_("Planned by Dorsi. Take the calendar again after a change: it replaces this one."),
    )


def _title(one: Reminder) -> str:
    if one.kind is Kind.TEST:
        return _("Test both ankles, before you stretch or run")
    many = ngettext("Ankles, %(n)d minute", "Ankles, %(n)d minutes", one.minutes)
    return many % {"n": one.minutes}
