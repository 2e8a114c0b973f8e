"""The page of one test: how it is taken, and how sure its number is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dorsi import knowledge
from dorsi.core.measurement import Unit
from dorsi.core.runner import LengthUnit
from dorsi.movement.choosing import of_protocol
from dorsi.web.parts import words
from dorsi.web.people import actions as people

OWN_CHOICE = "dorsi"


def explained(request: HttpRequest, protocol_id: str) -> HttpResponse:
    catalogue = knowledge.catalogue()
    one, units = catalogue.protocol(protocol_id), people.runner().units
    values = {
        "one": one,
        "movement": of_protocol(knowledge.movements(), one.id),
        "error_95": amount(words.ERROR_OF_ONE_TEST_95 * one.standard_error, one.unit, units),
        "detectable": amount(one.detectable, one.unit, units),
        "sources": [catalogue.sources[key] for key in one.sources if key != OWN_CHOICE],
    }
    return render(request, "assess/explained.html", values)


def amount(value: float, unit: Unit, units: LengthUnit) -> str:
    """A number of a test with its unit, no finer than it means something."""
    if unit is Unit.CM:
        return f"{words.length(value, units, step=False)} {words.unit(units)}"
    if unit is Unit.DEG:
        # Translators: an angle in degrees.
        return _("%(angle)s°") % {"angle": number_format(round(value, 1), decimal_pos=1)}
    number = round(value)
    return ngettext("%(n)d repetition", "%(n)d repetitions", number) % {"n": number}
