"""Fetches files of pinned packages with npm.

Nothing takes its place before it is whole: npm checks each package against the lock, then each
file is checked against its own digest, then it is moved. What came before a break is kept beside
it, and does not come a second time.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import IO

from dorsi.pose import node, running
from dorsi.pose.running import Moved, NotFetched, Trouble
from dorsi.pose.whole import is_whole

INSTALL = (
    "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier",
    "--fetch-retry-mintimeout=1000", "--fetch-retry-factor=2",  # or offline is told after a minute
)  # fmt: skip
HALF = "half-"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of a package: its path among the packages, and its digest."""

    comes_from: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Files to have in `place`, by name, of the packages that the folder `pinned` locks.

    `name` is what `moved` hears of them by.
    """

    name: str
    pinned: Traversable
    place: Path
    files: Mapping[str, File]


@contextmanager
def alone(place: Path) -> Iterator[None]:
    """The folder, made where it is missing; a second program waits until this is over."""
    place.mkdir(parents=True, exist_ok=True)
    with (place / "lock").open("w") as gate:
        _hold(gate)
        yield


def _hold(gate: IO[str]) -> None:
    try:
        import fcntl
    except ImportError:  # Windows has none: two at once fetch twice, each whole
        return
    fcntl.flock(gate, fcntl.LOCK_EX)


def bring(wanted: Wanted, *, tools: Path, moved: Moved) -> None:
    """All the files lie in their place afterwards. Raises NotFetched and OSError.

    `tools` holds what fetching itself needs, and what came before a break; whoever calls clears
    it away once all is there. One at a time: whoever calls holds a lock on the place.
    """
    for left in wanted.place.glob(f"{HALF}*"):  # by one that was killed
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=wanted.place, prefix=HALF) as folder:
        work = Path(folder)
        for name in ("package.json", "package-lock.json"):
            (work / name).write_bytes((wanted.pinned / name).read_bytes())
        _install(work, tools, wanted.name, moved)
        _settle(wanted, work / "node_modules")


def _install(work: Path, tools: Path, name: str, moved: Moved) -> None:
    """Runs npm there; the next npm where one fails."""
    lock = hashlib.sha256((work / "package-lock.json").read_bytes()).hexdigest()
    cache = tools / f"npm-{lock[:12]}"
    cache.mkdir(parents=True, exist_ok=True)
    failed = NotFetched(Trouble.NO_NPM, "no npm")
    for npm in node.npms(tools, moved):
        command = [*npm, *INSTALL, "--cache", str(cache)]
        try:
            return running.run(
                command, work=work, brings_to=[work, cache], moved=partial(moved, name)
            )
        except NotFetched as fault:
            failed = fault
    raise failed


def _settle(wanted: Wanted, packages: Path) -> None:
    for name, file in wanted.files.items():
        if not is_whole(packages / file.comes_from, file.sha256):
            raise NotFetched(Trouble.DAMAGED, f"{name}, which is not what was published")
    for name, file in wanted.files.items():
        (wanted.place / name).parent.mkdir(parents=True, exist_ok=True)
        (packages / file.comes_from).replace(wanted.place / name)
