"""The body in every movement is a body; and a slip in a definition is found."""

from dataclasses import replace

import pytest

from dorsi.core.measurement import Side
from dorsi.movement.definition import Movement
from dorsi.movement.mirror import mirrored
from dorsi.movement.skeleton import at
from dorsi.movement.soundness import LOOKED_AT, centre_of_mass, joint_angles, objections
from tests.movement.strategies import MOVEMENTS

SWAPPED = {"left": "right", "right": "left"}


@pytest.mark.parametrize("movement", MOVEMENTS.values(), ids=MOVEMENTS.keys())
def test_nobody_who_knows_bodies_would_object_on_either_side(movement):
    """The sides share the moments between them, as their bodies mirror each other."""
    right = objections(movement, range(0, LOOKED_AT, 2))
    left = objections(mirrored(movement), range(1, LOOKED_AT, 2))
    assert right == left == []


@pytest.mark.parametrize("name", ["knee_to_wall", "ankle_circles.on_roller", "heel_raise"])
def test_what_is_wrong_on_one_side_is_wrong_on_the_other(name):
    crooked = with_numbers(name, right__ankle=60, right__y=-5)
    here, there = objections(crooked), objections(mirrored(crooked))
    swapped = {" ".join(SWAPPED.get(word, word) for word in each.split()) for each in there}
    assert swapped == set(here) != set()


def with_numbers(name: str, **numbers: float) -> Movement:
    movement = MOVEMENTS[name]
    changed = {key.replace("__", "."): value for key, value in numbers.items()}
    poses = [replace(pose, numbers={**pose.numbers, **changed}) for pose in movement.poses]
    return replace(movement, poses=tuple(poses))


@pytest.mark.parametrize(
    ("name", "numbers", "said"),
    [
        ("knee_to_wall", {"right__knee": 170}, "right knee bends beyond"),
        ("ankle_circles.on_roller", {"right__ankle": 60}, "right ankle bends beyond"),
        ("ankle_circles.on_roller", {"right__invert": 60}, "right invert bends beyond"),
        ("knee_to_wall", {"left__x": -120}, "a limb does not reach its place"),
        ("knee_to_wall", {"right__y": -5}, "right sole goes through the floor"),
        ("heel_raise", {"right__y": 9, "left__y": 9}, "the right foot bears the body in the air"),
        ("single_leg_balance", {"trunk": 60}, "the mass is off the feet"),
        ("toes_to_wall", {"right__x": 9}, "right toe goes through the wall"),
    ],
)
def test_a_slip_is_found(name, numbers, said):
    assert any(said in each for each in objections(with_numbers(name, **numbers)))


def test_standing_the_mass_is_over_the_foot_at_hip_height():
    movement = MOVEMENTS["single_leg_balance"]
    x, y, _ = centre_of_mass(movement, at(movement, 0))
    assert -3 < x < 16 and 80 < y < 110


def test_angles_read_back_as_they_were_set():
    movement = MOVEMENTS["calf_stretch_bent_knee"]
    found = joint_angles(at(movement, 3.0), Side.RIGHT)
    assert found["ankle"] == pytest.approx(31) and found["knee"] == pytest.approx(38)
