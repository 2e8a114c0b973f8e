from dataclasses import replace
from math import degrees

import pytest

from dorsi.measure import inclinometer, turning
from dorsi.measure.inclinometer import GRAVITY, Sample, Vector

RATE_HZ = 50.0


def turned(seconds=6.0, *, rate=1.2):
    """A phone that is turned to and fro about its short side, as its gyroscope tells it."""
    up = Vector(0.0, GRAVITY, 0.0)
    for at in range(int(seconds * RATE_HZ)):
        turn = Vector(rate * (1 if at % 100 < 50 else -1), 0.1, 0.0)
        yield Sample(at_s=at / RATE_HZ, acceleration=up, turning=turn)
        up = inclinometer.turned(up, turn, 1 / RATE_HZ)


def told(change):
    return turning.scale([replace(one, turning=change(one.turning)) for one in turned()])


def test_turning_in_radians_stays_and_in_degrees_is_made_radians():
    assert told(lambda turn: turn) == 1
    assert told(lambda turn: Vector(*map(degrees, turn))) == pytest.approx(1 / degrees(1))


@pytest.mark.parametrize(
    "change",
    [
        lambda turn: Vector(turn.y, turn.x, turn.z),
        lambda turn: Vector(-turn.x, turn.y, turn.z),
        lambda turn: Vector(0.0, 0.0, 0.0),
        lambda turn: Vector(9 * turn.x, turn.y, turn.z),
    ],
)
def test_a_gyroscope_that_does_not_turn_as_gravity_does_is_not_believed(change):
    assert told(change) is None


def test_a_phone_at_rest_cannot_tell_and_is_believed():
    assert turning.scale(list(turned(rate=0.0))) == 1


def test_a_phone_without_gyroscope_has_nothing_to_scale():
    assert turning.scale([replace(one, turning=None) for one in turned()]) == 1
