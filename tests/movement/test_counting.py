"""From one definition come the film and what a counter looks for; so the count must be exact.

The counter here is a stand-in (tests/movement/stand_in.py).
"""

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi.core.measurement import Side
from dorsi.measure.signals import Signal
from dorsi.movement.expectation import Expectation, expectation
from dorsi.movement.landmarks import JITTER, Camera, Flaws, Seen, filmed
from dorsi.movement.mirror import mirrored
from dorsi.movement.performance import lifting, performed
from tests.movement import stand_in
from tests.movement.strategies import COUNTED, MOVEMENTS, cameras, tempos

RATE_HZ, REST_S = 20.0, 1.2
RESTING = int(0.8 * RATE_HZ)


def seen_by(movement, camera, *, slowness, flaws, seed, touch_downs_s=()) -> list[Seen]:
    if movement.count.signal is Signal.STRIDE:  # told from the front
        camera = Camera(yaw_deg=90 + camera.yaw_deg / 3, pitch_deg=camera.pitch_deg)
    done = performed(
        movement,
        cycles_s=[movement.cycle_s * each for each in slowness],
        rate_hz=RATE_HZ,
        rest_s=REST_S,
        touch_downs_s=touch_downs_s,
    )
    chance = Random(seed)  # noqa: S311 - scatter, no secret
    return list(filmed(done, bones=movement.bones, camera=camera, flaws=flaws, chance=chance))


def counted(movement, frames: list[Seen], expected: Expectation) -> int:
    values = stand_in.signal(movement, frames)
    return stand_in.repetitions(stand_in.zeroed(values, expected, RESTING), expected)


@given(
    movement=st.sampled_from(COUNTED),
    camera=cameras(yaw_deg=20),
    slowness=tempos,
    model=st.sampled_from(["heavy", "full"]),
    seed=st.integers(0, 10_000),
)
@settings(max_examples=20)
def test_a_filmed_movement_is_counted_exactly(movement, camera, slowness, model, seed):
    flaws = Flaws(jitter=JITTER[model], drop_outs=0.02, outliers=0.005)
    frames = seen_by(movement, camera, slowness=slowness, flaws=flaws, seed=seed)

    expected = expectation(movement)
    assert counted(movement, frames, expected) == len(slowness) * movement.count.per_cycle


@pytest.mark.parametrize("movement", COUNTED, ids=lambda each: each.name)
def test_the_other_leg_is_counted_as_well(movement):
    other = mirrored(movement)
    camera = Camera(yaw_deg=180.0)  # from the figure's left
    if movement.count.signal is Signal.STRIDE:
        camera = Camera()
    frames = seen_by(other, camera, slowness=[1.0, 1.0], flaws=Flaws(), seed=1)

    assert counted(other, frames, expectation(other)) == 2 * movement.count.per_cycle


@pytest.mark.parametrize("name", ["calf_stretch_straight_knee", "toes_to_wall"])
def test_a_hold_is_timed_within_a_tenth(name):
    movement = MOVEMENTS[name]
    expected = expectation(movement)
    clean, noisy = (
        stand_in.held_s(
            stand_in.zeroed(
                stand_in.signal(
                    movement,
                    seen_by(movement, Camera(yaw_deg=10), slowness=[1, 1, 1], flaws=flaws, seed=3),
                ),
                expected,
                RESTING,
            ),
            expected,
            RATE_HZ,
        )
        for flaws in (Flaws(), Flaws(jitter=JITTER["heavy"]))
    )

    assert noisy == pytest.approx(clean, rel=0.1)


def test_each_touch_of_the_floor_breaks_the_balance_once():
    movement = MOVEMENTS["single_leg_balance.with_support"]
    frames = seen_by(
        movement,
        Camera(),
        slowness=[1, 1, 1],
        flaws=Flaws(jitter=JITTER["heavy"]),
        seed=5,
        touch_downs_s=[4.0, 9.0],
    )
    values = stand_in.smoothed(stand_in.signal(movement, frames))
    expected = expectation(movement)
    down = [value < expected.count_above for value in values]

    assert sum(b and not a for a, b in pairwise(down)) == 2


def heel_rise_cm(movement, seed: int) -> float:
    """The most the heel stood above its rest for half a second."""
    heel = movement.side, Signal.HEEL
    flaws = Flaws(jitter=JITTER["heavy"])
    frames = seen_by(movement, Camera(yaw_deg=10), slowness=[1, 1], flaws=flaws, seed=seed)
    values = [
        stand_in.watched(_watching(movement, *heel), frame.places)
        for frame in frames
        if frame.places is not None
    ]
    smooth = stand_in.smoothed(values, half=5)
    return max(smooth) - sorted(values[:RESTING])[RESTING // 2]


def _watching(movement, side: Side, signal: Signal):
    return replace(movement, count=replace(movement.count, side=side, signal=signal))


@given(seed=st.integers(0, 1000))
@settings(max_examples=5)
def test_a_clear_heel_lift_is_told_from_a_heel_that_stays(seed):
    drill = MOVEMENTS["knee_to_wall"]
    right, wrong = (
        heel_rise_cm(movement, seed) for movement in (drill, lifting(drill, heel_cm=6.0))
    )

    assert right < 3.5 < wrong
