from math import cos, hypot, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.measure import angles

ANKLE = (500.0, 900.0)
leans = st.floats(-60, 60)
facings = st.sampled_from([1, -1])


def knee_at(lean_deg, facing=1, shank_px=200.0):
    lean = radians(lean_deg)
    return ANKLE[0] + facing * shank_px * sin(lean), ANKLE[1] - shank_px * cos(lean)


def turned(place, degrees):
    """The picture of a place when the camera is turned clockwise by `degrees`."""
    x, y, a = place[0] - ANKLE[0], place[1] - ANKLE[1], radians(degrees)
    return ANKLE[0] + x * cos(a) + y * sin(a), ANKLE[1] - x * sin(a) + y * cos(a)


@given(leans, facings)
def test_the_shank_leans_as_it_was_set_whichever_way_it_faces(lean, facing):
    knee = knee_at(lean, facing)

    assert angles.tibia_deg(knee, ANKLE, facing=facing, roll_deg=0) == pytest.approx(lean)


@given(leans, facings, st.floats(-20, 20))
def test_a_known_camera_roll_takes_nothing_from_the_lean(lean, facing, roll):
    knee = turned(knee_at(lean, facing), roll)

    assert angles.tibia_deg(knee, ANKLE, facing=facing, roll_deg=roll) == pytest.approx(lean)


@given(leans, facings, st.floats(-40, 40), st.floats(-20, 20))
def test_lean_and_toes_up_add_to_dorsiflexion_whatever_the_roll(lean, facing, toes_up, roll):
    pitch = radians(toes_up)
    heel = (ANKLE[0] - facing * 30, ANKLE[1] + 20)
    toe = (heel[0] + facing * 90 * cos(pitch), heel[1] - 90 * sin(pitch))
    places = [turned(place, roll) for place in (knee_at(lean, facing), ANKLE, heel, toe)]

    found = angles.shank_foot_deg(*places, facing=facing)

    assert found == pytest.approx(lean + toes_up)


@pytest.mark.parametrize(
    ("hip", "bent"), [((0, -2), 0), ((1, -1), 90), ((-1, -1), 90), ((1, 0), 135)]
)
def test_a_knee_bends_as_drawn(hip, bent):
    assert angles.knee_deg(hip, (0, -1), (0, 0)) == pytest.approx(bent)


@pytest.mark.parametrize(
    ("yaw", "lean", "off"), [(10, 40, -0.4), (20, 40, -1.7), (30, 35, -3.8), (45, 45, -9.7)]
)
def test_yaw_hides_what_the_table_of_the_geometry_says(yaw, lean, off):
    assert angles.seen_deg(lean, yaw_deg=yaw) - lean == pytest.approx(off, abs=0.06)


@given(st.floats(0, 60), st.floats(0, 40))
def test_the_yaw_error_covers_what_the_yaw_hides(lean, yaw):
    seen = angles.seen_deg(lean, yaw_deg=yaw)

    assert seen + angles.yaw_error_deg(seen, yaw_deg=yaw) == pytest.approx(lean, abs=1e-6)


@given(st.floats(-60, 60), st.floats(0, 10), st.floats(0, 10), st.floats(0, 40), st.floats(0, 5))
def test_more_noise_or_yaw_never_narrows_the_error(lean, place, more, yaw, further):
    one = angles.tibia(lean, place_deg=place, yaw_deg=yaw, roll_known=True)
    two = angles.tibia(lean, place_deg=place + more, yaw_deg=yaw + further, roll_known=False)

    assert two.error_deg >= one.error_deg


def test_the_points_error_is_the_spread_of_the_line_between_them():
    error = angles.place_error_deg(knee_sd_px=3, ankle_sd_px=4, shank_px=200)

    assert error == pytest.approx(1.43, abs=0.01)
    assert hypot(3, 4) == 5


@given(st.floats(-1000, 1000))
def test_a_wrapped_angle_is_the_same_direction(angle):
    assert -180 <= angles.wrapped(angle) <= 180
    assert cos(radians(angles.wrapped(angle))) == pytest.approx(cos(radians(angle)), abs=1e-9)
