"""`dorsi progress`: only the words the numbers can carry."""

import pytest
import time_machine

pytestmark = pytest.mark.usefixtures("in_november")

KEYS = {"days", "estimate_cm", "low_cm", "high_cm", "change_cm", "change_low_cm", "change_high_cm",
        "verdict"}  # fmt: skip


@pytest.fixture
def in_november():
    with time_machine.travel("2026-11-24T08:00:00+00:00", tick=False):
        yield


def measured(terminal, day: str, left: float, right: float) -> None:
    tries = {side: ",".join([str(cm)] * 3) for side, cm in (("left", left), ("right", right))}
    terminal.says(
        f"measure tape --left {tries['left']} --right {tries['right']} "
        f"--limit-left back --limit-right back --at {day}T07:30"
    )


def test_nothing_measured_says_what_to_do(terminal):
    assert "measure" in terminal.refuses("progress").lower()


def test_three_days_alike_cannot_tell_yet(terminal):
    for day in ("2026-11-18", "2026-11-20", "2026-11-22"):
        measured(terminal, day, 9.5, 7.0)

    told = terminal.gives("progress")

    assert {side: told[side]["verdict"] for side in told} == {
        "left": "cannot tell yet",
        "right": "cannot tell yet",
    }
    assert all(told[side].keys() >= KEYS for side in ("left", "right"))
    assert "cannot tell yet" in terminal.says("progress")


def improving(terminal) -> None:
    for place in range(12):
        day = f"2026-{9 + place // 4:02d}-{2 + 7 * (place % 4):02d}"
        measured(terminal, day, 9.5, 7.0 if place < 3 else 9.8)


def test_enough_gain_on_one_side_is_told_for_that_side(terminal):
    improving(terminal)

    told = terminal.gives("progress")

    assert told["right"]["verdict"] == "improved"
    assert told["left"]["verdict"] != "improved"
    assert told["right"]["change_low_cm"] > 0


def test_a_change_stands_with_its_interval_and_what_may_come_by_itself(terminal):
    improving(terminal)

    said = terminal.says("progress")
    right = " ".join(said.split("Right: ")[-1].split())

    assert right.startswith("improved")
    assert "between +" in right and "By itself up to" in right


def test_each_measured_day_is_a_dot_with_its_error(terminal):
    improving(terminal)

    rows = [line for line in terminal.says("progress").splitlines() if "●" in line]

    assert len(rows) == 24
    assert all("─●" in row and " cm" in row for row in rows)
    assert max(map(len, rows)) <= 80


def test_a_plot_is_written_as_one_svg_file(terminal, tmp_path):
    improving(terminal)
    file = tmp_path / "progress.svg"

    said = terminal.says(f"progress --plot {file}")

    drawn = file.read_text(encoding="utf-8")
    assert str(file) in said.replace("\n", "")
    assert drawn.startswith("<svg") and drawn.rstrip().endswith("</svg>")
    assert "Left" in drawn and "Right" in drawn


def test_a_plot_that_cannot_be_written_is_named(terminal, tmp_path):
    improving(terminal)

    sentence = terminal.refuses(f"progress --plot {tmp_path}/no/such/folder/progress.svg")

    assert "must be one that can be written" in sentence
