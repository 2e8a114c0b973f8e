"""Opens the runner's folder: every command and the server pass through here first."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import django

from dorsi.core.errors import StorageError
from dorsi.web.parts import home

HEADER = b"SQLite format 3\x00"
KEPT_BACKUPS = 10
ELSEWHERE = "or set DORSI_HOME to another folder"


def open_home() -> Path:
    """The folder, ready to be read and written; the database brought up to this version.

    Raises StorageError, one sentence, and changes nothing then.
    """
    place = _folder()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dorsi.web.site.settings")
    django.setup()
    from dorsi.web.archive import erasing
    from dorsi.web.parts import storing

    with storing.told(), _alone(place):
        _sound(home.database())
        _up_to_date()
        erasing.settle()
    return place


def _folder() -> Path:
    place = home.folder()
    try:
        home.make()
        if not os.access(place, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError(13, "read-only")
        home.make_key()
    except OSError as fault:
        raise StorageError(_folder_sentence(place, fault)) from fault
    return place


def _folder_sentence(place: Path, fault: OSError) -> str:
    got = (fault.strerror or str(fault)).lower()
    if isinstance(fault, FileExistsError | NotADirectoryError):
        return f"{place} must be a folder (got a file). Move the file away, {ELSEWHERE}."
    if "space" in got:
        return f"The disk must have room for the diary (got: it is full). Free some, {ELSEWHERE}."
    return (
        f"{place} must be a folder Dorsi can write to (got: {got}). Mend its rights, {ELSEWHERE}."
    )


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Two first starts at once: the second one waits for the first."""
    try:
        gate = os.open(place / "opening", os.O_CREAT | os.O_RDWR, home.FILE_RIGHTS)
    except OSError as fault:
        raise StorageError(_folder_sentence(place, fault)) from fault
    try:
        fcntl.flock(gate, fcntl.LOCK_EX)
        yield
    finally:
        os.close(gate)


def _sound(database: Path) -> None:
    """Makes the file for its owner only; refuses what is not an SQLite database."""
    if not database.exists():
        try:
            os.close(os.open(database, os.O_CREAT | os.O_WRONLY, home.FILE_RIGHTS))
        except OSError as fault:
            raise StorageError(_folder_sentence(database.parent, fault)) from fault
    if not database.is_file() or _head(database) not in (b"", HEADER):
        raise sqlite3.DatabaseError("file is not a database")
    if not os.access(database, os.W_OK):
        raise sqlite3.OperationalError("attempt to write a readonly database")


def _head(database: Path) -> bytes:
    try:
        with database.open("rb") as file:
            return file.read(len(HEADER))
    except OSError as fault:
        raise sqlite3.OperationalError("unable to open database file") from fault


def _up_to_date() -> None:
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    applied = set(MigrationRecorder(connection).applied_migrations())
    if not applied and connection.introspection.table_names():
        raise StorageError(
            f"{home.database()} must be Dorsi's diary (got another program's database). "
            f"Move it away, {ELSEWHERE}."
        )
    shipped = migrations()
    _not_newer({one for one in applied if one not in shipped})
    if shipped - applied:
        if applied:
            back_up(datetime.now().astimezone())
        _migrate()


def _migrate() -> None:
    """All steps or none: cut off in between, the database stays of the version it was.

    Foreign keys are looked at once, at the end; SQLite can't change tables while it minds them.
    """
    from django.core.management import call_command
    from django.db import connection, transaction

    connection.disable_constraint_checking()
    try:
        with transaction.atomic():
            call_command("migrate", verbosity=0, interactive=False)
            connection.check_constraints()
    finally:
        connection.enable_constraint_checking()


def migrations() -> set[tuple[str, str]]:
    """Every migration that comes with this version, as (app, name)."""
    from django.db.migrations.loader import MigrationLoader

    return set(MigrationLoader(None).disk_migrations)


def _not_newer(unknown: set[tuple[str, str]]) -> None:
    if not unknown:
        return
    names = ", ".join(f"{app} {name}" for app, name in sorted(unknown))
    raise StorageError(
        f"{home.database()} must be of this version of Dorsi or an older one (got a newer one: "
        f"{names}). Update Dorsi, {ELSEWHERE}. Nothing was changed."
    )


def back_up(moment: datetime) -> Path:
    """A copy made by SQLite itself, which is whole even while others write."""
    folder = home.backups()
    folder.mkdir(mode=home.FOLDER_RIGHTS, exist_ok=True)
    whole = folder / f"{moment:%Y-%m-%d_%H%M%S_%f}.sqlite3"
    part = whole.with_suffix(".part")
    os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, home.FILE_RIGHTS))
    source, copy = sqlite3.connect(home.database()), sqlite3.connect(part)
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()
    part.replace(whole)
    for old in sorted(folder.glob("*.sqlite3"))[:-KEPT_BACKUPS]:
        old.unlink()
    return whole
