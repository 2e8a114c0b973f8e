"""How a week is laid out: days, rest, runs, the order inside a practice, the ceiling."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from dorsi.core import runs
from dorsi.core.catalogue import Demand, Phase, Purpose
from dorsi.core.errors import InputError
from dorsi.core.measurement import Side
from dorsi.core.runs import Weekday
from tests import people, strategies
from tests.core.plan.examples import costly
from tests.people import ANA, CATALOGUE, IVO, KAI, LEA, MONDAY, NOA, plan_of

BEFORE_HARD = CATALOGUE.runs.before_hard


def level(item):
    return CATALOGUE.exercise(item.exercise).level(item.level)


def held_s(practice, side):
    """Seconds [s] of held calf stretch on one side."""
    return sum(
        item.dose.sets * (item.dose.hold_s or 0)
        for item in practice.items
        if Demand.CALF_STRETCH in level(item).demands and side in item.sides
    )


def loaded_days(weeks):
    """The days with loaded strength, as it would be once every drill is at its hardest."""
    return sorted(
        {
            practice.day
            for week in weeks
            for practice in week.practices
            for item in practice.items
            if level(item).loaded
        }
    )


def hard_plan(one):
    """The plan after so many easy weeks that everything is as hard as it gets."""
    history = tuple((7 * week, people.EASY) for week in range(1, 12))
    return people.followed(plan_of(one, weeks=16), history)


def test_weeks_begin_on_the_start_day_and_practices_fall_on_the_chosen_days():
    plan = plan_of(ANA, weeks=3)

    assert [week.number for week in plan.weeks] == [1, 2, 3]
    assert [week.starts for week in plan.weeks] == [
        MONDAY + timedelta(weeks=done) for done in range(3)
    ]
    days = {Weekday.of(each.day) for week in plan.weeks for each in week.practices}
    assert days == {Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.SAT}


@costly
@given(strategies.lives)
def test_practices_fall_on_the_runners_days_alone_and_on_no_day_twice(life):
    plan = plan_of(life, weeks=2)
    days = [each.day for week in plan.weeks for each in week.practices]

    assert {Weekday.of(day) for day in days} <= set(people.means(life).days)
    assert days == sorted(set(days))


@costly
@given(strategies.lives)
def test_the_order_is_stretch_then_massage_then_strength_with_balance_last(life):
    for practice in plan_of(life, weeks=1).weeks[0].practices:
        places = [item.phase.place for item in practice.items]
        assert places == sorted(places)
        strong = [item for item in practice.items if item.phase is Phase.STRENGTH]
        balance = [Purpose.BALANCE in CATALOGUE.exercise(item.exercise).purposes for item in strong]
        assert balance == sorted(balance)


@costly
@given(strategies.lives)
def test_no_exercise_comes_more_often_in_a_week_than_its_dose(life):
    plan = plan_of(life, weeks=1)
    often = Counter(item.exercise for each in plan.weeks[0].practices for item in each.items)

    for name, times in often.items():
        assert times <= CATALOGUE.exercise(name).frequency.days_most


@costly
@given(strategies.lives)
def test_a_week_of_held_stretching_stays_below_its_ceiling_on_each_side(life):
    ceiling_s = CATALOGUE.weekly.stretch_most_min * 60

    for week in hard_plan(life).weeks:
        for side in Side:
            assert sum(held_s(each, side) for each in week.practices) <= ceiling_s


@costly
@given(strategies.lives)
def test_before_a_hard_run_no_muscle_is_held_for_a_minute(life):
    week = people.week_of_runs(life)

    for each in hard_plan(life).weeks[-1].practices:
        if runs.hours_to_hard(week, each.day) == 0:
            for side in Side:
                assert held_s(each, side) <= CATALOGUE.runs.hold_most_before_hard_s


@costly
@given(strategies.lives)
def test_loaded_strength_keeps_clear_of_hard_runs(life):
    week = people.week_of_runs(life)

    for day in loaded_days(hard_plan(life).weeks):
        hours = runs.hours_to_hard(week, day)
        assert hours is None or hours >= CATALOGUE.runs.loaded_clear_before_hard_h


@costly
@given(strategies.lives)
def test_loaded_strength_has_rest_days_between(life):
    days = loaded_days(hard_plan(life).weeks)

    for before, after in pairwise(days):
        assert (after - before).days > CATALOGUE.weekly.loaded_rest_days


def test_a_hard_run_shortens_the_stretch_and_says_why():
    tuesday = plan_of(ANA).weeks[0].practices[1]
    stretch = next(item for item in tuesday.items if item.exercise == "toes_to_wall")

    assert (stretch.dose.sets, stretch.dose.hold_s) == (1, 30)
    assert tuesday.notes[0] == f"Intervals today. {BEFORE_HARD}"
    assert CATALOGUE.runs.before_run_order in tuesday.notes
    assert CATALOGUE.runs.long_holds_after in tuesday.notes


@pytest.mark.parametrize("one", people.OFFERED, ids=lambda one: one.name)
def test_a_hard_run_is_never_named_without_what_it_means(one):
    for practice in plan_of(one).weeks[0].practices:
        alone = [note for note in practice.notes if note.endswith(" today.")]
        assert alone == [] or any(CATALOGUE.runs.loaded_near_hard in it for it in practice.notes)


def test_before_a_hard_run_what_moves_comes_before_what_is_held():
    tuesday = plan_of(ANA).weeks[0].practices[1]

    assert [item.exercise for item in tuesday.items][:3] == [
        "ankle_circles",
        "knee_to_wall",
        "toes_to_wall",
    ]


def test_an_easy_or_long_run_changes_nothing():
    alone = plan_of(people.person(runs=()))
    beside = plan_of(people.person(runs=("mon:easy", "tue:long", "sat:easy")))

    assert [week.practices for week in beside.weeks] == [week.practices for week in alone.weeks]


def test_the_day_before_intervals_the_raises_stay_on_two_legs_and_say_so():
    monday = hard_plan(people.person(equipment="step,weight")).weeks[-1].practices[0]
    raises = next(item for item in monday.items if item.exercise == "heel_raise")

    assert not level(raises).loaded
    assert monday.notes == (
        f"Intervals on Tuesday. {CATALOGUE.runs.loaded_near_hard} Today they go without load.",
    )


def test_with_hard_runs_every_other_day_only_one_day_is_loaded():
    assert {Weekday.of(day) for day in loaded_days(hard_plan(IVO).weeks)} == {Weekday.SUN}


def test_who_has_only_days_with_hard_runs_gets_raises_without_load_and_short_holds():
    plan = hard_plan(LEA)

    assert loaded_days(plan.weeks) == []
    assert any("All your days have a hard run" in note for note in plan.notes)


def test_before_a_race_nothing_gets_harder():
    friday, saturday = plan_of(KAI).weeks[0].practices[4:6]

    for day in (friday, saturday):
        assert "Race on Sunday. Nothing new and nothing harder until then." in day.notes


def test_a_day_without_raises_gets_balance_instead():
    monday, tuesday, *_ = plan_of(people.BEN).weeks[0].practices

    assert "single_leg_balance" not in [item.exercise for item in monday.items]
    assert "single_leg_balance" in [item.exercise for item in tuesday.items]


def test_fewer_days_than_the_dose_is_said():
    notes = plan_of(NOA).notes

    assert any("meant for 4 to 5 days a week, and you have 1" in note for note in notes)


@pytest.mark.parametrize("weeks", [0, 53, -1])
def test_a_plan_has_1_to_52_weeks(weeks):
    with pytest.raises(InputError, match="weeks must be 1 to 52"):
        plan_of(ANA, weeks=weeks)
