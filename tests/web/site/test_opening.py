"""Opening the folder: what is made, and what is refused in one sentence with nothing changed."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree, which

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from dorsi.core.errors import StorageError
from dorsi.web.site.opening import back_up, open_home
from tests.web.conftest import environment

OPEN = """
import sys
from dorsi.core.errors import DorsiError
from dorsi.web.site.opening import back_up, open_home
try:
    open_home()
except DorsiError as fault:
    sys.exit(f"{type(fault).__name__}: {fault}")
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def once_opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a first start leaves it: made once, since a start takes a while."""
    place = tmp_path_factory.mktemp("opened") / "home"
    subprocess.run([sys.executable, "-c", OPEN], env=environment(place), check=True, timeout=60)
    return place


@pytest.fixture
def opened(once_opened: Path, folder: Path) -> Path:
    """The test's own copy of it."""
    copytree(once_opened, folder, dirs_exist_ok=True)
    return folder


def contents(place: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_is_made_for_its_owner_alone(run: Run, folder: Path) -> None:
    folder.rmdir()

    done = run("import os; os.umask(0)\n" + OPEN)

    assert done.returncode == 0, done.stderr
    assert rights(folder) == 0o700
    assert {rights(one) for one in folder.iterdir()} == {0o600}


def test_a_folder_open_to_others_is_closed(db: None, folder: Path) -> None:
    folder.chmod(0o755)

    open_home()

    assert rights(folder) == 0o700


def test_a_second_start_changes_nothing(run: Run, opened: Path) -> None:
    before = contents(opened)

    run(OPEN)

    assert contents(opened) == before


def test_two_first_starts_at_once_both_open(folder: Path) -> None:
    starts = [
        subprocess.Popen([sys.executable, "-c", OPEN], env=environment(folder), stderr=-1)
        for _ in range(3)
    ]

    assert [start.communicate(timeout=60)[1] for start in starts] == [b""] * 3
    assert {start.returncode for start in starts} == {0}


def test_the_live_connection_is_durable(run: Run) -> None:
    asked = run(
        OPEN
        + "from django.db import connection; from dorsi.web.parts import pragmas\n"
        + "import sqlite3; print(pragmas.faults(connection, sqlite3.sqlite_version_info))\n"
        + "print(pragmas.live(connection).synchronous)"
    )

    assert asked.stdout.splitlines()[0] == "[]", asked.stderr
    assert int(asked.stdout.splitlines()[1]) >= 2


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a refusal."""
    assert done.returncode == 1, done
    assert done.stderr.startswith("StorageError: "), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def refusal() -> str:
    """The same, without a process of its own: where it comes before the database is asked."""
    with pytest.raises(StorageError) as refused:
        open_home()
    return str(refused.value)


def test_a_database_of_a_newer_version_is_refused(db: None) -> None:
    MigrationRecorder(connection).record_applied("diary", "0099_future")

    says = refusal()

    assert "diary 0099_future" in says and "Update Dorsi" in says and "Nothing was changed" in says


def test_a_file_that_is_no_database_is_refused_and_kept(folder: Path) -> None:
    (folder / "dorsi.sqlite3").write_text("my shopping list, not to be lost")

    says = refusal()

    assert "another kind of file" in says
    assert (folder / "dorsi.sqlite3").read_text() == "my shopping list, not to be lost"


def test_another_programs_database_is_refused_and_kept(run: Run, folder: Path) -> None:
    with sqlite3.connect(folder / "dorsi.sqlite3") as database:
        database.execute("create table shopping (what)")
    database.close()
    before = (folder / "dorsi.sqlite3").read_bytes()

    says = refused(run(OPEN))

    assert "another program's" in says
    assert (folder / "dorsi.sqlite3").read_bytes() == before


def test_a_file_in_the_folders_place_is_refused(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("here already")

    says = refusal()

    assert "must be a folder" in says
    assert folder.read_text() == "here already"


def test_a_damaged_database_is_refused(run: Run, opened: Path) -> None:
    database = opened / "dorsi.sqlite3"
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    says = refused(run(OPEN))

    assert "dorsi doctor" in says


# Root writes to whatever it likes, unless it gives that power away.
BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.getuid() == 0 else []


may_be_bound = pytest.mark.skipif(
    bool(BOUND) and not which("setpriv"), reason="root, and no setpriv to bind it"
)


@may_be_bound
def test_a_read_only_folder_is_refused_before_the_first_start(run: Run, folder: Path) -> None:
    folder.chmod(0o555)

    says = refused(run(OPEN, bound=BOUND))
    folder.chmod(0o700)

    assert "can write to" in says and "DORSI_HOME" in says
    assert list(folder.iterdir()) == []


@may_be_bound
def test_a_read_only_folder_is_refused_and_kept(run: Run, opened: Path) -> None:
    opened.chmod(0o555)
    before = contents(opened)

    says = refused(run(OPEN, bound=BOUND))
    opened.chmod(0o700)

    assert "can write to" in says
    assert contents(opened) == before


@may_be_bound
def test_a_read_only_database_is_refused(run: Run, opened: Path) -> None:
    (opened / "dorsi.sqlite3").chmod(0o444)

    says = refused(run(OPEN, bound=BOUND))

    assert "read-only" in says


def test_an_update_is_preceded_by_a_whole_backup(run: Run, opened: Path) -> None:
    with sqlite3.connect(opened / "dorsi.sqlite3") as database:  # as an older version left it
        database.execute("insert into people_runner (id, units, birth_year) values (7, 'cm', 1990)")
        database.execute("drop table diary_entry")
        database.execute("delete from django_migrations where app = 'diary'")
    database.close()

    done = run(OPEN)

    assert done.returncode == 0, done.stderr
    (kept,) = (opened / "backups").iterdir()
    copy = sqlite3.connect(kept)
    assert copy.execute("pragma integrity_check").fetchone() == ("ok",)
    assert copy.execute("select birth_year from people_runner").fetchall() == [(1990,)]
    copy.close()
    assert rights(kept) == 0o600


def test_only_the_newest_backups_are_kept(opened: Path) -> None:
    moments = [datetime(2026, 11, day, tzinfo=UTC) for day in range(1, 15)]

    made = [back_up(moment) for moment in moments]

    assert sorted((opened / "backups").iterdir()) == made[-10:]
