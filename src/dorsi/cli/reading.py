"""The bytes of a recording, unpacked where packed, and never more than memory can take."""

import json
import re
import zlib
from pathlib import Path

from dorsi.core.errors import Fault, InputError

LARGEST_BYTES = 100_000_000  # forty minutes of a film's landmarks
GZIP = b"\x1f\x8b"


def read(path: Path) -> bytes:
    """The file's bytes, unpacked where gzipped; a folder's frames as one list.

    Raises InputError where it can't be read, is damaged, or is too large.
    """
    try:
        if path.is_dir():
            return _joined(path)
        with path.open("rb") as opened:
            data = opened.read(LARGEST_BYTES + 1)
    except OSError as trouble:
        got = f"{path}: {trouble.strerror or trouble}"
        raise _fault("be a file that can be read", got) from None
    return _small_enough(_unpacked(data) if data.startswith(GZIP) else data)


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacking.decompress(data, LARGEST_BYTES + 1)
    except zlib.error:
        raise _fault("unpack", "a damaged gzip file") from None
    if not unpacking.eof and len(unpacked) <= LARGEST_BYTES:
        raise _fault("be whole", "a gzip file that was cut off")
    return unpacked


def _small_enough(data: bytes) -> bytes:
    if len(data) > LARGEST_BYTES:
        raise _fault(f"be smaller than {LARGEST_BYTES // 1_000_000} MB", "more")
    return data


def _joined(folder: Path) -> bytes:
    """OpenPose writes a file for each frame; here they are a list, in the order of their names."""
    found, size = [], 0
    for path in sorted(folder.glob("*.json"), key=_in_order):
        data = path.read_bytes()
        size += len(data)
        if size > LARGEST_BYTES:
            break
        found.append(_frame(path, data))
    if not found:
        raise _fault("hold a file for each frame", f"no *.json in {folder}")
    return _small_enough(b"[" + b",".join(found) + b"]" if size <= LARGEST_BYTES else b" " * size)


def _in_order(path: Path) -> tuple[list[int], str]:
    """Numbers count as numbers: frame 10 comes after frame 9."""
    return [int(digits) for digits in re.findall(r"\d{1,15}", path.name)], path.name


def _frame(path: Path, data: bytes) -> bytes:
    try:
        text = data.decode("utf-8-sig")
        json.loads(text)
    except (ValueError, RecursionError):
        raise _fault("hold whole JSON in each frame", f"a broken {path.name}") from None
    return text.encode()


def _fault(must: str, got: str) -> InputError:
    return InputError(Fault(field="FILE", must=must, got=got, hint="Name one recording."))
