"""Writing a file whole or not at all."""

import os
import tempfile
from pathlib import Path

from dorsi.core.errors import StorageError


def replace(file: Path, data: bytes) -> Path:
    """Writes beside the file and then takes its place. Raises StorageError; the old one stays."""
    place = file.expanduser().absolute()
    try:
        if place.is_dir():
            raise IsADirectoryError(21, "it is a folder")
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
