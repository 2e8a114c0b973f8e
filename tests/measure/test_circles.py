"""Ankle circles of a drawn body that stands on its right leg, seen from the front."""

from dataclasses import replace
from math import cos, pi, sin

import pytest

from dorsi.measure.frames import HEELS, TOES
from dorsi.measure.repetitions import Kind
from tests import bodies
from tests.clips import live, offline

FREE = bodies.Foot(toe_x=0.7, toe_y=0.6)


def circling(*, each_s, across, down, yaw_deg=60, rate_hz=30.0, seconds=9.0, noise=0.008):
    """The left foot's toes go round its ankle; the other points stay."""
    still = bodies.filmed(
        lambda at_s: bodies.Pose(left=FREE), seconds, rate_hz=rate_hz, yaw_deg=yaw_deg
    )

    def turned(frame):
        body, angle = list(frame.body), 2 * pi * max(0.0, frame.at_s - 1) / each_s
        for at, share in ((TOES[0], 1.0), (HEELS[0], -0.3)):
            body[at] = body[at]._replace(
                x_px=body[at].x_px + share * across * bodies.SHANK_PX * sin(angle),
                y_px=body[at].y_px + share * down * bodies.SHANK_PX * (1 - cos(angle)),
            )
        return replace(frame, body=tuple(body))

    film = replace(still, frames=tuple(map(turned, still.frames)))
    return bodies.spoilt(film, noise=noise)


@pytest.mark.parametrize("run", [live, offline])
@pytest.mark.parametrize("each_s", [1.2, 2.0, 4.0])
def test_every_whole_turn_is_told_once_with_its_foot(run, each_s):
    found = run(circling(each_s=each_s, across=0.2, down=0.2)).repetitions

    assert {one.kind for one in found} == {Kind.CIRCLE}
    assert {one.leg for one in found} == {0}
    assert len(found) == pytest.approx(8 / each_s, abs=1.01)


@pytest.mark.parametrize("rate_hz", [12, 15, 60])
def test_the_frame_rate_changes_hardly_anything(rate_hz):
    found = live(circling(each_s=2.0, across=0.2, down=0.2, rate_hz=rate_hz)).repetitions

    assert len(found) == pytest.approx(4, abs=1)


@pytest.mark.parametrize(("across", "down"), [(0.0, 0.2), (0.2, 0.0), (0.03, 0.03)])
def test_a_foot_that_nods_turns_or_shakes_draws_no_circle(across, down):
    assert live(circling(each_s=2.0, across=across, down=down)).repetitions == ()


def test_a_foot_held_still_in_the_air_circles_nothing_however_noisy():
    assert live(circling(each_s=2.0, across=0, down=0, noise=0.03)).repetitions == ()


def test_circles_in_the_air_of_a_foot_that_walks_are_none():
    film = bodies.filmed(bodies.walking(speed=1.5), 5, yaw_deg=50)

    assert live(film).repetitions == ()
