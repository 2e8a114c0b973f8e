"""Sentences that remember how they were made, so that a shell can say them in another language.

A Saying is the finished English sentence and works as any text does. Beside it stands what it
was made from: a whole sentence as a template, and the values in it. Sentences are never glued
from pieces; where one stands inside another (a day, a side, a drill's name), it is a value.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Self, TypeAlias

PLACE = re.compile(r"\{([a-z_]+)\}")
"""A place for a value in a template."""

Value: TypeAlias = "str | int | Decimal | date | Saying"
"""What a sentence may hold. A Saying is translated with it; any other text is left as it is."""


class Saying(str):
    """One sentence, or several one after another (`parts`).

    `template` is what gets translated, with a place for each of `values`; `many` is the same for
    any number but one, told by the value `n`. A value that is a Saying is translated too; a plain
    text is not: a name the runner gave, a figure.
    """

    __slots__ = ("many", "parts", "template", "values")

    template: str
    many: str
    values: Mapping[str, Value]
    parts: "tuple[Saying, ...]"

    def __new__(
        cls,
        text: str,
        *,
        template: str = "",
        many: str = "",
        values: Mapping[str, Value] | None = None,
        parts: "tuple[Saying, ...]" = (),
    ) -> Self:
        made = super().__new__(cls, text)
        made.template, made.many, made.parts = template, many, parts
        made.values = values or {}
        return made


def say(template: str, /, **values: Value) -> Saying:
    """The sentence with its values in their places. Without values nothing in it is a place."""
    text = filled(template, {name: _english(value) for name, value in values.items()})
    return Saying(text, template=template, values=values)


def say_many(one: str, many: str, /, *, n: int, **values: Value) -> Saying:
    """The sentence for one thing or for `n` of them."""
    chosen = say(one if n == 1 else many, n=n, **values)
    return Saying(chosen, template=one, many=many, values=chosen.values)


def join(*sentences: str) -> Saying:
    """Whole sentences, one after another; empty ones are left out."""
    parts = tuple(plain(each) for each in sentences if each)
    if len(parts) == 1:
        return parts[0]
    return Saying(" ".join(parts), parts=parts)


def plain(text: str) -> Saying:
    """A text as a Saying: itself where it is one, else a sentence without values."""
    return text if isinstance(text, Saying) else say(text)


def figure(value: float, digits: int) -> Decimal:
    """A number as it is shown, with so many decimals; which mark parts them, the language says."""
    return Decimal(value).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_EVEN)


def trimmed(value: float, digits: int) -> Decimal:
    """The same without zeros at its end: 7, not 7.0."""
    shown = f"{figure(value, digits):f}"
    return Decimal(shown.rstrip("0").rstrip(".") if "." in shown else shown)


def filled(template: str, values: Mapping[str, str]) -> str:
    """The template with these texts in its places. Raises KeyError where one is missing."""
    return PLACE.sub(lambda place: values[place[1]], template) if values else template


def _english(value: Value) -> str:
    return f"{value:%A}, {value.day} {value:%B}" if isinstance(value, date) else str(value)
