"""Accelerometer and gyroscope against the cameras of two laboratories (BROAD, RepoIMU)."""

from dataclasses import replace
from math import sqrt
from statistics import fmean

import pytest

from dorsi.measure import inclinometer
from dorsi.measure.inclinometer import Axis
from tests.broad import broad
from tests.repoimu import repoimu


@pytest.fixture(scope="module")
def laboratory():
    return broad()


def rms(values):
    return sqrt(fmean(value * value for value in values))


def test_at_rest_the_accelerometer_alone_is_within_the_stated_error_of_eight_cameras(laboratory):
    off = [
        inclinometer.between_deg(sample.acceleration, up)
        for sample, up, moving in zip(
            laboratory.samples, laboratory.true_up, laboratory.moving, strict=True
        )
        if up and not moving
    ]

    assert rms(off) <= inclinometer.INSTRUMENT_DEG


def test_every_reading_it_takes_is_within_half_a_degree_and_movement_gives_none(laboratory):
    """All but a few readings are of the rest before and after: movement is refused."""
    state, found = inclinometer.begin(Axis.LONG), []
    for sample in laboratory.samples[::3]:  # 95 a second, as a phone gives
        state, events = inclinometer.step(replace(state, armed=True), sample)
        found.extend(events)
    off = [one.lean_deg - true for one in found if (true := true_lean(laboratory, one)) is not None]

    moving_s = sum(laboratory.moving) / laboratory.rate_hz
    assert len(off) > 1000
    assert max(map(abs, off)) <= 0.5
    assert sum(moved(laboratory, one) for one in found) < 0.02 * moving_s / inclinometer.SLICE_S


def moved(laboratory, held):
    rate_hz = laboratory.rate_hz
    return any(laboratory.moving[int(held.from_s * rate_hz) : int(held.to_s * rate_hz)])


def true_lean(laboratory, held):
    ups = laboratory.true_up[int(held.from_s * laboratory.rate_hz) :][: int(2 * laboratory.rate_hz)]
    leans = sorted(inclinometer.lean_deg(up, Axis.LONG) for up in ups if up)
    return leans[len(leans) // 2] if leans else None


def test_a_gyroscope_carries_the_lean_through_movement_within_one_degree(laboratory):
    off = carried_off(laboratory)

    moving = [
        one for one, moves in zip(off, laboratory.moving, strict=True) if moves and one is not None
    ]
    assert rms(moving) <= 1.0


def test_in_another_laboratory_ninety_seconds_of_waving_stay_within_one_degree():
    assert rms(carried_off(repoimu())) <= 1.0


def carried_off(seen):
    """How far the carried direction lies from the cameras' at each sample [deg], None unseen."""
    up, off = None, []
    for sample, true in zip(seen.samples, seen.true_up, strict=True):
        up = inclinometer.carried(up, sample, dt_s=1 / seen.rate_hz)
        off.append(inclinometer.between_deg(up, true) if true else None)
    return off
