"""Rows <-> core values: all that is stored of one runner."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from dorsi.core.diary import Entry
from dorsi.core.errors import AlreadyThere, DorsiError
from dorsi.core.saying import plain, say
from dorsi.formats.archive_json import Archive, KeptPlan
from dorsi.web.assess import rows as assess
from dorsi.web.assess.models import Measurement
from dorsi.web.diary import models as diary_models
from dorsi.web.diary import rows as diary
from dorsi.web.people import events
from dorsi.web.people import rows as people
from dorsi.web.people.models import Event, Preferences, Runner
from dorsi.web.plan import rows as plan
from dorsi.web.plan.models import Plan
from dorsi.web.safety import rows as safety
from dorsi.web.safety.models import DailyAnswer, InjuryNote, Screening

AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of event: what it is called, where it is stored, how it is read and written."""

    name: str
    model: type[Event]
    value: Callable[[Any], Any]
    columns: Callable[[Any], dict[str, object]]


def _kept(row: Plan) -> KeptPlan:
    return KeptPlan(
        id=row.entry_id,
        made_at=people.moment(row),
        practised_on=row.practised_on,
        plan=plan.plan(row),
    )


def _kept_columns(value: KeptPlan) -> dict[str, object]:
    return {
        "content": plan.content(value.plan),
        "practised_on": value.practised_on,
        **people.moment_columns(value.made_at),
    }


KINDS = {
    "screenings": Kind(
        name="safety answers",
        model=Screening,
        value=safety.screening,
        columns=safety.screening_columns,
    ),
    "daily": Kind(
        name="daily answers", model=DailyAnswer, value=safety.daily, columns=safety.daily_columns
    ),
    "injuries": Kind(
        name="injury notes", model=InjuryNote, value=safety.injury, columns=safety.injury_columns
    ),
    "measurements": Kind(
        name="measurements",
        model=Measurement,
        value=assess.measurement,
        columns=assess.measurement_columns,
    ),
    "plans": Kind(name="plans", model=Plan, value=_kept, columns=_kept_columns),
    "entries": Kind(
        name="diary entries", model=diary_models.Entry, value=diary.entry, columns=diary.columns
    ),
}


def archive() -> Archive:
    """All that is stored, as values."""
    stored = {
        field: tuple(kind.value(row) for row in events.mine(kind.model))
        for field, kind in KINDS.items()
    }
    return Archive(
        runner=people.runner(Runner.objects.first()),
        preferences=people.preferences(Preferences.objects.first()),
        **stored,
    )


def store(taken: Archive) -> list[bool]:
    """Stores what is not here yet; True for each value that was new.

    Raises AlreadyThere where an entry here has the id or the day of another one there.
    """
    _one_of_a_kind_a_day(taken.entries)
    return list(
        chain.from_iterable(_add(kind, getattr(taken, field)) for field, kind in KINDS.items())
    )


def read_through() -> tuple[dict[str, int], list[str]]:
    """How many rows of each kind there are, and those that can't be read as values."""
    counted: dict[str, int] = {}
    unread: list[str] = []
    for kind in KINDS.values():
        found = [_unread(kind, row) for row in events.mine(kind.model)]
        counted[kind.name] = len(found)
        unread += [fault for fault in found if fault is not None]
    return counted, unread


def _unread(kind: Kind, row: Event) -> str | None:
    try:
        kind.value(row)
    except (DorsiError, ValueError, TypeError, KeyError, AttributeError) as fault:
        return f"{kind.name}, id {row.entry_id}, {fault}"
    return None


def _add(kind: Kind, values: Sequence[Any]) -> Iterator[bool]:
    stored = {row.entry_id: row for row in events.mine(kind.model)} if values else {}
    owner = events.runner_id()
    fresh: dict[str, Event] = {}
    for value in values:
        row = kind.model(runner_id=owner, entry_id=value.id, **kind.columns(value))
        before = stored.get(value.id) or fresh.get(value.id)
        if before is None:
            fresh[value.id] = row
        elif isinstance(row, Plan) and isinstance(before, Plan):
            _further(before, row)
        elif not _alike(before, row):
            raise AlreadyThere(events.clash(value.id))
        yield before is None
    kind.model._default_manager.bulk_create(fresh.values(), batch_size=AT_ONCE)


def _alike(one: Event, other: Event) -> bool:
    ignored = {"id", "runner"}
    names = [field.name for field in one._meta.concrete_fields if field.name not in ignored]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _further(here: Plan, there: Plan) -> None:
    """A plan grows with practice: of two states of one plan, the further one is kept."""
    if there.practised_on and (not here.practised_on or there.practised_on > here.practised_on):
        here.content, here.practised_on = there.content, there.practised_on
        here.save(update_fields=["content", "practised_on"])


def _one_of_a_kind_a_day(entries: Iterable[Entry]) -> None:
    stored = events.all_of(diary_models.Entry).values_list("kind", "day", "entry_id")
    owners = {(kind, day): id_ for kind, day, id_ in stored}
    for entry in entries:
        place = (diary.kind(entry), entry.day)
        if owners.setdefault(place, entry.id) != entry.id:
            raise AlreadyThere(
                say(
                    "A day can have one {kind} (got a second one for {day} in the archive). "
                    "Nothing was changed: what is here stays as it is.",
                    kind=plain(place[0]),
                    day=str(entry.day),
                )
            )
