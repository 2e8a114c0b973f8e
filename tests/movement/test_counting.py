"""From one definition come the film and what a counter looks for; so the count must be exact."""

from dataclasses import replace
from random import Random

import pytest

from dorsi.core.measurement import Side
from dorsi.measure.awaited import Eye, Kind
from dorsi.measure.counting import Counted, Held
from dorsi.measure.signals import Signal
from dorsi.measure.view import Reason
from dorsi.movement.expectation import expectation
from dorsi.movement.landmarks import JITTER, Camera, Flaws
from dorsi.movement.mirror import mirrored
from dorsi.movement.performance import lifting
from tests import figures
from tests.movement.strategies import COUNTED, MOVEMENTS

HEAVY = Flaws(jitter=JITTER["heavy"])
THRICE = [1.0, 1.0, 1.0]


def seen_by(movement, camera, *, slowness=THRICE, rate_hz=20, flaws=HEAVY, seed=3, **more):
    """As this camera sees it from the side; a step aside from the front."""
    if expectation(movement).eye is Eye.FRONT:
        camera = replace(camera, yaw_deg=90 + camera.yaw_deg)
    return figures.film(
        movement, camera, slowness=slowness, rate_hz=rate_hz, flaws=flaws, seed=seed, **more
    )


def counted(movement, film, **setting) -> int:
    return figures.live(film, expectation(movement), **setting)[0].counted


def held(movement, film) -> list[Held]:
    return list(figures.live(film, expectation(movement))[1])


@pytest.mark.parametrize("number", range(10, 20))  # of a hundred one or two fail: bench/counting.py
def test_a_filmed_movement_is_counted_exactly(number):
    dice = Random(number)  # noqa: S311 - noise, no secret
    movement, model = dice.choice(COUNTED), dice.choice(["heavy", "full"])
    camera = Camera(
        yaw_deg=dice.uniform(-20, 20),
        pitch_deg=dice.uniform(-3, 6),
        roll_deg=dice.uniform(-2, 2),
        distance_cm=dice.uniform(250, 400),
    )
    slowness = [dice.uniform(0.8, 1.25) for _ in range(3)]
    flaws = Flaws(jitter=JITTER[model], drop_outs=0.02, outliers=0.005, swaps=0.01)
    film = seen_by(movement, camera, slowness=slowness, flaws=flaws, seed=number, model=model)

    assert counted(movement, film) == len(slowness) * movement.count.per_cycle


@pytest.mark.parametrize("movement", COUNTED, ids=lambda each: each.name)
def test_the_other_leg_is_counted_as_well(movement):
    other = mirrored(movement)
    camera = figures.camera_for(other)
    film = figures.film(other, camera, slowness=[1.0], rate_hz=15)

    assert counted(other, film) == movement.count.per_cycle


@pytest.mark.parametrize(
    ("rate_hz", "name"),
    [(10, "heel_raise"), (17, "knee_to_wall"), (30, "heel_raise"), (60, "knee_to_wall")],
)
def test_the_frame_rate_changes_no_count(rate_hz, name):
    movement = MOVEMENTS[name]
    film = seen_by(movement, Camera(), rate_hz=rate_hz, slowness=[0.8, 0.8])

    assert counted(movement, film) == 2


@pytest.mark.parametrize("roll_deg", [-40, 23])
def test_a_turned_phone_that_says_so_counts_the_same(roll_deg):
    movement = MOVEMENTS["knee_to_wall"]
    level, turned = (
        figures.live(
            seen_by(movement, Camera(roll_deg=roll), flaws=Flaws(), slowness=[0.8], rate_hz=12),
            expectation(movement),
            roll_deg=-roll,
        )
        for roll in (0.0, roll_deg)
    )

    assert turned[0].counted == level[0].counted == 1
    assert turned[1][0].height == pytest.approx(level[1][0].height, abs=0.02)


@pytest.mark.parametrize("name", ["calf_stretch_straight_knee", "toes_to_wall"])
def test_a_hold_is_timed_within_a_tenth(name):
    movement = MOVEMENTS[name]
    clean, noisy = (
        held(movement, seen_by(movement, Camera(yaw_deg=10), flaws=flaws))
        for flaws in (Flaws(), HEAVY)
    )

    for one, other in zip(clean, noisy, strict=True):
        assert other.to_s - other.from_s == pytest.approx(one.to_s - one.from_s, rel=0.1)


def test_each_touch_of_the_floor_breaks_the_balance_once():
    movement = MOVEMENTS["single_leg_balance.with_support"]
    film = seen_by(movement, Camera(), touch_downs_s=[4.0, 9.0])
    stood = held(movement, film)

    assert [one.to_s for one in stood[:2]] == pytest.approx([4.15, 9.15], abs=0.2)
    assert len(stood) == 3


def test_who_bounces_holds_nothing():
    movement = MOVEMENTS["toes_to_wall.bouncing"]

    assert held(movement, seen_by(movement, Camera(), flaws=Flaws())) == []


@pytest.mark.parametrize(
    ("name", "yaw_deg", "reason"),
    [
        ("knee_to_wall", 90.0, Reason.NOT_SIDE_ON),
        ("heel_raise", 90.0, Reason.NOT_SIDE_ON),
        ("band_both_ankles", -85.0, Reason.NOT_FROM_THE_FRONT),
    ],
)
def test_a_view_that_does_not_show_it_is_refused_and_counts_nothing(name, yaw_deg, reason):
    movement = MOVEMENTS[name]
    state, events = figures.live(
        seen_by(movement, Camera(yaw_deg=yaw_deg), slowness=[1.0]), expectation(movement)
    )

    assert (state.refused, events) == (reason, ())


def test_feet_outside_the_picture_are_refused():
    movement = MOVEMENTS["heel_raise"]
    low = Camera(height_px=700)  # the floor is below it
    state, events = figures.live(seen_by(movement, low, slowness=[1.0]), expectation(movement))

    assert (state.refused, events) == (Reason.FEET_NOT_SEEN, ())


@pytest.mark.parametrize("movement", COUNTED, ids=lambda each: each.name)
def test_what_is_awaited_goes_from_its_rest_to_its_top(movement):
    awaited = expectation(movement)

    assert awaited.kind is Kind.CYCLE
    assert awaited.lift(awaited.rest, awaited.rest) == 0
    assert awaited.lift(awaited.top, awaited.rest) == pytest.approx(1)


def test_nothing_is_awaited_where_the_clock_counts_or_nothing_shows():
    assert expectation(MOVEMENTS["ankle_circles"]) is None
    assert expectation(MOVEMENTS["toes_to_wall.hips_stay_back"]) is None


def heel_rise(movement, seed: int) -> float:
    """How far the heel came up, in cm, while the knee went to the wall."""
    side, signal = Side.RIGHT, Signal.HEEL
    watching = replace(
        expectation(MOVEMENTS["heel_raise"]), side=side, signal=signal, rest=0, top=7.0
    )
    film = seen_by(movement, Camera(yaw_deg=10), slowness=[1, 1], seed=seed)
    heights = [one.height for one in figures.stored(film, watching)[1] if isinstance(one, Counted)]
    return max(heights, default=0.0) * watching.swing


@pytest.mark.parametrize("seed", [1, 2])
def test_a_clear_heel_lift_is_told_from_a_heel_that_stays(seed):
    drill = MOVEMENTS["knee_to_wall"]
    right, wrong = (heel_rise(each, seed) for each in (drill, lifting(drill, heel_cm=6.0)))

    assert right < 3.5 < wrong
