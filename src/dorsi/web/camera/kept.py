"""Where the camera's parts are kept on this computer, and whether each is whole."""

import os
from collections.abc import Callable
from pathlib import Path

import platformdirs

from dorsi.pose import whole
from dorsi.web.camera import pinned

Stamp = tuple[int, int, int]

_whole: dict[Path, Stamp] = {}
"""Files that were whole, as they lay on the disk then."""


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
    """Whether a part of PARTS lies there, byte for byte what it should be."""
    sha256 = pinned.PARTS[name].sha256
    return found_whole(folder() / name, lambda file: whole.is_whole(file, sha256))


def put(file: Path, data: bytes) -> None:
    """Writes it whole or not at all. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        half.write_bytes(data)
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)


def found_whole(file: Path, look: Callable[[Path], bool]) -> bool:
    """Whether `look` finds it whole: asked until it does, and again whenever the file changed."""
    stamp = _stamp(file)
    if stamp is not None and _whole.get(file) != stamp and look(file):
        _whole[file] = stamp
    return stamp is not None and _whole.get(file) == stamp


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
