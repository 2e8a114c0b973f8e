"""Each signal on a body drawn by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.measurement import Side
from dorsi.measure.signals import Signal, ankle_deg, facing, shank_lean_deg, value

STANDING = {  # [px], 2 px to the cm
    "nose": (110.0, 0.0),
    "left.ear": (98.0, 0.0),
    "right.ear": (102.0, 0.0),
    "right.hip": (100.0, 100.0),
    "right.knee": (100.0, 200.0),
    "right.ankle": (100.0, 280.0),
    "right.heel": (92.0, 292.0),
    "right.toe": (130.0, 292.0),
    "left.ankle": (80.0, 270.0),
}


def read(signal, places=STANDING, *, towards=1):
    return value(signal, Side.RIGHT, places, facing=towards, shank_cm=40.0)


def test_an_upright_shank_on_a_flat_foot_is_zero():
    assert read(Signal.SHANK_LEAN) == pytest.approx(0)
    assert read(Signal.ANKLE) == pytest.approx(0)
    assert read(Signal.HEEL) == pytest.approx(0)


def test_a_lifted_heel_is_positive_in_cm_and_points_the_foot():
    lifted = {**STANDING, "right.heel": (92.0, 282.0)}
    assert read(Signal.HEEL, lifted) == pytest.approx(5)
    assert read(Signal.ANKLE, lifted) < 0


def test_places_are_told_from_the_other_ankle():
    assert read(Signal.ANKLE_X) == read(Signal.STRIDE) == read(Signal.HIP_X) == pytest.approx(10)
    assert read(Signal.ANKLE_UP) == pytest.approx(-5)


def test_the_nose_says_which_way_the_body_faces():
    assert facing(STANDING) == 1
    assert facing({**STANDING, "nose": (90.0, 0.0)}) == -1


@given(lean=st.floats(-60, 60))
def test_a_shank_facing_left_reads_as_one_facing_right(lean):
    knee = (100.0 + lean, 200.0)
    mirror = (100.0 - lean, 200.0)
    here = shank_lean_deg(knee, (100.0, 280.0), facing=1)
    assert here == pytest.approx(shank_lean_deg(mirror, (100.0, 280.0), facing=-1))


def test_the_ankle_is_within_half_a_turn():
    assert -180 <= ankle_deg(Side.RIGHT, STANDING, facing=-1) <= 180


@pytest.mark.parametrize("signal", list(Signal))
def test_every_signal_has_a_unit(signal):
    assert signal.unit in ("deg", "cm")
