"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path

from dorsi.core.errors import StorageError


def replace(file: Path, data: bytes, *, mark: bytes | None) -> Path:
    """Writes beside the file and then takes its place, if that is free or begins with `mark`.

    Without a mark the place must be free; every file begins with an empty one.
    Raises StorageError; the old file stays then.
    """
    place = file.expanduser().absolute()
    try:
        if place.is_file() and not _ours(place, mark):
            way = "" if mark else "; --force writes over it"
            raise FileExistsError(errno.EEXIST, f"another file is there{way}")
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
        try:
            with os.fdopen(handle, "wb") as beside:
                beside.write(data)
                beside.flush()
                os.fsync(beside.fileno())
            Path(name).replace(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as trouble:
        raise StorageError(
            f"The file must be one that can be written (got {place}: {trouble.strerror}). "
            "Name another place."
        ) from None
    return place


def in_the_way(file: Path, mark: bytes | None) -> str | None:
    """Why `replace` could not write there, to be asked before long work; None where it could."""
    place = file.expanduser().absolute()
    if not place.parent.is_dir():
        return f"no folder {place.parent}"
    if place.is_dir():
        return "it is a folder"
    if not os.access(place.parent, os.W_OK):
        return "its folder can't be written"
    if place.exists() and not _ours(place, mark):
        return "another file is there"
    return None


def _ours(file: Path, mark: bytes | None) -> bool:
    """An empty file counts as free."""
    if mark is None:
        return file.stat().st_size == 0
    with file.open("rb") as opened:
        return opened.read(len(mark)) in (mark, b"")
