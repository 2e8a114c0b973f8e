"""Heads: who is seen from behind shows no face, and strain shows in it."""

from dataclasses import replace

import pytest

from dorsi.formats.figure_svg import LOOKS
from dorsi.formats.figure_svg.assembly import assembled
from tests.movement.strategies import MOVEMENTS


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_eyes_and_nose_are_seen_from_ahead_only(look):
    movement = MOVEMENTS["heel_raise"]
    ahead, behind = (
        assembled(replace(movement, view=replace(movement.view, yaw_deg=yaw)), look, lens=False)
        for yaw in (90.0, -90.0)
    )
    assert len(ahead.parts) - len(behind.parts) == 3


def test_clenched_teeth_are_seen():
    movement = MOVEMENTS["calf_foam_roll.teeth_clenched"]
    calm = replace(movement, view=replace(movement.view, teeth_clenched=False))
    strained, relaxed = (assembled(each, LOOKS["ash"], lens=False) for each in (movement, calm))
    assert [part.colour for part in strained.parts].count("slip") == 1
    assert "slip" not in [part.colour for part in relaxed.parts]
