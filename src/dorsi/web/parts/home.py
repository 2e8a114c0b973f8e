"""Where Dorsi keeps a runner's data, and the key that belongs to that place."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

import platformdirs

FOLDER_RIGHTS = 0o700
FILE_RIGHTS = 0o600
KEY_CHARACTERS = 50  # the length Django's own deployment check asks for


def folder() -> Path:
    """DORSI_HOME, or the platform's own place for such data. Makes nothing."""
    named = os.environ.get("DORSI_HOME")
    if named:
        return Path(named).expanduser().absolute()
    return platformdirs.user_data_path("dorsi", appauthor=False)


def database() -> Path:
    return folder() / "dorsi.sqlite3"


def backups() -> Path:
    return folder() / "backups"


def erasing() -> Path:
    """Where the copies wait while everything is erased."""
    return folder() / "erasing"


def copies() -> list[Path]:
    """Every older copy of the database."""
    return sorted(backups().glob("*.sqlite3"))


def size() -> int:
    """Bytes of the database, of what SQLite keeps beside it, and of its copies."""
    found = 0
    for file in [*folder().glob(f"{database().name}*"), *copies()]:
        with suppress(FileNotFoundError):  # a journal comes and goes
            found += file.stat().st_size
    return found


def key_file() -> Path:
    return folder() / "key"


def make() -> Path:
    """The folder, made where it is missing, open to its owner only. Raises OSError."""
    place = folder()
    place.mkdir(mode=FOLDER_RIGHTS, parents=True, exist_ok=True)
    rights = place.stat().st_mode & 0o777
    if rights & ~FOLDER_RIGHTS and place.stat().st_uid == os.getuid():
        with suppress(OSError):  # a stick's file system knows no rights; doctor says so
            place.chmod(rights & FOLDER_RIGHTS)  # only takes away: a read-only folder stays so
    return place


def make_key() -> None:
    """Writes a key once; of two first starts, the one that comes second keeps the first's."""
    if _written_key() is not None:
        return
    whole = key_file().with_name(f"key.{os.getpid()}")
    handle = os.open(whole, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, FILE_RIGHTS)
    with os.fdopen(handle, "w") as file:
        file.write(_new_key())
    try:
        _appear(whole, key_file())
    finally:
        whole.unlink(missing_ok=True)


def _appear(whole: Path, place: Path) -> None:
    """Puts the file in its place, whole, unless another start was quicker."""
    try:
        os.link(whole, place)
    except FileExistsError:
        if _written_key() is None:
            whole.replace(place)
    except OSError:  # no links on this file system
        whole.replace(place)


def key() -> str:
    """The folder's key, or one for this process alone where no folder was opened."""
    return _written_key() or _new_key()


def _written_key() -> str | None:
    try:
        text = key_file().read_text().strip()
    except OSError:
        return None
    return text if len(text) >= KEY_CHARACTERS else None


def _new_key() -> str:
    return secrets.token_urlsafe(KEY_CHARACTERS)
