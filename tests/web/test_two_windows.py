"""Two windows over one diary: the later save says what is stored and what was typed; both stay."""

import html
import re

import pytest
from django.test import Client

from dorsi.core.safety import Trouble
from dorsi.web.assess import actions as assess
from dorsi.web.diary import actions as diary
from dorsi.web.people import actions as people
from dorsi.web.plan import actions as plan
from dorsi.web.plan import models as plans
from dorsi.web.safety import actions as safety
from dorsi.web.safety import models as safety_models
from tests.web.test_pages import TAPE, WEEK, all_no

OTHER_TAPE = TAPE | {f"left_{n}": "12" for n in (1, 2, 3)}
NOTED = {"pain": "2", "effort": "7"}


class Window:
    """A page as it was opened: what it hid in its form goes along when it is sent."""

    def __init__(self, browser: Client, path: str) -> None:
        self.browser, self.path = browser, path
        self.page = text(browser.get(path))
        self.take_up()

    def take_up(self) -> None:
        found = re.findall(r'<input type="hidden" name="(seen|entry_id|units)"([^>]*)>', self.page)
        values = {name: re.search(r'value="([^"]*)"', rest) for name, rest in found}
        self.hidden = {name: value[1] for name, value in values.items() if value}

    def sends(self, typed: dict[str, object]) -> int:
        answer = self.browser.post(self.path, {**typed, **self.hidden})
        self.page = text(answer)
        return answer.status_code


def text(answer) -> str:
    return html.unescape(answer.content.decode())


def plain(typed: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in typed.items() if name != "entry_id"}


def pairs_taken() -> int:
    return len(assess.measurements(assess.TAPE)) // 2


def test_a_test_taken_in_two_windows_is_told_and_both_may_stay(browser, tested):
    first, second = Window(browser, "/measure/tape/"), Window(browser, "/measure/tape/")
    first.sends(plain(OTHER_TAPE))

    told = second.sends(plain(TAPE))

    assert told == 409
    assert "left 12.0, right 7.0 cm." in second.page
    assert "left 9.0, right 7.0 cm." in second.page
    assert pairs_taken() == 2
    second.take_up()
    assert (second.sends(plain(TAPE)), pairs_taken()) == (302, 3)


def test_a_test_typed_in_centimetres_stays_in_them_though_the_setting_changed(browser, screened):
    window = Window(browser, "/measure/tape/")
    people.update(units="in")

    window.sends(plain(TAPE))

    assert assess.assessment().left.value == pytest.approx(9.2, abs=0.1)


def test_a_plan_made_in_another_window_is_told_and_one_tap_makes_this_one(browser, planned):
    window = Window(browser, "/plan/set-up/")
    Window(browser, "/plan/set-up/").sends(plain(WEEK) | {"minutes": "30"})

    told = window.sends(plain(WEEK) | {"minutes": "12"})

    assert told == 409
    assert "30 minutes on" in window.page and "12 minutes on" in window.page
    assert plan.current().basis.means.minutes == 30
    window.take_up()
    window.sends(plain(WEEK) | {"minutes": "12"})
    assert plan.current().basis.means.minutes == 12


@pytest.mark.hazard("H04")
def test_answers_given_in_another_window_are_not_loosened_unseen(browser, screened):
    window = Window(browser, "/safety/?all=1")
    Window(browser, "/safety/").sends(plain(all_no(RF6="yes")))

    told = window.sends(plain(all_no()))

    assert told == 409
    assert "no to every question." in window.page
    assert "One calf" in window.page
    assert not safety.standing().practice_offered
    window.take_up()
    window.sends(plain(all_no()))
    assert safety.standing().practice_offered


def test_a_practice_noted_in_another_window_stays_and_both_are_shown(browser, planned):
    diary.done(pain=1, effort=6)

    answer = browser.post("/diary/noted/", NOTED | {"entry_id": "second"})

    assert answer.status_code == 409
    assert "pain 1 of 10, effort 6 of 10." in text(answer)
    assert "pain 2 of 10, effort 7 of 10." in text(answer)
    assert diary.practices_noted() == 1


def test_a_morning_noted_in_another_window_stays_and_both_are_shown(browser, planned):
    diary.morning(True)

    answer = browser.post("/diary/morning/", {"worse": "no", "entry_id": "second"})

    assert answer.status_code == 409
    assert "not worse this morning." in text(answer)


@pytest.mark.parametrize(
    ("path", "one", "other", "shown"),
    [
        (
            "/profile/",
            {"birth_year": "1990", "units": "cm"},
            {"birth_year": "1980", "units": "in"},
            ("1990, no sex, Centimetres", "1980, no sex, Inches"),
        ),
        (
            "/settings/country/",
            {"country": "gb"},
            {"country": "de"},
            ("United Kingdom: 999", "Germany: 112"),
        ),
        (
            "/settings/reminders/",
            {"practice_at": "18:30", "test_day": "sat"},
            {"practice_at": "6:00", "test_day": "sun"},
            ("practice: 18:30", "practice: 6:00; test: Sunday"),
        ),
    ],
)
def test_settings_changed_in_another_window_are_told(browser, path, one, other, shown):
    first, second = Window(browser, path), Window(browser, path)
    first.sends(one)
    stored = (people.runner(), people.preferences())

    told = second.sends(other)

    assert told == 409
    assert all(words in second.page for words in shown)
    assert (people.runner(), people.preferences()) == stored
    second.take_up()
    assert second.sends(other) == 302
    assert (people.runner(), people.preferences()) != stored


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("/measure/tape/", plain(TAPE)),
        ("/plan/set-up/", plain(WEEK)),
        ("/safety/", plain(all_no())),
        ("/profile/", {"birth_year": "1990", "units": "in"}),
        ("/settings/country/", {"country": "gb", "emergency_number": "111"}),
        ("/settings/reminders/", {"practice_at": "18:30", "test_day": "sun", "test_at": ""}),
    ],
)
def test_the_same_page_sent_twice_is_taken_twice_and_stored_once(browser, tested, path, typed):
    window = Window(browser, path)

    first = window.sends(typed)
    counts = (pairs_taken(), plans.Plan.objects.count(), safety_models.Screening.objects.count())
    second = window.sends(typed)

    assert (first, second) == (302, 302)
    assert counts == (
        pairs_taken(),
        plans.Plan.objects.count(),
        safety_models.Screening.objects.count(),
    )


@pytest.mark.parametrize(
    ("path", "typed", "change"),
    [
        ("/measure/tape/", plain(TAPE), plain(OTHER_TAPE)),
        ("/plan/set-up/", plain(WEEK), {"minutes": "22"}),
        ("/safety/", plain(all_no(RF15="yes")), {"RF16": "yes"}),
    ],
)
def test_a_page_gone_back_to_and_changed_is_told_then_stored_on_its_own(
    browser, tested, path, typed, change
):
    window = Window(browser, path)
    window.sends(typed)

    told = window.sends(typed | change)

    assert told == 409
    window.take_up()
    assert window.sends(typed | change) == 302


@pytest.mark.hazard("H03")
def test_a_yes_after_going_back_counts_though_the_no_is_stored(browser, planned):
    window = Window(browser, "/safety/daily/")
    window.sends({"answer": "no"})

    window.sends({"answer": "yes"})
    window.sends({"answer": "yes"})

    assert safety_models.DailyAnswer.objects.count() == 2
    assert not safety.standing().practice_offered


@pytest.mark.hazard("H03")
def test_another_injury_after_going_back_is_kept_beside_the_first(browser, planned):
    window = Window(browser, "/safety/injury/")
    window.sends({"trouble": Trouble.FRONT_PINCH.value})

    window.sends({"trouble": Trouble.POPPED.value})

    assert safety_models.InjuryNote.objects.count() == 2


def test_the_same_answers_gone_back_to_and_sent_again_are_one_round(browser, screened):
    Window(browser, "/safety/").sends(plain(all_no()))

    assert safety_models.Screening.objects.count() == 1


@pytest.mark.hazard("H03")
def test_the_same_answers_after_something_happened_are_a_round_of_their_own(browser, screened):
    safety.note_injury(Trouble.FRONT_PINCH)

    Window(browser, "/safety/").sends(plain(all_no()))

    assert safety_models.Screening.objects.count() == 2


def test_the_same_plan_made_again_is_the_one_that_holds(browser, planned):
    Window(browser, "/plan/set-up/").sends(plain(WEEK))
    made = plans.Plan.objects.count()

    Window(browser, "/plan/set-up/").sends(plain(WEEK))

    assert plans.Plan.objects.count() == made
