"""Every fault of the database is one sentence that says what to do."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, transaction

from dorsi.core.errors import StorageError
from dorsi.web.parts import storing
from dorsi.web.people import actions, models


@pytest.mark.parametrize(
    ("fault", "says", "todo"),
    [
        ("database is locked", "another Dorsi is writing", "Try again"),
        ("database or disk is full", "it is full", "Free some space"),
        ("disk I/O error", "refused", "Check its space"),
        ("attempt to write a readonly database", "read-only", "DORSI_HOME"),
        ("unable to open database file", "cannot", "Check the rights"),
        ("file is not a database", "another kind of file", "backups"),
        ("database disk image is malformed", "damaged", "dorsi doctor"),
        ("something new", "something new", "dorsi doctor"),
    ],
)
def test_each_fault_says_what_must_be_what_it_got_and_what_to_do(
    folder: Path, fault: str, says: str, todo: str
) -> None:
    with pytest.raises(StorageError) as refused, storing.told():
        raise OperationalError(fault)

    sentence = str(refused.value)
    assert " must " in sentence and says in sentence and todo in sentence
    assert sentence.endswith("Nothing was changed.")
    assert "\n" not in sentence


def test_a_fault_of_another_kind_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError), storing.told():
        raise ZeroDivisionError


def test_an_action_that_fails_leaves_nothing(db: None) -> None:
    @storing.writing
    def half() -> None:
        models.Runner.objects.create(birth_year=1990)
        raise OperationalError("disk I/O error")

    with pytest.raises(StorageError):
        half()

    assert not models.Runner.objects.exists()


def test_an_action_inside_another_is_part_of_it(db: None) -> None:
    @storing.writing
    def outer() -> None:
        actions.update(birth_year=1990)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        outer()

    assert actions.runner().birth_year is None


LOCKED = """
from dorsi.web.site.opening import open_home
open_home()
from django.db import connection
from dorsi.core.errors import StorageError
from dorsi.web.people import actions
with connection.cursor() as cursor:
    cursor.execute("PRAGMA busy_timeout=20")
print(actions.runner().birth_year)
try:
    actions.update(birth_year=1990)
except StorageError as fault:
    print(fault)
"""


def test_a_writer_that_waits_in_vain_says_so_and_readers_read_on(run: Any, folder: Path) -> None:
    run("from dorsi.web.site.opening import open_home; open_home()")
    with closing(sqlite3.connect(folder / "dorsi.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = run(LOCKED)
        other.execute("ROLLBACK")

    read, refused = done.stdout.splitlines()
    assert read == "None"
    assert "another Dorsi is writing" in refused


def test_actions_are_whole_even_without_a_transaction_around(transactional_db: None) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        actions.update(birth_year=1990)
        raise ZeroDivisionError

    assert actions.runner().birth_year is None
