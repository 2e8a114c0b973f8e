"""Every joint is where bones and contacts allow it to be."""

import pytest
from hypothesis import given

from dorsi.core.measurement import Side
from dorsi.movement.definition import Hold
from dorsi.movement.mirror import mirrored
from dorsi.movement.skeleton import at
from dorsi.movement.space import length, sub
from tests.movement.strategies import MOVEMENTS, movements, shares

BONES = (("hip", "knee", "thigh_cm"), ("knee", "ankle", "shank_cm"))
ARMS = (("shoulder", "elbow", "upper_arm_cm"), ("elbow", "wrist", "forearm_cm"))


@given(movement=movements, share=shares)
def test_bones_keep_their_length(movement, share):
    points = at(movement, share * movement.cycle_s).points
    for side in Side:
        for begin, end, name in (*BONES, *ARMS):
            found = length(sub(points[f"{side}.{begin}"], points[f"{side}.{end}"]))
            assert found == pytest.approx(getattr(movement.bones, name), abs=0.5)


@given(movement=movements, share=shares)
def test_a_mirrored_movement_has_the_mirrored_skeleton(movement, share):
    here = at(movement, share * movement.cycle_s).points
    there = at(mirrored(movement), share * movement.cycle_s).points
    for name, (x, y, z) in here.items():
        side, dot, joint = name.partition(".")
        other = f"{Side(side).other}.{joint}" if dot else name
        assert there[other] == pytest.approx((x, y, -z), abs=1e-6)


@given(movement=movements)
def test_mirroring_twice_gives_the_movement_back(movement):
    again = mirrored(mirrored(movement))
    assert again.poses[0].numbers == pytest.approx(movement.poses[0].numbers)
    assert (again.view, again.scene, again.count) == (movement.view, movement.scene, movement.count)


@given(movement=movements, share=shares)
def test_a_foot_that_bears_the_body_does_not_slide(movement, share):
    for side in Side:
        if movement.legs[side].hold is not Hold.STANDS:
            continue
        first, now = at(movement, movement.starts_at_s), at(movement, share * movement.cycle_s)
        foot = movement.bones.foot
        if now.frames[f"{side}.foot"] == first.frames[f"{side}.foot"]:
            assert now.points[f"{side}.toe"] == pytest.approx(first.points[f"{side}.toe"])
        ball = now.points[f"{side}.ball"][0] - first.points[f"{side}.ball"][0]
        assert abs(ball) < foot.height_cm


def test_a_ball_rolls_without_slipping():
    movement = MOVEMENTS["plantar_ball_roll"]
    (begin, turned), (end, _) = at(movement, 0).rolled["ball"], at(movement, 2.5).rolled["ball"]
    last_turn = at(movement, 2.5).rolled["ball"][1]
    gone = abs(end[0] - begin[0])
    ball = movement.scene.ball
    assert ball is not None
    assert abs(last_turn - turned) == pytest.approx(gone / ball.radius_cm * 57.2958, rel=1e-3)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("start", ["ankle_circles", "ankle_circles.on_roller"])
def test_clockwise_is_clockwise_as_the_runner_sees_it_on_either_side(start, side):
    """Toes pointing away from the runner: bent up is up, and the right is the right."""
    here = MOVEMENTS[start]
    movement = here if side is Side.RIGHT else mirrored(here)
    toes = [
        at(movement, movement.cycle_s * i / 40).points[f"{movement.side}.toe"] for i in range(40)
    ]
    shank = here.position == "on a roller"  # bending up brings the toes nearer
    spots = [(z, -x if shank else y) for x, y, z in toes]
    turning = sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(spots, [*spots[1:], spots[0]], strict=True)
    )
    assert movement.part == ("clockwise" if turning < 0 else "counter-clockwise")
