"""A picture of the leg alone holds nothing that is never seen."""

import pytest

from dorsi.formats.figure_svg import LOOKS
from dorsi.formats.figure_svg.assembly import assembled
from tests.movement.strategies import MOVEMENTS

CUT = [each for each in MOVEMENTS.values() if each.view.room.above < 0]


@pytest.mark.parametrize("movement", CUT, ids=lambda each: each.name)
def test_a_head_above_the_picture_is_not_drawn(movement):
    colours = {part.colour for part in assembled(movement, LOOKS["cedar"], lens=True).parts}
    assert "hair" not in colours and {"skin", "wear"} <= colours


def test_a_whole_body_keeps_its_head():
    stage = assembled(MOVEMENTS["knee_to_wall"], LOOKS["cedar"], lens=True)
    assert "hair" in {part.colour for part in stage.parts}
