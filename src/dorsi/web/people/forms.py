"""What is asked about the runner. All of it may stay empty."""

from typing import TypedDict

from django import forms
from django.utils.translation import gettext_lazy as _

from dorsi.core.runner import LengthUnit, Runner, Sex
from dorsi.web.parts.forms import CoreForm

SEXES = [(Sex.FEMALE.value, _("Female")), (Sex.MALE.value, _("Male")), ("", _("Leave empty"))]
UNITS = [(LengthUnit.CM.value, _("Centimetres")), (LengthUnit.INCH.value, _("Inches"))]


class Particulars(TypedDict):
    birth_year: str | None
    sex: str | None
    units: str


class ProfileForm(CoreForm):
    birth_year = forms.CharField(
        label=_("Year of birth"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "bday-year"}),
    )
    sex = forms.ChoiceField(
        label=_("Sex"),
        help_text=_("Ranges were measured on women and men apart."),
        choices=SEXES,
        required=False,
        widget=forms.RadioSelect,
    )
    units = forms.ChoiceField(
        label=_("Length"),
        help_text=_("Kept in centimetres always; shown as you like."),
        choices=UNITS,
        required=False,
        widget=forms.RadioSelect,
    )

    @property
    def particulars(self) -> Particulars:
        """As typed; an empty field says: not known."""
        return Particulars(
            birth_year=self.cleaned_data["birth_year"] or None,
            sex=self.cleaned_data["sex"] or None,
            units=self.cleaned_data["units"] or LengthUnit.CM.value,
        )


def particulars(runner: Runner) -> dict[str, object]:
    """What the form shows of a runner."""
    return {
        "birth_year": runner.birth_year or "",
        "sex": runner.sex.value if runner.sex else "",
        "units": runner.units.value,
    }
