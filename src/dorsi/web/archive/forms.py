"""Units, and a file to take in."""

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext_lazy as _

from dorsi.web.archive.actions import Imported
from dorsi.web.parts.forms import CoreForm


class UnitsForm(CoreForm):
    units = forms.CharField(required=False)


class ImportForm(CoreForm):
    file = forms.FileField(
        label=_("A Dorsi file"),
        help_text=_("What is here already stays; only what is new is added."),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file first.")},
    )

    def take_in(self, act: Callable[[bytes], Imported]) -> None:
        self.taken = act(self.cleaned_data["file"].read())
