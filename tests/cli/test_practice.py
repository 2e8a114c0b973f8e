"""`dorsi practice`: asks first, guides to the end, notes it; and never loses what was done."""

import pytest
import time_machine

from dorsi.cli import practice as cli
from dorsi.core.practice import (
    Hurt,
    ItHurts,
    ItWas,
    Leave,
    Skip,
    Start,
    Tick,
    advance,
    begin,
)
from tests.cli.test_plan import MAKE, STIFF_RIGHT

QUICK = "practice --plain --speed 1000"


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


@pytest.fixture
def guided(planned, monkeypatch):
    """Runs the command as if the runner had done these things in it."""

    def guide(*happened, answers="n\n2\n6\n"):
        def play(script, **_):
            state = begin(script)
            for event in happened:
                state, _cues = advance(state, event)
            return state

        monkeypatch.setattr(cli, "_guided", play)
        return planned.types("practice", answers=answers)

    guide.terminal = planned
    return guide


def entry_of(terminal):
    [entry] = terminal.gives("diary")["entries"]
    return entry


def test_a_whole_practice_is_guided_and_noted(planned):
    steps = planned.gives("today")["steps"]

    said = planned.says(QUICK, answers="n\n2\n6\n")

    assert all(step["exercise"] in entry_of(planned)["drills"] for step in steps)
    assert "Noted: the practice of Tue 24 Nov 2026, pain 2 of 10, effort 6 of 10." in said
    assert entry_of(planned)["ended"] == "whole"


def test_every_step_is_said_in_its_turn(planned):
    steps = planned.gives("today")["steps"]

    said = planned.says(QUICK, answers="n\n2\n6\n")

    assert said.count("Next: ") >= len({step["exercise"] for step in steps})
    assert said.index("Switch to the left side") < said.index("Done.")


def test_something_new_stops_before_the_start(planned):
    result = planned.types(QUICK, answers="y\n")

    assert result.exit_code == 2
    assert "Next: " not in result.stdout.replace("Next: dorsi", "")
    assert planned.gives("diary")["entries"] == []


def test_nobody_is_asked_anything_where_the_answers_say_stop(planned):
    planned.screens(RF2="yes")

    result = planned.types(QUICK, answers="n\n")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "your answers say Stop" in result.stderr


def test_not_sure_counts_as_yes(planned):
    assert planned.types(QUICK, answers="?\n").exit_code == 2


def test_nobody_to_answer_is_said(planned):
    result = planned.types(QUICK, answers="")

    assert result.exit_code == 2
    assert "must be answered before each practice" in result.stderr


def test_a_second_practice_on_one_day_is_refused_before_it_is_done(planned):
    planned.says("done --pain 2 --effort 6")

    assert "has one" in planned.refuses(QUICK, answers="n\n")


def test_tomorrow_s_practice_waits(planned):
    assert "future" in planned.refuses("practice --date tomorrow")


@pytest.mark.parametrize("minutes", ["0", "abc", "-3"])
def test_minutes_that_are_none_are_refused(planned, minutes):
    assert "--minutes" in planned.refuses(f"practice --minutes={minutes}")


def test_a_day_off_names_the_next_practice(planned, clock):
    clock.move_to("2026-11-25T08:00:00+00:00")

    result = planned.types(QUICK, answers="n\n")

    assert result.exit_code == 2
    assert "2026-11-26" in result.stderr


def test_without_a_plan_it_says_what_to_do_first(terminal):
    assert "safety questions" in terminal.refuses(QUICK, answers="n\n")


def test_a_shorter_practice_is_noted_as_whole_when_it_was(planned):
    planned.says(f"{QUICK} --minutes 5", answers="n\n2\n6\n")

    assert entry_of(planned)["skipped"] == []


@pytest.mark.hazard("H03")
def test_a_pop_stops_all_practice_even_when_nothing_is_answered_then(guided):
    result = guided(Start(), Tick(60), ItHurts(), ItWas(Hurt.POPPED), answers="n\n")

    assert "Have it looked at today" in result.stdout
    assert guided.terminal.refuses("today")


@pytest.mark.hazard("H03")
def test_a_pop_is_noted_once_with_the_practice(guided):
    result = guided(Start(), Tick(60), ItHurts(), ItWas(Hurt.POPPED))

    assert result.exit_code == 0
    assert entry_of(guided.terminal)["ended"] == "popped"


def test_a_pinch_is_kept_with_its_drill(guided):
    result = guided(Start(), Tick(60), ItHurts(), ItWas(Hurt.FRONT_PINCH), Tick(9999))

    assert result.exit_code == 0
    entry = entry_of(guided.terminal)
    assert entry["ended"] == "whole"
    assert len(entry["hurt"]) == 1


def test_leaving_early_says_what_is_kept(guided):
    result = guided(Start(), Tick(200), Leave())

    assert "You left early; what is done is kept." in result.stdout
    assert entry_of(guided.terminal)["ended"] == "early"


def test_leaving_at_once_notes_nothing(guided):
    result = guided(Start(), Tick(5), Leave(), answers="n\n")

    assert "Nothing was done, so nothing is noted." in result.stdout
    assert guided.terminal.gives("diary")["entries"] == []


def test_going_away_before_the_last_answers_names_the_command_that_notes_it(guided):
    result = guided(Start(), Skip(), Tick(9999), answers="n\n")

    line = result.stdout[result.stdout.index("dorsi done") :].splitlines()[0]
    assert "Not in the diary yet." in result.stdout
    guided.terminal.says(line.removeprefix("dorsi "))
    assert len(entry_of(guided.terminal)["skipped"]) == 1


def test_pain_is_asked_again_until_it_is_a_number(guided):
    result = guided(Start(), Tick(9999), answers="n\nlots\n11\n2\n6\n")

    assert entry_of(guided.terminal)["pain"] == 2
    assert "must be a whole number from 0 to 10" in result.stdout
