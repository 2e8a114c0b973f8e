"""A body found and followed, in pictures of our own making."""

import numpy as np
import pytest

from dorsi.pose import models
from dorsi.pose.detector import Detected
from dorsi.pose.finder import Finder, chosen
from dorsi.pose.region import Region
from tests import drawn

SHANK = 140
LEGS = range(23, 33)
pytestmark = pytest.mark.usefixtures("fetched")


@pytest.fixture(scope="module")
def person():
    return drawn.person(shank=SHANK)


def finder():
    return Finder(models.LITE)


@pytest.fixture(scope="module")
def body(person):
    return finder().step(person).body


def test_a_drawn_person_is_found_where_it_was_drawn(body):
    truth = {26: (-0.22, 1.12), 25: (0.22, 1.12), 28: (-0.22, 0.14), 27: (0.22, 0.14)}
    places = np.array([(240 + x * SHANK, 640 - up * SHANK) for x, up in truth.values()])

    assert np.abs(body[list(truth), :2] - places).max() < 0.2 * SHANK


def test_where_it_was_tells_where_to_look_next(person):
    follows = finder()

    assert [follows.step(person).redetected for _ in range(3)] == [True, False, False]


@pytest.mark.parametrize("seed", range(3))
def test_nobody_is_found_in_noise(seed):
    noise = np.random.default_rng(seed).integers(0, 256, (360, 240, 3), dtype=np.uint8)

    seen = finder().step(noise)

    assert (seen.body, seen.score, seen.redetected) == (None, 0.0, False)


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (8, 8)])
def test_nobody_is_found_in_a_picture_too_small_for_one(size):
    assert finder().step(np.zeros((*size, 3), np.uint8)).body is None


def test_whoever_leaves_is_lost_and_found_again_on_coming_back(person):
    empty = drawn.room(width=480, height=720, floor=640)
    follows = finder()

    seen = [follows.step(rgb) for rgb in (person, empty, person)]

    assert [(one.body is not None, one.redetected) for one in seen] == [
        (True, True), (False, False), (True, True),
    ]  # fmt: skip


def test_two_finders_know_nothing_of_each_other(person, body):
    one = finder()
    one.step(drawn.person(x=150, shank=110))

    assert (finder().step(person).body == body).all()


def test_one_picture_gives_the_same_landmarks_each_time_it_is_seen_first(person, body):
    assert (finder().step(person.copy()).body == body).all()


def test_a_picture_turned_upside_down_turns_its_landmarks(person, body):
    seen = finder().step(np.ascontiguousarray(person[::-1, ::-1]))

    turned = np.array([480, 720]) - seen.body[LEGS, :2]
    assert np.abs(turned - body[LEGS, :2]).max() < 0.12 * SHANK


def test_a_picture_with_more_around_it_moves_its_landmarks(person, body):
    larger = np.pad(person, ((60, 40), (200, 120), (0, 0)), mode="edge")

    moved = finder().step(larger).body[LEGS, :2] - (200, 60)
    assert np.abs(moved - body[LEGS, :2]).max() < 0.12 * SHANK


def test_a_larger_picture_of_the_same_enlarges_its_landmarks(body):
    twice = drawn.person(width=960, height=1440, x=480, floor=1280, shank=2 * SHANK)

    assert np.abs(finder().step(twice).body[LEGS, :2] / 2 - body[LEGS, :2]).max() < 0.12 * SHANK


@pytest.mark.parametrize("model", [models.FULL, models.HEAVY])
def test_the_larger_models_find_it_as_well(model, person, body):
    seen = Finder(model).step(person)

    assert seen.score > 0.9 and np.abs(seen.body[LEGS, :2] - body[LEGS, :2]).max() < 0.25 * SHANK


def at(x, side=200.0):
    return Region(x_px=x, y_px=100, side_px=side, turn_rad=0)


HERE, CLOSE, FAR = at(100), at(120), at(300)


def test_who_was_followed_is_found_again_before_a_surer_other():
    assert chosen([Detected(FAR, 0.9), Detected(CLOSE, 0.6)], HERE) == CLOSE


def test_who_is_nowhere_near_is_somebody_else():
    assert chosen([Detected(FAR, 0.9)], HERE) == FAR


def test_without_anyone_before_the_nearest_to_the_camera_is_followed():
    small, large = at(300, side=100), at(100, side=200)

    assert chosen([Detected(small, 0.95), Detected(large, 0.75)], None) == large


def test_something_large_that_is_hardly_a_body_is_not_followed():
    person, shadow = at(300, side=100), at(100, side=200)

    assert chosen([Detected(person, 0.95), Detected(shadow, 0.55)], None) == person


def test_where_there_is_nobody_nobody_is_followed():
    assert chosen([], HERE) is None


def test_of_two_drawn_people_the_nearer_one_is_followed():
    behind = drawn.person(x=210, floor=520, shank=70)

    body = finder().step(np.hstack([behind, drawn.person(x=240, shank=SHANK)])).body

    assert (body[LEGS, 0] > 480).all()
