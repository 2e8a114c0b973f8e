"""Runs a program that fetches: watches what it brings, and tells in a word why it failed."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import IO

STALLED_S = 300
LOOKS_EVERY_S = 0.2
OFFLINE = (
    "ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH", "ECONNRESET",  # npm's
    "NewConnectionError", "NameResolutionError", "ConnectTimeoutError",  # pip's
)  # fmt: skip

Moved = Callable[[str, int], object]
"""Hears of what is being fetched how many bytes lie there so far, several times a second."""


class Trouble(StrEnum):
    """What kept packages from being fetched."""

    NO_NPM = "no_npm"
    OFFLINE = "offline"
    DAMAGED = "damaged"
    NO_ROOM = "no_room"
    NO_PLACE = "no_place"
    STALLED = "stalled"
    FAILED = "failed"


class NotFetched(Exception):
    """Why, and what it got, in a few plain words; a shell makes a sentence of it."""

    def __init__(self, trouble: Trouble, got: str) -> None:
        super().__init__(trouble, got)
        self.trouble, self.got = trouble, got


def run(
    command: Sequence[str],
    *,
    work: Path,
    brings_to: Sequence[Path],
    moved: Callable[[int], object],
) -> None:
    """Runs it in `work` until it ends. Raises NotFetched.

    `moved` hears how many bytes lie in the folders it brings things to.
    """
    own = {**os.environ, "NO_COLOR": "1", "TMPDIR": str(work)}
    with tempfile.TemporaryFile(mode="w+", dir=work) as said:
        running = subprocess.Popen(  # noqa: S603 - npm and pip, with words of our own
            command, cwd=work, env=own, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        try:
            _follow(running, brings_to, moved)
        finally:
            if running.poll() is None:
                running.kill()
                running.wait()
        if running.returncode:
            raise refused(_printed(said))


def _follow(
    running: "subprocess.Popen[bytes]", folders: Sequence[Path], moved: Callable[[int], object]
) -> None:
    """Until it ends, however slow; but not if nothing comes any more."""
    most, since_s = -1, time.monotonic()
    while True:
        with suppress(subprocess.TimeoutExpired):
            running.wait(LOOKS_EVERY_S)
        there = sum(bytes_in(folder) for folder in folders)
        if there > most:
            most, since_s = there, time.monotonic()
            moved(there)
        if running.returncode is not None:
            return
        if time.monotonic() - since_s > STALLED_S:
            raise NotFetched(Trouble.STALLED, f"nothing for {STALLED_S // 60} minutes")


def bytes_in(folder: Path) -> int:
    """How much lies in it, while others write there and take away."""
    found = 0
    for place, _folders, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                found += os.lstat(os.path.join(place, name)).st_size  # noqa: PTH118 - in a hurry
    return found


def _printed(said: IO[str]) -> str:
    said.seek(0)
    return said.read()


def refused(printed: str) -> NotFetched:
    """Which trouble this is, by what the program printed."""
    if "ENOSPC" in printed or "No space left" in printed:
        return NotFetched(Trouble.NO_ROOM, "a full disk")
    if any(word in printed for word in OFFLINE):
        return NotFetched(Trouble.OFFLINE, "no answer from the network")
    if "EINTEGRITY" in printed or "DO NOT MATCH THE HASHES" in printed:
        return NotFetched(Trouble.DAMAGED, "another package than the one that was published")
    return NotFetched(Trouble.FAILED, _reason(printed))


def _reason(printed: str) -> str:
    """What the program says of itself, past its codes and warnings."""
    lines = [
        line.removeprefix("npm error").removeprefix("ERROR:").strip()
        for line in printed.splitlines()
        if not line.startswith(("npm warn", "WARNING", "npm error code"))
    ]
    return next((line for line in lines if line), "a program that fails and does not say why")
