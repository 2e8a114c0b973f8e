"""A file to take in, and the word that erases."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dorsi.core.errors import Fault
from dorsi.web.archive.actions import Imported
from dorsi.web.archive.erasing import WORD, Erased
from dorsi.web.parts.forms import CoreForm, SeenForm
from dorsi.web.parts.said import said


class EraseForm(SeenForm):
    """The word, typed; or set by the script once the button was held."""

    word = forms.CharField(
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )

    erased: Erased

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["word"].label = gettext("Type “%(word)s”, to be sure") % {"word": said(WORD)}

    def label_of(self, fault: Fault, place: str) -> str:
        return gettext("The word")


class ImportForm(CoreForm):
    file = forms.FileField(
        label=_("A Dorsi file"),
        help_text=_("What is here already stays; only what is new is added."),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file first.")},
    )

    def take_in(self, act: Callable[[bytes], Imported]) -> None:
        self.taken = act(self.cleaned_data["file"].read())
