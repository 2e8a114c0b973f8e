"""The diary a month at a time: ten years of practices are no page."""

from datetime import date, timedelta

from django.db import connection

from dorsi.core.diary import Entry
from dorsi.web.diary import actions
from dorsi.web.parts.storing import reading

MONTHS = """
WITH RECURSIVE mine (id) AS (SELECT id FROM people_runner ORDER BY id LIMIT 1),
last_day (day) AS (
  SELECT max(day) FROM diary_entry WHERE runner_id = (SELECT id FROM mine)
  UNION ALL
  SELECT (
    SELECT max(entry.day) FROM diary_entry AS entry
    WHERE entry.runner_id = (SELECT id FROM mine)
      AND entry.day < date(last_day.day, 'start of month')
  ) FROM last_day WHERE last_day.day IS NOT NULL
)
SELECT date(day, 'start of month') FROM last_day WHERE day IS NOT NULL
"""
"""One look into the index for each month; every entry would be twenty times as many."""


@reading
def months() -> tuple[date, ...]:
    """The first day of each month that has an entry, the newest first."""
    with connection.cursor() as cursor:
        cursor.execute(MONTHS)
        return tuple(date.fromisoformat(first) for (first,) in cursor.fetchall())


def entries(month: date) -> list[Entry]:
    """What was noted in the month that begins on this day, the newest first."""
    last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return list(reversed(actions.diary(since=month, until=last).entries))
