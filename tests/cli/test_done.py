"""`dorsi done` and `dorsi diary`: noted once, and the plan goes on from it."""

import pytest
import time_machine

from tests.cli.test_plan import MAKE, STIFF_RIGHT


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel("2026-11-24T08:00:00+00:00", tick=False) as clock:
        yield clock


@pytest.fixture
def planned(terminal):
    terminal.screens()
    terminal.says(STIFF_RIGHT)
    terminal.says(MAKE)
    return terminal


def test_a_practice_is_noted_with_what_it_held(planned):
    drills = {step["exercise"] for step in planned.gives("today")["steps"]}

    entry = planned.gives("done --pain 2 --effort 6")["entry"]

    assert (entry["date"], entry["pain"], entry["effort"]) == ("2026-11-24", 2, 6)
    assert set(entry["drills"]) == drills and entry["ended"] == "whole"


def test_the_note_is_told_in_words(planned):
    said = planned.says("done --pain 2 --effort 6")

    assert "Noted: the practice of Tue 24 Nov 2026, pain 2 of 10, effort 6 of 10." in said
    assert "Next: dorsi done --morning same" in said


def test_it_stands_in_the_diary(planned):
    planned.says("done --pain 2 --effort 6")

    entries = planned.gives("diary")["entries"]

    assert [(one["kind"], one["pain"]) for one in entries] == [("practice", 2)]
    assert any("Tue 24 Nov 2026" in line for line in planned.says("diary").splitlines())


def test_an_empty_diary_says_how_it_fills(terminal):
    assert "The diary is empty" in terminal.says("diary")
    assert terminal.gives("diary") == {"entries": []}


def test_a_practice_twice_on_one_day_is_refused_and_the_first_stays(planned):
    planned.says("done --pain 2 --effort 6")

    planned.refuses("done --pain 0 --effort 1")

    [entry] = planned.gives("diary")["entries"]
    assert entry["pain"] == 2


def test_a_drill_left_out_is_noted_as_such(planned):
    [first, *_] = [step["exercise"] for step in planned.gives("today")["steps"]]

    entry = planned.gives(f"done --pain 0 --effort 4 --skipped {first.replace('_', '-')}")["entry"]

    assert entry["skipped"] == [first] and first not in entry["drills"]


def test_an_unknown_drill_is_named_with_the_nearest(planned):
    sentence = planned.refuses("done --pain 0 --effort 4 --skipped calf_foam_rol")

    assert "Did you mean calf_foam_roll?" in sentence


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("--pain 11 --effort 6", ["--pain must be", "(got 11)"]),
        ("--pain -1 --effort six", ["--pain must be", "--effort must be", "(got six)"]),
        ("--pain 2", ["--effort must be", "(got nothing)"]),
        ("", ["--pain", "--effort", "(got nothing)"]),
        ("--pain 2 --effort 6 --date 2026-02-30", ["--date must be a day that exists"]),
        ("--pain 2 --effort 6 --date 2026-11-25", ["--date must not be in the future"]),
        ("--morning better-than-ever", ["--morning must be worse or same"]),
        ("--morning same --pain 2", ["--morning stands alone"]),
    ],
)
def test_a_note_that_cannot_be_is_refused_and_nothing_is_kept(planned, words, parts):
    sentence = planned.refuses(f"done {words}")

    assert all(part in sentence for part in parts), sentence
    assert planned.gives("diary")["entries"] == []


def test_a_day_gone_by_can_be_noted(planned):
    entry = planned.gives("done --pain 1 --effort 5 --date yesterday")["entry"]

    assert entry["date"] == "2026-11-23"


def test_the_morning_after_is_noted_and_worse_changes_the_plan(planned, clock):
    planned.says("done --pain 3 --effort 6")
    clock.move_to("2026-11-25T08:00:00+00:00")

    told = planned.gives("done --morning worse")

    assert told["entry"]["worse"] is True
    assert told["plan"]["changes"]


def test_much_pain_is_answered_with_a_step_back_in_words(planned):
    said = planned.says("done --pain 7 --effort 6")

    assert "Your plan goes on" in said


def test_a_pop_stops_all_practice(planned):
    said = planned.says("done --pain 6 --effort 6 --popped")

    assert "All practice stops here" in said
    assert "goes on" not in said and "The questions come first: dorsi screen" in said
    planned.refuses("today --date 2026-11-26")


@pytest.mark.parametrize("note", ["done --pain 1 --effort 5", "done --morning same"])
def test_a_note_never_says_go_on_where_the_answers_say_stop(planned, note):
    planned.screens(RF2="yes")

    said = planned.says(note)

    assert said.startswith("Noted: ") and "Not today." in said
    assert "go on" not in said and "next practice" not in said


def test_without_a_plan_a_practice_can_still_be_noted(terminal):
    told = terminal.gives("done --pain 0 --effort 3")

    assert told["plan"] is None and told["entry"]["drills"] == []


def test_a_person_at_the_terminal_is_asked(planned, monkeypatch):
    monkeypatch.setattr("dorsi.cli.done.may_ask", lambda: True)

    said = planned.says("done", answers="12\n2\n6\n")

    assert "must be a whole number from 0 to 10 (got 12)" in said
    assert planned.gives("diary")["entries"][0]["effort"] == 6


def test_how_the_ankles_feel_is_noted_and_read_back(planned):
    said = planned.says("done --pain 1 --effort 5 --feel same")

    assert "effort 5 of 10, ankles the same." in " ".join(said.split())
    assert planned.gives("diary")["entries"][0]["feel"] == "same"
    assert "ankles the same" in planned.says("diary")


def test_another_word_for_the_ankles_names_the_three(planned):
    said = planned.refuses("done --pain 1 --effort 5 --feel wobbly")

    assert "--feel must be one of looser, same, stiffer (got wobbly)" in said
