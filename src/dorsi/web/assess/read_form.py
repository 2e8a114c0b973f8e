"""What a test by camera or phone sends: each side as it was read, once it is looked at.

The page sends the same through the outbox; this form is for a browser that can keep nothing.
"""

from typing import Any

from django import forms
from pydantic import ValidationError

from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import ByInstrument, Side
from dorsi.core.saying import say
from dorsi.web.assess.read import Read
from dorsi.web.parts import entry_ids, words
from dorsi.web.parts.forms import EntryForm


class ReadForm(EntryForm):
    """Both sides, as JSON in the shape that the API takes."""

    left = forms.CharField(required=False, widget=forms.HiddenInput)
    right = forms.CharField(required=False, widget=forms.HiddenInput)

    def label_of(self, fault: Fault, place: str) -> str:
        return words.side(Side(place))

    def readings(self) -> dict[str, Any]:
        """As the action takes them. Raises InputError where a side is missing or unreadable."""
        sides = {side.value: read(side, self.cleaned_data[side.value]) for side in Side}
        id_ = self.id_of_entry
        ids = id_ and (entry_ids.following(id_, "left"), entry_ids.following(id_, "right"))
        return {**sides, "ids": ids}


def read(side: Side, text: str) -> ByInstrument:
    """One side as the page sent it."""
    try:
        return Read.model_validate_json(text).value()
    except ValidationError:
        must = say("be what the camera or the phone read")
        hint = say("Measure this side again.")
        fault = Fault(field=side.value, must=must, got=text[:40] or say("nothing"), hint=hint)
        raise InputError(fault) from None
