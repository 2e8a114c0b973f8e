from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.preferences import Preferences
from dorsi.core.reminders import Kind, reminders
from dorsi.core.runs import Weekday
from tests import people

WANTED = Preferences(practice_at=time(18, 30), test_day=Weekday.SUN, test_at=time(7))
PLAN = people.plan_of(people.ANA)
START = PLAN.start
later = st.integers(0, 100).map(lambda days: START + timedelta(days=days))


def kinds(wanted: Preferences, today: date = START) -> set[Kind]:
    return {one.kind for one in reminders(PLAN, wanted, today=today)}


def test_every_practice_of_the_plan_is_there_at_its_time() -> None:
    found = [one for one in reminders(PLAN, WANTED, today=START) if one.kind is Kind.PRACTICE]

    assert [one.day for one in found] == [one.day for week in PLAN.weeks for one in week.practices]
    assert {one.at for one in found} == {time(18, 30)}


def test_there_is_one_test_in_each_week() -> None:
    found = [one for one in reminders(PLAN, WANTED, today=START) if one.kind is Kind.TEST]

    assert len(found) == len(PLAN.weeks)
    assert {Weekday.of(one.day) for one in found} == {Weekday.SUN}


def test_a_kind_without_a_time_has_no_reminder() -> None:
    assert kinds(Preferences()) == set()
    assert kinds(Preferences(practice_at=time(6))) == {Kind.PRACTICE}
    assert kinds(Preferences(test_at=time(6))) == {Kind.TEST}


@given(later)
def test_nothing_lies_before_today_and_nothing_after_the_plan(today: date) -> None:
    end = PLAN.weeks[-1].starts + timedelta(days=7)

    assert all(today <= one.day < end for one in reminders(PLAN, WANTED, today=today))


@given(later)
def test_what_is_to_come_does_not_depend_on_the_day_it_is_asked(today: date) -> None:
    whole = reminders(PLAN, WANTED, today=START)

    assert reminders(PLAN, WANTED, today=today) == tuple(one for one in whole if one.day >= today)
