"""Heel raises on one leg: the form of both counts, and whether the test is offered now."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from dorsi import knowledge
from dorsi.core.catalogue import Demand
from dorsi.core.errors import Fault, NotYet
from dorsi.core.measurement import Measurement, Side
from dorsi.web.assess import actions
from dorsi.web.parts import entry_ids, words
from dorsi.web.parts.addresses import with_next
from dorsi.web.parts.forms import EntryForm, sent
from dorsi.web.safety import actions as safety

NEEDED = {Demand.HEEL_RAISE, Demand.ONE_LEG_RAISE}
"""What the test asks of a leg: a verdict that switches one of these off switches it off."""


def _counts() -> forms.TextInput:
    return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})


class RaisesForm(EntryForm):
    """How many raises each leg did in time with the beat."""

    left = forms.CharField(label=_("Left"), required=False, widget=_counts())
    right = forms.CharField(label=_("Right"), required=False, widget=_counts())

    def label_of(self, fault: Fault, place: str) -> str:
        return words.side(Side(place))

    def readings(self) -> dict[str, Any]:
        id_ = self.id_of_entry
        return {
            "left": self.cleaned_data["left"],
            "right": self.cleaned_data["right"],
            "ids": id_ and (entry_ids.following(id_, "left"), entry_ids.following(id_, "right")),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One leg's newest count, and how far it may be off."""

    side: Side
    raises: int
    error: int


def closed_by() -> str:
    """The page that says why the test is not offered now; empty where it is."""
    try:
        verdict = safety.standing()
    except NotYet:
        return "safety"
    return "" if verdict.practice_offered and not NEEDED & verdict.off else "verdict"


def newest() -> list[Counted]:
    """The newest count of each leg; empty before the first."""
    latest = {one.side: one for one in actions.measurements(actions.COUNT)}
    return [_counted(latest[side]) for side in Side if side in latest]


def _counted(one: Measurement) -> Counted:
    error = round(words.ERROR_OF_ONE_TEST_95 * one.standard_error)
    return Counted(side=one.side, raises=round(one.value), error=error)


def raises(request: HttpRequest) -> HttpResponse:
    if closed := closed_by():
        return redirect(with_next(closed, request.path))
    form = RaisesForm(sent(request))
    if form.is_bound and form.accepted(lambda: actions.count_heel_raises(**form.readings())):
        return redirect("raises-noted")
    protocol = knowledge.catalogue().protocol(actions.COUNT)
    values = {"form": form, "protocol": protocol, "sides": [(side, form[side]) for side in Side]}
    return render(request, "assess/raises.html", values, status=form.status)


def noted(request: HttpRequest) -> HttpResponse:
    counted = newest()
    if not counted:
        return redirect("measure")
    protocol = knowledge.catalogue().protocol(actions.COUNT)
    values = {"counted": counted, "protocol": protocol, "tape": actions.tests()}
    return render(request, "assess/raises_noted.html", values)
