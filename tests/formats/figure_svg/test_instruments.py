"""Tape, strip of paper and phone lie where they must, on either side."""

import re
from math import dist, isclose

import pytest

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg import LOOKS
from dorsi.formats.figure_svg.assembly import assembled
from dorsi.formats.figure_svg.instruments import PHONE_LONG_CM, lying
from dorsi.formats.figure_svg.stage import Stage
from dorsi.movement.choosing import of_protocol
from dorsi.movement.scene import BUMP_BELOW_KNEE_CM
from dorsi.movement.skeleton import at
from tests.movement.strategies import MOVEMENTS

SIDES = pytest.mark.parametrize("side", Side)


def staged(protocol: str, side: Side) -> Stage:
    return assembled(of_protocol(MOVEMENTS, protocol, side=side), LOOKS["birch"], lens=True)


@SIDES
def test_the_tape_begins_at_the_wall_and_has_a_tick_for_each_centimetre(side):
    stage = staged("knee_to_wall_tape", side)
    tape, ticks, _ = re.findall(r'd="([^"]*)"', lying(stage, "k"))
    scene = stage.movement.scene
    assert scene.tape is not None and scene.wall is not None
    zero_px, _ = stage.camera((scene.wall.x_cm, 0.0, scene.tape.z_cm))
    assert abs(float(re.findall(r"-?[\d.]+", tape)[0]) - zero_px) <= 0.5
    assert ticks.count("M") == scene.tape.length_cm


@SIDES
def test_heel_and_big_toe_are_on_the_tape_and_the_paper_is_under_the_heel(side):
    stage = staged("knee_to_wall_tape", side)
    scene, points = stage.movement.scene, at(stage.movement, 0.0).points
    assert scene.tape is not None and scene.slip is not None
    for name in ("sole", "toe"):
        assert abs(points[f"{side}.{name}"][2] - scene.tape.z_cm) < 2
    slip, (x, _, z) = scene.slip, points[f"{side}.sole"]
    assert slip.x_cm < x < slip.x_cm + slip.width_cm
    assert (
        min(slip.z_cm, slip.z_cm + slip.length_cm) < z < max(slip.z_cm, slip.z_cm + slip.length_cm)
    )


@SIDES
def test_the_gap_that_is_written_is_the_gap_from_toe_to_wall(side):
    movement = of_protocol(MOVEMENTS, "knee_to_wall_tape", side=side)
    wall = movement.scene.wall
    assert wall is not None and wall.gap_cm is not None
    toe_x = at(movement, 0.0).points[f"{side}.toe"][0]
    assert abs(wall.x_cm - toe_x - wall.gap_cm) < 1


@SIDES
def test_the_phone_stays_at_its_place_on_the_shin_however_it_leans(side):
    stage = staged("knee_to_wall_phone", side)
    (phone,) = (part for part in stage.parts if part.colour == "phone")
    bones, scene = stage.movement.bones, stage.movement.scene
    assert scene.phone is not None
    ahead_cm = 3.9
    up_cm = bones.shank_cm - BUMP_BELOW_KNEE_CM - scene.phone.below_bump_cm - PHONE_LONG_CM / 2
    away_px = (ahead_cm**2 + up_cm**2) ** 0.5 * stage.px
    for row, skeleton in zip(phone.rows, stage.skeletons, strict=True):
        ankle = stage.camera(skeleton.points[f"{side}.ankle"])
        assert isclose(dist((row.x, row.y), ankle), away_px, rel_tol=0.02)


@SIDES
def test_the_level_on_the_screen_hangs_straight_down(side):
    stage = staged("knee_to_wall_phone", side)
    (plumb,) = (part for part in stage.parts if part.colour == "plain")
    assert {row.turn for row in plumb.rows} == {0.0}
