"""What a camera sees of a body, with the truth known."""

from dataclasses import replace
from math import atan, cos, degrees, dist, radians, tan
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi.core.measurement import Side
from dorsi.measure import signals
from dorsi.movement.landmarks import NAMES, Camera, Flaws, filmed
from dorsi.movement.performance import performed
from dorsi.movement.soundness import joint_angles
from tests.movement.strategies import MOVEMENTS, cameras

LUNGE = MOVEMENTS["calf_stretch_bent_knee"]
FAR = 1e6


def seen(movement=LUNGE, *, camera=None, flaws=None, seed=0, seconds=1.0, at_s=0.0):
    done = performed(movement, cycles_s=[seconds + at_s], rate_hz=20, rest_s=0)
    shown = filmed(
        done,
        bones=movement.bones,
        camera=camera or Camera(distance_cm=FAR),
        flaws=flaws or Flaws(),
        chance=Random(seed),  # noqa: S311 - scatter, no secret
    )
    return list(shown)


def lean_deg(frame, side=Side.RIGHT):
    knee, ankle = frame.places[f"{side}.knee"], frame.places[f"{side}.ankle"]
    return signals.shank_lean_deg(knee, ankle, facing=signals.facing(frame.places))


def still(lean: float):
    """Standing with the shank leaning so far."""
    numbers = {**LUNGE.poses[0].numbers, "right.ankle": lean}
    return replace(LUNGE, poses=(replace(LUNGE.poses[0], numbers=numbers),))


def test_there_are_33_landmarks_each_once():
    assert len(NAMES) == len(set(NAMES)) == 33
    assert NAMES[0] == "nose" and NAMES[27:29] == ("left.ankle", "right.ankle")


@given(lean=st.floats(0, 40))
def test_a_far_and_level_camera_reads_the_true_shank(lean):
    assert lean_deg(seen(still(lean))[0]) == pytest.approx(lean, abs=0.01)


@given(lean=st.floats(5, 40), yaw_deg=st.floats(0, 45))
def test_a_turned_camera_sees_less_lean_by_the_cosine(lean, yaw_deg):
    frame = seen(still(lean), camera=Camera(yaw_deg=yaw_deg, distance_cm=FAR))[0]
    expected = degrees(atan(cos(radians(yaw_deg)) * tan(radians(lean))))
    assert lean_deg(frame) == pytest.approx(expected, abs=0.05)


@given(roll_deg=st.floats(-10, 10))
def test_a_rolled_camera_adds_its_roll_to_the_shank_and_not_to_the_ankle(roll_deg):
    level = seen(still(20))[0]
    rolled = seen(still(20), camera=Camera(roll_deg=roll_deg, distance_cm=FAR))[0]
    assert abs(lean_deg(rolled) - lean_deg(level)) == pytest.approx(abs(roll_deg), abs=0.01)
    ankles = [signals.ankle_deg(Side.RIGHT, f.places, facing=1) for f in (level, rolled)]
    assert ankles[0] == pytest.approx(ankles[1], abs=0.01)


@given(camera=cameras(), seed=st.integers(0, 99))
@settings(max_examples=10)
def test_the_same_chance_gives_the_same_film(camera, seed):
    flaws = Flaws(jitter=0.02, outliers=0.02, drop_outs=0.1, swaps=0.1)
    one, two = (seen(camera=camera, flaws=flaws, seed=seed) for _ in range(2))
    assert one == two


def test_a_near_camera_shows_what_is_near_larger():
    near = seen(camera=Camera(distance_cm=200))[0].places
    assert near is not None
    right, left = (dist(near[f"{side}.knee"], near[f"{side}.ankle"]) for side in ("right", "left"))
    assert right > left


def test_scatter_is_as_large_as_asked():
    flaws = Flaws(jitter=0.02, far_side=1.0)
    frames = seen(still(10), flaws=flaws, seconds=60)
    xs = [frame.places["right.knee"][0] for frame in frames]
    mean = sum(xs) / len(xs)
    sd = (sum((x - mean) ** 2 for x in xs) / len(xs)) ** 0.5
    assert sd == pytest.approx(0.02 * LUNGE.bones.shank_cm * Camera().px_per_cm, rel=0.15)


def test_drop_outs_and_swaps_come_as_often_as_asked():
    frames = seen(still(10), flaws=Flaws(drop_outs=0.2, swaps=0.3), seconds=60)
    found = [frame.places for frame in frames if frame.places is not None]
    true_x = seen(still(10))[0].places["right.ankle"][0]
    swapped = sum(abs(places["right.ankle"][0] - true_x) > 1 for places in found)
    assert len(found) / len(frames) == pytest.approx(0.8, abs=0.05)
    assert swapped / len(found) == pytest.approx(0.3, abs=0.06)


def test_the_ankle_signal_is_the_joint_less_a_constant():
    """Heel and toe landmarks lie on no joint, so their line differs from the sole by a constant."""
    offsets = []
    for lean in (5.0, 25.0):
        frame = seen(still(lean))[0]
        told = signals.ankle_deg(Side.RIGHT, frame.places, facing=1)
        moment = next(performed(still(lean), cycles_s=[1], rate_hz=1, rest_s=0))
        offsets.append(told - joint_angles(moment.skeleton, Side.RIGHT)["ankle"])
    assert offsets[0] == pytest.approx(offsets[1], abs=0.01)
