"""What the core and the knowledge files say, in the language of the page."""

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, ngettext

from dorsi.core.saying import Saying, Value, filled


def said(text: str) -> str:
    """A sentence of the core with its values, or a text of a knowledge file, translated."""
    if not isinstance(text, Saying):
        return gettext(text) if text else ""
    if text.parts:
        return " ".join(said(part) for part in text.parts)
    values = {name: _value(value) for name, value in text.values.items()}
    try:
        return filled(_template(text), values)
    except KeyError:  # a translation that names a place which the sentence does not have
        return str(text)


def _template(text: Saying) -> str:
    if not text.many:
        return gettext(text.template) if text.template else str(text)
    n = text.values["n"]
    return ngettext(text.template, text.many, n if isinstance(n, int) else 0)


def _value(value: Value) -> str:
    match value:
        case Saying():
            return said(value)
        case Decimal():
            return number_format(value)
        case date():
            return date_format(value, "l j F")
    return str(value)
