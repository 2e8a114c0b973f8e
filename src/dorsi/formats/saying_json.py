"""Sayings <-> JSON: the template and its values are kept, so that it can be said in any language.

A sentence without values is stored as the plain text it is. Others are an object: `says` with
`with` (and `many`, where a number decides), or a list of sentences. Inside `with` a plain text
is a name, and never translated; a Saying there is always an object.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from dorsi.core.saying import Saying, Value, join, say, say_many

Json = str | int | Mapping[str, object] | list[object]


def written(saying: Saying) -> Json:
    """The sentence as JSON."""
    if saying.parts:
        return [written(one) for one in saying.parts]
    return _with_values(saying) if saying.values else str(saying)


def read(stored: object) -> Saying:
    """The sentence that was written. Raises ValueError where it is none."""
    match stored:
        case str():
            return say(stored)
        case list():
            return join(*(read(one) for one in stored))
        case {"says": str(template), **rest}:
            return _read(template, rest)
    raise ValueError(f"a sentence must be a text, a list or hold `says` (got {stored!r:.40})")


def _with_values(saying: Saying) -> dict[str, object]:
    many = {"many": saying.many} if saying.many else {}
    values = {name: _value(each) for name, each in saying.values.items()}
    return {"says": saying.template, **many, **({"with": values} if values else {})}


def _value(value: Value) -> object:
    match value:
        case Saying(parts=parts) if parts:
            return {"parts": written(value)}
        case Saying():
            return _with_values(value)
        case Decimal():
            return {"figure": str(value)}
        case date():
            return {"date": value.isoformat()}
    return value


def _read(template: str, rest: Mapping[object, object]) -> Saying:
    stored, many = rest.get("with", {}), rest.get("many")
    if not isinstance(stored, dict) or rest.keys() - {"with", "many"}:
        raise ValueError("a sentence must hold `says`, `many` and `with` only")
    values = {str(name): _read_value(value) for name, value in stored.items()}
    try:
        if many is None:
            return say(template, **values)
        n = values.pop("n", None)
        if isinstance(n, int) and isinstance(many, str):
            return say_many(template, many, n=n, **values)
    except KeyError as missing:
        raise ValueError(
            f"a sentence must hold a value for each place (got no {missing})"
        ) from None
    raise ValueError("a sentence with `many` must hold its number `n`")


def _read_value(stored: object) -> Value:
    match stored:
        case str() | int():
            return stored
        case {"figure": str(text)}:
            return _decimal(text)
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case {"parts": list(parts)}:
            return read(parts)
    return read(stored)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError(f"a figure must be a number (got {text!r})") from None
