"""What the safety answers leave of a plan, and of one day's practice."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core import plan
from dorsi.core.catalogue import Demand, Outcome
from dorsi.core.errors import InputError, NotOffered
from dorsi.core.safety import Reason, Verdict
from tests import people, strategies
from tests.core.plan.examples import costly
from tests.people import ANA, CATALOGUE, MONDAY, PIA, ROSA, SAM, TOM, UMA, VIK, WIL, plan_of

GO = people.verdict(ANA)


def practices(made):
    return [each for week in made.weeks for each in week.practices]


def demands(practice):
    return {
        demand
        for item in practice.items
        for demand in CATALOGUE.exercise(item.exercise).level(item.level).demands
    }


def off(*demands, outcome=Outcome.GO_GENTLY, due=False):
    reason = Reason(question="RF16", says="It pinches.", go_to="", outcome=outcome)
    return Verdict(
        outcome=outcome,
        reasons=(reason,),
        off=frozenset(demands),
        ask_again_on=MONDAY + timedelta(days=28),
        due=due,
    )


@pytest.mark.hazard("H01", "H04", "H15")
@pytest.mark.parametrize("one", [TOM, UMA, VIK, WIL], ids=lambda one: one.name)
def test_no_plan_where_the_answers_keep_everything_back(one):
    with pytest.raises(NotOffered, match="No practice is offered"):
        plan_of(one)


def test_no_plan_while_the_questions_are_due():
    with pytest.raises(NotOffered, match="must be answered first"):
        plan.make(
            people.assessment(ANA),
            replace(GO, due=True),
            people.means(ANA),
            (),
            CATALOGUE,
            start=MONDAY,
        )


@pytest.mark.hazard("H06", "H08", "H10", "H14", "H16", "H17")
@costly
@given(strategies.lives, strategies.histories(4))
def test_what_the_answers_have_off_is_in_no_practice_whatever_happens(life, history):
    begun = plan_of(life, weeks=4)

    for made in (begun, people.followed(begun, history)):
        for practice in practices(made):
            assert not demands(practice) & made.basis.verdict.off


def test_a_sore_heel_keeps_raises_on_two_legs_however_easy_it_gets():
    history = tuple((7 * week, people.EASY) for week in range(1, 9))
    made = people.followed(plan_of(PIA), history)

    raises = {
        item.level
        for each in practices(made)
        for item in each.items
        if item.exercise == "heel_raise"
    }
    assert raises == {"two_legs", "two_legs_three_sets"}


def test_who_should_ask_someone_is_told_so_and_gets_the_rest():
    for one in (ROSA, SAM):
        made = plan_of(one)
        assert any("Ask a professional" in note for note in made.notes)
        assert practices(made)


def test_what_the_answers_keep_out_is_said_with_the_reason():
    left_out = {each.exercise: each.because for each in practices(plan_of(SAM))[0].left_out}

    assert left_out["calf_foam_roll"].startswith(
        "Your answers keep it out. You take blood thinners"
    )


def test_a_practice_that_today_allows_whole_stays_as_it_is():
    monday = practices(plan_of(ANA))[0]

    assert plan.allowed(monday, GO, CATALOGUE) == monday


def test_what_is_off_today_is_taken_out_and_said():
    monday = practices(plan_of(ANA))[0]

    allowed = plan.allowed(monday, off(Demand.END_RANGE, Demand.BAND_PULL), CATALOGUE)

    assert "toes_to_wall" not in [item.exercise for item in allowed.items]
    assert allowed.left_out[0].exercise == "toes_to_wall"
    assert allowed.left_out[0].because.startswith("Your answers keep it out.")


def test_a_drill_with_an_easier_rung_steps_down_instead_of_going():
    history = tuple((7 * week, people.EASY) for week in range(1, 5))
    made = people.followed(plan_of(people.person(equipment="step,weight", runs=())), history)
    late = practices(made)[-1]
    raises = next(item for item in late.items if item.exercise == "heel_raise")

    allowed = plan.allowed(late, off(Demand.ONE_LEG_RAISE), CATALOGUE)

    stepped = next(item for item in allowed.items if item.exercise == "heel_raise")
    assert (raises.level, stepped.level) == ("off_a_step", "two_legs_three_sets")
    assert stepped.seconds <= raises.seconds
    assert stepped.sides == ()


@pytest.mark.parametrize(
    "verdict",
    [
        off(*Demand, outcome=Outcome.SEE_SOMEONE),
        off(outcome=Outcome.STOP),
        off(outcome=Outcome.EMERGENCY),
        replace(GO, due=True),
    ],
    ids=["all off", "stop", "emergency", "due"],
)
def test_no_practice_today_under_stop_emergency_due_or_everything_off(verdict):
    with pytest.raises(NotOffered):
        plan.allowed(practices(plan_of(ANA))[0], verdict, CATALOGUE)


def test_a_practice_of_which_nothing_is_left_is_not_offered():
    circles = plan_of(people.person(left="12,12,12", right="12,12,12", equipment="", days="mon"))
    monday = practices(circles)[0]
    only = replace(monday, items=monday.items[:1])

    with pytest.raises(NotOffered, match="Nothing of this practice is offered today"):
        plan.allowed(only, off(Demand.FREE_MOVEMENT), CATALOGUE)


@costly
@given(strategies.lives, st.frozensets(st.sampled_from(Demand)))
def test_today_never_holds_what_is_off_and_is_never_longer_or_harder(life, switched_off):
    for practice in practices(plan_of(life, weeks=1)):
        try:
            today = plan.allowed(practice, off(*switched_off), CATALOGUE)
        except NotOffered:
            continue
        assert not demands(today) & switched_off
        assert today.seconds <= practice.seconds
        before = {item.exercise: item for item in practice.items}
        for item in today.items:
            ladder = CATALOGUE.exercise(item.exercise)
            assert ladder.rung(item.level) <= ladder.rung(before[item.exercise].level)


def test_dislikes_and_answers_that_leave_nothing_are_refused_with_the_way_out():
    everything = ",".join(CATALOGUE.exercises)

    with pytest.raises(InputError, match="dislikes must leave at least one exercise"):
        plan_of(people.person(dislikes=everything))
