"""How the ankles answered: what the newest entries tell the plan."""

from dataclasses import replace
from datetime import date

from dorsi import knowledge
from dorsi.core import progress as core
from dorsi.core.diary import Diary, Entry, MorningAfter
from dorsi.core.errors import NotYet
from dorsi.core.measurement import Side
from dorsi.core.progress import Trend
from dorsi.core.response import Response
from dorsi.web.assess import series
from dorsi.web.diary import models, rows
from dorsi.web.parts import entry_ids
from dorsi.web.people import events
from dorsi.web.safety import actions as safety

RECENT = 40  # entries; a step up asks for a handful, a long gap for one


def response(to: Entry) -> Response:
    """What happened up to this entry, from those before it and both trends; once for each."""
    newest = (
        events.all_of(models.Entry).filter(day__lte=to.day).order_by("-day", "-at", "-entry_id")
    )
    entries = tuple(rows.entry(row) for row in reversed(newest[:RECENT]))
    rules = knowledge.catalogue().progression
    answered = core.response(Diary(entries=entries), _trends(to.day), today=to.day, rules=rules)
    return replace(answered, front_pinch=_pinched(to))


def pinch_id(entry_id: str, exercise: str) -> str:
    """The id under which a pinch at the front is noted that belongs to this entry."""
    return entry_ids.following(entry_id, f"pinch/{exercise}")


def _pinched(entry: Entry) -> bool:
    if isinstance(entry, MorningAfter):
        return False
    return safety.is_noted(*(pinch_id(entry.id, exercise) for exercise in entry.hurt))


def _trends(today: date) -> dict[Side, Trend]:
    try:
        return series.trends(today)
    except NotYet:
        return {}
