"""Sets up the project's own Python environments, with nothing but Python and pip.

uv comes from the package index into `.dorsi/uv`; each environment holds exactly what its
hashed lock file names. A stamp is written last, so an interrupted set-up starts again.
Who may not write the checkout gets the same in a cache folder of their own.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
UV = "uv>=0.9,<1"


class SetupFailed(Exception):
    """One sentence a person can act on."""


def home(root: Path) -> Path:
    """Where the environments live: inside the checkout, or outside where it is not yours."""
    inside = root / ".dorsi"
    if os.access(inside if inside.exists() else root, os.W_OK):
        return inside
    caches = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    return Path(caches) / "dorsi" / hashlib.sha256(bytes(root)).hexdigest()[:12]


HOME = home(ROOT)


def python(name: str, lock: Path, *, say: str) -> Path:
    """The interpreter of environment `name`, set up first where it is missing or outdated."""
    if sys.version_info < OLDEST_PYTHON:
        got = ".".join(map(str, sys.version_info[:3]))
        raise SetupFailed(f"Dorsi needs Python 3.11 or newer (got {got}). Install a newer python3.")
    try:
        return _set_up(HOME / name, lock, say)
    except OSError as error:
        raise SetupFailed(
            f"Setting up needs a folder it can write (got {HOME}: {error.strerror}). "
            "Free it, or clone Dorsi where you may write."
        ) from None


def _set_up(place: Path, lock: Path, say: str) -> Path:
    interpreter = place / "bin" / "python"
    stamp = place / "stamp"
    wanted = _fingerprint(lock)
    if interpreter.exists() and stamp.exists() and stamp.read_text() == wanted:
        return interpreter
    HOME.mkdir(parents=True, exist_ok=True)
    with (HOME / "lock").open("w") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)  # two first runs at once: the second one waits
        if not (stamp.exists() and stamp.read_text() == wanted):
            print(say, file=sys.stderr, flush=True)
            _install(place, interpreter, lock)
            stamp.write_text(wanted)
    return interpreter


def run(interpreter: Path, *arguments: str) -> None:
    """Become `interpreter ARGUMENTS`, with the project's source in reach. Does not return."""
    own = {**_surroundings(), "PYTHONPATH": str(ROOT / "src")}
    os.execve(interpreter, [str(interpreter), *arguments], own)


def _surroundings() -> dict[str, str]:
    """Where compiled modules are kept, by the set-up as by every start: nothing beside sources."""
    own = {**os.environ, "PYTHONPYCACHEPREFIX": str(HOME / "compiled")}
    own.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling anew doubles each start
    return own


def _fingerprint(lock: Path) -> str:
    version = ".".join(map(str, sys.version_info[:2]))
    return f"{version} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _install(place: Path, interpreter: Path, lock: Path) -> None:
    uv = _uv()
    sync = [uv, "pip", "sync", "-q", "--require-hashes", "--compile-bytecode"]  # quicker to start
    _call([uv, "venv", "-q", "--clear", "-p", sys.executable, place])
    try:
        _call([*sync, "-p", interpreter, lock])
    except SetupFailed as failure:
        if "certificate" not in str(failure):
            raise
        os.environ["UV_SYSTEM_CERTS"] = "1"  # a network with a certificate of its own, as pip takes
        _call([*sync, "-p", interpreter, lock])


def _uv() -> Path:
    target = HOME / "uv"
    uv = target / "bin" / "uv"
    if not uv.exists():
        pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        _call([*pip, "--target", target, UV])
    return uv


def _call(command: list[object]) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(
        words, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=_surroundings()
    )
    if done.returncode == 0:
        return
    if "No module named pip" in done.stderr:
        raise SetupFailed("Dorsi needs pip to set itself up. On Debian: apt install python3-pip")
    spoken = (done.stderr or done.stdout).splitlines()
    said = [line.strip() for line in spoken if line.strip() and line[:5] != "hint:"]
    last = said[-1] if said else f"exit code {done.returncode}"
    raise SetupFailed(f"Setting up stopped at `{words[0]}`: {last}. Is the network up? Try again.")
