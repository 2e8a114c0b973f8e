"""The cycle between its poses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.movement.timing import minimum_jerk, numbers_at
from tests.movement.strategies import MOVEMENTS, movements


@given(movement=movements)
def test_each_pose_is_reached_at_its_moment(movement):
    for pose in movement.poses:
        assert numbers_at(movement, pose.at_s) == pytest.approx(dict(pose.numbers))


@given(movement=movements, at_s=st.floats(0, 30))
def test_the_movement_repeats_every_cycle(movement, at_s):
    later = numbers_at(movement, at_s + movement.cycle_s)
    assert later == pytest.approx(numbers_at(movement, at_s), abs=1e-6)


@given(share=st.floats(0, 1))
def test_a_calm_limb_speeds_up_and_slows_down_alike(share):
    assert minimum_jerk(share) + minimum_jerk(1 - share) == pytest.approx(1)


def test_a_calm_limb_is_still_at_both_ends():
    assert minimum_jerk(0) == 0 and minimum_jerk(1) == 1
    assert minimum_jerk(0.01) < 1e-4


def test_a_rest_between_two_equal_poses_is_still():
    drill = MOVEMENTS["knee_to_wall"]
    assert numbers_at(drill, 2.2) == numbers_at(drill, 2.8)
