"""The morning after a practice: one question, two answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from dorsi.web.parts.forms import EntryForm

ANSWERS = [("no", _("No")), ("yes", _("Yes, worse"))]


class MorningForm(EntryForm):
    worse = forms.ChoiceField(
        choices=ANSWERS,
        error_messages={"required": _("Tap one of the two answers.")},
        widget=forms.RadioSelect,
    )

    @property
    def is_worse(self) -> bool:
        return str(self.cleaned_data["worse"]) == "yes"
