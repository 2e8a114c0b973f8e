"""Storing an event once, however often it is sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from django.db import models

from dorsi.core.errors import AlreadyThere
from dorsi.core.safety import CLOCK_AHEAD
from dorsi.core.saying import Saying, say
from dorsi.web.people.models import Event, Runner

E = TypeVar("E", bound=Event)

CLOCK = frozenset({"at", "offset_s"})


def runner_id() -> int:
    """The one runner's key; makes the row on the first write."""
    known = Runner.objects.values_list("pk", flat=True).first()
    return known if known is not None else Runner.objects.create().pk


def all_of(model: type[E]) -> models.QuerySet[E]:
    """The runner's events of this kind. Every question goes through here, and so by the indexes."""
    return model._default_manager.filter(runner_id=Runner.objects.values("pk")[:1])


def mine(model: type[E]) -> models.QuerySet[E]:
    """All of them, oldest first; of one moment, in the order they were stored."""
    return all_of(model).order_by("at", "pk")


def newest(model: type[E], *, now: datetime) -> E | None:
    """The last of them that is not dated ahead by a clock that was wrong; else the last at all."""
    events = mine(model)
    return events.filter(at__lte=now + CLOCK_AHEAD).last() or events.last()


def found(model: type[E], entry_id: str) -> E | None:
    """The event stored under this id already."""
    return all_of(model).filter(entry_id=entry_id).first()


def store(model: type[E], entry_id: str, columns: Mapping[str, object], *, timed: bool) -> bool:
    """True where the event is new, False where it was stored before with the same content.

    `timed`: the writer named the moment; otherwise the clock did, and a repeat may differ in it.
    Raises AlreadyThere for the same id with other content.
    """
    stored = found(model, entry_id)
    if stored is None:
        model._default_manager.create(runner_id=runner_id(), entry_id=entry_id, **columns)
        return True
    told = columns if timed else {name: columns[name] for name in columns.keys() - CLOCK}
    if any(getattr(stored, name) != value for name, value in told.items()):
        raise AlreadyThere(clash(entry_id))
    return False


def clash(entry_id: str) -> Saying:
    return say(
        "entry_id must be new for new content (got {id}, which is stored with other "
        "content). Nothing was changed. Send the new entry under a new id.",
        id=entry_id,
    )
