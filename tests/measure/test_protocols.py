from datetime import UTC, datetime
from math import sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.measurement import Side, Unit
from dorsi.measure import protocols
from dorsi.measure.inclinometer import Held
from dorsi.measure.protocols import NotTaken, Occasion, Refused
from dorsi.measure.repetitions import Kind, Repetition
from tests import bodies
from tests.clips import clip, offline

MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


def occasion(side=Side.LEFT, protocol="knee_to_wall_camera"):
    return Occasion(
        id="a", side=side, taken_at=MORNING, protocol=protocol, model="heavy", version="1"
    )


def tries(leans, *, hold_s=2.0, lifted_deg=0.0):
    """Each lean held for so long, with a second and a half upright before and after."""
    each_s = hold_s + 3

    def pose(at_s):
        number, part_s = divmod(at_s, each_s)
        top = leans[min(int(number), len(leans) - 1)]
        share = min(1, max(0, min(part_s - 0.5, each_s - 0.5 - part_s)))
        return bodies.split(5 + (top - 5) * share, pitch_deg=lifted_deg * share)

    return bodies.filmed(pose, each_s * len(leans))


def noisy(film, noise=0.01, seed=1):
    return offline(bodies.spoilt(film, noise=noise, seed=seed))


def test_three_tries_by_camera_make_a_measurement_with_its_error():
    taken = protocols.knee_to_wall(noisy(tries([36, 38, 37])), occasion())

    one = taken.measurement
    assert one.tries == pytest.approx((36, 38, 37), abs=1.0)
    assert one.value == pytest.approx(37, abs=0.8)
    assert (one.unit, one.side, one.instrument) == (Unit.DEG, Side.LEFT, "camera")
    assert 1.5 < one.standard_error < 5
    assert (taken.model, taken.version) == ("heavy", "1")


@pytest.mark.hazard("H11")
@pytest.mark.parametrize(
    ("lean", "yaw", "seed"), [(20, -18, 1), (45, -8, 2), (32, 0, 3), (20, 10, 4), (45, 18, 5)]
)
def test_the_stated_error_covers_noise_and_yaw(lean, yaw, seed):
    film = bodies.filmed(lambda at_s: bodies.split(5 + (lean - 5) * held(at_s)), 15, yaw_deg=yaw)
    one = protocols.knee_to_wall(noisy(film, seed=seed), occasion()).measurement

    assert abs(one.value - lean) <= 2 * one.standard_error


def test_two_tests_a_little_under_three_errors_apart_show_a_change():
    assert protocols.change_least(2.0) == pytest.approx(5.54, abs=0.01)


def held(at_s):
    """Three times in fifteen seconds: two seconds at 1."""
    part_s = at_s % 5
    return min(1, max(0, min(part_s - 0.5, 4.5 - part_s)))


def test_the_middle_of_a_second_counts_and_not_the_highest_moment():
    def pose(at_s):
        bump = 8 * bodies.pulses(at_s, start_s=0.2, each_s=5, count=3, rest=0.9)
        return bodies.split(5 + 30 * held(at_s) + bump)

    one = protocols.knee_to_wall(offline(bodies.filmed(pose, 15)), occasion()).measurement

    assert one.value == pytest.approx(35, abs=1)


def swaying(at_s):
    return bodies.split(20 + 10 * sin(4 * at_s))


@pytest.mark.parametrize(
    ("film", "why"),
    [
        (tries([36, 38]), NotTaken.TOO_FEW_TRIES),
        (tries([36, 38, 37], hold_s=0.2), NotTaken.TOO_FEW_TRIES),
        (bodies.filmed(swaying, 6), NotTaken.NEVER_STILL),
        (bodies.filmed(lambda at_s: bodies.split(30), 4, yaw_deg=60), NotTaken.NO_ANGLE),
    ],
)
def test_without_three_still_tries_from_the_side_there_is_no_number(film, why):
    assert protocols.knee_to_wall(offline(film), occasion()).why is why


@pytest.mark.hazard("H11")
def test_tries_with_the_heel_up_are_not_taken():
    film = noisy(tries([36, 38, 37], lifted_deg=25))

    assert isinstance(protocols.knee_to_wall(film, occasion()), Refused)


def test_the_other_legs_lean_is_not_taken():
    film = offline(tries([36, 38, 37]))

    assert protocols.knee_to_wall(film, occasion(Side.RIGHT)).why is NotTaken.NO_ANGLE


# Heel raises


def raise_of(height, at_s):
    return Repetition(
        kind=Kind.HEEL_RAISE, leg=0, at_s=at_s, from_s=at_s - 1, to_s=at_s + 1, height=height
    )


def test_raises_end_with_the_first_that_is_only_half_as_high():
    raises = [raise_of(height, 2.0 * at) for at, height in enumerate((3, 2.9, 3.1, 2, 1.4, 3))]

    assert len(protocols.until_half(raises)) == 4


def test_raises_on_a_real_clip_are_six_on_each_side():
    found = offline(clip("weighted_calf_raises.heavy"))

    for side in Side:
        taken = protocols.heel_raises(found, occasion(side, "heel_raise_camera"), retest_error=2.2)
        assert taken.measurement.value == 6
        assert taken.measurement.standard_error >= 2.2


def test_no_raises_are_no_number_and_not_nought():
    found = offline(bodies.filmed(lambda at_s: bodies.Pose(), 4))

    refused = protocols.heel_raises(found, occasion(), retest_error=2.2)

    assert refused == Refused(why=NotTaken.NO_RAISES)


# By phone


def reading(lean_deg, error_deg=0.6):
    return Held(from_s=0, to_s=2, lean_deg=lean_deg, error_deg=error_deg, spread_deg=0.2)


def test_three_still_readings_by_phone_are_their_mean():
    taken = protocols.shin_by_phone(
        [reading(20), reading(36), reading(38), reading(40)], occasion()
    )

    one = taken.measurement
    assert (one.value, one.tries, one.instrument) == (38, (36, 38, 40), "phone")
    assert one.standard_error == pytest.approx(1.3, abs=0.01)


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ([reading(36), reading(37)], NotTaken.TOO_FEW_TRIES),
        ([reading(36), reading(37), reading(88)], NotTaken.OUT_OF_RANGE),
    ],
)
def test_by_phone_too_few_or_a_phone_lying_flat_is_no_number(held, why):
    assert protocols.shin_by_phone(held, occasion()).why is why


@given(st.lists(st.floats(10, 60), min_size=3, max_size=3), st.floats(0.6, 3), st.floats(0, 3))
def test_shakier_readings_never_narrow_the_error(leans, error, more):
    def told(size):
        held = [reading(lean, size) for lean in leans]
        return protocols.shin_by_phone(held, occasion()).measurement.standard_error

    assert told(error + more) >= told(error)
