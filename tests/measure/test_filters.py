import random
from math import nan, sqrt
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.measure import filters
from dorsi.measure.frames import UNSEEN, Point

SHANK_PX = 200.0
NOISE_PX = 3.0


def at(x, y=500.0):
    return Point(x, y, 0.0, 1.0, 1.0)


def followed(points, *, rate_hz=30.0):
    """The passes of one point through these readings."""
    passes, track = [], None
    for number, point in enumerate(points):
        track = filters.step(track, point, dt_s=1 / rate_hz, noise_px=NOISE_PX, scale_px=SHANK_PX)
        passes.append(filters.Pass(at_s=number / rate_hz, scale_px=SHANK_PX, track=track))
    return passes


def noisy(true, *, seed=1):
    dice = random.Random(seed)  # noqa: S311  (noise, not secrets)
    return [at(x + dice.gauss(0, NOISE_PX), 500 + dice.gauss(0, NOISE_PX)) for x in true]


def rms(found, true):
    return sqrt(fmean((track.x_px - x) ** 2 for track, x in zip(found, true, strict=True)))


RAMP = [100.0] * 30 + [100 + 4.0 * step for step in range(30)] + [216.0] * 30


def test_a_still_point_is_found_better_than_any_reading_of_it():
    passes = followed(noisy([300.0] * 90))

    assert passes[-1].track.place_sd_px < NOISE_PX
    assert passes[-1].track.x_px == pytest.approx(300, abs=3 * passes[-1].track.place_sd_px)


def test_smoothing_backwards_halves_the_error_of_a_ramp():
    passes = followed(noisy(RAMP))

    assert rms(filters.smoothed(passes), RAMP) < 0.75 * rms([one.track for one in passes], RAMP)


def test_one_outlier_three_shanks_off_moves_the_point_less_than_a_tenth_of_one():
    readings = noisy([300.0] * 60)
    readings[40] = at(900.0)

    off_px = [abs(one.track.x_px - 300) for one in followed(readings)[10:]]
    assert max(off_px) < 0.1 * SHANK_PX


def test_an_outlier_that_stays_is_the_new_place():
    passes = followed(noisy([300.0] * 30 + [700.0] * 30))

    assert passes[-1].track.x_px == pytest.approx(700, abs=8)
    assert filters.breaks(passes) == 1


def test_the_past_learns_nothing_across_a_jump():
    passes = followed(noisy([300.0] * 30 + [700.0] * 30))

    assert filters.smoothed(passes)[28].x_px == pytest.approx(300, abs=8)


def test_a_point_missing_for_a_while_goes_on_and_is_less_sure():
    passes = followed(noisy([300.0] * 30) + [UNSEEN] * 6)

    assert passes[-1].track.x_px == pytest.approx(300, abs=25)
    assert passes[-1].track.place_sd_px > 2 * passes[29].track.place_sd_px


def test_a_point_missing_for_long_is_lost():
    assert followed(noisy([300.0] * 30) + [UNSEEN] * 30)[-1].track is None


def test_nothing_seen_is_nothing_known():
    assert followed([UNSEEN, Point(nan, 3.0, 0.0, 1.0, 1.0)])[-1].track is None


@given(st.lists(st.floats(0, 2000) | st.just(nan), min_size=1, max_size=40))
def test_variances_are_never_negative_and_smoothing_never_loses_certainty(readings):
    passes = followed([at(x) for x in readings])

    for one, better in zip(passes, filters.smoothed(passes), strict=True):
        assert (one.track is None) == (better is None)
        if better is not None:
            assert 0 < better.place_var <= one.track.place_var * (1 + 1e-9)


def test_a_heavier_model_is_trusted_more_and_an_unknown_one_not():
    assert filters.noise_of("blazepose heavy") < filters.noise_of("blazepose full")
    assert filters.noise_of("another") == filters.noise_of("full")


def test_a_point_lost_in_full_swing_slows_down_and_does_not_fly_on():
    swinging = [100.0 + 20 * number for number in range(20)]  # three shanks a second
    readings = [at(x) for x in swinging] + [UNSEEN] * 12

    flown_px = followed(readings)[-1].track.x_px - swinging[-1]
    assert 0 < flown_px < 0.5 * SHANK_PX


def test_a_reading_a_little_too_far_off_counts_for_less_than_a_near_one():
    settled = [300.0] * 60
    near, far = (followed([at(x) for x in [*settled, 300.0 + off]]) for off in (14.0, 24.0))

    assert far[-1].track.x_px - 300 < 1.4 * (near[-1].track.x_px - 300)
