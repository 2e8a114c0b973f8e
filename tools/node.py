"""Node and its packages for the benches, exactly as their locks name them, inside `.dorsi/`."""

import hashlib
import shutil
import subprocess
from pathlib import Path

from tools import environment

PINNED = environment.ROOT / "bench" / "node"
PLACE = environment.HOME / "npm"
INSTALL = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]


def tool(script: str) -> list[str]:
    """The command that runs this script of the packages. Raises SetupFailed."""
    lock = PINNED / "requirements.lock"
    say = "Setting Node up for the benches (only once, about a minute) ..."
    commands = environment.python("node", lock, say=say).parent
    wanted = hashlib.sha256((PINNED / "package-lock.json").read_bytes()).hexdigest()
    stamp = PLACE / "stamp"
    if not (stamp.exists() and stamp.read_text() == wanted):
        _install(commands / "npm")
        stamp.write_text(wanted)
    return [str(commands / "node"), str(PLACE / "node_modules" / script)]


def _install(npm: Path) -> None:
    PLACE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PINNED / name, PLACE / name)
    done = subprocess.run([npm, *INSTALL], cwd=PLACE, capture_output=True, text=True)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise environment.SetupFailed(
            f"npm must install what {PINNED.name}/package-lock.json names "
            f"(got: {said[-1] if said else done.returncode}). Is the network up? Try again."
        )
