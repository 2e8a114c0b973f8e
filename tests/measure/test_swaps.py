"""A model that takes one leg for the other: put back while it is short, believed when it lasts."""

from dataclasses import replace
from itertools import accumulate

import pytest

from dorsi.measure import tracking
from dorsi.measure.frames import ANKLES, Recording
from dorsi.measure.swaps import exchanged
from tests import bodies

RATE_HZ = 15


def split(wrong: range) -> Recording:
    """Three seconds in split stance; in these frames the model exchanged the legs."""
    film = bodies.filmed(lambda at_s: bodies.split(20), 3, rate_hz=RATE_HZ)
    frames = (
        replace(frame, body=exchanged(frame.body)) if at in wrong else frame
        for at, frame in enumerate(film.frames)
    )
    return replace(film, frames=tuple(frames))


def ankles_px(film: Recording) -> list[tuple[float, float]]:
    """Where both ankles are followed, left and right, after each frame."""
    first = tracking.begin(film.frames[0], film.picture)
    states = accumulate(
        film.frames[1:],
        lambda state, frame: tracking.step(state, frame, film.picture),
        initial=first,
    )
    return [tuple(state.tracks[ankle].x_px for ankle in ANKLES) for state in states]


LEFT, RIGHT = (point.x_px for point in (split(range(0)).frames[0].body[ankle] for ankle in ANKLES))


@pytest.mark.parametrize("wrong", [range(20, 21), range(20, 24)])
def test_an_exchange_of_a_moment_moves_no_foot(wrong):
    for left, right in ankles_px(split(wrong)):
        assert left == pytest.approx(LEFT, abs=1)
        assert right == pytest.approx(RIGHT, abs=1)


@pytest.mark.parametrize("wrong", [range(1), range(10)])
def test_legs_wrong_from_the_first_frame_are_right_a_second_after(wrong):
    left, right = ankles_px(split(wrong))[wrong.stop + RATE_HZ]

    assert left == pytest.approx(LEFT, abs=1)
    assert right == pytest.approx(RIGHT, abs=1)


def test_an_exchange_that_lasts_is_believed_within_a_second():
    left, right = ankles_px(split(range(20, 45)))[20 + RATE_HZ]

    assert left == pytest.approx(RIGHT, abs=1)
    assert right == pytest.approx(LEFT, abs=1)
