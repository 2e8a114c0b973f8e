"""What a camera is said to do for a drill is what the movement of that drill allows."""

from dataclasses import replace

import pytest

from dorsi import knowledge
from dorsi.core import practice as core
from dorsi.core.measurement import Side
from dorsi.core.practice import Step, StepKind
from dorsi.formats import live_task
from dorsi.measure.awaited import Awaited, Kind
from dorsi.movement.expectation import expectation
from dorsi.web.camera import telling
from dorsi.web.practice import pictured, sheet, watched
from dorsi.web.practice.sheet import Drill
from dorsi.web.practice.watched import Does
from tests.drills import BOTH_SIDES, item, practice_of

CATALOGUE = knowledge.catalogue()


def drill(exercise: str, level: str = "") -> Drill:
    known = CATALOGUE.exercise(exercise)
    chosen = known.level(level or known.first_level)
    sides = BOTH_SIDES if known.sides == "each" else ()
    one = replace(item(known, sides=sides), level=chosen.id, dose=chosen.dose)
    planned = practice_of(one)
    return sheet.drills(core.script(planned, CATALOGUE), planned, CATALOGUE)[0]


def work(of: Drill) -> list[Step]:
    return [step for step in of.work if step.kind is StepKind.WORK]


@pytest.mark.parametrize(
    ("exercise", "does"),
    [
        ("knee_to_wall", Does.COUNTS),
        ("heel_raise", Does.COUNTS),
        ("band_both_ankles", Does.COUNTS),
        ("calf_stretch_bent_knee", Does.HOLDS),
        ("toes_to_wall", Does.HOLDS),
        ("single_leg_balance", Does.HOLDS),
        ("ankle_circles", Does.NOTHING),
        ("calf_foam_roll", Does.NOTHING),
    ],
)
def test_it_counts_or_times_what_a_camera_can_tell(exercise, does):
    assert watched.does(drill(exercise)) is does


def test_a_roll_that_goes_by_the_clock_is_not_counted():
    rolling = drill("plantar_ball_roll")

    assert expectation(pictured.pictured(rolling.item, "", Side.LEFT).movement).kind is Kind.CYCLE
    assert watched.does(rolling) is Does.NOTHING


@pytest.mark.parametrize(
    ("exercise", "watches"),
    [("knee_to_wall", True), ("band_lunge", True), ("calf_stretch_bent_knee", True),
     ("toes_to_wall", False), ("heel_raise", False), ("single_leg_balance", False)],
)  # fmt: skip
def test_a_heel_is_watched_where_it_stays_under_a_leaning_shank(exercise, watches):
    assert watched.watches_heel([drill(exercise)]) is watches


@pytest.mark.hazard("H23")
@pytest.mark.parametrize("exercise", ["knee_to_wall", "band_lunge", "calf_stretch_bent_knee"])
def test_where_a_heel_is_watched_the_call_about_it_stands_only_while_it_is_up(exercise):
    one = drill(exercise)
    call = telling.words()["events"]["heel_up"]["cue"]

    assert call in one.exercise.cues
    assert call not in {watched.cue(step, one) for step in one.steps}


def test_where_no_heel_is_watched_a_camera_changes_no_cue():
    one = drill("toes_to_wall")

    assert [watched.cue(step, one) for step in one.steps] == [step.cue for step in one.steps]


def test_each_leg_is_awaited_as_its_own_mirrored_movement_asks():
    for exercise in CATALOGUE.exercises.values():
        for level in exercise.levels:
            one = drill(exercise.id, level.id)
            for step in {(step.part, step.side): step for step in work(one)}.values():  # of one set
                found = watched.awaited(step, one)
                whole = expectation(pictured.pictured(one.item, step.part, step.side).movement)
                assert found is None or _shape(found) == _shape(whole)
                assert found is None or _way(found) == pytest.approx(_way(whole), rel=1e-3)


def _shape(found: Awaited):
    return found.kind, found.signal, found.side, found.eye, found.shank_cm


def _way(found: Awaited):
    return found.rest, found.top


def test_a_repetition_is_awaited_in_the_tempo_of_the_dose():
    one = drill("knee_to_wall")

    assert watched.awaited(work(one)[0], one).cycle_s == one.item.dose.tempo_s


def test_the_camera_is_asked_for_the_step_as_the_engine_takes_it():
    one = drill("knee_to_wall")
    asked = watched.task(work(one)[0], one)

    assert live_task.read(asked) == live_task.Practice(
        awaited=watched.awaited(work(one)[0], one), heel_stays=True, either=False
    )


def test_with_both_legs_at_once_the_nearer_one_is_looked_at():
    assert watched.task(work(drill("heel_raise"))[0], drill("heel_raise"))["either"]


def test_getting_ready_and_rests_are_not_watched():
    one = drill("knee_to_wall")

    assert {step.kind for step in one.steps if watched.awaited(step, one)} == {StepKind.WORK}
