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


def leant(terminal, day: str, left: float, right: float) -> None:
    sides = [f"--{side} {deg},{deg},{deg}" for side, deg in (("left", left), ("right", right))]
    terminal.says(f"measure shin {' '.join(sides)} --at {day}T07:30")


def test_degrees_have_a_line_of_their_own_in_their_own_unit(terminal):
    measured(terminal, "2026-11-18", 9.5, 7.0)
    leant(terminal, "2026-11-18", 38, 31)

    told, by_tape = terminal.gives("progress --by phone"), terminal.gives("progress")
    said = terminal.says("progress --by phone")

    assert told["left"]["estimate_deg"] == 38
    assert "estimate_deg" not in by_tape["left"] and by_tape["left"]["days"] == 1
    assert "38.0°" in said and " cm" not in said


def test_progress_names_the_other_lines_that_there_are(terminal):
    measured(terminal, "2026-11-18", 9.5, 7.0)
    assert "--by" not in terminal.says("progress")

    leant(terminal, "2026-11-18", 38, 31)
    assert "dorsi progress --by phone" in terminal.says("progress")


def test_a_gain_in_degrees_stands_with_its_interval(terminal):
    for place in range(8):
        leant(terminal, f"2026-{10 + place // 4}-{2 + 6 * (place % 4):02d}", 38, 28 + 1.5 * place)

    right = " ".join(terminal.says("progress --by phone").split("Right: ")[-1].split())

    assert right.startswith("improved")
    assert "Change +" in right and "°, between +" in right


def test_a_line_in_degrees_is_plotted_without_a_middle_range(terminal, tmp_path):
    leant(terminal, "2026-11-18", 38, 31)
    file = tmp_path / "shin.svg"
    terminal.says(f"progress --by phone --plot {file}")

    assert "middle range" not in file.read_text()


def test_a_test_never_done_is_named_with_what_to_do(terminal):
    measured(terminal, "2026-11-18", 9.5, 7.0)
    assert "by camera" in terminal.refuses("progress --by camera")
