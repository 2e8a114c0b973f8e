"""The picture beside each step of a practice: the right movement, side and pace."""

import pytest

from dorsi import knowledge
from dorsi.core import practice as core
from dorsi.core.measurement import Side
from dorsi.core.practice import StepKind
from dorsi.web.pictures import addresses
from dorsi.web.pictures.drawing import Kind
from dorsi.web.plan import actions as plan
from dorsi.web.practice import pictured, sheet
from dorsi.web.practice.timeline import timeline


@pytest.fixture
def practice(planned):
    """Today's steps, their drills, and what the page is told of each step."""
    catalogue = knowledge.catalogue()
    script = core.script(plan.today(), catalogue)
    drills = sheet.drills(script, plan.today(), catalogue)
    return script.steps, drills, timeline(script, drills, "birch")["steps"]


def test_work_and_what_comes_next_have_a_film_and_pauses_have_none(practice):
    steps, _drills, told = practice

    for step, sent in zip(steps, told, strict=True):
        shown = step.kind in (StepKind.GET_READY, StepKind.WORK)
        assert (sent["picture"] is not None) is shown


def test_a_film_is_that_of_the_step_s_level_part_and_side(practice):
    steps, drills, told = practice
    for step, sent in zip(steps, told, strict=True):
        if step.kind is StepKind.WORK:
            level = drills[step.drill].item.level
            asked = (step.exercise, level, step.part, step.side)
            film = addresses.of_level(*asked, kind=Kind.FILM, look="birch")
            assert sent["picture"]["film"] == film


def test_left_and_right_are_two_films(practice):
    steps, _drills, told = practice
    work = [
        (step.side, sent["picture"]["film"])
        for step, sent in zip(steps, told, strict=True)
        if step.kind is StepKind.WORK and step.side
    ]

    assert {side for side, _ in work} == set(Side)
    assert all(f"/{side.value}/" in film for side, film in work)


def test_repetitions_go_in_the_dose_s_tempo_and_holds_in_the_film_s_own(practice):
    steps, drills, told = practice
    for step, sent in zip(steps, told, strict=True):
        if step.kind is StepKind.WORK:
            shown = pictured.pictured(drills[step.drill].item, step.part, step.side).movement
            paced_s = (step.tempo_s or 0) * shown.count.per_cycle
            assert sent["picture"]["cycle_s"] == (paced_s if step.repetitions else shown.cycle_s)


def test_before_a_drill_its_first_part_is_shown(practice):
    steps, _drills, told = practice
    for at, step in enumerate(steps):
        if step.kind is StepKind.GET_READY:
            assert told[at]["picture"] == told[at + 1]["picture"]


def test_every_part_and_every_drawn_fault_of_a_drill_can_be_shown(practice):
    for drill in practice[1]:
        assert len(drill.level.parts or ("",)) == len(drill.films)
        known = {fault.name for fault in drill.exercise.faults}
        assert {each.fault for each in drill.faults} <= known
