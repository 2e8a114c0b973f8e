"""Finding one thing by its name, kindly."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import TypeVar

from dorsi.core.errors import Unknown
from dorsi.core.saying import Saying, join, say

_T = TypeVar("_T")


def pick(key: str, known: Mapping[str, _T], kind: str) -> _T:
    """The value of this key. Raises Unknown, naming the nearest or all that are known."""
    if key in known:
        return known[key]
    hint = did_you_mean(key, known) or say("Known: {known}.", known=", ".join(sorted(known)))
    must = say("{kind} must be one that Dorsi knows (got {got}).", kind=kind, got=key)
    raise Unknown(join(must, hint))


def did_you_mean(word: str, known: Collection[str]) -> Saying | None:
    """The question after a slip: names the known word that is nearest; None where none is near."""
    near = get_close_matches(word, known, n=1)
    return say("Did you mean {near}?", near=near[0]) if near else None
