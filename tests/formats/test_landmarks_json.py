import json
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.formats import keypoints_json, landmarks_json
from dorsi.measure.frames import ANKLES, HIPS, NOSE, POINTS, TOES, UNSEEN
from tests import bodies
from tests.clips import clip


def stored(**changed):
    frame = [[float(at), 2.0 * at, 0.0, 0.9, 1.0] for at in range(33)]
    whole = {
        "model": "heavy",
        "width": 640,
        "height": 480,
        "t": [0.0, 0.033, 0.067],
        "score": [1.0, 0.9, 0.0],
        "frames": [frame, frame, None],
    }
    return json.dumps({**whole, **changed}).encode()


def keypoints(count, shift=0.0):
    return [value for at in range(count) for value in (at + shift, 2.0 * at, 0.8)]


def openpose(*crowds):
    people = [[{"pose_keypoints_2d": person} for person in crowd] for crowd in crowds]
    return json.dumps([{"people": crowd} for crowd in people]).encode()


def refused(data, rate_hz=30.0):
    with pytest.raises(InputError) as told:
        landmarks_json.read(data, rate_hz=rate_hz)
    return str(told.value)


def test_stored_landmarks_are_read_with_their_times_and_size():
    found = landmarks_json.read(stored(), rate_hz=None)

    assert [frame.at_s for frame in found.frames] == [0.0, 0.033, 0.067]
    assert found.frames[2].body is None
    assert found.frames[0].body[TOES[1]].x_px == 32
    assert (found.picture.width_px, found.picture.model) == (640, "blazepose heavy")
    assert found.rate_hz == pytest.approx(30, rel=0.05)


def test_a_frame_without_any_landmark_is_a_frame_without_anybody():
    blank = [[None, None, 0.0, 0.0, 0.0]] * 33
    found = landmarks_json.read(stored(frames=[blank, [], None], score=[1, None, 1]), rate_hz=None)

    assert [frame.body for frame in found.frames] == [None] * 3


def test_a_number_too_large_for_any_coordinate_is_no_number():
    data = stored().replace(b"[27.0, 54.0", b"[" + b"9" * 400 + b", 54.0")

    assert landmarks_json.read(data, rate_hz=None).frames[0].body[ANKLES[0]] == UNSEEN


def test_a_real_clip_is_read_whole():
    found = clip("weighted_lunges.heavy")

    assert len(found.frames) == 579
    assert found.seconds == pytest.approx(19.27, abs=0.01)
    assert all(len(frame.body) == POINTS for frame in found.frames if frame.body)


def test_a_landmark_that_is_no_number_is_unseen():
    frame = [[100.0, 200.0, 0.0, 0.9, 1.0]] * 33
    frame[27] = [None, 2.0, 0.0, 0.9, 1.0]
    frame[28] = [1e300, 2.0]
    found = landmarks_json.read(stored(frames=[frame] * 3), rate_hz=None)

    assert [found.frames[0].body[at] for at in ANKLES] == [UNSEEN, UNSEEN]


LAYOUTS = {
    "openpose body_25": (25, keypoints_json.BODY_25),
    "openpose body_25b": (25, keypoints_json.BODY_25B),
    "halpe_26": (26, keypoints_json.HALPE),
    "coco_133": (133, keypoints_json.WHOLE_BODY),
    "halpe_136": (136, keypoints_json.HALPE),
}
BODY = bodies.seen(bodies.Pose(), yaw_deg=10, facing=1)


def laid_out(name):
    """A drawn body as that program writes it; where it has no point of ours, it has some other."""
    count, order = LAYOUTS[name]
    places = [(500.0 + at, 100.0, 0.5) for at in range(count)]
    for point, at in zip(BODY, order, strict=True):
        places[at] = (point.x_px, point.y_px, 0.9)
    if order is keypoints_json.BODY_25:
        left, right = (BODY[at] for at in HIPS)
        places[8] = ((left.x_px + right.x_px) / 2, left.y_px, 0.9)
    return [value for place in places for value in place]


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_set_of_keypoints_is_told_and_its_legs_are_found(name):
    found = landmarks_json.read(openpose([laid_out(name)], [laid_out(name)]), rate_hz=25)

    assert found.picture.model == name
    assert [point[:2] for point in found.frames[1].body] == [point[:2] for point in BODY]
    assert found.frames[1].at_s == 0.04


def test_a_picture_that_alphapose_left_out_is_a_picture_without_anybody():
    people = [
        {"image_id": f"clip_{at:04}.jpg", "keypoints": keypoints(26, at)} for at in (14, 10, 12)
    ]
    every = [{"image_id": at, "keypoints": keypoints(26, at)} for at in (10, 11, 13)]

    def seen(value):
        found = landmarks_json.read(json.dumps(value).encode(), rate_hz=30)
        return [frame.body and frame.body[NOSE].x_px for frame in found.frames]

    assert seen(people) == [10, 12, 14]
    assert seen(every) == [10, 11, None, 13]


def test_alphapose_lists_are_gathered_by_picture():
    people = [{"image_id": f"{at}.jpg", "keypoints": keypoints(26, at)} for at in range(3)]
    found = landmarks_json.read(json.dumps(people).encode(), rate_hz=30)

    assert [frame.body[NOSE].x_px for frame in found.frames] == [0, 1, 2]


def test_of_two_people_the_one_who_was_there_before_is_followed():
    near, far = keypoints(25), keypoints(25, 500)
    found = landmarks_json.read(openpose([near], [far, near], [], [far, near]), rate_hz=30)

    assert [frame.body and frame.body[NOSE].x_px for frame in found.frames] == [0, 0, None, 0]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "an empty file"),
        (stored()[:-40], "be whole JSON"),
        (b"[1, 2]", "frames, or people"),
        (stored(t=[0.0, 0.1]), "a time for each frame (got 2 for 3)"),
        (stored(t=[0.0, 0.1, 0.1]), "times that go forward"),
        (stored(t=[0.0, 0.2, 0.1]), "times that go forward"),
        (stored(t=[0.0, None, 0.1]), "numbers of seconds"),
        (stored(t=[0, 33, 67]), "1 to 1000 frames a second"),
        (stored(t=[], frames=[], score=[]), "at least two frames"),
        (stored(width=None), "width of its pictures"),
        (stored(frames=[[[1, 2]] * 17, None, None]), "33 landmarks in each frame (got 17"),
        (stored(frames=[[[0.5, 0.9]] * 33] * 3), "pixels (got shares of the picture)"),
        (openpose([[0.5] * 78], [[0.5] * 78]), "pixels (got shares of the picture)"),
        (openpose([keypoints(17)], [keypoints(17)]), "25 or 26 keypoints"),
        (openpose([keypoints(25)]), "the folder"),
        (
            json.dumps([{"image_id": at, "keypoints": []} for at in (1, 2, 1e9)]).encode(),
            "one after",
        ),
        (openpose([], []), "25 or 26 keypoints"),
    ],
)
def test_a_file_that_cannot_be_followed_is_refused_in_a_sentence(data, why):
    assert why in refused(data)


def test_keypoints_without_a_rate_are_refused_with_what_to_type():
    assert "--rate 30" in refused(openpose([keypoints(25)], [keypoints(25)]), rate_hz=None)


junk = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["t", "frames", "people", "pose_keypoints_2d", "keypoints", "score"]),
            inner,
        )
    ),
    max_leaves=8,
)


@given(junk, st.sampled_from(["frames", "t", "score", "model", "height"]))
def test_whatever_the_json_the_answer_is_a_recording_or_a_sentence(value, key):
    for data in (json.dumps(value).encode(), stored(**{key: value})):
        try:
            found = landmarks_json.read(data, rate_hz=30)
        except InputError as told:
            assert "landmark file must" in str(told)
        else:
            assert isfinite(found.seconds)
