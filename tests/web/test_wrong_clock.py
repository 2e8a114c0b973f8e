"""A clock that was wrong once: every page opens, nothing is lost, and practice goes on."""

import pytest

from dorsi.core.safety import Trouble
from dorsi.web.assess import actions as assess
from dorsi.web.diary import actions as diary
from dorsi.web.plan import actions as plan
from dorsi.web.safety import actions as safety
from tests.web.test_pages import PAGES, all_no

WRONG = [{"weeks": 60}, {"days": 20}, {"days": 2}, {"days": -2}, {"weeks": -200}]
"""How far off the clock was while a whole day was noted; now it is right again."""


@pytest.fixture(params=WRONG, ids=str)
def was_wrong(request, screened, tested, planned, at):
    """A runner who noted all kinds of things while the clock was off."""
    at(**request.param)
    safety.screen(all_no())
    safety.daily("no")
    assess.take_tape(left="9,9,9", right="8,8,8", limit_left="back", limit_right="back")
    plan.make(planned.basis.means, planned.basis.runs)
    diary.done(pain=1, effort=6)
    at(days=0)
    return request.param


def test_every_page_opens_after_the_clock_is_right_again(browser, was_wrong):
    answers = {path: browser.get(path, follow=True).status_code for path in PAGES}

    assert {path for path, status in answers.items() if status != 200} == {"/nowhere/"}


def test_a_day_can_be_noted_after_the_clock_is_right_again(browser, was_wrong):
    safety.screen(all_no())
    assess.take_tape(left="9,9,9", right="8,8,8", limit_left="back", limit_right="back")
    noted = diary.practices_noted()

    diary.done(pain=1, effort=6)
    morning = diary.morning(False)

    assert diary.practices_noted() == noted + 1
    assert morning.entry.day.year == 2026


def test_new_answers_count_and_the_new_plan_holds(browser, was_wrong, planned):
    safety.screen(all_no())
    plan.make(planned.basis.means, planned.basis.runs, weeks=3)

    assert safety.standing().practice_offered
    assert len(plan.current().weeks) == 3


@pytest.mark.hazard("H03")
def test_a_pop_noted_under_a_wrong_clock_stops_until_new_answers_and_not_for_ever(
    browser, screened, at
):
    at(weeks=60)
    safety.note_injury(Trouble.POPPED)
    at(days=0)
    stopped = safety.standing()

    at(days=1)
    safety.screen(all_no())
    same_day = safety.standing()
    at(days=2)

    assert not stopped.practice_offered
    assert not same_day.practice_offered
    assert safety.standing().practice_offered


@pytest.mark.hazard("H03")
def test_answers_given_under_a_clock_of_long_ago_hide_no_pop(browser, screened, at):
    at(days=1)
    safety.note_injury(Trouble.POPPED)
    at(weeks=-300)
    safety.screen(all_no())

    at(days=2)

    assert not safety.standing().practice_offered


def test_nothing_noted_under_the_wrong_clock_is_lost(browser, was_wrong):
    entries = diary.diary().entries

    assert len(entries) == 1
    assert len(assess.measurements(assess.TAPE)) == 4
