"""A sentence of the core about lengths, in the unit the runner reads."""

from decimal import Decimal

from dorsi.core.runner import LengthUnit
from dorsi.core.saying import Saying, Value, figure, join, say, say_many
from dorsi.formats.chart_svg.voice import CM_PER_INCH

IN_CM = "{length} cm"
"""How the core says a length, always in centimetres."""


def in_units(text: str, units: LengthUnit) -> str:
    """The same sentence with its lengths in `units`; a text without values is left as it is."""
    if units is LengthUnit.CM or not isinstance(text, Saying):
        return text
    if text.parts:
        return join(*(in_units(part, units) for part in text.parts))
    length = text.values.get("length")
    if text.template == IN_CM and isinstance(length, Decimal):
        return say("{length} in", length=figure(float(length) / CM_PER_INCH, 1))
    values = {name: _value(value, units) for name, value in text.values.items()}
    n = values.pop("n", None) if text.many else None
    if isinstance(n, int):
        return say_many(text.template, text.many, n=n, **values)
    return say(text.template, **values) if values else text


def _value(value: Value, units: LengthUnit) -> Value:
    return in_units(value, units) if isinstance(value, Saying) else value
