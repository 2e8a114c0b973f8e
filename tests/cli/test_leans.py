"""`dorsi assess` with tests in degrees: each by itself, beside no centimetre."""

import pytest
import time_machine

TAPE = "measure tape --left 9.5,9.4,9.6 --right 7,7.1,6.9 --limit-left back --limit-right back"


@pytest.fixture(autouse=True)
def in_november():
    with time_machine.travel("2026-11-24T08:00:00+00:00", tick=False):
        yield


def leant(terminal, left: float, right: float) -> None:
    terminal.says(f"measure shin --left {left},{left},{left} --right {right},{right},{right}")


def test_degrees_stand_below_the_tape_with_their_own_error(terminal):
    terminal.says(TAPE)
    leant(terminal, 38, 31)
    said = terminal.says("assess")

    assert "Lunge test, by a phone on the shin, Tue 24 Nov 2026" in said
    assert "38°, give or take 3°" in said
    assert said.index("7.0 cm") < said.index("38°")


def test_degrees_change_nothing_of_what_the_tape_means(terminal):
    terminal.says(TAPE)
    before = terminal.gives("assess")
    leant(terminal, 38, 31)

    assert terminal.gives("assess") == before


def test_a_difference_within_the_error_cannot_be_told(terminal):
    leant(terminal, 38, 36)
    assert "cannot tell yet" in " ".join(terminal.says("assess").split())


def test_with_degrees_alone_they_are_shown_and_the_tape_is_next(terminal):
    leant(terminal, 38, 31)
    said = " ".join(terminal.says("assess").split())

    assert "Your left ankle bends further, by 7°, give or take 5°." in said
    assert "dorsi measure tape" in said


def test_without_any_test_it_says_what_to_do(terminal):
    assert "measure" in terminal.refuses("assess").lower()
