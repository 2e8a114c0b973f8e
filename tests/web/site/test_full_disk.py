"""A disk that fills up while the diary is written: told in one sentence, nothing lost, no harm."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import which

import pytest

from tests.web.conftest import environment

FILL = """
import json, resource, sys
from datetime import date, timedelta
from dorsi.core.errors import DorsiError
from dorsi.web.site.opening import open_home
open_home()
from dorsi.web.diary import actions
most = int(sys.argv[1])
if most:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
acked, refused = 0, None
for number in range(3000):
    try:
        actions.done(pain=1, effort=1, day=date(2010, 1, 1) + timedelta(days=number))
    except DorsiError as fault:
        refused = str(fault)
        break
    acked += 1
readable = len(actions.diary().practices)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(json.dumps([acked, refused, readable]))
"""


def filled(folder: Path, *, most: int = 0) -> tuple[int, str, int]:
    words = [sys.executable, "-c", FILL, str(most)]
    done = subprocess.run(
        words, env=environment(folder), capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0 and done.stderr == "", done.stderr
    acked, refused, readable = json.loads(done.stdout)
    return acked, refused, readable


def whole(folder: Path, acked: int) -> None:
    """What was acknowledged is there, and the file is sound."""
    with closing(sqlite3.connect(folder / "dorsi.sqlite3")) as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
        assert database.execute("select count(*) from diary_entry").fetchone() == (acked,)


def test_a_file_that_may_grow_no_more_is_told_and_harmed_by_nothing(folder: Path) -> None:
    acked, refused, readable = filled(folder, most=200_000)

    assert 10 < acked == readable < 3000
    assert "disk" in refused and "Nothing was changed" in refused
    whole(folder, acked)


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    place = folder / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=320k", "tmpfs", str(place)]
    if os.getuid() != 0 or not which("mount") or subprocess.run(mount).returncode != 0:
        pytest.skip("only root can make a disk this small")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_told_and_recovers_when_there_is_room(small_disk: Path) -> None:
    acked, refused, readable = filled(small_disk)

    assert 10 < acked == readable < 3000
    assert "it is full" in refused and "Free some space" in refused
    assert "Nothing was changed" in refused
    whole(small_disk, acked)

    subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
    again, refused, readable = filled(small_disk, most=400_000)
    assert again == 0 and "one practice" in refused, "the first day is noted already"
    assert readable == acked


def test_a_disk_with_no_room_at_all_is_told_at_the_start(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,size=80k", str(small_disk)], check=True)
    code = (
        "import sys\nfrom dorsi.core.errors import StorageError\n"
        "from dorsi.web.site.opening import open_home\n"
        "try:\n    open_home()\nexcept StorageError as fault:\n    sys.exit(str(fault))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(small_disk), capture_output=True, text=True
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "full" in done.stderr
