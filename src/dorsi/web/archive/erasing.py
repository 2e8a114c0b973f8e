"""What can be done: erase everything. All of it or nothing, and whatever happens, told."""

import shutil
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.db import DatabaseError, connection, transaction

from dorsi.core.errors import Fault, InputError, StorageError
from dorsi.core.saying import say
from dorsi.web.archive.rows import KINDS
from dorsi.web.parts import fault_log, home
from dorsi.web.parts.overtaken import NOTHING
from dorsi.web.parts.said import said
from dorsi.web.parts.storing import reading, told
from dorsi.web.people import models as people

WORD = say("erase")


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """How many entries there were, and how many older copies of the database."""

    entries: int
    copies: int


@reading
def stored() -> int:
    """How many entries there are, of every kind."""
    return sum(kind.model._default_manager.count() for kind in KINDS.values())


@reading
def stamp() -> str:
    """Names what is there to erase."""
    entries, copies = stored(), len(home.copies())
    known = people.Runner.objects.exists()
    return f"{entries}.{copies}" if entries or copies or known else NOTHING


def confirmed(word: str) -> None:
    """Raises InputError unless the word is the one that erases."""
    if word.strip().lower() not in (WORD, said(WORD).lower()):
        must = say("be {word}, to be sure", word=WORD)
        raise InputError(Fault(field="word", must=must, got=word.strip() or say("nothing")))


def erase() -> Erased:
    """Everything of the runner: entries, particulars, preferences, older copies, the fault log.

    The copies are set aside first and gone only once the entries are, so that a fault in the
    middle leaves all as it was. Raises StorageError.
    """
    copies = len(home.copies())
    _set_aside()
    try:
        with told():
            entries = _emptied()
    except BaseException:
        _put_back()
        raise
    settle()
    return Erased(entries=entries, copies=copies)


def settle() -> None:
    """Finishes or takes back an erasing that was cut off: whichever its database says."""
    if people.Runner.objects.exists():
        _put_back()
        return
    if home.erasing().exists():
        fault_log.place().unlink(missing_ok=True)
        shutil.rmtree(home.erasing(), ignore_errors=True)
        _shrunk()


def _set_aside() -> None:
    try:
        _move(home.backups(), home.erasing())
    except OSError as fault:
        _put_back()
        raise StorageError(
            say(
                "{place} must be free to move (got: {fault}). Mend the rights of {folder}, "
                "then erase again. Nothing was changed.",
                place=str(home.backups()),
                fault=str(fault.strerror),
                folder=str(home.folder()),
            )
        ) from fault


def _put_back() -> None:
    with suppress(OSError):  # what can't be moved stays aside, whole, and the next start tries
        if home.erasing().exists():
            _move(home.erasing(), home.backups())
            home.erasing().rmdir()


def _move(here: Path, there: Path) -> None:
    there.mkdir(mode=home.FOLDER_RIGHTS, exist_ok=True)
    for file in here.glob("*"):
        file.rename(there / file.name)


def _emptied() -> int:
    """Every row in one transaction; what it frees in the file is written over with zeros."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete=ON")
        with transaction.atomic():
            entries = stored()
            for kind in KINDS.values():
                kind.model._default_manager.all().delete()
            people.Preferences.objects.all().delete()
            people.Runner.objects.all().delete()
            cursor.execute("DELETE FROM sqlite_sequence")
    return entries


def _shrunk() -> None:
    """The file without its free pages. Left as it is where that can't be done: they are empty."""
    if connection.in_atomic_block:
        return
    with suppress(DatabaseError, sqlite3.DatabaseError), connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
