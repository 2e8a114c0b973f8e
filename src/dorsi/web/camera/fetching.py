"""Has the camera's parts fetched, once, beside everything else that the server does."""

import errno
import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from threading import Lock, Thread

from dorsi.pose import fetching as models_fetching
from dorsi.pose import models, packages
from dorsi.pose.models import ModelsMissing
from dorsi.pose.packages import File, Wanted
from dorsi.pose.running import NotFetched, Trouble
from dorsi.web.camera import kept, tasks
from dorsi.web.camera.pinned import PARTS

COME = {name: part for name, part in PARTS.items() if part.comes_from}
PACKAGES_BYTES, MODELS_BYTES = 60_000_000, 70_000_000


@dataclass(slots=True)
class Fetching:
    """One go at it: how far it is [byte], and what ended it."""

    whole: int = 1
    before: int = 0
    there: int = 0
    over: bool = False
    trouble: NotFetched | None = None
    lock: Lock = field(default_factory=Lock)

    @property
    def share(self) -> float:
        return min(self.there / self.whole, 0.99)

    def moved(self, there: int) -> None:
        self.there = max(self.there, self.before + there)


_gate = Lock()
_latest: Fetching | None = None


def latest() -> Fetching | None:
    """The last go of this process, if there was one."""
    return _latest


def start() -> None:
    """Fetches what is missing in a thread of its own; does nothing while that runs."""
    global _latest
    with _gate:
        if (_latest is None or _latest.over) and not kept.complete():
            _latest = Fetching()
            Thread(target=_watched, args=(_latest,), daemon=True).start()


def _watched(now: Fetching) -> None:
    try:
        fetch(now)
    except NotFetched as fault:
        now.trouble = fault
    finally:
        now.over = True


def fetch(now: Fetching) -> None:
    """All parts are there afterwards. Raises NotFetched. A second one waits for the first."""
    try:
        with _alone() as place:
            if missing := kept.missing():
                _fetch_into(place, missing, now)
    except OSError as trouble:
        raise _no_place(trouble) from None
    except ModelsMissing:
        raise NotFetched(Trouble.DAMAGED, "a pose model") from None


def _fetch_into(place: Path, missing: list[str], now: Fetching) -> None:
    tools = place / "fetching"
    packages_missing, tasks_missing = set(missing) & set(COME), set(missing) & set(tasks.MADE)
    models_missing = bool(tasks_missing) and not models.complete()
    now.whole = PACKAGES_BYTES * bool(packages_missing) + MODELS_BYTES * models_missing or 1
    if packages_missing:
        packages.bring(_wanted(place), tools=tools, moved=now.moved)
        now.before = PACKAGES_BYTES
    if models_missing:
        models_fetching.bring(tools, moved=now.moved)
    for name in sorted(tasks_missing):
        tasks.make(name, place)
    if still := kept.missing():
        raise NotFetched(Trouble.DAMAGED, f"{still[0]}, which is not what it should be")
    shutil.rmtree(tools, ignore_errors=True)


def _wanted(place: Path) -> Wanted:
    files = {
        name: File(comes_from=part.comes_from, sha256=part.sha256) for name, part in COME.items()
    }
    return Wanted(pinned=resources.files("dorsi.web.camera") / "npm", place=place, files=files)


@contextmanager
def _alone() -> Iterator[Path]:
    """The folder, made where it is missing, with no other process fetching into it."""
    place = kept.folder()
    place.mkdir(parents=True, exist_ok=True)
    with (place / "lock").open("w") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        yield place


def _no_place(trouble: OSError) -> NotFetched:
    full = trouble.errno in (errno.ENOSPC, errno.EDQUOT)
    kind = Trouble.NO_ROOM if full else Trouble.NO_PLACE
    return NotFetched(kind, trouble.strerror or str(trouble))
