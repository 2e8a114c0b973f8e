"""Landmarks stored and read again: the same body at the same times."""

import gzip
import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.formats import landmarks_json, landmarks_saved


def body(seed):
    """33 landmarks anywhere in or around a picture, rounded as they are stored."""
    chance = Random(seed)  # noqa: S311
    return [
        [round(chance.uniform(-200, 1400), 1) for _ in range(3)]
        + [round(chance.random(), 3) for _ in range(2)]
        for _ in range(33)
    ]


def stored(found, *, gap_s=0.04):
    return landmarks_saved.as_json(
        source="walk.mp4",
        model="full",
        engine="dorsi",
        size_px=(720, 1280),
        times_s=[at * gap_s for at in range(len(found))],
        scores=[0.0 if frame is None else 0.9 for frame in found],
        redetected=[0 for _ in found],
        frames=found,
    )


@given(found=st.lists(st.none() | st.integers(0, 999).map(body), min_size=2, max_size=4))
def test_what_is_read_is_what_was_stored(found):
    data = landmarks_saved.packed(stored(found))

    read = landmarks_json.read(gzip.decompress(data), rate_hz=None)

    assert [frame.at_s for frame in read.frames] == [at * 0.04 for at in range(len(found))]
    assert (read.picture.width_px, read.picture.height_px) == (720, 1280)
    for frame, given_points in zip(read.frames, found, strict=True):
        if given_points is None:
            assert frame.body is None
        else:
            assert [list(point) for point in frame.body] == [
                given_points[at] for at in landmarks_json.BLAZEPOSE
            ]


def test_the_file_tells_what_it_was_made_of_and_with():
    whole = json.loads(stored([None, None, None]))

    assert (whole["source"], whole["model"], whole["engine"]) == ("walk.mp4", "full", "dorsi")
    assert (whole["n"], whole["fields"]) == (3, "x_px,y_px,z_px,visibility,presence")
    assert whole["fps"] == pytest.approx(25)


def test_packed_files_begin_alike_and_alike_landmarks_give_alike_files():
    first, second = (landmarks_saved.packed(stored([None, None])) for _ in range(2))

    assert first == second
    assert first.startswith(landmarks_saved.MARK)
