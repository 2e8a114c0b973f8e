"""kill -9 and many writers: nothing that was acknowledged is lost, nothing is there twice."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.web.conftest import environment


def lived_through(how: str, folder: Path) -> Any:
    words = [sys.executable, "-m", "tests.web.diary.mortal", how]
    done = subprocess.run(
        words, env=environment(folder), capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_a_practice_killed_at_any_statement_is_there_whole_or_not_at_all(folder: Path) -> None:
    found = lived_through("statement", folder)

    assert len(found) > 10
    assert [step["first"] for step in found] == [-9] * (len(found) - 1) + [0]
    for number, step in enumerate(found):
        ids = [f"entry-{each}" for each in range(number)]
        assert step["after"]["ids"] in (ids, [*ids, f"entry-{number}"])
        whole = len(step["after"]["ids"])
        assert step["after"]["notes"] == whole
        assert step["after"]["health"] == ["ok"]

        assert step["second"] == 0
        assert step["kept"]["ids"] == [*ids, f"entry-{number}"]
        assert step["kept"]["notes"] == number + 1
        assert step["kept"]["reached"] > (step["after"]["reached"] or "") or whole > number


def test_a_first_start_killed_on_the_way_leaves_nothing_that_keeps_the_next_out(
    folder: Path,
) -> None:
    found = lived_through("start", folder)

    assert len(found) > 5
    assert [step["first"] for step in found] == [-9] * (len(found) - 1) + [0]
    assert {step["second"] for step in found} == {0}
    assert len({step["applied"] for step in found}) == 1
    assert all(step["health"] == ["ok"] for step in found)


def test_thirty_kills_at_any_moment_lose_and_double_nothing(folder: Path) -> None:
    found = lived_through("moment", folder)

    assert [step["first"] for step in found] == [-9] * 30
    for step in found:
        ids = step["after"]["ids"]
        assert len(ids) == len(set(ids)) == step["after"]["notes"]
        assert len(ids) - step["acked"] in (0, 1), "at most the one under way was stored unsaid"
        assert step["after"]["health"] == ["ok"]


def test_four_writers_at_once_store_each_entry_once(folder: Path) -> None:
    found = lived_through("together", folder)

    assert found["ends"] == [0, 0, 0, 0]
    assert found["after"]["ids"] == [f"entry-{number}" for number in range(12)]
    assert found["after"]["notes"] == 12
    assert found["after"]["health"] == ["ok"]
