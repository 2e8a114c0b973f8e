"""Beside each fault stands the right form, seen from where the fault is seen."""

from dataclasses import replace

import pytest

from dorsi import knowledge
from dorsi.formats.figure_svg import LIMIT_BYTES, LOOKS, film
from dorsi.movement.right_form import right_form, right_forms
from tests.movement.strategies import MOVEMENTS

FAULTS = [each for each in MOVEMENTS.values() if each.fault]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda each: each.name)
def test_it_is_the_same_exercise_from_the_same_place(fault):
    found = right_form(MOVEMENTS, fault)
    assert (found.exercise, found.fault) == (fault.exercise, "")
    assert found.view.yaw_deg == fault.view.yaw_deg
    assert found.view.pitch_deg == fault.view.pitch_deg


def test_it_begins_like_the_fault():
    fault = MOVEMENTS["ankle_circles.leg_circles"]
    assert right_form(MOVEMENTS, fault).position == fault.position == "on a roller"


def test_it_is_the_drill_itself_where_both_are_seen_alike():
    fault = MOVEMENTS["knee_to_wall.heel_lifts"]
    assert right_form(MOVEMENTS, fault) is MOVEMENTS["knee_to_wall"]


def test_it_does_what_the_drill_does_where_only_the_eye_differs():
    found = right_form(MOVEMENTS, MOVEMENTS["single_leg_balance.hip_drops"])
    drill = MOVEMENTS["single_leg_balance"]
    assert replace(found, variant="", scene=drill.scene, view=drill.view) == drill


def test_no_sign_of_another_view_lies_on_the_foot():
    found = right_form(MOVEMENTS, MOVEMENTS["knee_to_wall.foot_turns_out"])
    assert MOVEMENTS["knee_to_wall"].view.keep_down and not found.view.keep_down


def test_everything_that_can_be_drawn_has_a_name_of_its_own():
    forms = right_forms(MOVEMENTS)
    assert forms and not forms.keys() & MOVEMENTS.keys()
    assert knowledge.pictured() == {**MOVEMENTS, **forms}


@pytest.mark.parametrize("form", right_forms(MOVEMENTS).values(), ids=lambda each: each.name)
def test_a_right_form_is_as_light_as_any_picture(form):
    assert len(film(form, LOOKS["cedar"]).file.encode()) <= LIMIT_BYTES
