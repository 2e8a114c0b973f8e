"""What the doctor finds when each thing it looks at is out of order."""

import shutil
import sqlite3
from collections import namedtuple
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from dorsi.core.errors import StorageError
from dorsi.web.archive import doctor
from dorsi.web.archive.doctor import Level
from dorsi.web.parts import home
from dorsi.web.people.rows import moment_columns
from dorsi.web.safety.models import DailyAnswer
from tests.web.conftest import MONDAY

Usage = namedtuple("Usage", "total used free")


def said(level: Level, refused: StorageError | None = None) -> str:
    return "\n".join(one.says for one in doctor.examine(refused) if one.level is level)


@pytest.fixture(autouse=True)
def ample_disk(monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(2**40, 0, 2**40))


def test_a_sound_diary_has_nothing_but_good_news(db):
    found = doctor.examine()

    assert {one.level for one in found} == {Level.OK}
    assert "The database is whole." in said(Level.OK)
    assert "0 diary entries" in said(Level.OK)


@pytest.mark.parametrize(("free", "level"), [(2**20, Level.BAD), (100 * 2**20, Level.WARN)])
def test_a_full_disk_is_found(db, monkeypatch, free, level):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(2**40, 0, free))

    assert "MiB of disk are free" in said(level)


def test_a_folder_open_to_others_is_found(db, folder):
    folder.chmod(0o755)

    assert f"{folder} can be read by others" in said(Level.WARN)


def test_a_synced_folder_is_found(db, folder, monkeypatch):
    synced = folder.with_name("Dropbox")
    monkeypatch.setenv("DORSI_HOME", str(synced))
    home.make()

    assert "sync program" in said(Level.WARN)


def test_a_newer_database_is_found(db):
    MigrationRecorder(connection).record_applied("diary", "0099_future")

    assert "newer version" in said(Level.BAD)


def test_an_older_database_is_found(db):
    MigrationRecorder(connection).record_unapplied("diary", "0001_initial")

    assert "older version" in said(Level.BAD)


def test_entries_that_cannot_be_read_are_named(db):
    from dorsi.web.people import events

    for number in range(5):
        columns = {"anything_new": "no", **moment_columns(MONDAY)}
        events.store(DailyAnswer, f"entry-{number}", columns, timed=True)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints=ON")
        cursor.execute("UPDATE safety_dailyanswer SET anything_new = 'perhaps'")
        cursor.execute("PRAGMA ignore_check_constraints=OFF")

    found = said(Level.BAD)

    assert "daily answers, id entry-0" in found
    assert "2 more entries" in found


def test_rows_without_a_runner_are_found(db):
    connection.disable_constraint_checking()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO safety_dailyanswer (runner_id, entry_id, at, offset_s, anything_new) "
            "VALUES (99, 'x', '2026-11-23', 0, 'no')"
        )

    found = said(Level.BAD)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM safety_dailyanswer")

    assert "1 rows belong to no runner" in found


def database(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    with sqlite3.connect(path) as made:
        made.execute("create table many (what)")
        made.executemany("insert into many values (?)", [("x" * 500,)] * 200)
    made.close()
    return path


def damage(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096 * 3 : 4096 * 5] = b"\xff" * 8192
    path.write_bytes(whole)


def test_backups_are_counted_and_the_newest_is_looked_into(db):
    database(home.backups() / "2026-11-22.sqlite3")
    newest = database(home.backups() / "2026-11-23.sqlite3")
    assert "2 backups; the newest, 2026-11-23.sqlite3, is whole." in said(Level.OK)

    damage(newest)
    assert "newest backup" in said(Level.BAD)


def test_a_refused_folder_is_told_first_and_the_file_looked_at_alone(db):
    database(home.database())

    found = doctor.examine(StorageError("It must be otherwise."))

    assert found[0] == doctor.bad("It must be otherwise.")
    assert "The database is whole." in [one.says for one in found]


def test_a_damaged_file_is_found(db):
    damage(database(home.database()))

    assert "damaged" in said(Level.BAD, StorageError("It must be otherwise."))


def test_a_file_that_is_no_database_is_found(db):
    home.database().write_text("a shopping list, long enough to be looked at")

    assert "The database is damaged: file is not a database" in said(
        Level.BAD, StorageError("It must be otherwise.")
    )


def test_looking_changes_nothing(db, folder):
    database(home.database())
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    doctor.examine()
    doctor.examine(StorageError("It must be otherwise."))

    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
