"""One day's practice out of a plan, and the same within fewer minutes."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core import plan
from dorsi.core.errors import InputError
from tests import people, strategies
from tests.core.plan.examples import costly
from tests.people import ANA, CATALOGUE, MONDAY, plan_of


def monday(**life):
    return plan_of(people.person(**life), weeks=1).weeks[0].practices[0]


def test_the_practice_of_a_day_is_found_and_a_day_off_has_none():
    made = plan_of(ANA)

    assert plan.practice_on(made, MONDAY) == made.weeks[0].practices[0]
    assert plan.practice_on(made, MONDAY + timedelta(days=2)) is None
    assert plan.practice_on(made, MONDAY + timedelta(weeks=8)) is None


def test_the_next_practice_is_on_a_later_day():
    made = plan_of(ANA)
    last = made.weeks[-1].practices[-1]

    assert plan.next_practice(made, after=MONDAY).day == MONDAY + timedelta(days=1)
    assert plan.next_practice(made, after=MONDAY - timedelta(days=9)).day == MONDAY
    assert plan.next_practice(made, after=last.day) is None


def test_a_practice_that_fits_is_not_changed():
    assert plan.shorten(monday(), 60, CATALOGUE) == monday()


def test_sets_go_before_exercises_and_rolling_goes_first():
    whole = monday()

    eight = plan.shorten(whole, 8, CATALOGUE)

    kept = [item.exercise for item in eight.items]
    assert kept[0] == "toes_to_wall"
    assert "calf_foam_roll" not in kept
    assert eight.seconds <= 8 * 60
    assert {one.exercise for one in eight.left_out} >= {"calf_foam_roll", "plantar_ball_roll"}
    assert eight.left_out[0].because == "It does not fit into 8 minutes; what is in matters more."


@costly
@given(strategies.lives, st.integers(5, 60), st.integers(0, 20))
def test_a_shortened_practice_fits_keeps_its_order_and_grows_with_the_minutes(life, few, more):
    for practice in plan_of(life, weeks=1).weeks[0].practices:
        short = plan.shorten(practice, few, CATALOGUE)
        longer = plan.shorten(practice, min(60, few + more), CATALOGUE)

        assert short.seconds <= few * 60
        order = [item.exercise for item in practice.items]
        assert [item.exercise for item in short.items] == [
            name for name in order if name in {item.exercise for item in short.items}
        ]
        assert {item.exercise for item in short.items} <= {item.exercise for item in longer.items}
        assert short.items


@pytest.mark.parametrize("minutes", [4, 61])
def test_a_practice_is_shortened_to_5_to_60_minutes(minutes):
    with pytest.raises(InputError, match="minutes must be a whole number from 5 to 60"):
        plan.shorten(monday(), minutes, CATALOGUE)
