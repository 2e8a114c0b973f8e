"""The page of five runners is what the planner would say today."""

import pytest

from dorsi.core.catalogue import Outcome
from tests import people
from tests.people import CAST, CATALOGUE
from tests.wording import forbidden_in
from tools import five_runners


def test_the_page_is_fresh():
    written = five_runners.PAGE.read_text(encoding="utf-8")

    assert written == five_runners.page(), "run: python -m tools.five_runners"


@pytest.mark.parametrize("one", people.OFFERED, ids=lambda one: one.name)
def test_what_a_plan_says_keeps_to_our_words(one):
    made = people.plan_after(one)
    said = [*made.notes, *made.changes]
    for week in made.weeks:
        for practice in week.practices:
            said += [*practice.notes, *(each.because for each in practice.left_out)]

    assert forbidden_in(" ".join(said)) == []


def test_the_cast_holds_thirty_runners_and_every_kind_of_verdict():
    verdicts = {people.verdict(one).outcome for one in CAST.values()}

    assert len(CAST) >= 30
    assert verdicts == set(Outcome)


def test_the_cast_holds_all_equipment_few_and_many_minutes_and_no_equipment_at_all():
    equipment = {people.means(one).equipment for one in people.OFFERED}
    bought = {thing.id for thing in CATALOGUE.equipment.values() if not thing.at_home}

    assert frozenset.union(*equipment) >= bought
    assert frozenset() in equipment
    assert {5, 8, 12, 15, 20, 25, 60} <= {one.minutes for one in people.OFFERED}
