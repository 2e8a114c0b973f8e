"""Which build this is: pages, styles and scripts of one build belong together.

The name stands in the address of every file, so a page kept from an older build can ask for its
own files only, and gets them or nothing; never a newer file under an old name.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

import dorsi

WEB = Path(__file__).resolve().parents[1]
SHELL = ("*/static/**/*", "*/templates/**/*")
LENGTH = 12


@cache
def build() -> str:
    """Twelve hexadecimal digits over the release and all that a page is put together from."""
    return digest(WEB)


def digest(web: Path) -> str:
    """The same for the same names and contents, wherever they lie."""
    told = sha256(dorsi.__version__.encode())
    for path in sorted(path for pattern in SHELL for path in web.glob(pattern)):
        if path.is_file():
            told.update(path.relative_to(web).as_posix().encode() + b"\0")
            told.update(sha256(path.read_bytes()).digest())
    return told.hexdigest()[:LENGTH]
