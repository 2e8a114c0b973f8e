"""The diary a month at a time: ten years of practices are no page."""

from datetime import date, timedelta

from django.db.models import TextField
from django.db.models.functions import Cast, Substr

from dorsi.core.diary import Entry
from dorsi.web.diary import actions, models
from dorsi.web.parts.storing import reading
from dorsi.web.people import events


@reading
def months() -> list[date]:
    """The first day of each month that has an entry, the newest first."""
    written = Substr(Cast("day", TextField()), 1, 7)
    found = events.all_of(models.Entry).values_list(written, flat=True).distinct()
    return sorted((date.fromisoformat(f"{month}-01") for month in found), reverse=True)


def entries(month: date) -> list[Entry]:
    """What was noted in the month that begins on this day, the newest first."""
    last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return list(reversed(actions.diary(since=month, until=last).entries))
