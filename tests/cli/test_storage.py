"""What the disk or another writer refuses arrives as one sentence and exit code 2."""

import sqlite3
from pathlib import Path

import pytest
from django.db import OperationalError

from tests.typed import typed


@pytest.fixture
def home(tmp_path) -> Path:
    """A folder in which Dorsi was opened once."""
    place = tmp_path / "home"
    assert typed("profile --birth-year 1990", place).returncode == 0
    return place


def refused(line: str, home: Path) -> str:
    done = typed(line, home)
    assert (done.returncode, done.stdout) == (2, ""), done
    assert done.stderr.startswith("dorsi: ") and done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_a_diary_from_a_newer_version_is_left_alone(home):
    database = home / "dorsi.sqlite3"
    with sqlite3.connect(database) as open_:
        open_.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('people', '9999_of_tomorrow', '2030-01-01')"
        )
    open_.close()
    before = database.read_bytes()

    assert "newer" in refused("profile --birth-year 1991", home)
    assert database.read_bytes() == before


def test_a_file_that_is_no_diary_is_left_alone(home):
    database = home / "dorsi.sqlite3"
    database.write_text("a shopping list, long enough to have a head of its own")
    before = database.read_bytes()

    assert "another kind of file" in refused("done --pain 0 --effort 0", home)
    assert database.read_bytes() == before


def test_a_file_where_the_folder_should_be_is_named(tmp_path):
    (tmp_path / "home").write_text("")

    assert "must be a folder" in refused("profile", tmp_path / "home")


@pytest.mark.parametrize(
    ("fault", "part"),
    [
        ("database is locked", "another Dorsi is writing"),
        ("database or disk is full", "it is full"),
        ("attempt to write a readonly database", "read-only"),
        ("database disk image is malformed", "it is damaged"),
    ],
)
def test_a_fault_while_noting_is_told_and_nothing_is_kept(terminal, monkeypatch, fault, part):
    from dorsi.web.diary import rows

    def refuses(*_):
        raise OperationalError(fault)

    with monkeypatch.context() as broken:
        broken.setattr(rows, "columns", refuses)
        sentence = terminal.refuses("done --pain 2 --effort 6")

    assert part in sentence and "Nothing was changed." in sentence
    assert terminal.gives("diary")["entries"] == []


def test_two_terminals_noting_at_once_keep_both(home):
    """The one waits for the other: neither is refused, and nothing is lost."""
    import subprocess
    import sys

    from tests.typed import surroundings

    days = ("2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08")
    words = [sys.executable, "-m", "dorsi", "done", "--pain", "1", "--effort", "4", "--date"]
    running = [
        subprocess.Popen(
            [*words, day], env=surroundings(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for day in days
    ]
    ended = [(one.communicate()[1], one.returncode) for one in running]

    assert ended == [(b"", 0)] * len(days)
    noted = typed("diary", home).stdout
    assert all(f"{int(day[-2:])} Jan 2026" in noted for day in days)
