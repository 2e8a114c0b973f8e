"""`dorsi calendar`: the plan as a file that a calendar takes in."""

import pytest
import time_machine


@pytest.fixture
def planned(terminal):
    with time_machine.travel("2026-11-23T08:00:00+00:00", tick=False):
        terminal.screens()
        terminal.says("measure tape --left 9.5,9.4,9.6 --right 7,7.1,6.9 "
                      "--limit-left back --limit-right back")  # fmt: skip
        terminal.says("plan make --minutes 15 --days mon,thu")
        yield


def test_it_writes_the_practices_to_come(terminal, planned, tmp_path):
    terminal.says("profile --practice-at 18:30")

    said = " ".join(terminal.says(f"calendar {tmp_path}/dorsi.ics").split())  # lines may break

    written = (tmp_path / "dorsi.ics").read_bytes()
    assert f"{written.count(b'BEGIN:VALARM')} entries" in said
    assert b"T183000" in written


def test_it_replaces_its_own_file_and_leaves_any_other(terminal, planned, tmp_path):
    terminal.says("profile --practice-at 18:30")
    terminal.says(f"calendar {tmp_path}/dorsi.ics")
    terminal.says(f"calendar {tmp_path}/dorsi.ics")
    (tmp_path / "work.ics").write_text("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Work//\n")

    assert "another file is there" in terminal.refuses(f"calendar {tmp_path}/work.ics")


def test_without_a_time_it_says_how_to_choose_one(terminal, planned, tmp_path):
    said = terminal.refuses(f"calendar {tmp_path}/dorsi.ics")

    assert "dorsi profile --practice-at 18:30" in said
    assert not (tmp_path / "dorsi.ics").exists()
