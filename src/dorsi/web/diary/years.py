"""The diary a year at a time: ten years of practices are no page."""

from datetime import date

from dorsi.core.diary import Entry
from dorsi.web.diary import actions, models
from dorsi.web.parts.storing import reading


@reading
def years() -> list[int]:
    """The years that have an entry, the newest first."""
    return [day.year for day in models.Entry.objects.dates("day", "year", order="DESC")]


def entries(year: int) -> list[Entry]:
    """What was noted in this year, the newest first."""
    since = actions.diary(since=date(year, 1, 1)).entries
    return [entry for entry in reversed(since) if entry.day.year == year]
