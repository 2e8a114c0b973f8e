"""What fits into the minutes, and what is left out for want of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import people, strategies
from tests.core.plan.examples import costly
from tests.people import CATALOGUE, FINN, GUS, plan_of


def practices(life):
    return plan_of(life, weeks=1).weeks[0].practices


def names(practice):
    return [item.exercise for item in practice.items]


@costly
@given(strategies.lives, strategies.histories())
def test_no_practice_is_ever_longer_than_the_minutes(life, history):
    plan = people.followed(plan_of(life, weeks=6), history)

    for week in plan.weeks:
        for practice in week.practices:
            assert practice.seconds <= life.minutes * 60


@costly
@given(strategies.lives, st.integers(5, 59), st.integers(1, 20))
def test_more_minutes_never_mean_fewer_exercises(life, fewer, more):
    short = practices(replace(life, minutes=fewer))
    long = practices(replace(life, minutes=min(60, fewer + more)))

    for here, there in zip(short, long, strict=True):
        assert len(here.items) <= len(there.items)


@costly
@given(strategies.lives, st.integers(5, 59), st.integers(1, 20))
def test_more_minutes_never_take_an_exercise_with_load_away(life, fewer, more):
    short = practices(replace(life, minutes=fewer))
    long = practices(replace(life, minutes=min(60, fewer + more)))

    for here, there in zip(short, long, strict=True):
        assert _with_load(here) <= _with_load(there)


def _with_load(practice):
    return {item.exercise for item in practice.items} - {
        "ankle_circles",
        "calf_foam_roll",
        "plantar_ball_roll",
    }


@costly
@given(strategies.lives)
def test_even_five_minutes_hold_something(life):
    for practice in practices(replace(life, minutes=5)):
        assert practice.items


def test_five_minutes_hold_what_matters_most_the_last_one_with_fewer_sets():
    monday = practices(FINN)[0]

    assert names(monday) == ["toes_to_wall", "heel_raise", "single_leg_balance"]
    assert [item.dose.sets for item in monday.items] == [2, 1, 1]


def test_what_does_not_fit_is_left_out_and_said():
    monday = practices(FINN)[0]
    left_out = {one.exercise: one.because for one in monday.left_out}

    for name in ("knee_to_wall", "calf_foam_roll", "ankle_circles"):
        assert left_out[name] == "It does not fit into your 5 minutes; what is in matters more."


@costly
@given(strategies.lives)
def test_rolling_and_circles_are_the_first_to_go(life):
    """None of them is in while anything that matters more has no room, or too little."""
    for practice in practices(life):
        short = {one.exercise for one in practice.left_out if "does not fit" in one.because}
        light = {"ankle_circles", "calf_foam_roll", "plantar_ball_roll"}
        if short - light:
            assert not light & set(names(practice))


def test_an_hour_is_not_filled_for_the_sake_of_it():
    plan = plan_of(GUS)

    assert max(each.seconds for each in plan.weeks[0].practices) < 30 * 60
    assert any("shorter than the minutes you have" in note for note in plan.notes)


@costly
@given(strategies.lives)
def test_ranks_number_the_items_by_value_from_0(life):
    for practice in practices(life):
        assert sorted(item.rank for item in practice.items) == list(range(len(practice.items)))


@pytest.mark.parametrize("minutes", [8, 12, 18])
def test_the_same_runner_with_other_minutes_keeps_the_most_worth(minutes):
    monday = practices(people.person(minutes=minutes))[0]
    first = min(monday.items, key=lambda item: item.rank)

    assert first.exercise == "toes_to_wall"
    assert CATALOGUE.exercise("toes_to_wall").worth == max(
        drill.worth for drill in CATALOGUE.exercises.values()
    )
