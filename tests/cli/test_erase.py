"""`dorsi erase`: everything gone, and only when it is meant."""

import pytest


@pytest.fixture
def screened(terminal):
    terminal.screens()


def test_nobody_there_to_ask_and_it_erases_nothing(terminal, screened):
    assert "Say --yes" in terminal.refuses("erase")
    assert terminal.gives("screen")["verdict"] == "Go"


def test_with_yes_everything_is_gone(terminal, screened):
    assert "Erased: one entry" in terminal.says("erase --yes")
    assert "must be answered" in terminal.refuses("plan make --minutes 8 --days mon")


def test_it_tells_programs_how_much(terminal, screened):
    assert terminal.gives("erase --yes") == {"entries": 1, "copies": 0}
    assert terminal.gives("erase --yes") == {"entries": 0, "copies": 0}


@pytest.mark.parametrize(("typed", "left"), [("no", 1), ("erase", 0)])
def test_who_is_asked_types_the_word(terminal, screened, monkeypatch, typed, left):
    monkeypatch.setattr("dorsi.cli.erase.may_ask", lambda: True)

    terminal.says("erase", answers=f"{typed}\n")

    assert terminal.gives("erase --yes")["entries"] == left
