"""Our landmarks beside those of an independent run of the same models on the same films.

A picture that is searched as a whole must give the same landmarks, to the rounding of the stored
ones. Followed further, each region hangs on the last one, which makes much of the smallest
difference: two runs then differ as much as either is off, but in no direction.
"""

import gzip
import json
from itertools import islice

import av
import numpy as np
import pytest

from dorsi.pose.finder import Finder
from tests.recordings import recording

CLIPS = (
    "calf_wall_stretch", "opencap_squat_cam0", "opencap_squat_cam1", "pose2sim_cam01",
    "pose2sim_cam02", "weighted_calf_raises", "weighted_lunges",
)  # fmt: skip
LEGS = slice(23, 33)
KNEE, ANKLE = 25, 27
pytestmark = pytest.mark.usefixtures("fetched")


def stored(clip, model):
    packed = recording(f"landmarks/blazepose/{clip}.{model}.json.gz").read_bytes()
    return json.loads(gzip.decompress(packed))


def pictures(stored, count):
    with av.open(str(recording(stored["source"]))) as opened:
        for frame in islice(opened.decode(video=0), count):
            yield frame.to_ndarray(format="rgb24")


def apart(body, other):
    """How far each landmark is from the other run's [px]."""
    return np.hypot(*(body[:, :2] - np.array(other)[:, :2]).T)


@pytest.mark.parametrize("model", ["heavy", "full"])
@pytest.mark.parametrize("clip", CLIPS)
def test_a_searched_picture_gives_the_other_runs_landmarks(clip, model):
    other = stored(clip, model)
    (first,) = pictures(other, 1)

    seen = Finder(model).step(first)

    assert np.median(apart(seen.body, other["frames"][0])) < 0.2
    assert apart(seen.body, other["frames"][0]).max() < 2
    assert seen.score == pytest.approx(other["score"][0], abs=0.01)


def test_depth_visibility_and_presence_are_the_other_runs_too():
    other = stored("weighted_lunges", "full")

    (first,) = pictures(other, 1)

    ours = Finder("full").step(first).body
    theirs = np.array(other["frames"][0])
    assert np.abs(ours[:, 2] - theirs[:, 2]).max() < 2
    assert np.abs(ours[:, 3:] - theirs[:, 3:]).max() < 0.01


@pytest.fixture(scope="module")
def followed():
    """Fifty pictures of lunges followed by both runs: legs' landmarks in shanks."""
    other = stored("weighted_lunges", "full")
    follows = Finder("full")
    ours = np.array([follows.step(rgb).body for rgb in pictures(other, 50)])[:, LEGS, :2]
    theirs = np.array(other["frames"][:50])[:, LEGS, :2]
    shank = np.median(np.hypot(*(theirs[:, KNEE - 23] - theirs[:, ANKLE - 23]).T))
    return ours / shank, theirs / shank


def test_followed_on_the_runs_stay_as_near_as_each_is_to_itself(followed):
    ours, theirs = followed
    off = np.linalg.norm(ours - theirs, axis=-1)

    assert np.median(off) < 0.05 and np.percentile(off, 95) < 0.15


def test_followed_on_neither_run_lies_to_one_side_of_the_other(followed):
    ours, theirs = followed

    assert np.abs(np.mean(ours - theirs, axis=(0, 1))).max() < 0.01


def test_nothing_is_smoothed_away(followed):
    """Unrest from picture to picture is as large as the other, unsmoothed run's."""
    ours, theirs = (np.abs(np.diff(one, n=2, axis=0)).mean() for one in followed)

    assert ours == pytest.approx(theirs, rel=0.25)
