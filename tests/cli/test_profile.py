"""`dorsi profile`: the little that the figures depend on."""

import pytest


def test_a_newcomer_has_told_nothing(terminal):
    assert terminal.gives("profile") == {
        "birth_year": None,
        "sex": None,
        "units": "cm",
        "sound": True,
        "voice": True,
        "keys": True,
        "country": None,
        "emergency_number": None,
        "practice_at": None,
        "test_day": "sat",
        "test_at": None,
        "look": None,
    }


def test_only_what_is_given_changes(terminal):
    terminal.says("profile --birth-year 1990 --sex f")

    told = terminal.gives("profile --units in --country GB --voice off")

    assert (told["birth_year"], told["sex"], told["units"]) == (1990, "female", "in")
    assert (told["country"], told["voice"], told["sound"]) == ("gb", False, True)


def test_what_was_told_can_be_forgotten(terminal):
    terminal.says("profile --birth-year 1990 --sex m")

    assert terminal.gives("profile --birth-year none")["birth_year"] is None


def test_all_slips_are_told_at_once_and_nothing_is_kept(terminal):
    sentence = terminal.refuses("profile --birth-year 90 --sex x --units foot")

    assert all(option in sentence for option in ("--birth-year", "--sex", "--units"))
    assert terminal.gives("profile")["birth_year"] is None


@pytest.mark.parametrize("line", ["profile", "profile --sex f"])
def test_who_has_not_told_is_told_what_serves_instead(terminal, line):
    assert "every adult" in terminal.says(line)


def test_the_number_to_call_is_told(terminal):
    assert "112 (name your country to be sure)" in terminal.says("profile")
    assert "999" in terminal.says("profile --country gb")
    assert "111" in terminal.says("profile --emergency-number 111")


def test_reminders_are_set_and_taken_back(terminal):
    said = terminal.says("profile --practice-at 18:30 --test-day sun --test-at 7:00")

    assert "practice 18:30, test Sunday 07:00" in said
    assert terminal.gives("profile --practice-at none")["practice_at"] is None
