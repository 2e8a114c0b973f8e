"""Which build this is: its pages, styles, scripts and pictures belong together.

The name stands in the address of every file, so a page kept from an older build can ask for its
own files only, and gets them or nothing; never a newer file under an old name.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

import dorsi

DORSI = Path(__file__).resolve().parents[2]
SHELL = (
    "web/*/static/**/*",
    "web/*/templates/**/*",
    "knowledge/exercises/*",  # with the rest: what pictures are drawn from
    "knowledge/movements/*",
    "knowledge/body.toml",
    "movement/*.py",
    "formats/movement_*.py",
    "formats/figure_svg/*.py",
)
LENGTH = 12


@cache
def build() -> str:
    """Twelve hexadecimal digits over the release and all that a page is put together from."""
    return digest(DORSI)


def digest(folder: Path) -> str:
    """The same for the same names and contents, wherever they lie."""
    told = sha256(dorsi.__version__.encode())
    for path in sorted(path for pattern in SHELL for path in folder.glob(pattern)):
        if path.is_file():
            told.update(path.relative_to(folder).as_posix().encode() + b"\0")
            told.update(sha256(path.read_bytes()).digest())
    return told.hexdigest()[:LENGTH]
