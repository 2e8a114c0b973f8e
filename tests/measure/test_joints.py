from math import atan, degrees

import pytest

from dorsi.measure import frames
from dorsi.measure.frames import LEFT, RIGHT, UNSEEN, Point
from dorsi.measure.joints import facing, joints
from tests import bodies


def dip(lean_deg, *, facing=1):
    """A split stance with the left foot in front."""
    film = bodies.filmed(lambda _: bodies.split(lean_deg), 0.1, facing=facing)
    return film.frames[0]


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("lean_deg", [0, 12.5, 40])
def test_a_shank_that_leans_over_a_flat_foot_bends_the_ankle_as_much(lean_deg, way):
    found = joints(dip(lean_deg, facing=way).body, LEFT, roll_deg=0.0)

    assert (found.tibia_deg, found.ankle_deg) == pytest.approx((lean_deg, lean_deg))
    assert facing(dip(lean_deg, facing=way).body) == way


def test_a_mirror_changes_the_sides_and_no_angle():
    seen = dip(30)
    mirror = frames.mirrored(seen, width_px=bodies.PICTURE.width_px)

    for leg, other in ((LEFT, RIGHT), (RIGHT, LEFT)):
        assert joints(mirror.body, leg, roll_deg=0.0) == pytest.approx(
            joints(seen.body, other, roll_deg=0.0)
        )


def test_the_cameras_roll_turns_the_lean_and_leaves_the_joints():
    level, turned = (joints(dip(30).body, LEFT, roll_deg=roll) for roll in (0.0, 4.0))

    assert turned.tibia_deg - level.tibia_deg == pytest.approx(4)
    assert turned[:2] == level[:2]


@pytest.mark.parametrize(
    ("missing", "given"),
    [
        (frames.HIPS, (True, False, True)),
        (frames.KNEES, (False, False, False)),
        (frames.ANKLES, (False, False, False)),
        (frames.TOES, (False, True, True)),
    ],
)
def test_a_missing_point_takes_only_the_angles_it_belongs_to(missing, given):
    body = list(dip(20).body)
    body[missing[LEFT]] = UNSEEN

    assert tuple(one is not None for one in joints(tuple(body), LEFT, roll_deg=0.0)) == given


def test_without_any_foot_nobody_knows_which_way_is_forward():
    body = tuple(UNSEEN if at in frames.TOES else point for at, point in enumerate(dip(20).body))

    assert facing(body) is None
    assert joints(body, LEFT, roll_deg=0.0) == (None, None, None)


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("ahead", [0.3, 0.0, -0.1])
def test_a_knee_ahead_of_hip_and_ankle_is_bent_and_one_behind_is_negative(ahead, way):
    body = list(dip(0, facing=way).body)
    x_px = body[frames.ANKLES[LEFT]].x_px
    for at, share, up in ((frames.HIPS, 0, 2), (frames.KNEES, ahead, 1), (frames.ANKLES, 0, 0)):
        across = x_px + way * share * bodies.SHANK_PX
        body[at[LEFT]] = Point(across, 1000 - up * bodies.SHANK_PX, 0, 1, 1)

    found = joints(tuple(body), LEFT, roll_deg=0.0).knee_deg
    assert found == pytest.approx(2 * degrees(atan(ahead)), abs=1e-6)
