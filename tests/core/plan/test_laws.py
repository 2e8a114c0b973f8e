"""Laws that hold for every runner and whatever happens."""

import pytest
from hypothesis import given, settings

from tests import people, strategies
from tests.core.plan.loads import heavier

WEEKS = 6


@pytest.mark.hazard("H09")
@given(strategies.lives, strategies.two_histories())
@settings(max_examples=60)
def test_more_pain_never_means_more_load(life, histories):
    begun = people.plan_of(life, weeks=WEEKS)
    quiet, pained = (people.followed(begun, history) for history in histories)

    assert heavier(pained, quiet) == []
