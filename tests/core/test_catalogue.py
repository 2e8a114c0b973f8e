"""The shapes of what is known: finding things by name, ladders, middle ranges."""

from dataclasses import replace

import pytest

from dorsi.core.catalogue import NormBand, Norms, Outcome, Phase, Sides
from dorsi.core.errors import Unknown
from tests import drills


@pytest.fixture
def lean():
    return drills.exercise("lean", drills.hold(30))


def test_an_exercise_is_found_by_its_id(lean):
    assert drills.known(lean).exercise("lean") is lean


def test_a_near_miss_names_the_nearest(lean):
    says = r"exercise must be one that Dorsi knows \(got leen\)\. Did you mean lean\?"
    with pytest.raises(Unknown, match=says):
        drills.known(lean).exercise("leen")


def test_a_far_miss_names_all_that_are_known(lean):
    with pytest.raises(Unknown, match=r"\(got somersault\)\. Known: lean\."):
        drills.known(lean).exercise("somersault")


def test_a_level_of_another_exercise_is_unknown(lean):
    with pytest.raises(Unknown, match="level of lean must be one that Dorsi knows"):
        lean.level("off_a_step")


def test_rungs_count_from_the_easiest(lean):
    assert lean.rung(lean.levels[0].id) == 0


def test_a_level_is_done_on_the_sides_of_its_exercise_unless_it_says_otherwise(lean):
    (only,) = lean.levels
    both = replace(lean, levels=(replace(only, sides=Sides.BOTH),))
    assert lean.sides_at("only") is Sides.EACH
    assert both.sides_at("only") is Sides.BOTH


def test_the_phases_have_their_order():
    assert sorted(Phase, key=lambda phase: phase.place) == [
        Phase.STRETCH,
        Phase.MASSAGE,
        Phase.STRENGTH,
    ]


def test_outcomes_grow_stricter_and_have_their_words():
    assert [outcome.word for outcome in sorted(Outcome)] == [
        "Go",
        "GoGently",
        "SeeSomeone",
        "Stop",
        "Emergency",
    ]


def women(*, age_from: int, age_to: int) -> NormBand:
    return NormBand(
        sex="female", age_from=age_from, age_to=age_to, low=9, high=13, source="made_up"
    )


def test_a_middle_range_goes_by_sex_and_both_ends_of_the_age():
    band = women(age_from=30, age_to=39)
    norms = Norms(protocol="tape", bands=(band,), fallback=women(age_from=16, age_to=120))
    assert norms.band(sex="female", age_years=30) is band
    assert norms.band(sex="female", age_years=39) is band
    assert norms.band(sex="female", age_years=40) is None
    assert norms.band(sex="male", age_years=35) is None
    assert norms.band(sex=None, age_years=35) is None
    assert norms.band(sex="female", age_years=None) is None
