"""Tests before a camera: their pages, and what they are told to look for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from dorsi import knowledge
from dorsi.core.catalogue import Protocol
from dorsi.core.measurement import Side
from dorsi.movement.choosing import of_protocol
from dorsi.web.assess import actions, camera_words, lot, raises
from dorsi.web.assess.read_form import ReadForm
from dorsi.web.parts.addresses import with_next
from dorsi.web.parts.forms import sent
from dorsi.web.parts.said import said
from dorsi.web.people import actions as people

CAMERA = "knee_to_wall_camera"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Another way to the same number."""

    address: str
    says: str


def lunge(request: HttpRequest) -> HttpResponse:
    form = ReadForm(sent(request))
    if form.is_bound and form.accepted(lambda: _keep_lunge(form)):
        return redirect("angles-noted", CAMERA)
    first = lot.first_side(request.GET.get("first"))
    protocol = knowledge.catalogue().protocol(CAMERA)
    values = _values(protocol, first) | {
        "form": form,
        "heading": _("Side-on, head to feet in the picture."),
        "script": "assess/camera_lunge.js",
        "review": "assess/camera_lunge_review.html",
        "back": reverse("measure"),
        "instead": _("Without the camera:"),
        "ways": [
            Way(address=reverse("tape"), says=_("Measure by tape")),
            Way(address=f"{reverse('tape')}?all=1", says=_("Type numbers you have")),
        ],
    }
    values["notes"] = [camera_words.smallest_lift()]
    values["test"] = _told(first, camera_words.lunge(protocol))
    return render(request, "assess/camera.html", values, status=form.status)


def heel_raises(request: HttpRequest) -> HttpResponse:
    if closed := raises.closed_by():
        return redirect(with_next(closed, request.path))
    form = ReadForm(sent(request))
    if form.is_bound and form.accepted(lambda: actions.count_heel_raises(**form.readings())):
        return redirect("raises-noted")
    first = lot.first_side(request.GET.get("first"))
    protocol = knowledge.catalogue().protocol(actions.COUNT)
    values = _values(protocol, first) | {
        "form": form,
        "heading": _("Heel raises, counted by camera"),
        "setup": camera_words.raises_setup(protocol),
        "counts": True,
        "script": "assess/camera_raises.js",
        "review": "assess/camera_raises_review.html",
        "back": reverse("raises"),
        "instead": _("Without the camera:"),
        "ways": [Way(address=reverse("raises"), says=_("Count them yourself"))],
    }
    values["test"] = _told(first, camera_words.raises(protocol))
    return render(request, "assess/camera.html", values, status=form.status)


def _keep_lunge(form: ReadForm) -> object:
    return actions.take_angles(protocol=CAMERA, **form.readings())


def _values(protocol: Protocol, first: Side) -> dict[str, Any]:
    return {
        "title": said(protocol.name),
        "setup": protocol.setup,
        "first": first,
        "order": (first, first.other),
        "shown": of_protocol(knowledge.movements(), protocol.id, side=first),
    }


def _told(first: Side, words: Mapping[str, Any]) -> dict[str, Any]:
    """What the page's script gets: whose turn it is, what to look for, and every word."""
    wanted = people.preferences()
    return {
        **words,
        "order": [first, first.other],
        "senses": {"sound": wanted.sound, "voice": wanted.voice},
    }
