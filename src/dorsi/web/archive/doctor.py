"""What the folder and the database are like, in plain sentences. Looks only, mends nothing."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dorsi.core.errors import DorsiError
from dorsi.web.parts import home

MIB = 2**20
LITTLE_ROOM = 200 * MIB
NO_ROOM = 10 * MIB
SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "icloud", "mobile documents")
WHOLE = ["ok"]
SHOWN = 3  # faults named one by one; more are counted


class Level(StrEnum):
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    level: Level
    says: str


def examine(refused: DorsiError | None = None) -> list[Finding]:
    """Everything that was looked at. `refused`: why the folder could not be opened, if it couldn't.

    Then the file alone is looked at, since the rest needs it open.
    """
    if refused is not None:
        parts: tuple[Callable[[], Iterator[Finding]], ...] = (_rights, _room, _file, _backups)
        return [bad(refused.message), *(one for part in parts for one in _told(part))]
    parts = (_rights, _room, _sqlite, _writes, _whole, _keys, _version, _entries, _backups, _camera)
    return [one for part in parts for one in _told(part)]


def ok(says: str) -> Finding:
    return Finding(level=Level.OK, says=says)


def warn(says: str) -> Finding:
    return Finding(level=Level.WARN, says=says)


def bad(says: str) -> Finding:
    return Finding(level=Level.BAD, says=says)


def _told(part: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """A part that fails is a finding itself, and keeps no other part from being looked at."""
    from django.db import DatabaseError

    try:
        yield from part()
    except (DatabaseError, sqlite3.Error, OSError) as fault:
        yield bad(f"Looking at the {part.__name__.strip('_')} failed: {fault}.")


def _rights() -> Iterator[Finding]:
    place = home.folder()
    if not place.is_dir():
        yield bad(f"There is no folder {place}. It is made when Dorsi starts.")
        return
    yield from _only_owner(place)
    if not os.access(place, os.W_OK):
        yield bad(f"{place} can't be written to. Mend its rights, or set DORSI_HOME.")
    if any(name in str(place).lower() for name in SYNCED):
        yield warn(f"{place} is copied by a sync program, which can damage a database in use.")


def _only_owner(place: Path) -> Iterator[Finding]:
    known = (place, home.database(), home.key_file())
    open_ = [one for one in known if one.exists() and one.stat().st_mode & 0o077]
    for one in open_:
        yield warn(f"{one} can be read by others on this computer. Run: chmod go= '{one}'")
    if not open_:
        yield ok(f"{place} belongs to you alone.")


def _room() -> Iterator[Finding]:
    place = home.folder()
    free = shutil.disk_usage(place if place.is_dir() else place.anchor).free
    says = f"{free // MIB:,} MiB of disk are free."
    if free < NO_ROOM:
        yield bad(f"{says} The diary can't grow: free some space.")
    elif free < LITTLE_ROOM:
        yield warn(f"{says} That is little.")
    else:
        yield ok(says)


def _sqlite() -> Iterator[Finding]:
    from dorsi.web.parts import pragmas

    version = sqlite3.sqlite_version
    if sqlite3.sqlite_version_info < pragmas.WAL_SOUND_FROM:
        yield ok(f"SQLite {version}: without a write-ahead log, which had a fault before 3.51.3.")
    else:
        yield ok(f"SQLite {version}.")


def _writes() -> Iterator[Finding]:
    from django.db import connection

    from dorsi.web.parts import pragmas

    faults = pragmas.faults(connection, sqlite3.sqlite_version_info)
    for fault in faults:
        yield bad(f"{fault.says} ({fault.id})")
    if not faults:
        now = pragmas.live(connection)
        level = "EXTRA" if now.synchronous > pragmas.FULL else "FULL"
        yield ok(
            f"An entry is on the disk before it counts as stored (journal {now.journal}, "
            f"synchronous {level}, foreign keys on)."
        )


def _whole() -> Iterator[Finding]:
    from django.db import DatabaseError, connection

    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            said = [str(row[0]) for row in cursor.fetchall()]
    except DatabaseError as fault:
        said = [str(fault)]
    yield from _integrity(said)


def _file() -> Iterator[Finding]:
    """The same, asked of the file alone."""
    database = home.database()
    if database.exists():
        yield from _integrity(_integrity_of(database))
    else:
        yield ok("There is no diary yet.")


def _integrity_of(database: Path) -> list[str]:
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.DatabaseError as fault:
        return [str(fault)]
    return [str(row[0]) for row in rows]


def _integrity(said: list[str]) -> Iterator[Finding]:
    if said == WHOLE:
        yield ok("The database is whole.")
        return
    for line in said[:SHOWN]:
        yield bad(f"The database is damaged: {line}. Put back a copy from {home.backups()}.")


def _keys() -> Iterator[Finding]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_key_check")
        loose = cursor.fetchall()
    if loose:
        yield bad(f"{len(loose)} rows belong to no runner. Put back a copy from {home.backups()}.")
    else:
        yield ok("Every row belongs to its runner.")


def _camera() -> Iterator[Finding]:
    from dorsi.web.camera import kept

    missing, place = kept.missing(), kept.folder()
    if not missing:
        yield ok(f"What the camera needs is whole in {place}.")
    elif any((place / name).exists() for name in missing):
        yield warn(f"{place / missing[0]} is damaged. It is never used. Mend it: dorsi camera")
    else:
        yield ok("What the camera needs is fetched when it is first turned on, or: dorsi camera")


def _version() -> Iterator[Finding]:
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)
    shipped, applied = set(loader.disk_migrations), set(loader.applied_migrations)
    if applied - shipped:
        yield bad("The database is of a newer version of Dorsi. Update Dorsi.")
    if shipped - applied:
        yield bad("The database is of an older version. Start Dorsi once to bring it up to date.")
    if applied == shipped:
        yield ok("The database is of this version.")


def _entries() -> Iterator[Finding]:
    from dorsi.web.archive import rows

    counted, unread = rows.read_through()
    for line in unread[:SHOWN]:
        yield bad(f"An entry can't be read: {line}.")
    if len(unread) > SHOWN:
        yield bad(f"{len(unread) - SHOWN} more entries can't be read.")
    if not unread:
        told = ", ".join(f"{number} {name}" for name, number in counted.items())
        yield ok(f"All entries can be read: {told}.")


def _backups() -> Iterator[Finding]:
    kept = sorted(home.backups().glob("*.sqlite3"))
    if not kept:
        yield ok("There are no backups yet; one is made before an update. Keep your own: export.")
        return
    if _integrity_of(kept[-1]) == WHOLE:
        yield ok(f"{len(kept)} backups; the newest, {kept[-1].name}, is whole.")
    else:
        yield bad(f"The newest backup, {kept[-1].name}, is damaged.")
