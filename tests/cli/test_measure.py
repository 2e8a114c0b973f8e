"""`dorsi measure` and `dorsi assess`: readings in, what they mean out."""

import pytest
import time_machine

STIFF_RIGHT = "measure tape --left 9.5,9.4,9.6 --right 7.0,7.1,6.9"
FELT = "--limit-left back --limit-right back"


def test_a_stiff_right_ankle_is_found_with_its_error(terminal):
    found = terminal.gives(f"{STIFF_RIGHT} {FELT}")

    right = found["right"]
    assert (right["mean_cm"], right["limiter"], right["stiff"]) == (7.0, "back", True)
    assert right["sem_cm"] > 0
    assert found["side_difference_cm"] == pytest.approx(2.5)
    assert found["stiffer"] == "right"


def test_the_numbers_never_stand_without_unit_and_error(terminal):
    said = terminal.says(f"{STIFF_RIGHT} {FELT}")

    assert "7.0 cm, give or take 1.4" in said
    assert "Difference between the sides: 2.5 cm, give or take 1.9." in said


def test_assess_says_it_again(terminal):
    measured = terminal.gives(f"{STIFF_RIGHT} {FELT}")

    assert terminal.gives("assess") == measured
    assert "7.0 cm, give or take 1.4" in terminal.says("assess")


def test_it_says_how_many_tests_make_a_starting_point(terminal):
    with time_machine.travel("2026-11-24T08:00:00+00:00", tick=False):
        said = []
        for day in (18, 20, 22):
            said.append(terminal.says(f"{STIFF_RIGHT} {FELT} --at 2026-11-{day}"))

    assert "Two more tests within ten days make this" in said[0]
    assert "One more test within ten days makes this" in said[1]
    assert "Your starting point stands" in said[2]


def test_nothing_measured_says_what_to_do(terminal):
    assert "measure" in terminal.refuses("assess")


def test_a_pinch_at_the_front_is_no_stretch(terminal):
    said = terminal.says(f"{STIFF_RIGHT} --limit-left front --limit-right back")

    assert "do not push into it" in " ".join(said.split())


@pytest.mark.parametrize(
    ("readings", "part"),
    [
        ("--left 95,95,95 --right 7,7,7", "--left must be between 0 and 30 cm (got 95, 95, 95)"),
        ("--left 95,95,95 --right 7,7,7", "Did you measure in millimetres?"),
        ("--left -1,-1,-1 --right 7,7,7", "--left must be between 0 and 30 cm (got -1, -1, -1)"),
        ("--left abc --right 7,7,7", "--left must be numbers in cm (got abc)"),
        ("--left 9,9,9,9,9 --right 7,7,7", "--left must have 3 tries (got 5: 9, 9, 9, 9, 9)"),
        ("--left 9,9,9", "--right must have 3 tries (got nothing)"),
    ],
)
def test_readings_that_cannot_be_are_refused_and_nothing_is_kept(terminal, readings, part):
    assert part in terminal.refuses(f"measure tape {readings} {FELT}")
    terminal.refuses("assess")


def test_where_it_was_felt_cannot_be_skipped(terminal):
    sentence = terminal.refuses(STIFF_RIGHT)

    assert sentence.startswith("--limit-left, --limit-right must be back, front, none")


def test_a_day_that_does_not_exist_is_refused(terminal):
    sentence = terminal.refuses(f"{STIFF_RIGHT} {FELT} --at 2026-02-30")

    assert sentence.startswith("--at must be a time that exists (got 2026-02-30)")


@time_machine.travel("2026-11-24T08:00:00+00:00", tick=False)
def test_a_time_to_come_is_refused(terminal):
    sentence = terminal.refuses(f"{STIFF_RIGHT} {FELT} --at 2026-11-25")

    assert sentence.startswith("--at must") and "(got 2026-11-25" in sentence


@time_machine.travel("2026-11-24T08:00:00+00:00", tick=False)
def test_an_older_test_may_come_later_and_the_newest_counts(terminal):
    terminal.says(f"measure tape --left 10,10,10 --right 9,9,9 {FELT} --at 2026-11-22T07:30")
    terminal.says(f"{STIFF_RIGHT} {FELT} --at 2026-11-20T07:30")

    assert terminal.gives("assess")["right"]["mean_cm"] == 9.0


def test_who_types_inches_reads_inches(terminal):
    terminal.says("profile --units in")

    said = terminal.says(f"measure tape --left 4,4,4 --right 3,3,3 {FELT}")

    assert "3.0 in, give or take 0.5" in said
    assert terminal.gives("assess")["right"]["mean_cm"] == pytest.approx(7.62)


def test_a_person_at_the_terminal_is_guided(terminal, monkeypatch):
    monkeypatch.setattr("dorsi.cli.measure.may_ask", lambda: True)
    typed = "\n9.5\n95\n9,4\n9.6\nback\n\n7\n7\n9\n8\nb\n"

    said = terminal.says("measure tape", answers=typed)

    assert "Set up" in said and "Is it in millimetres?" in said
    assert "Your tries are 2.0 cm apart" in said
    found = terminal.gives("assess")
    assert (found["left"]["mean_cm"], found["right"]["mean_cm"]) == (9.5, 8.0)


def test_a_fourth_try_may_be_left(terminal, monkeypatch):
    monkeypatch.setattr("dorsi.cli.measure.may_ask", lambda: True)

    terminal.says("measure tape", answers="\n9\n9\n9\nback\n\n7\n7\n10\n\nfront\n")

    assert terminal.gives("assess")["right"]["mean_cm"] == 8.0


def test_heel_raises_are_noted_per_leg(terminal):
    taken = terminal.gives("measure heel-raises --left 21 --right 18")["measurements"]

    assert [(one["side"], one["value"]) for one in taken] == [("left", 21), ("right", 18)]
    assert "18, give or take 4" in terminal.says("measure heel-raises --left 21 --right 18")


def test_degrees_of_a_level_keep_a_line_of_their_own(terminal):
    taken = terminal.gives("measure shin --left 38,37,39 --right 41,42,43")["measurements"]

    assert [(one["side"], one["value"], one["unit"]) for one in taken] == [
        ("left", 38, "deg"),
        ("right", 42, "deg"),
    ]
    assert [one["made_by"] for one in taken] == [None, None]
    said = terminal.says("measure shin --left 38,38,38 --right 48,48,48")
    assert "48°, give or take 3°" in said and "Your right ankle bends further" in said
    assert "measure" in terminal.refuses("assess --json")


def test_degrees_that_cannot_be_are_refused_for_both_shins(terminal):
    sentence = terminal.refuses("measure shin --left 80,80,80")

    assert "--left must be between 0 and 75 degrees" in sentence
    assert "--right must have 3 tries" in sentence


def test_a_person_is_guided_through_the_level_too(terminal, monkeypatch):
    monkeypatch.setattr("dorsi.cli.measure.may_ask", lambda: True)

    said = terminal.says("measure shin", answers="\n38\n90\n37,5\n38°\n\n41\n41\n41\n")

    assert "degrees from upright, 0 to 75" in said
    assert [one["value"] for one in terminal.gives("measure")["measurements"]] == [37.8333, 41]


def test_heel_raises_that_cannot_be_are_refused_for_both_legs(terminal):
    sentence = terminal.refuses("measure heel-raises --left many")

    assert "--left must be a whole number" in sentence and "--right must be" in sentence


def test_machines_get_every_measurement_so_far(terminal):
    terminal.says(f"{STIFF_RIGHT} {FELT}")

    taken = terminal.gives("measure")["measurements"]

    assert [(one["side"], one["tries"]) for one in taken] == [
        ("left", [9.5, 9.4, 9.6]),
        ("right", [7.0, 7.1, 6.9]),
    ]


def test_measure_alone_names_its_two_ways(terminal):
    said = terminal.says("measure")

    assert "dorsi measure tape" in said and "dorsi measure heel-raises" in said
