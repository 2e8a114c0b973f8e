"""Ids of entries: made where an entry happens, so that sending it twice stores it once."""

import re
import uuid

from dorsi.core.errors import Fault, InputError

ALLOWED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,63}")
OURS = uuid.UUID("5d1b5b4e-1d0c-5f2a-9c1e-64c3a0f0d051")


def given(entry_id: str | None) -> str:
    """The id as given, or a new one. Raises InputError where it cannot be one."""
    if entry_id is None:
        return str(uuid.uuid4())
    if not isinstance(entry_id, str) or not ALLOWED.fullmatch(entry_id):
        must = "be 1 to 64 letters, digits or -._: (a UUID serves)"
        raise InputError(Fault(field="entry_id", must=must, got=entry_id))
    return entry_id


def following(entry_id: str, what: str) -> str:
    """The id of an entry that another one brings with it: the same each time."""
    return str(uuid.uuid5(OURS, f"{entry_id}/{what}"))
