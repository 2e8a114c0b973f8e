"""Node's packages for the benches, exactly as their lock names them, inside `.dorsi/`.

Node and npm come with what the checks run on.
"""

import hashlib
import shutil
import subprocess

from dorsi.pose.node import brought_npm
from tools import environment

PINNED = environment.ROOT / "bench" / "node"
PLACE = environment.HOME / "npm"
INSTALL = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]


def tool(script: str) -> list[str]:
    """The command that runs this script of the packages. Raises SetupFailed."""
    node, npm = brought_npm()
    wanted = hashlib.sha256((PINNED / "package-lock.json").read_bytes()).hexdigest()
    stamp = PLACE / "stamp"
    if not (stamp.exists() and stamp.read_text() == wanted):
        _install([node, npm])
        stamp.write_text(wanted)
    return [node, str(PLACE / "node_modules" / script)]


def _install(npm: list[str]) -> None:
    PLACE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PINNED / name, PLACE / name)
    done = subprocess.run([*npm, *INSTALL], cwd=PLACE, capture_output=True, text=True)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise environment.SetupFailed(
            f"npm must install what {PINNED.name}/package-lock.json names "
            f"(got: {said[-1] if said else done.returncode}). Is the network up? Try again."
        )
