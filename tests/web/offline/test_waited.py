"""What had to wait on a device is dated by how long it waited, and is never taken lightly."""

from datetime import timedelta

import pytest

from dorsi.core.safety import Trouble
from dorsi.web.diary import actions as diary
from dorsi.web.parts import clock
from dorsi.web.practice import daily, trouble
from dorsi.web.safety import actions as safety
from tests.web.conftest import MONDAY

DAY_S = 24 * 60 * 60
YEAR_S = 365 * DAY_S


def test_a_practice_that_waited_keeps_its_day_and_moment(planned, at):
    at(days=2)

    noted = diary.done(pain=2, effort=6, day=MONDAY.date(), waited_s=2 * DAY_S)

    assert noted.entry.day == MONDAY.date()
    assert noted.entry.noted_at == MONDAY


def test_the_same_practice_sent_again_later_is_the_same(planned, at):
    first = diary.done(pain=2, effort=6, day=MONDAY.date(), entry_id="a", waited_s=5)
    at(days=1)

    again = diary.done(pain=2, effort=6, day=MONDAY.date(), entry_id="a", waited_s=DAY_S + 5)

    assert again.entry == first.entry


def test_a_morning_that_waited_belongs_to_its_own_day(planned, at):
    at(days=1)

    noted = diary.morning(worse=True, waited_s=DAY_S)

    assert (noted.entry.day, noted.entry.noted_at) == (MONDAY.date(), MONDAY)


def test_yesterdays_no_does_not_answer_todays_question(planned, at):
    at(days=1)

    safety.daily("no", waited_s=DAY_S)

    assert not daily.asked()


@pytest.mark.hazard("H03")
def test_a_pop_that_waited_stops_practice_when_it_arrives(planned, at):
    at(days=1)

    trouble.keep("a", "popped", hurt=["heel_raise"], pinched=[], waited_s=DAY_S - 60)

    assert not safety.standing().practice_offered
    assert [note.noted_at for note in safety.noted()] == [MONDAY + timedelta(seconds=60)]


@pytest.mark.hazard("H03")
@pytest.mark.parametrize("waited_s", [-5, 50 * YEAR_S])
def test_a_pop_dated_by_a_clock_that_was_set_counts_as_of_now(planned, at, waited_s):
    at(days=1)

    safety.keep_note(Trouble.POPPED, waited_s=waited_s)

    assert [note.noted_at for note in safety.noted()] == [clock.now()]
    assert not safety.standing().practice_offered


def test_what_hurt_is_noted_once_by_the_player_and_by_the_practice(planned, browser):
    hurt = [planned.weeks[0].practices[0].items[0].exercise]
    end = {"entry_id": "a", "ended": "hurt", "hurt": hurt, "pinched": hurt}
    stop = {**end, "waited_s": 30}
    done = {**end, "pain": 6, "effort": 4, "waited_s": 3}

    answers = [
        browser.post(f"/api/{where}", body, content_type="application/json").status_code
        for where, body in (("today/stopped", stop), ("diary", done), ("today/stopped", stop))
    ]

    assert answers == [200, 200, 200]
    assert sorted(note.trouble for note in safety.noted()) == [Trouble.FRONT_PINCH, Trouble.HURT]
