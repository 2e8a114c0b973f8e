"""The zone of this machine's clock: a runner's day begins at their own midnight."""

import os
import time
from pathlib import Path
from zoneinfo import ZoneInfo

LOCALTIME = Path("/etc/localtime")
NAMED = Path("/etc/timezone")


def local() -> str:
    """Name of the zone, by TZ, by the system's own link, or by the present offset."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _linked(), _named()):
        if name and _known(name):
            return name
    return _by_offset(time.localtime().tm_gmtoff)


def _linked() -> str:
    target = str(LOCALTIME.resolve()) if LOCALTIME.is_symlink() else ""
    return target.partition("zoneinfo/")[2]


def _named() -> str:
    try:
        return NAMED.read_text().strip()
    except OSError:
        return ""


def _known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _by_offset(seconds: int) -> str:
    hours = round(seconds / 3600)
    return "UTC" if hours == 0 else f"Etc/GMT{-hours:+d}"  # these names count westward
