"""A line typed into a real terminal: a process of its own, on a folder of its own."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
# Compiled modules are kept from one process to the next, whatever the machine's own habit is.
COMPILED = ROOT / ".dorsi" / "compiled"


def surroundings(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DORSI_HOME": str(home),
        "PYTHONPATH": str(SOURCE),
        "COLUMNS": "80",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(COMPILED),
    }


def typed(line: str, home: Path, *, answers: str = "") -> subprocess.CompletedProcess[str]:
    """`dorsi LINE`, warnings being errors, with these answers on stdin."""
    words = [sys.executable, "-W", "error", "-m", "dorsi", *shlex.split(line)]
    return subprocess.run(
        words, input=answers, capture_output=True, text=True, env=surroundings(home), check=False
    )


def shelled(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    """A line of the shell in which `dorsi` stands for the command."""
    line = re.sub(r"(?<!\S)dorsi(?= )", f"{sys.executable} -m dorsi", line)
    return subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, env=surroundings(home), check=False
    )
