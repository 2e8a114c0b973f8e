"""Finding one thing by its name, kindly."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from dorsi.core.errors import Unknown

_T = TypeVar("_T")


def pick(key: str, known: Mapping[str, _T], kind: str) -> _T:
    """The value of this key. Raises Unknown, naming the nearest or all that are known."""
    if key in known:
        return known[key]
    near = get_close_matches(key, known, n=1)
    hint = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(known))}."
    raise Unknown(f"{kind} must be one that Dorsi knows (got {key}). {hint}")
