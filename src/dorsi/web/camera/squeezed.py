"""Parts made smaller for the way to a phone: over Wi-Fi that pays, on this computer it doesn't."""

import gzip
import hashlib
import zlib
from pathlib import Path

from dorsi.web.camera import kept, pinned

PAYS = (".wasm", ".js", ".mjs", ".json")  # to a third; what is packed already stays as it is
LEVEL = 6  # 9 takes three times as long for one percent


def make() -> None:
    """Writes each that pays and is missing, whole or not at all. Raises OSError."""
    for name in pinned.PARTS:
        if name.endswith(PAYS) and not is_whole(name):
            small = gzip.compress((kept.folder() / name).read_bytes(), LEVEL, mtime=0)
            kept.put(file(name), small)


def file(name: str) -> Path:
    """Where the smaller part lies."""
    return kept.folder() / f"{name}.gz"


def is_whole(name: str) -> bool:
    """Whether it is there and becomes the part again, byte for byte."""
    return kept.found_whole(file(name), lambda small: _becomes(name, small))


def _becomes(name: str, small: Path) -> bool:
    try:
        with gzip.open(small) as opened:
            return hashlib.sha256(opened.read()).hexdigest() == pinned.PARTS[name].sha256
    except (OSError, EOFError, zlib.error):
        return False
