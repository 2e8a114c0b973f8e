import io
import random
import zipfile

import ezc3d
import numpy as np
import pytest

from dorsi.core.errors import InputError
from dorsi.lab import markers_c3d
from dorsi.lab.markers_c3d import is_c3d, read_c3d
from tests import c3d
from tests.recordings import recording


@pytest.fixture(scope="module")
def take(tmp_path_factory):
    """Three markers over five frames at 50 Hz, one of them gone for a frame."""
    places = np.arange(60, dtype=float).reshape(4, 3, 5) + 1
    places[:, 1, 3] = np.nan
    whole = ezc3d.c3d()
    whole["parameters"]["POINT"]["RATE"]["value"] = [50]
    whole["parameters"]["POINT"]["UNITS"]["value"] = ["mm"]
    whole["parameters"]["POINT"]["LABELS"]["value"] = ("LKnee", "LAnkle", "LHeel")
    whole["data"]["points"] = places
    file = tmp_path_factory.mktemp("c3d") / "take.c3d"
    whole.write(str(file))
    return file.read_bytes()


def test_markers_are_read_with_their_times_and_unit_and_a_gap_is_none(take):
    found = read_c3d(take)

    assert (found.times_s, found.unit) == ((0.0, 0.02, 0.04, 0.06, 0.08), "mm")
    assert list(found.places) == ["LKnee", "LAnkle", "LHeel"]
    assert found.places["LKnee"][1] == (2.0, 17.0, 32.0)
    assert [spot is None for spot in found.places["LAnkle"]] == [False, False, False, True, False]


def test_its_first_bytes_tell_a_c3d_from_other_files(take):
    assert is_c3d(take)
    assert not any(map(is_c3d, (b"", take[:511], b"PathFileType" + take, b"{" + take)))


def broken(take, how):
    if how == "cut off":
        return take[:-400]
    data = bytearray(take)
    dice = random.Random(how)  # noqa: S311  (damage, not secrets)
    for _ in range(40):
        data[dice.randrange(512, 1500)] = dice.randrange(256)
    return bytes(data)


@pytest.mark.parametrize("how", ["cut off", 1, 2])
def test_a_damaged_file_is_refused_in_a_sentence_or_read(take, how):
    data = broken(take, how)

    try:
        assert len(read_c3d(data).times_s) > 1
    except InputError as refused:
        assert "C3D file must" in str(refused)
    else:
        assert how != "cut off"


def test_a_file_that_takes_too_long_is_refused(take, monkeypatch):
    monkeypatch.setattr(markers_c3d, "LONGEST_S", 0.01)

    with pytest.raises(InputError, match="be read within a minute"):
        read_c3d(take)


def test_without_the_extra_it_says_how_to_get_it(take, monkeypatch):
    monkeypatch.setattr(markers_c3d, "find_spec", lambda name: None)

    with pytest.raises(InputError, match=r"dorsi\[lab\]"):
        read_c3d(take)


@pytest.mark.parametrize(
    "name", ["rehazenter/2014001_C1_01.c3d", "kineticstoolkit_walk/walk.c3d.zip"]
)
def test_takes_of_laboratories_are_read_as_another_reader_reads_them(name):
    data = recording(f"mocap/{name}").read_bytes()
    if name.endswith("zip"):
        data = zipfile.ZipFile(io.BytesIO(data)).read("walk.c3d")
    theirs, rate_hz = c3d.markers(data)

    found = read_c3d(data)
    assert {name: list(places) for name, places in found.places.items()} == theirs
    assert found.times_s[1] - found.times_s[0] == pytest.approx(1 / rate_hz)
