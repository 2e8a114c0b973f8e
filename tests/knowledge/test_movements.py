"""Every exercise is drawn, each of its levels too, and nothing else."""

from dataclasses import replace

import pytest

from dorsi import knowledge
from dorsi.core.errors import KnowledgeError
from dorsi.formats import movement_checks
from dorsi.movement.definition import Kind, Movement
from dorsi.movement.expectation import expectation
from dorsi.movement.skeleton import at

CATALOGUE = knowledge.catalogue()
MOVEMENTS = knowledge.movements()


def each_movement() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("movement", MOVEMENTS.values(), ids=MOVEMENTS.keys())


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda each: each.id)
def test_each_level_of_each_exercise_is_drawn(exercise):
    assert movement_checks.unseen_levels(MOVEMENTS, exercise) == []


def test_each_movement_names_what_its_exercise_has():
    movement_checks.check(MOVEMENTS, CATALOGUE)


def test_a_name_that_no_exercise_has_is_told():
    lost = replace(MOVEMENTS["knee_to_wall"], levels=("from_6_cm",))
    with pytest.raises(KnowledgeError) as caught:
        movement_checks.check({"lost": lost}, CATALOGUE)
    assert "levels must be one of close, from_5_cm" in caught.value.message
    assert "Did you mean from_5_cm?" in caught.value.message


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda each: each.id)
def test_each_part_of_each_level_is_drawn(exercise):
    for level in exercise.levels:
        shown = {
            movement.part
            for movement in MOVEMENTS.values()
            if movement.exercise == exercise.id and level.id in movement.levels
        }
        wanted = set(level.parts) if exercise.id != "band_both_ankles" else {""}
        assert wanted <= shown, level.id  # both ways of the side step are in one film


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda each: each.id)
def test_every_common_fault_has_a_movement(exercise):
    drawn = [each.fault for each in MOVEMENTS.values() if each.exercise == exercise.id]
    assert sorted(filter(None, drawn)) == sorted(fault.name for fault in exercise.faults)


@each_movement()
def test_the_moments_on_paper_lie_in_the_cycle(movement: Movement):
    assert all(0 <= moment < movement.cycle_s for moment in movement.view.still_s)


@each_movement()
def test_every_point_that_is_stressed_exists(movement: Movement):
    view, points = movement.view, at(movement, 0).points
    rolled = at(movement, 0).rolled
    names = [*view.highlight, view.plumb, view.keep_down, view.lifted]
    names += [arrow.follow for arrow in view.arrows]
    names += [view.trace.follow] if view.trace else []
    names += [view.lens.on] if view.lens else []
    assert [each for each in names if each and each not in points and each not in rolled] == []


@each_movement()
def test_what_is_counted_swings_far_enough_to_be_seen(movement: Movement):
    if movement.count.kind is Kind.TIMED or movement.fault:
        return
    assert expectation(movement) is not None
