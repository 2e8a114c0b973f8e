"""Finding one thing by its name, kindly."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from dorsi.core.errors import Unknown
from dorsi.core.saying import join, say

_T = TypeVar("_T")


def pick(key: str, known: Mapping[str, _T], kind: str) -> _T:
    """The value of this key. Raises Unknown, naming the nearest or all that are known."""
    if key in known:
        return known[key]
    near = get_close_matches(key, known, n=1)
    hint = (
        say("Did you mean {near}?", near=near[0])
        if near
        else say("Known: {known}.", known=", ".join(sorted(known)))
    )
    must = say("{kind} must be one that Dorsi knows (got {got}).", kind=kind, got=key)
    raise Unknown(join(must, hint))
