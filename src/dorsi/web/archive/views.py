"""Settings, and all data in and out."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from dorsi import knowledge
from dorsi.web.archive import actions
from dorsi.web.archive.forms import ImportForm, UnitsForm
from dorsi.web.assess import actions as assess
from dorsi.web.diary import actions as diary
from dorsi.web.parts import clock, home, words
from dorsi.web.parts.forms import sent
from dorsi.web.people import actions as people


def settings(request: HttpRequest) -> HttpResponse:
    form = UnitsForm(sent(request))
    if form.is_bound and form.accepted(lambda: people.update(units=form.cleaned_data["units"])):
        return redirect("settings")
    return render(request, "archive/settings.html", {**_kept(), "form": form}, status=form.status)


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


def _kept() -> dict[str, Any]:
    """What is stored, and where."""
    runner = people.runner()
    norms, age = knowledge.catalogue().norms[assess.TAPE], runner.age_years(today=clock.today())
    norm = norms.band(sex=runner.sex, age_years=age) or norms.fallback
    return {
        "runner": runner,
        "whom": words.group_of_people(norm),
        "folder": home.folder(),
        "practices": diary.practices_noted(),
        "tests": assess.tests(),
    }
