"""Where the camera's parts are kept on this computer, and whether each is whole."""

import hashlib
import os
from pathlib import Path

import platformdirs

from dorsi.web.camera import pinned

Stamp = tuple[int, int, int]

_whole: dict[Path, Stamp] = {}
"""Files whose digest was right, as they lay on the disk then."""


def folder() -> Path:
    """DORSI_CAMERA, or the platform's place for what can be fetched again. Makes nothing."""
    named = os.environ.get("DORSI_CAMERA")
    if named:
        return Path(named).expanduser().absolute()
    return platformdirs.user_cache_path("dorsi", appauthor=False) / f"camera-{pinned.version()}"


def missing() -> list[str]:
    """The names of parts that are not there, or not whole."""
    return [name for name in pinned.PARTS if not is_whole(name)]


def complete() -> bool:
    return not missing()


def is_whole(name: str) -> bool:
    """Whether a part of PARTS lies there, byte for byte what it should be.

    Its digest is taken once, and again whenever the file has changed since.
    """
    file = folder() / name
    try:
        stamp = _stamp(file)
        if _whole.get(file) == stamp:
            return True
        if stamp[0] != pinned.PARTS[name].size or _digest(file) != pinned.PARTS[name].sha256:
            return False
    except OSError:
        return False
    _whole[file] = stamp
    return True


def _stamp(file: Path) -> Stamp:
    found = file.stat()
    return found.st_size, found.st_mtime_ns, found.st_ino


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
