"""Finds the browsers of the journeys, or installs Debian's where it may."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


class NoBrowser(Exception):
    """One sentence that says what to install."""


@dataclass(frozen=True)
class Kind:
    """A browser: what it may be called, where a Mac keeps it, and Debian's package."""

    name: str
    commands: tuple[str, ...]
    mac: Path
    package: str


CHROMIUM = Kind(
    name="Chromium",
    commands=("chromium", "chromium-browser", "google-chrome"),
    mac=Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    package="chromium",
)
FIREFOX = Kind(
    name="Firefox",
    commands=("firefox-esr", "firefox"),
    mac=Path("/Applications/Firefox.app/Contents/MacOS/firefox"),
    package="firefox-esr",
)
HEADLESS = Kind(
    name="headless Chromium",
    commands=("chromium-headless-shell",),
    mac=Path("/nowhere"),
    package="chromium-headless-shell",
)
"""The same pages without a window's machinery: drawn in half the time."""


def chromium() -> str:
    """Path of a Chromium. Raises NoBrowser."""
    return _path(CHROMIUM)


def headless() -> str:
    """Path of a Chromium that never had a window: less work for a journey. Raises NoBrowser."""
    try:
        return _path(HEADLESS)
    except NoBrowser:
        return chromium()


def firefox() -> str:
    """Path of a Firefox. Raises NoBrowser."""
    return _path(FIREFOX)


def _path(kind: Kind) -> str:
    found = _find(kind)
    if found is None and shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing Debian's {kind.name} for the browser journeys ...", flush=True)
        _install(kind.package)
        found = _find(kind)
    if found is None:
        raise NoBrowser(
            f"The browser journeys need {kind.name}. On Debian: sudo apt install {kind.package}"
        )
    return found


def _find(kind: Kind) -> str | None:
    named = next((path for name in kind.commands if (path := shutil.which(name))), None)
    return named or (str(kind.mac) if kind.mac.exists() else None)


def _install(package: str) -> None:
    quiet = {"stdin": subprocess.DEVNULL, "capture_output": True}
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", package]):
        subprocess.run(["apt-get", "-qq", *words], env=settings, check=False, **quiet)
