"""Core values as JSON and back: the same value always gives the same bytes."""

from typing import Any, TypeVar

import msgspec

from dorsi.core.errors import Fault, InputError
from dorsi.core.saying import Saying
from dorsi.formats import saying_json

_T = TypeVar("_T")


def encode(value: object) -> bytes:
    """The value as JSON, keys and sets in order."""
    return msgspec.json.encode(value, enc_hook=_written, order="deterministic")


def plain(value: object) -> Any:
    """The same as dicts and lists, keys and sets in order."""
    return msgspec.to_builtins(value, enc_hook=_written, order="deterministic")


def decode(kind: type[_T], data: bytes) -> _T:
    """The value of this kind. Raises InputError, naming the place, where it is none."""
    try:
        return msgspec.json.decode(data, type=kind, dec_hook=_read)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as trouble:
        must = f"hold a {kind.__name__} as Dorsi writes it"
        raise InputError(Fault(field="stored value", must=must, got=trouble)) from None


def read(kind: type[_T], plain: object) -> _T:
    """The value of this kind from what `plain` gave. Raises InputError as `decode`."""
    try:
        return msgspec.convert(plain, type=kind, dec_hook=_read)
    except (msgspec.MsgspecError, RecursionError) as trouble:
        must = f"hold a {kind.__name__} as Dorsi writes it"
        raise InputError(Fault(field="stored value", must=must, got=trouble)) from None


def _written(value: object) -> object:
    if isinstance(value, Saying):
        return saying_json.written(value)
    raise TypeError(f"{type(value).__name__} is nothing that Dorsi stores")


def _read(kind: type, stored: object) -> object:
    if kind is Saying:
        return saying_json.read(stored)
    raise TypeError(f"{kind.__name__} is nothing that Dorsi stores")
