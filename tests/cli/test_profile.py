"""`dorsi profile`: the little that the figures depend on."""

import pytest


def test_a_newcomer_has_told_nothing(terminal):
    assert terminal.gives("profile") == {"birth_year": None, "sex": None, "units": "cm"}


def test_only_what_is_given_changes(terminal):
    terminal.says("profile --birth-year 1990 --sex f")

    assert terminal.gives("profile --units in") == {
        "birth_year": 1990,
        "sex": "female",
        "units": "in",
    }


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
