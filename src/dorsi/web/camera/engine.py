"""The measuring engine as one file: the same source that runs here, packed for a browser."""

import ast
import hashlib
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock

import dorsi

DOOR = "dorsi.formats.live_json"
SOURCE = Path(dorsi.__file__).resolve().parent.parent
FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the same source gives the same bytes


_one_at_a_time = Lock()  # Python 3.11 fails when two threads parse at once (its issue 106905)


def packed() -> bytes:
    """The door, what it imports, and what that imports; nothing else of Dorsi."""
    with _one_at_a_time:
        return _packed()


@cache
def _packed() -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(_needed()):
            name = file.relative_to(SOURCE).as_posix()
            entry = zipfile.ZipInfo(name, FIXED_DATE)
            archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED)
    return into.getvalue()


@cache
def digest() -> str:
    """Twelve hexadecimal digits over the packed engine; they stand in its address."""
    return hashlib.sha256(packed()).hexdigest()[:12]


def _needed() -> set[Path]:
    found: set[Path] = set()
    waiting = [DOOR]
    while waiting:
        for file in _files(waiting.pop()):
            if file not in found:
                found.add(file)
                waiting += _imported(file)
    return found


def _files(module: str) -> Iterator[Path]:
    """A module's file and those of the packages it lies in; nothing for what is no module."""
    place = SOURCE.joinpath(*module.split("."))
    own = place.with_suffix(".py")
    if own.is_file():
        yield own
        place = place.parent
    while place != SOURCE:
        if (package := place / "__init__.py").is_file():
            yield package
        place = place.parent


def _imported(file: Path) -> Iterator[str]:
    """The names of Dorsi's modules that it imports; a name out of a module is told as one too."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name.startswith("dorsi"))
            case ast.ImportFrom(module=str(module), names=names) if module.startswith("dorsi"):
                yield module
                yield from (f"{module}.{name.name}" for name in names)
