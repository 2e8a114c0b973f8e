import random
from dataclasses import replace
from math import cos, nan, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.measure import inclinometer
from dorsi.measure.inclinometer import GRAVITY, Axis, Reason, Sample, Vector
from dorsi.measure.still_readings import readings
from tests.examples import examples


def leaning(lean_deg, *, about_deg=0.0, upside=1):
    """What a phone at rest feels whose long side leans so far, turned about it so far."""
    lean, about = radians(lean_deg), radians(about_deg)
    across = GRAVITY * sin(lean)
    return Vector(across * sin(about), upside * GRAVITY * cos(lean), across * cos(about))


def phone(forces, *, rate_hz=50.0, noise=0.03, seed=1):
    dice = random.Random(seed)  # noqa: S311  (noise, not secrets)
    return [
        Sample(
            at_s=at / rate_hz,
            acceleration=Vector(*(value + dice.gauss(0, noise) for value in force)),
        )
        for at, force in enumerate(forces)
    ]


def swung(seconds, *, rate_hz=50.0):
    """A phone being lifted onto the shin: 0 to 60 deg and back each second, with pushes."""
    for at in range(int(seconds * rate_hz)):
        turn = sin(6.28 * at / rate_hz)
        yield Vector(2 * turn, *leaning(30 + 30 * turn)[1:])


@given(st.floats(0, 90), st.floats(-180, 180), st.sampled_from([1, -1]))
def test_turning_the_phone_about_the_shin_or_upside_down_keeps_the_lean(lean, about, upside):
    force = leaning(lean, about_deg=about, upside=upside)

    assert inclinometer.lean_deg(force, Axis.LONG) == pytest.approx(lean, abs=1e-5)


@given(st.floats(0, 90), st.floats(-180, 180))
def test_a_phone_laid_across_reads_by_its_short_side(lean, about):
    long, short = leaning(lean, about_deg=about).y, leaning(lean, about_deg=about).x
    across = Vector(long, short, leaning(lean, about_deg=about).z)

    assert inclinometer.lean_deg(across, Axis.SHORT) == pytest.approx(lean, abs=1e-5)


@examples(0.15)
@given(st.floats(0, 80), st.sampled_from([15.0, 50.0, 100.0]), st.integers(0, 9))
def test_three_still_tries_are_three_readings_at_any_rate(lean, rate_hz, seed):
    still = [leaning(lean)] * int(3 * rate_hz)
    moved = list(swung(1.5, rate_hz=rate_hz))
    samples = phone((still + moved) * 3, rate_hz=rate_hz, seed=seed)

    found = readings(samples, Axis.LONG)

    assert len(found.held) == 3
    assert all(abs(one.lean_deg - lean) < 0.5 for one in found.held)


def test_a_phone_that_moves_is_refused_with_the_reason():
    found = readings(phone(list(swung(10))), Axis.LONG)

    assert not found.held
    assert [one.reason for one in found.refused] == [Reason.MOVED]


def test_a_slow_lean_forward_is_no_still_reading():
    forces = [leaning(2.0 * at / 50) for at in range(500)]

    assert not readings(phone(forces), Axis.LONG).held


@pytest.mark.parametrize(
    ("samples", "reason"),
    [
        ([], Reason.TOO_SHORT),
        (phone([leaning(20)] * 50), Reason.TOO_SHORT),
        (phone([leaning(20)] * 50, rate_hz=5), Reason.TOO_SLOW),
        (phone([Vector(0.0, 0.0, 0.1)] * 300), Reason.NO_GRAVITY),
    ],
)
def test_a_file_that_cannot_tell_is_refused_as_a_whole(samples, reason):
    found = readings(samples, Axis.LONG)

    assert (found.held, [one.reason for one in found.refused]) == ((), [reason])


def test_samples_that_are_no_numbers_or_come_twice_change_nothing():
    clean = phone([leaning(25)] * 150)
    spoilt = [
        *clean[:50],
        replace(clean[50], acceleration=Vector(nan, 1.0, 2.0)),
        *(sample for sample in clean[50:] for _ in range(2)),
    ]

    assert held_in(spoilt) == held_in(clean)


def held_in(samples):
    state, found = inclinometer.begin(Axis.LONG), []
    for sample in samples:
        state, events = inclinometer.step(state, sample)
        found.extend(events)
    return found


def test_a_gap_in_the_samples_starts_the_reading_afresh():
    early, late = phone([leaning(25)] * 75), phone([leaning(25)] * 75)
    late = [replace(sample, at_s=sample.at_s + 5) for sample in late]

    assert not held_in(early + late)


@given(st.floats(0, 0.1), st.floats(0, 0.2))
def test_more_tremor_never_narrows_the_error(noise, more):
    def told(size):
        return held_in(phone([leaning(35)] * 110, noise=size))

    one, two = told(noise), told(noise + more)
    assert not two or two[0].error_deg >= one[0].error_deg - 0.01


def trembling(seconds, *, push=3.0, gyroscope=True):
    """A shin held at 35 deg that trembles eight times a second, and hardly turns by it."""
    rest = phone([leaning(35)] * int(100 * seconds), rate_hz=100.0)
    for one in rest:
        pushed = one.acceleration._replace(z=one.acceleration.z + push * sin(50 * one.at_s))
        turning = Vector(0.002, 0.0, 0.0) if gyroscope else None
        yield replace(one, acceleration=pushed, turning=turning)


def test_a_leg_that_trembles_is_read_by_the_gyroscope_with_a_wider_error():
    found = held_in(trembling(12))

    assert [one.lean_deg for one in found] == pytest.approx([35], abs=1)
    assert found[0].error_deg >= inclinometer.CARRIED_DEG
    assert found[0].from_s >= inclinometer.CARRIED_S
    assert not held_in(trembling(12, gyroscope=False))


def test_where_the_accelerometer_is_enough_the_gyroscope_changes_nothing():
    alone = phone([leaning(35)] * 150)
    both = [replace(one, turning=Vector(0.001, 0.0, 0.0)) for one in alone]

    assert held_in(both) == held_in(alone)
