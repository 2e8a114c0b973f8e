"""The phone on the shin: its page, and the page for numbers of a phone's own level."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from dorsi import knowledge
from dorsi.core.measurement import Side, Zero
from dorsi.core.runner import LengthUnit
from dorsi.measure import degrees
from dorsi.movement.choosing import of_protocol
from dorsi.web.assess import actions, lot, shin_words
from dorsi.web.assess.forms import TapeForm
from dorsi.web.assess.read_form import ReadForm
from dorsi.web.parts import clock
from dorsi.web.parts.forms import sent
from dorsi.web.people import actions as people

PHONE = actions.PHONE
ZEROS = (
    (Zero.NONE, _("Not at all"), _("the sensor as it came; the same phone each time"), "none"),
    (Zero.WALL, _("On a door frame"), _("the long edge flat on it, upright"), "wall"),
    (Zero.FLOOR, _("On the floor"), _("flat on its back, where the floor is level"), "floor"),
)
"""What the phone may be set to zero on: the words, and a nearer word."""


def phone(request: HttpRequest) -> HttpResponse:
    """Both shins by the motion sensor; sent through the outbox, or as a plain form."""
    form = ReadForm(sent(request))
    if form.is_bound and form.accepted(lambda: actions.take_angles(**form.readings())):
        return redirect("angles-noted", PHONE)
    first = lot.first_side(request.GET.get("first"))
    protocol = knowledge.catalogue().protocol(PHONE)
    wanted = people.preferences()
    told = shin_words.told(protocol) | {
        "order": [first, first.other],
        "senses": {"sound": wanted.sound, "voice": wanted.voice},
    }
    values = {
        "form": form,
        "protocol": protocol,
        "order": (first, first.other),
        "zeros": ZEROS,
        "shown": of_protocol(knowledge.movements(), PHONE, side=first),
        "test": told,
    }
    return render(request, "assess/phone.html", values, status=form.status)


class LevelForm(TapeForm):
    """Three tries a side in degrees, read from a phone's own level; a fourth only where done."""

    def check(self) -> None:
        self.pair = degrees.pair(
            ids=(Side.LEFT.value, Side.RIGHT.value),
            left=self.entered(Side.LEFT),
            right=self.entered(Side.RIGHT),
            taken_at=clock.now(),
            protocol=self.protocol,
        )

    def store(self) -> None:
        """Reads what was typed and keeps it. Raises InputError with every fault of both sides."""
        self.check()
        actions.take_angles(**self.readings())

    def readings(self) -> dict[str, Any]:
        """What was read, as the action takes it."""
        told = super().readings()
        return {name: told[name] for name in ("left", "right", "ids")}


def typed(request: HttpRequest) -> HttpResponse:
    """For every phone, with or without script: the numbers of its own level."""
    form = LevelForm(
        sent(request),
        protocol=knowledge.catalogue().protocol(PHONE),
        units=LengthUnit.CM,
        first=lot.first_side(request.POST.get("first") or request.GET.get("first")),
    )
    if form.is_bound and form.accepted(form.store):
        return redirect("angles-noted", PHONE)
    values = {"form": form, "protocol": form.protocol}
    return render(request, "assess/phone_typed.html", values, status=form.status)
