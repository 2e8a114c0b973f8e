"""Forms parse; the core judges. What the core refuses is shown beside the field it is about."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext

from dorsi.core.errors import (
    AlreadyThere,
    ArchiveError,
    DorsiError,
    Fault,
    InputError,
    NotComparable,
    NotOffered,
    Unknown,
)
from dorsi.core.saying import say
from dorsi.web.parts.overtaken import Overtaken, Seen, Stale
from dorsi.web.parts.said import said

REFUSALS = (InputError, Unknown, NotComparable, NotOffered, AlreadyThere, ArchiveError)
"""What the runner can put right in the form itself. Anything else is for its own page."""


def new_entry_id() -> str:
    return str(uuid.uuid4())


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form was sent, or None when the page is only looked at."""
    return request.POST if request.method == "POST" else None


class CoreForm(forms.Form):
    """Every field may be empty here: what must be there is the core's to say.

    `places` names the field of this form for a field the core speaks of under another name.
    """

    template_name = "parts/form/form.html"
    required_css_class = ""
    places: Mapping[str, str] = {}
    overtaken: Overtaken | None = None

    def full_clean(self) -> None:
        """A choice that was never offered is refused in the words of the house, not Django's."""
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField):
                field.error_messages["invalid_choice"] = _never_offered(field)
        super().full_clean()

    def accepted(self, act: Callable[[], object]) -> bool:
        """True once `act` took what was entered. If it refuses, its sentences are the errors."""
        if not self.is_valid():
            return False
        if isinstance(self.data, Stale):
            self.add_error(None, _open_too_long())
            return False
        try:
            act()
        except Overtaken as meanwhile:
            self.overtake(meanwhile)
            return False
        except REFUSALS as refusal:
            self.refuse(refusal)
            return False
        return True

    def overtake(self, meanwhile: Overtaken) -> None:
        """Shows both; sent once more, what was entered here is an entry of its own."""
        self.overtaken = meanwhile
        fresh = {"seen": meanwhile.stamp, "entry_id": new_entry_id()}
        data = QueryDict(mutable=True)
        data.update(self.data)
        for name in fresh.keys() & self.fields.keys():
            data[name] = fresh[name]
        self.data = data

    def refuse(self, refusal: DorsiError) -> None:
        if not isinstance(refusal, InputError):
            self.add_error(None, said(refusal.message))
            return
        for fault in refusal.faults:
            place = self.place(fault)
            self.add_error(place, self.sentence(fault, place))

    def place(self, fault: Fault) -> str | None:
        """The field a fault is about, or None where it is about the whole form."""
        name = self.places.get(fault.field, fault.field)
        return name if name in self.fields else None

    def sentence(self, fault: Fault, place: str | None) -> str:
        """The fault in one sentence that names the field as the page does."""
        if place is None:
            return said(fault.sentence)
        name = self.label_of(fault, place)
        return said(replace(fault, field=name).sentence)

    def label_of(self, fault: Fault, place: str) -> str:
        return str(self.fields[place].label or fault.field)

    @property
    def count(self) -> int:
        """How many sentences say what has to be mended."""
        return sum(len(sentences) for sentences in self.errors.values())

    @property
    def status(self) -> int:
        if self.overtaken:
            return 409
        return 422 if self.errors else 200

    @property
    def whole_form_errors(self) -> list[str]:
        return [str(error) for error in self.non_field_errors()]


class SeenForm(Seen, CoreForm):
    """A form that notices when another window stored something since it was opened."""


class EntryForm(SeenForm):
    """A form that is stored once, however often it is sent: it carries the id of its entry."""

    entry_id = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("entry_id", new_entry_id())

    @property
    def id_of_entry(self) -> str | None:
        return self.cleaned_data["entry_id"] or None


def _open_too_long() -> str:
    return gettext(
        "This page had been open for too long. Everything you entered is still here: send it "
        "once more. If that does not help, allow this page its cookie."
    )


def _never_offered(field: forms.Field) -> str:
    name = str(field.label or gettext("The answer")).replace("%", "%%")
    fault = Fault(
        field=name,
        must=say("be one of those shown"),
        got="%(value)s",
        hint=say("Choose again."),
    )
    return said(fault.sentence)
