"""The law of the plan: more pain never means more load.

Two runners live the same weeks, except that one of them hurts more at some points. From then on
that one's plan asks for no more on any day: no exercise with load that the other does not have,
no harder rung, no more sets, repetitions or seconds, no greater share of the dose.
`./check bench` tries thousands.
"""

import pytest
from hypothesis import given

from tests import people, strategies
from tests.core.plan.examples import law
from tests.core.plan.loads import heavier
from tests.people import ABE, EASY, SORE

WEEKS = 9


@pytest.mark.hazard("H09")
@law
@given(strategies.lives, strategies.two_histories())
def test_more_pain_never_means_more_load(life, histories):
    begun = people.plan_of(life, weeks=WEEKS)
    quiet, pained = (people.followed(begun, history) for history in histories)

    assert heavier(pained, quiet) == []


@law
@given(strategies.lives, strategies.histories())
def test_whatever_happens_a_plan_keeps_its_days_minutes_and_reasons(life, history):
    made = people.followed(people.plan_of(life, weeks=WEEKS), history)

    assert len(made.weeks) == WEEKS
    for practice in (each for week in made.weeks for each in week.practices):
        assert 0 < practice.seconds <= life.minutes * 60
        assert all(item.because and item.dose.sets >= 1 for item in practice.items)


def test_the_law_would_notice_a_plan_that_is_heavier():
    """A guard of the guard: less pain does mean more load somewhere."""
    begun = people.plan_of(ABE)
    easy, sore = (people.followed(begun, ((3, each),)) for each in (EASY, SORE))

    assert "heel_raise is a rung higher" in " ".join(heavier(easy, sore))
    assert heavier(sore, easy) == []
