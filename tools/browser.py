"""Finds Chromium for the browser journeys, or installs Debian's package where it may."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


class NoBrowser(Exception):
    """One sentence that says what to install."""


def chromium() -> str:
    """Path of a Chromium. Raises NoBrowser."""
    found = _find()
    if found is None and shutil.which("apt-get") and os.geteuid() == 0:
        print("Installing Debian's Chromium for the browser journeys ...", flush=True)
        _install()
        found = _find()
    if found is None:
        raise NoBrowser("The browser journeys need Chromium. On Debian: sudo apt install chromium")
    return found


def _find() -> str | None:
    named = next((path for name in NAMES if (path := shutil.which(name))), None)
    return named or (str(MAC) if MAC.exists() else None)


def _install() -> None:
    quiet = {"stdin": subprocess.DEVNULL, "capture_output": True}
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", "-qq", *words], env=settings, check=False, **quiet)
