"""Two TensorFlow Lite models as the `.task` bundle that MediaPipe's browser runtime asks for.

The models say nothing of how a picture's values become theirs, and the runtime refuses models
that don't. A model is left as it is: a new head goes before it, which points into the old body
and adds that description.
Formats: FlatBuffers (tables, offsets), TFLite's schema (Model), TFLite metadata's (ModelMetadata).
"""

import struct
import zipfile
from io import BytesIO

import flatbuffers

# Slots of the tables' fields, as the two schemas number them.
MODEL_FIELDS = 8
OPERATOR_CODES, SUBGRAPHS, DESCRIPTION, BUFFERS, METADATA_BUFFER, METADATA, SIGNATURES = range(1, 8)
IMAGE_PROPERTIES, NORMALIZATION = 2, 1  # of the unions ContentProperties and ProcessUnitOptions
RGB = 1
DESCRIBED_AS = b"TFLITE_METADATA"
ALIGNED = 64
FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the same models give the same bytes
DETECTOR_RANGE = (127.5, 127.5)
LANDMARKS_RANGE = (0.0, 255.0)


def bundle(*, detector: bytes, landmarks: bytes) -> bytes:
    """The `.task` file. Raises ValueError where a model is no TensorFlow Lite model."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as task:
        for name, model, (mean, spread) in (
            ("pose_detector.tflite", detector, DETECTOR_RANGE),
            ("pose_landmarks_detector.tflite", landmarks, LANDMARKS_RANGE),
        ):
            whole = described(model, mean=mean, spread=spread)
            task.writestr(zipfile.ZipInfo(name, FIXED_DATE), whole)
    return packed.getvalue()


def described(model: bytes, *, mean: float, spread: float) -> bytes:
    """The model with the description that its input is (0-255 value - mean) / spread."""
    if model[4:8] != b"TFL3":
        raise ValueError(f"a model must be TensorFlow Lite, TFL3 (got {model[4:8]!r})")
    return _Head(_Old(model), _description(mean, spread)).joined()


def _description(mean: float, spread: float) -> bytes:
    made = flatbuffers.Builder(512)
    values = [_floats(made, value) for value in (mean, spread)]
    normalization = _table(made, 2, offsets={0: values[0], 1: values[1]})
    unit = _table(made, 2, kinds={0: NORMALIZATION}, offsets={1: normalization})
    units = _tables(made, unit)
    image = _table(made, 2, kinds={0: RGB})
    content = _table(made, 3, kinds={0: IMAGE_PROPERTIES}, offsets={1: image})
    name = made.CreateString("image")
    tensor = _table(made, 7, offsets={0: name, 3: content, 4: units})
    graph = _table(made, 10, offsets={2: _tables(made, tensor)})
    graphs, title = _tables(made, graph), made.CreateString("pose")
    made.Finish(_table(made, 8, offsets={0: title, 3: graphs}), file_identifier=b"M001")
    return bytes(made.Output())


def _floats(made: flatbuffers.Builder, value: float) -> int:
    made.StartVector(4, 1, 4)
    made.PrependFloat32(value)
    return int(made.EndVector())


def _tables(made: flatbuffers.Builder, table: int) -> int:
    made.StartVector(4, 1, 4)
    made.PrependUOffsetTRelative(table)
    return int(made.EndVector())


def _table(
    made: flatbuffers.Builder,
    fields: int,
    *,
    kinds: dict[int, int] | None = None,
    offsets: dict[int, int] | None = None,
) -> int:
    made.StartObject(fields)
    for slot, kind in (kinds or {}).items():
        made.PrependUint8Slot(slot, kind, 0)
    for slot, offset in (offsets or {}).items():
        made.PrependUOffsetTRelativeSlot(slot, offset, 0)
    return int(made.EndObject())


class _Old:
    """The model's root table, as it came."""

    def __init__(self, model: bytes) -> None:
        self.bytes = model
        self._root = self._number(0)
        table = self._root - struct.unpack_from("<i", model, self._root)[0]
        size = struct.unpack_from("<H", model, table)[0] // 2 - 2
        given = struct.unpack_from(f"<{size}H", model, table + 4)
        self._fields = (*given, *(0,) * (MODEL_FIELDS - size))

    def _number(self, at: int) -> int:
        return int(struct.unpack_from("<I", self.bytes, at)[0])

    @property
    def version(self) -> int:
        return self._number(self._root + self._fields[0])

    def place(self, field: int) -> int | None:
        """Where a field's value stands in the old bytes."""
        at = self._root + self._fields[field]
        return at + self._number(at) if self._fields[field] else None

    def items(self, field: int) -> list[int]:
        """Where the tables of a vector stand."""
        vector = self.place(field)
        if vector is None:
            return []
        slots = [vector + 4 * (1 + index) for index in range(self._number(vector))]
        return [slot + self._number(slot) for slot in slots]


class _Head:
    """The new beginning of a model: its root table, and what that points to.

    Offsets in FlatBuffers look forward only, so the head goes before the old bytes. They are
    filled in last, when it is known how long the head is.
    """

    def __init__(self, old: _Old, description: bytes) -> None:
        self._old = old
        self._bytes = bytearray()
        self._places: dict[str, int] = {}
        self._waiting: list[tuple[int, str | int]] = []
        self._write_root()
        self._write_vector("buffers", [*old.items(BUFFERS), "buffer"])
        self._write_vector("metadata", [*old.items(METADATA), "entry"])
        self._write_table("buffer", [("offset", "description")])
        self._write_table("entry", [("offset", "name"), ("number", len(old.items(BUFFERS)))])
        self._write_bytes("description", description)
        self._write_bytes("name", DESCRIBED_AS)
        self._align(ALIGNED)

    def joined(self) -> bytes:
        for at, wanted in self._waiting:
            there = self._places[wanted] if isinstance(wanted, str) else len(self._bytes) + wanted
            struct.pack_into("<I", self._bytes, at, there - at)
        return bytes(self._bytes) + self._old.bytes

    def _write_root(self) -> None:
        self._point("root")
        self._bytes += b"TFL3"
        old = self._old
        before = [old.place(field) for field in range(OPERATOR_CODES, BUFFERS)]
        self._write_table(
            "root",
            [("number", old.version)]
            + [("offset", place) for place in before]
            + [("offset", "buffers"), ("offset", old.place(METADATA_BUFFER))]
            + [("offset", "metadata"), ("offset", old.place(SIGNATURES))],
        )

    def _write_table(self, name: str, fields: list[tuple[str, str | int | None]]) -> None:
        """A table of numbers and offsets, four bytes each; None leaves a field out."""
        self._align(4)
        start, size = len(self._bytes), 4
        places = []
        for _, value in fields:
            places.append(0 if value is None else size)
            size += 0 if value is None else 4
        self._bytes += struct.pack(f"<HH{len(fields)}H", 4 + 2 * len(fields), size, *places)
        self._align(4)
        self._places[name] = len(self._bytes)
        self._bytes += struct.pack("<i", len(self._bytes) - start)
        for kind, value in fields:
            if kind == "number":
                self._bytes += struct.pack("<I", value)
            elif value is not None:
                self._point(value)

    def _write_vector(self, name: str, items: list[str | int]) -> None:
        self._align(4)
        self._places[name] = len(self._bytes)
        self._bytes += struct.pack("<I", len(items))
        for each in items:
            self._point(each)

    def _write_bytes(self, name: str, data: bytes) -> None:
        """A vector of bytes, the first on a multiple of 16 as buffers must; then a nought."""
        self._bytes += bytes((12 - len(self._bytes)) % 16)
        self._places[name] = len(self._bytes)
        self._bytes += struct.pack("<I", len(data)) + data + b"\0"

    def _point(self, wanted: str | int) -> None:
        """An offset to be filled in: to a name in the head, or to a place in the old bytes."""
        self._waiting.append((len(self._bytes), wanted))
        self._bytes += bytes(4)

    def _align(self, multiple: int) -> None:
        self._bytes += bytes(-len(self._bytes) % multiple)
