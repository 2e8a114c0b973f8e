"""Erasing everything: export first, then two steps; the second one by a held button or a word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dorsi.web.archive import erasing, views
from dorsi.web.archive.forms import EraseForm
from dorsi.web.parts.forms import sent
from dorsi.web.parts.overtaken import NOTHING, Overtaken

BROWSER_TOO = '"storage", "cache"'
"""What this browser keeps for Dorsi: entries that wait, pages for offline. Its cookie may stay."""


def erase(request: HttpRequest) -> HttpResponse:
    form = EraseForm(sent(request), initial={"seen": erasing.stamp()})
    second = "word" in request.POST or "type" in request.GET
    if "word" in request.POST and form.accepted(lambda: _erase(form)):
        response = render(request, "archive/erased.html", {"erased": form.erased})
        response.headers["Clear-Site-Data"] = BROWSER_TOO
        return response
    values = {**views.kept(), "form": form, "entries": erasing.stored(), "word": erasing.WORD}
    page = "archive/erase_sure.html" if second or form.is_bound else "archive/erase.html"
    return render(request, page, values, status=form.status)


def _erase(form: EraseForm) -> None:
    """Only what the page told of; what came meanwhile is told first."""
    erasing.confirmed(form.cleaned_data["word"])
    now = erasing.stamp()
    if not form.saw(now):
        raise Overtaken(
            stored=_said(erasing.stored() if now != NOTHING else 0),
            here=_("to erase what was here before."),
            leave=reverse("settings"),
            stamp=now,
        )
    form.erased = erasing.erase()


def _said(entries: int) -> str:
    return ngettext("%(n)d entry.", "%(n)d entries.", entries) % {"n": entries}
