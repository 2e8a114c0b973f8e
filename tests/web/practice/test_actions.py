from datetime import date

import pytest

from dorsi.core.errors import NotYet
from dorsi.web.practice import actions
from dorsi.web.safety import actions as safety


def test_the_script_is_todays_practice(planned):
    script = actions.script()

    assert script.day == planned.start
    assert {step.exercise for step in script.steps} == {
        item.exercise for item in planned.weeks[0].practices[0].items
    }


def test_a_day_off_names_the_next_practice(planned):
    with pytest.raises(NotYet, match="The next one is on Mon 2026-11-30"):
        actions.script(date(2026, 11, 29))


def test_after_the_end_a_new_plan_is_asked_for(planned):
    with pytest.raises(NotYet, match="plan has ended"):
        actions.script(date(2027, 3, 1))


def test_a_shorter_script_fits(planned):
    assert actions.script(minutes=6).seconds <= 6 * 60


def test_the_verdict_stands_before_the_script(planned, screened):
    screened(RF16="yes")

    off = safety.standing().off
    assert off
    assert actions.script().steps
