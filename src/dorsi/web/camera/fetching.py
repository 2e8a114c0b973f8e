"""Has the camera's parts fetched, once, beside everything else that the server does."""

import errno
import logging
import shutil
from collections.abc import Iterator
from contextlib import suppress
from importlib import resources
from pathlib import Path
from threading import Lock, Thread

from dorsi.pose import fetching as models_fetching
from dorsi.pose import models, node, packages
from dorsi.pose.models import ModelsMissing
from dorsi.pose.packages import File, Wanted
from dorsi.pose.running import NotFetched, Trouble
from dorsi.web.camera import kept, pinned, squeezed, tasks

NAME = "camera"
TOOLS = "fetching"  # what is needed meanwhile, and came before a break
LIE_THERE = {node.NAME: 390_000_000, NAME: 74_000_000, models_fetching.NAME: 80_000_000}
"""Bytes on the disk when each is fetched, for how far it is. As measured; it need not be exact."""
ALMOST = 0.99  # until all is looked at


class Going:
    """One go at it: how far it is, and what ended it."""

    def __init__(self, missing: list[str]) -> None:
        self.over = False
        self.trouble: NotFetched | None = None
        self._whole = {name: LIE_THERE[name] for name in _awaited(missing)}
        self._there: dict[str, int] = {}

    @property
    def share(self) -> float:
        """Of all that has to come, 0 to 1; never less than before."""
        there = sum(min(self._there.get(name, 0), most) for name, most in self._whole.items())
        return min(there / (sum(self._whole.values()) or 1), ALMOST)

    def moved(self, name: str, there: int) -> None:
        self._there[name] = max(self._there.get(name, 0), there)


def _awaited(missing: list[str]) -> Iterator[str]:
    if _files().keys() & set(missing):
        yield NAME
    if tasks.MADE.keys() & set(missing) and not models.complete():
        yield models_fetching.NAME
    if not node.found():
        yield node.NAME


_gate = Lock()
_latest: Going | None = None


def latest() -> Going | None:
    """The last go of this process, if there was one."""
    return _latest


def start() -> None:
    """Fetches what is missing in a thread of its own; does nothing while that runs."""
    global _latest
    with _gate:
        if (_latest is None or _latest.over) and (missing := kept.missing()):
            _latest = Going(missing)
            Thread(target=_watched, args=(_latest,), name=NAME, daemon=True).start()


def _watched(now: Going) -> None:
    try:
        fetch(now)
    except NotFetched as fault:
        now.trouble = fault
    except Exception:
        logging.getLogger("django.request").exception("Fetching the camera's parts")
        now.trouble = NotFetched(Trouble.FAILED, "a fault of Dorsi's own, see dorsi.log")
    finally:
        now.over = True


def fetch(now: Going) -> None:
    """All parts are there afterwards. Raises NotFetched. A second one waits for the first."""
    try:
        _fetch(now)
    except NotFetched as fault:
        if fault.trouble is Trouble.NO_ROOM:  # what came so far would only fill the disk
            shutil.rmtree(kept.folder() / TOOLS, ignore_errors=True)
        raise


def _fetch(now: Going) -> None:
    try:
        place = kept.folder()
        with packages.alone(place):
            if missing := set(kept.missing()):
                _fetch_into(place, missing, now)
    except OSError as trouble:
        raise _no_place(trouble) from None
    except ModelsMissing:  # gone again between fetching and reading
        raise NotFetched(Trouble.DAMAGED, "a damaged pose model") from None


def _fetch_into(place: Path, missing: set[str], now: Going) -> None:
    tools = place / TOOLS
    if _files().keys() & missing:
        packages.bring(_wanted(place), tools=tools, moved=now.moved)
    if made := sorted(tasks.MADE.keys() & missing):
        models_fetching.bring(tools, moved=now.moved)
        for name in made:
            tasks.make(name, place)
    if still := kept.missing():
        raise NotFetched(Trouble.DAMAGED, f"{still[0]}, which is not what it should be")
    with suppress(OSError):  # without the smaller ones a phone gets the others
        squeezed.make()
    shutil.rmtree(tools, ignore_errors=True)


def _wanted(place: Path) -> Wanted:
    folder = resources.files("dorsi.web.camera") / "npm"
    return Wanted(name=NAME, pinned=folder, place=place, files=_files())


def _files() -> dict[str, File]:
    """Those that come as they are; the others are made here."""
    return {
        name: File(comes_from=part.comes_from, sha256=part.sha256)
        for name, part in pinned.PARTS.items()
        if part.comes_from
    }


def _no_place(trouble: OSError) -> NotFetched:
    full = trouble.errno in (errno.ENOSPC, errno.EDQUOT)
    kind = Trouble.NO_ROOM if full else Trouble.NO_PLACE
    return NotFetched(kind, trouble.strerror or str(trouble))
