"""After a test in degrees: both numbers, what they may be off, and what can be told from them."""

from collections.abc import Iterable
from math import hypot
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from dorsi import knowledge
from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Unknown
from dorsi.core.measurement import Measurement, Side, Unit
from dorsi.movement.choosing import of_protocol
from dorsi.web.assess import actions
from dorsi.web.parts import words


def noted(request: HttpRequest, protocol_id: str) -> HttpResponse:
    protocol = _in_degrees(protocol_id)
    latest = {one.side: one for one in actions.measurements(protocol.id)}
    if len(latest) < len(Side):
        return redirect("measure")
    values = {
        "protocol": protocol,
        "pair": [(side, latest[side], _error_95(latest[side])) for side in Side],
        "difference": difference(latest[Side.LEFT], latest[Side.RIGHT]),
        "detectable": round(protocol.detectable),
        "tape": actions.tests(),
    }
    return render(request, "assess/angles_noted.html", values)


def in_degrees(protocol_id: str, taken: Iterable[Measurement]) -> dict[str, Any]:
    """What the hub shows of a test in degrees: how it looks, how sure it is, what came last.

    `taken`: every measurement, oldest first; asked for once for the whole page.
    """
    catalogue = knowledge.catalogue()
    protocol = catalogue.protocol(protocol_id)
    latest = {one.side: one for one in taken if one.protocol == protocol.id}
    return {
        "protocol": protocol,
        "shown": of_protocol(knowledge.movements(), protocol.id),
        "error_95": round(words.ERROR_OF_ONE_TEST_95 * protocol.standard_error),
        "source": catalogue.sources[protocol.error_source],
        "last": [latest[side] for side in Side if side in latest],
    }


def difference(left: Measurement, right: Measurement) -> str:
    """Which ankle bends further, or that this cannot be told, in a sentence."""
    apart = round(abs(left.value - right.value))
    error = words.ERROR_OF_ONE_TEST_95 * hypot(left.standard_error, right.standard_error)
    if abs(left.value - right.value) <= error:
        told = _(
            "Which ankle bends further we cannot tell yet: they are %(apart)s° apart, and two "
            "such numbers can differ by %(error)s° by chance."
        )
        return told % {"apart": apart, "error": round(error)}
    further = {
        Side.LEFT: _("Your left ankle bends further, by %(apart)s°, give or take %(error)s°."),
        Side.RIGHT: _("Your right ankle bends further, by %(apart)s°, give or take %(error)s°."),
    }[Side.LEFT if left.value > right.value else Side.RIGHT]
    return further % {"apart": apart, "error": round(error)}


def _error_95(one: Measurement) -> int:
    return round(words.ERROR_OF_ONE_TEST_95 * one.standard_error)


def _in_degrees(protocol_id: str) -> Protocol:
    try:
        protocol = knowledge.catalogue().protocol(protocol_id)
    except Unknown as unknown:
        raise Http404 from unknown
    if protocol.unit is not Unit.DEG:
        raise Http404
    return protocol
