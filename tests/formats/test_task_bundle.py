"""The bundle as its reader finds it: the old model whole, a description before it."""

import struct
import zipfile
from io import BytesIO

import flatbuffers
import pytest

from dorsi.formats import task_bundle

IMAGE = 2  # how the metadata's schema numbers an image among the kinds of content


@pytest.fixture(scope="module")
def model() -> bytes:
    """The smallest model: a version and one empty buffer."""
    made = flatbuffers.Builder(64)
    made.StartObject(0)
    buffer = made.EndObject()
    made.StartVector(4, 1, 4)
    made.PrependUOffsetTRelative(buffer)
    buffers = made.EndVector()
    made.StartObject(8)
    made.PrependUint32Slot(0, 3, 0)
    made.PrependUOffsetTRelativeSlot(4, buffers, 0)
    made.Finish(made.EndObject(), file_identifier=b"TFL3")
    return bytes(made.Output())


def test_the_old_model_follows_its_description_unchanged(model):
    assert task_bundle.described(model, mean=0.0, spread=255.0).endswith(model)


def test_a_model_says_that_its_input_is_an_image(model):
    described = task_bundle.described(model, mean=127.5, spread=127.5)
    metadata = described.index(b"M001") - 4
    tensor = _first(described, _first(described, _root(described, metadata), 3), 2)
    content = _table(described, _field(described, tensor, 3))
    assert described[_field(described, content, 0)] == IMAGE


def test_the_same_models_give_the_same_bytes(model):
    first, again = (task_bundle.bundle(detector=model, landmarks=model) for _ in range(2))
    assert first == again


def test_a_bundle_holds_both_models_by_the_names_the_runtime_asks_for(model):
    packed = task_bundle.bundle(detector=model, landmarks=model)
    names = zipfile.ZipFile(BytesIO(packed)).namelist()
    assert names == ["pose_detector.tflite", "pose_landmarks_detector.tflite"]


def test_what_is_no_model_is_refused():
    with pytest.raises(ValueError, match="TFL3"):
        task_bundle.described(b"<!doctype html>", mean=0.0, spread=255.0)


def _number(data: bytes, at: int) -> int:
    return struct.unpack_from("<I", data, at)[0]


def _root(data: bytes, at: int) -> int:
    return at + _number(data, at)


def _table(data: bytes, at: int) -> int:
    return at + _number(data, at)


def _field(data: bytes, table: int, slot: int) -> int:
    """Where the field's value stands."""
    slots = table - struct.unpack_from("<i", data, table)[0]
    return table + struct.unpack_from("<H", data, slots + 4 + 2 * slot)[0]


def _first(data: bytes, table: int, slot: int) -> int:
    """The first table of a vector of tables."""
    vector = _table(data, _field(data, table, slot))
    return _table(data, vector + 4)
