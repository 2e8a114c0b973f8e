"""Fetches the pose models, once, with npm."""

import errno
import shutil
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path

from dorsi.pose import models, packages
from dorsi.pose.models import ModelsMissing
from dorsi.pose.packages import File, Wanted
from dorsi.pose.running import Moved, NotFetched, Trouble

SAID = "Fetching the pose models (only once, 25 MB) ..."
NAME = "models"
PACKAGE = "@mediapipe/pose"
ONLINE = "Go online once and try again; after that no network is needed."


def fetch(say: Callable[[str], None]) -> None:
    """The models are there afterwards. `say` hears one line if they have to be fetched.

    Raises ModelsMissing with what to do. A second one at the same time waits for the first.
    """
    place = models.folder()
    try:
        bring(place / "fetching", before=lambda: say(SAID))
    except NotFetched as fault:
        raise ModelsMissing(_sentence(place, fault)) from None
    except OSError as trouble:
        raise ModelsMissing(_no_place(place, trouble)) from None


def bring(
    tools: Path,
    *,
    before: Callable[[], object] = lambda: None,
    moved: Moved = lambda _name, _bytes: None,
) -> None:
    """The same, telling how it goes. Raises NotFetched and OSError."""
    if models.complete():
        return
    place = models.folder()
    with packages.alone(place):
        if not models.complete():
            before()
            packages.bring(_wanted(place), tools=tools, moved=moved)
            shutil.rmtree(place / "fetching", ignore_errors=True)


def _wanted(place: Path) -> Wanted:
    files = {
        name: File(comes_from=f"{PACKAGE}/{name}", sha256=sha256)
        for name, sha256 in models.SHA256.items()
    }
    pinned = resources.files("dorsi.pose") / "npm"
    return Wanted(name=NAME, pinned=pinned, place=place, files=files)


def _sentence(place: Path, fault: NotFetched) -> str:
    match fault.trouble:
        case Trouble.NO_ROOM:
            return _no_room(place)
        case Trouble.NO_NPM:
            return _not_fetched(fault.got, "Install it, or: pip install 'dorsi[video]'")
        case Trouble.DAMAGED:
            return _not_fetched(fault.got, "Try again.")
    return _not_fetched(fault.got, ONLINE)


def _not_fetched(got: str, hint: str) -> str:
    return f"The pose models must be fetched once with npm (got {got}). {hint}"


def _no_room(place: Path) -> str:
    return (
        f"The pose models need 150 MB of room while they are fetched (got less in {place}). "
        "Make room, or name another folder in DORSI_MODELS."
    )


def _no_place(place: Path, trouble: OSError) -> str:
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
        return _no_room(place)
    return (
        f"The pose models must be kept in a folder that can be written "
        f"(got {place}: {trouble.strerror}). Name another one in DORSI_MODELS."
    )


if __name__ == "__main__":
    try:
        fetch(lambda line: print(line, file=sys.stderr, flush=True))  # noqa: T201
    except ModelsMissing as failure:
        sys.exit(f"dorsi: {failure}")
