"""What can be done: take all data out as one file, and take such a file in."""

from dataclasses import dataclass

from django.db import IntegrityError

from dorsi.core.errors import ArchiveError
from dorsi.core.preferences import Preferences
from dorsi.core.runner import Runner
from dorsi.core.saying import say
from dorsi.formats import archive_json
from dorsi.web.archive import rows
from dorsi.web.parts.storing import writing
from dorsi.web.people import actions as people


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many entries were new, and how many were there already."""

    new: int
    already: int


@writing
def export() -> bytes:
    """Everything that was stored, as one file. Takes the write lock, so that it is of one piece."""
    return archive_json.encode(rows.archive())


@writing
def take_in(data: bytes) -> Imported:
    """Adds what the archive holds and is not here yet; all of it or nothing.

    Raises ArchiveError, and AlreadyThere where an entry here says something else.
    """
    archive = archive_json.decode(data)
    try:
        stored = rows.store(archive)
    except IntegrityError as fault:
        raise ArchiveError(
            say(
                "An archive must hold what Dorsi can store (got: {fault}). Export it again.",
                fault=str(fault),
            )
        ) from fault
    if people.runner() == Runner():
        people.keep(archive.runner)
    if people.preferences() == Preferences():
        people.keep_preferences(archive.preferences)
    return Imported(new=sum(stored), already=len(stored) - sum(stored))
