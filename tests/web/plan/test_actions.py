from datetime import date, timedelta

import pytest

from dorsi import knowledge
from dorsi.core import plan as core
from dorsi.core.errors import AlreadyThere, InputError, NotOffered, NotYet
from dorsi.core.response import Response
from dorsi.core.runs import Run, RunKind, Weekday
from dorsi.core.safety import Trouble
from dorsi.web.plan import actions, models, rows
from dorsi.web.safety import actions as safety

MONDAY = date(2026, 11, 23)
SUNDAY = MONDAY + timedelta(days=6)


def demands(practice):
    """Everything the practice asks of the body."""
    catalogue = knowledge.catalogue()
    levels = [catalogue.exercise(item.exercise).level(item.level) for item in practice.items]
    return {demand for level in levels for demand in level.demands}


def test_there_is_no_plan_before_one_is_made(at):
    with pytest.raises(NotYet, match="dorsi plan make"):
        actions.current()


def test_no_plan_is_made_before_a_test(screened, planned_means):
    with pytest.raises(NotYet):
        actions.make(planned_means, ())


def test_no_plan_is_made_before_the_questions(at, planned_means):
    with pytest.raises(NotYet):
        actions.make(planned_means, ())


@pytest.fixture
def planned_means():
    return core.Means(minutes=15, days=(Weekday.MON,), equipment=frozenset())


def test_the_plan_that_was_made_is_the_one_that_holds(planned):
    assert actions.current() == planned
    assert planned.start == MONDAY
    assert len(planned.weeks) == 8


def test_the_newest_plan_holds(planned, planned_means, at):
    at(hours=1)

    newer = actions.make(planned_means, ())

    assert actions.current() == newer != planned


def test_a_plan_sent_twice_is_made_once(tested, planned_means, at):
    once = actions.make(planned_means, (), entry_id="plan-1")
    at(days=1)

    assert actions.make(planned_means, (), entry_id="plan-1") == once
    assert models.Plan.objects.count() == 1


def test_another_plan_under_the_same_id_is_refused(tested, planned_means):
    actions.make(planned_means, (), entry_id="plan-1")

    with pytest.raises(AlreadyThere):
        actions.make(planned_means, (Run(day=Weekday.SUN, kind=RunKind.LONG),), entry_id="plan-1")


def test_today_is_the_days_practice_and_a_day_off_is_none(planned):
    assert actions.today().day == MONDAY
    assert actions.today(SUNDAY) is None


def test_a_shorter_practice_fits_its_minutes(planned):
    whole, short = actions.today(), actions.today(minutes=6)

    assert short.seconds <= 6 * 60 < whole.seconds
    assert len(short.left_out) > len(whole.left_out)


def test_new_answers_change_todays_practice_at_once(planned, screened):
    before = demands(actions.today())

    screened(RF16="yes")

    off = safety.standing().off
    assert before & off, "the answer must matter for this practice"
    assert not demands(actions.today()) & off


def test_nothing_is_offered_after_a_pop(planned):
    safety.note_injury(Trouble.POPPED)

    with pytest.raises(NotOffered):
        actions.today()


def test_nothing_is_offered_once_the_answers_are_old(planned, at):
    at(days=28)

    with pytest.raises(NotOffered):
        actions.today()


def test_an_adapted_plan_is_kept(planned):
    adapted = actions.adapt(Response(pain_0_10=7, effort_0_10=5), today=MONDAY + timedelta(days=1))

    assert adapted != planned
    assert actions.current() == adapted


def practised(day: date) -> None:
    actions.adapt(Response(), today=day + timedelta(days=1), practised_on=day)


def test_a_gap_steps_back_for_as_long_as_it_lasts(planned, screened, at):
    practised(MONDAY)
    stored = actions.current()

    at(days=7)
    assert actions.current() == stored

    at(days=9)
    screened()
    back = actions.current()
    assert back != stored
    assert sum(back.rungs.values()) <= sum(stored.rungs.values())
    assert rows.plan(models.Plan.objects.get()) == stored, "looking stores nothing"


def test_a_long_gap_asks_for_a_new_test(planned, at):
    practised(MONDAY)

    at(days=16)

    assert actions.current().test_again


def test_a_gap_is_stepped_back_from_once_however_often_one_looks(planned, at):
    practised(MONDAY)
    at(days=10)

    assert actions.current() == actions.current()


def test_two_practices_after_a_gap_do_not_step_back_twice(planned, at):
    practised(MONDAY)
    at(days=10)
    after_gap = actions.current().rungs

    practised(MONDAY + timedelta(days=10))
    practised(MONDAY + timedelta(days=10))

    assert actions.current().rungs == after_gap


@pytest.mark.parametrize("start", [date(2021, 1, 1), date(9999, 12, 31), date.min])
def test_a_start_far_from_today_is_refused(tested, planned_means, start):
    with pytest.raises(InputError, match="start must be within a year from today"):
        actions.make(planned_means, (), start=start)
