"""How the ankles answered: what the newest entries tell the plan."""

from datetime import date

from dorsi import knowledge
from dorsi.core import progress as core
from dorsi.core.diary import Diary
from dorsi.core.errors import NotYet
from dorsi.core.measurement import Side
from dorsi.core.progress import Trend
from dorsi.core.response import Response
from dorsi.web.assess import series
from dorsi.web.diary import models, rows

RECENT = 40  # entries; a step up asks for a handful, a long gap for one


def response(today: date) -> Response:
    """What happened up to `today`, from the newest entries and both trends."""
    newest = models.Entry.objects.filter(day__lte=today).order_by("-day", "-at", "-entry_id")
    entries = tuple(rows.entry(row) for row in reversed(newest[:RECENT]))
    rules = knowledge.catalogue().progression
    return core.response(Diary(entries=entries), _trends(today), today=today, rules=rules)


def _trends(today: date) -> dict[Side, Trend]:
    try:
        return series.trends(today)
    except NotYet:
        return {}
