"""Core values as JSON and back: the same value always gives the same bytes."""

from typing import TypeVar

import msgspec

from dorsi.core.errors import Fault, InputError

_T = TypeVar("_T")


def encode(value: object) -> bytes:
    """The value as JSON, keys and sets in order."""
    return msgspec.json.encode(value, order="deterministic")


def decode(kind: type[_T], data: bytes) -> _T:
    """The value of this kind. Raises InputError, naming the place, where it is none."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as trouble:
        must = f"hold a {kind.__name__} as Dorsi writes it"
        raise InputError(Fault(field="stored value", must=must, got=trouble)) from None
