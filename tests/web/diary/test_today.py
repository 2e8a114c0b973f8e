"""Which page today is, from the first visit to the end of a plan."""

from collections.abc import Callable

import pytest
from django.test import Client

from dorsi.core.safety import Trouble
from dorsi.web.safety import actions as safety

Move = Callable[..., None]

NOTED = {"ended": "whole", "drills": "knee_to_wall heel_raise", "pain": "1", "effort": "4"}


def heading(browser: Client, path: str = "/") -> str:
    page = browser.get(path).content.decode()
    return page.split("<h1>", 1)[1].split("</h1>", 1)[0]


def notes(browser: Client, day: str) -> None:
    browser.post("/diary/noted/", {**NOTED, "day": day, "entry_id": f"on-{day}"})


def test_who_is_new_is_welcomed(browser: Client, at: Move) -> None:
    assert heading(browser).startswith("Measure both ankles, work on the stiff one")


def test_who_answered_is_asked_to_measure(browser: Client, screened: object) -> None:
    assert heading(browser) == "Nothing planned yet."


def test_who_measured_is_asked_for_a_plan(browser: Client, tested: object) -> None:
    assert heading(browser) == "Measured. Now the plan."


def test_who_has_a_plan_sees_todays_practice(browser: Client, planned: object) -> None:
    assert heading(browser) == "Today’s practice"


def test_a_day_off_names_the_next_practice(browser: Client, at: Move, planned: object) -> None:
    at(days=2)

    assert heading(browser) == "Nothing today."
    assert "Thursday 26 November" in browser.get("/").content.decode()


def test_what_is_done_is_done_for_today(browser: Client, planned: object) -> None:
    notes(browser, "2026-11-23")

    assert heading(browser) == "Done for today."


def test_the_morning_after_is_asked_once(browser: Client, at: Move, planned: object) -> None:
    notes(browser, "2026-11-23")
    at(days=1)
    before = browser.get("/").content.decode()

    browser.post("/diary/morning/", {"worse": "no", "entry_id": "morning"})

    assert "worse this morning" in before
    assert "worse this morning" not in browser.get("/").content.decode()


def test_something_new_brings_the_questions_first(browser: Client, planned: object) -> None:
    safety.daily("yes")

    assert heading(browser) == "The questions come first."


def test_after_four_weeks_the_questions_come_first(
    browser: Client, at: Move, planned: object
) -> None:
    at(days=28)

    assert heading(browser) == "The questions come first."


def test_a_pop_turns_practice_off(browser: Client, planned: object) -> None:
    safety.note_injury(Trouble.POPPED, exercise="heel_raise")

    assert heading(browser) == "Practice is off."
    assert "/practice/" not in browser.get("/").content.decode()


def test_who_comes_back_after_a_gap_is_asked_to_test_first(
    browser: Client, at: Move, planned: object
) -> None:
    notes(browser, "2026-11-23")
    at(days=17)

    assert heading(browser) == "Welcome back."


def test_who_has_tested_since_the_gap_goes_on(
    browser: Client, at: Move, tested: Callable[..., object], planned: object
) -> None:
    notes(browser, "2026-11-23")
    at(days=17)
    tested()

    assert heading(browser) == "Today’s practice"
    notes(browser, "2026-12-10")
    at(days=19)
    assert heading(browser) == "Today’s practice"


def test_a_plan_that_has_run_its_weeks_asks_for_a_test(
    browser: Client, at: Move, screened: Callable[..., object], planned: object
) -> None:
    at(days=60)
    screened()

    assert heading(browser) == "The plan has run its weeks."


@pytest.mark.parametrize("minutes", ["abc", "0", "-3", "999999999999", "060000", "8.5", ""])
def test_a_length_that_is_none_shows_the_whole_practice(
    browser: Client, planned: object, minutes: str
) -> None:
    assert heading(browser, f"/?minutes={minutes}") == "Today’s practice"
