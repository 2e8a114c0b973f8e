"""Settings, and all data in and out."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _

from dorsi import knowledge
from dorsi.core.preferences import Look, Preferences
from dorsi.web.archive import actions
from dorsi.web.archive.forms import ImportForm
from dorsi.web.assess import actions as assess
from dorsi.web.diary import actions as diary
from dorsi.web.parts import clock, home, words
from dorsi.web.parts.forms import sent
from dorsi.web.people import actions as people
from dorsi.web.people.forms import SwitchForm
from dorsi.web.phones import actions as phones
from dorsi.web.phones import opened
from dorsi.web.plan import views as plan


def settings(request: HttpRequest) -> HttpResponse:
    form = SwitchForm(sent(request))
    if form.is_bound and form.accepted(lambda: people.update(**form.wanted)):
        return redirect(f"{reverse('settings')}{'' if form.wanted.keys() <= UNITS else '#player'}")
    values = {**_kept(), **_wishes(), "form": form}
    return render(request, "archive/settings.html", values, status=form.status)


def export(request: HttpRequest) -> HttpResponse:
    name = f"dorsi-{clock.today():%Y-%m-%d}.json"
    response = HttpResponse(actions.export(), content_type="application/json")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def take_in(request: HttpRequest) -> HttpResponse:
    form = ImportForm(sent(request), request.FILES or None)
    if form.is_bound and form.accepted(lambda: form.take_in(actions.take_in)):
        return render(request, "archive/taken_in.html", {"taken": form.taken})
    return render(request, "archive/import.html", {"form": form}, status=form.status)


UNITS = {"units"}


def kept() -> dict[str, Any]:
    """How much is stored."""
    return {
        "practices": diary.practices_noted(),
        "tests": assess.tests(),
        "size": filesizeformat(home.size()),
        "copies": len(home.copies()),
    }


def _kept() -> dict[str, Any]:
    """What is stored, where, and of whom."""
    runner = people.runner()
    norms, age = knowledge.catalogue().norms[assess.TAPE], runner.age_years(today=clock.today())
    norm = norms.band(sex=runner.sex, age_years=age) or norms.fallback
    return {
        **kept(),
        "runner": runner,
        "whom": words.group_of_people(norm),
        "folder": home.folder(),
        "phones": len(phones.paired()),
        "phones_open": opened.door is not None,
    }


def _wishes() -> dict[str, Any]:
    wanted = people.preferences()
    timed = wanted.practice_at is not None or wanted.test_at is not None
    return {
        "wanted": wanted,
        "senses": list(_senses(wanted)),
        "looks": list(_looks(wanted)),
        "call": people.number_to_call(),
        "rings": timed and plan.current() is not None,
    }


def _senses(wanted: Preferences) -> Iterator[dict[str, Any]]:
    """What the player starts with; it can be changed there for the device at hand."""
    yield {
        "name": "sound",
        "title": _("Tones"),
        "says": _("The start, the switch and the end of each step."),
        "on": wanted.sound,
    }
    yield {
        "name": "voice",
        "title": _("Voice"),
        "says": _("Says the side and the drill, where the device can speak."),
        "on": wanted.voice,
    }
    yield {
        "name": "keys",
        "title": _("Keys"),
        "says": _("Space pauses, arrows go back and on, H says that it hurts."),
        "on": wanted.keys,
    }


def _looks(wanted: Preferences) -> Iterator[dict[str, Any]]:
    """Whom pictures can show, and that all take their turn."""
    titles = {Look.ASH: _("Ash"), Look.BIRCH: _("Birch"), Look.CEDAR: _("Cedar")}
    for look in Look:
        yield {"name": look.value, "title": titles[look], "chosen": look is wanted.look}
    yield {"name": "", "title": _("In turn"), "chosen": wanted.look is None}
