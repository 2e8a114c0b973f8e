"""Parts made smaller for the way to a phone: over Wi-Fi that pays, on this computer it doesn't."""

import gzip
import hashlib
import os
import zlib
from pathlib import Path

from dorsi.web.camera import kept, pinned

PAYS = (".wasm", ".js", ".mjs", ".json")  # to a third; what is packed already stays as it is
LEVEL = 6  # 9 takes three times as long for one percent

_known: dict[Path, tuple[tuple[int, int], bool]] = {}


def make(place: Path) -> None:
    """Writes each that pays and is missing, whole or not at all. Raises OSError."""
    for name in pinned.PARTS:
        if name.endswith(PAYS) and not is_whole(name):
            small, half = place / f"{name}.gz", place / f"{name}.gz.{os.getpid()}"
            try:
                half.write_bytes(gzip.compress((place / name).read_bytes(), LEVEL, mtime=0))
                half.replace(small)
            finally:
                half.unlink(missing_ok=True)


def file(name: str) -> Path:
    """Where the smaller part lies."""
    return kept.folder() / f"{name}.gz"


def is_whole(name: str) -> bool:
    """Whether it is there and becomes the part again, byte for byte.

    Looked at once, and again whenever the file has changed since.
    """
    try:
        found = file(name).stat()
        stamp = found.st_size, found.st_mtime_ns
        known = _known.get(file(name))
        if known is None or known[0] != stamp:
            known = _known[file(name)] = stamp, _becomes(name)
    except OSError:
        return False
    return known[1]


def _becomes(name: str) -> bool:
    try:
        with gzip.open(file(name)) as opened:
            return hashlib.sha256(opened.read()).hexdigest() == pinned.PARTS[name].sha256
    except (OSError, EOFError, zlib.error):
        return False
