"""Whether a file that was fetched is the one that was published."""

import hashlib
from pathlib import Path


def is_whole(file: Path, sha256: str) -> bool:
    """Whether it is there, byte for byte what it should be."""
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest() == sha256
    except OSError:
        return False
