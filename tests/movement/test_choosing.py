"""Which movement shows what was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi import knowledge
from dorsi.core.errors import Unknown
from dorsi.core.measurement import Side
from dorsi.movement.choosing import (
    chosen,
    fault_of,
    faults_of,
    of_protocol,
    positions,
    turned_to,
)
from tests.movement.strategies import MOVEMENTS, movements

EXERCISES = knowledge.catalogue().exercises
DRILLS = [(drill, rung, part) for drill in EXERCISES.values() for rung in drill.levels
          for part in ("", *rung.parts)]  # fmt: skip
drills = st.sampled_from(DRILLS)
sides = st.sampled_from(Side)


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("drill, rung, part", DRILLS)
def test_every_part_of_every_level_is_shown_on_the_side_that_was_asked(drill, rung, part, side):
    shown = chosen(MOVEMENTS, drill.id, rung.id, part, side=side)
    assert (shown.exercise, shown.side, shown.fault) == (drill.id, side, "")
    assert rung.id in shown.levels
    told = {turned_to(each, side).part for each in MOVEMENTS.values() if rung.id in each.levels}
    assert shown.part == part or part not in told


@given(side=sides, turn=st.sampled_from(["clockwise", "counter-clockwise"]))
def test_a_circle_turns_the_way_its_title_says_on_either_side(side, turn):
    shown = chosen(MOVEMENTS, "ankle_circles", "circles", turn, side=side)
    assert shown.part == turn
    assert f", {turn}, " in shown.title


@given(drill=drills)
def test_without_a_side_the_movement_is_as_its_file_has_it_unless_a_part_asks_for_its_mirror(drill):
    exercise, rung, part = drill
    shown = chosen(MOVEMENTS, exercise.id, rung.id, part)
    assert shown == MOVEMENTS[shown.name] or shown.part == part


@given(drill=drills, side=sides)
def test_a_position_is_chosen_among_those_of_the_level(drill, side):
    exercise, rung, part = drill
    for position in positions(MOVEMENTS, exercise.id, rung.id):
        shown = chosen(MOVEMENTS, exercise.id, rung.id, part, side=side, position=position)
        assert shown.position == position


def test_circles_are_shown_over_the_knee_and_on_a_roller():
    assert positions(MOVEMENTS, "ankle_circles", "circles") == ("over the knee", "on a roller")
    assert positions(MOVEMENTS, "knee_to_wall", "close") == ("",)


def test_a_part_that_nothing_shows_leaves_any_movement_of_the_level():
    assert chosen(MOVEMENTS, "heel_raise", "one_leg", "inner side").name == "heel_raise.one_leg"


@pytest.mark.parametrize("exercise, level", [("knee_to_wal", "close"), ("knee_to_wall", "clos")])
def test_an_unknown_name_is_answered_with_the_nearest(exercise, level):
    with pytest.raises(Unknown, match=r"Did you mean (knee_to_wall|close)\?"):
        chosen(MOVEMENTS, exercise, level)


@given(drill=st.sampled_from(sorted(EXERCISES)), side=sides, data=st.data())
def test_faults_come_in_the_order_of_their_names(drill, side, data):
    names = [fault.name for fault in EXERCISES[drill].faults]
    order = data.draw(st.permutations(names))
    shown = [each.fault for each in faults_of(MOVEMENTS, drill, order, side=side)]
    assert shown == [name for name in order if name in shown]
    drawn = {each.fault for each in MOVEMENTS.values() if each.exercise == drill} - {""}
    assert set(shown) == drawn


@given(movement=movements.filter(lambda each: bool(each.fault)), side=sides)
def test_a_fault_is_found_by_its_name_and_turned_to_the_side(movement, side):
    found = fault_of(MOVEMENTS, movement.exercise, movement.fault, side=side)
    assert (found.name, found.side) == (movement.name, side)


def test_a_fault_that_is_not_drawn_is_answered_with_those_that_are():
    with pytest.raises(Unknown, match="Heel lifts"):
        fault_of(MOVEMENTS, "knee_to_wall", "Heel lift")


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("protocol", sorted(knowledge.catalogue().protocols))
def test_each_test_is_shown_on_the_side_that_was_asked(protocol, side):
    shown = of_protocol(MOVEMENTS, protocol, side=side)
    assert (shown.protocol, shown.side) == (protocol, side)


def test_a_test_that_is_not_drawn_is_told_with_the_nearest():
    with pytest.raises(Unknown, match="knee_to_wall_tape"):
        of_protocol(MOVEMENTS, "knee_to_wall_type")


def test_the_movement_of_a_test_shows_no_exercise():
    with pytest.raises(Unknown):
        chosen(MOVEMENTS, "", "")
