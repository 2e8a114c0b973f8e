"""What is asked about the runner and what they want. All of it may stay empty."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dorsi.core.catalogue import Country
from dorsi.core.preferences import Preferences
from dorsi.core.runner import LengthUnit, Runner, Sex
from dorsi.core.runs import Weekday
from dorsi.web.parts import words
from dorsi.web.parts.forms import CoreForm, SeenForm
from dorsi.web.parts.said import said
from dorsi.web.people.actions import Changes

SEXES = [(Sex.FEMALE.value, _("Female")), (Sex.MALE.value, _("Male")), ("", _("Leave empty"))]
UNITS = [(LengthUnit.CM.value, _("Centimetres")), (LengthUnit.INCH.value, _("Inches"))]


class ProfileForm(SeenForm):
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
    def wanted(self) -> Changes:
        """As entered; an empty field says: not known."""
        return Changes(
            birth_year=self.cleaned_data["birth_year"] or None,
            sex=self.cleaned_data["sex"] or None,
            units=self.cleaned_data["units"] or LengthUnit.CM.value,
        )

    def in_words(self, values: Mapping[str, Any]) -> str:
        told = (
            values["birth_year"] or gettext("no year of birth"),
            dict(SEXES)[values["sex"] or ""] if values["sex"] else gettext("no sex"),
            dict(UNITS)[values["units"] or LengthUnit.CM.value],
        )
        return ", ".join(map(str, told))


class CountryForm(SeenForm):
    country = forms.ChoiceField(label=_("Country"), required=False)
    emergency_number = forms.CharField(
        label=_("Another number"),
        help_text=_("For any other country, or where you know better. It goes before the above."),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, countries: Mapping[str, Country], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = sorted((said(one.name), one) for one in countries.values())
        self.names = {"": gettext("Not told")}
        self.names |= {one.code: f"{name}: {one.number}" for name, one in named}
        field = self.fields["country"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(self.names.items())

    @property
    def wanted(self) -> Changes:
        return Changes(
            country=self.cleaned_data["country"],
            emergency_number=self.cleaned_data["emergency_number"],
        )

    def in_words(self, values: Mapping[str, Any]) -> str:
        own = values["emergency_number"] or gettext("no other number")
        return f"{self.names[values['country'] or '']}, {own}"


class RemindersForm(SeenForm):
    practice_at = forms.CharField(
        label=_("On practice days, at"),
        help_text=_("Leave it empty for no reminder."),
        required=False,
        widget=forms.TextInput(attrs={"type": "time"}),
    )
    test_day = forms.ChoiceField(
        label=_("Day of the test"),
        help_text=_("Once a week, before you stretch or run."),
        required=False,
    )
    test_at = forms.CharField(
        label=_("On that day, at"),
        help_text=_("Leave it empty for no reminder."),
        required=False,
        widget=forms.TextInput(attrs={"type": "time"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["test_day"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(day.value, words.weekday(day)) for day in Weekday]

    @property
    def wanted(self) -> Changes:
        return Changes(
            practice_at=self.cleaned_data["practice_at"],
            test_day=self.cleaned_data["test_day"],
            test_at=self.cleaned_data["test_at"],
        )

    def in_words(self, values: Mapping[str, Any]) -> str:
        day = words.weekday(Weekday(values["test_day"] or Weekday.SAT))
        told = {
            "practice": values["practice_at"] or gettext("no time"),
            "day": day,
            "test": values["test_at"] or gettext("no time"),
        }
        return gettext("practice: %(practice)s; test: %(day)s, %(test)s") % told


# Values that another window may have changed meanwhile; each form says them in words.
AboutForm = ProfileForm | CountryForm | RemindersForm


class SwitchForm(CoreForm):
    """One thing switched in the settings themselves."""

    units = forms.CharField(required=False)
    sound = forms.CharField(required=False)
    voice = forms.CharField(required=False)
    keys = forms.CharField(required=False)
    look = forms.CharField(required=False)

    @property
    def wanted(self) -> dict[str, str]:
        """What was switched; no look at all is one that can be chosen."""
        chosen = {name for name, value in self.cleaned_data.items() if value}
        chosen |= {"look"} & set(self.data)
        return {name: self.cleaned_data[name] for name in sorted(chosen)}


def particulars(runner: Runner) -> dict[str, Any]:
    """What the form shows of a runner."""
    return {
        "birth_year": str(runner.birth_year or ""),
        "sex": runner.sex.value if runner.sex else "",
        "units": runner.units.value,
    }


def wishes(wanted: Preferences) -> dict[str, Any]:
    """What the forms show of the preferences."""
    return {
        "country": wanted.country or "",
        "emergency_number": wanted.emergency_number or "",
        "practice_at": f"{wanted.practice_at:%H:%M}" if wanted.practice_at else "",
        "test_day": wanted.test_day.value,
        "test_at": f"{wanted.test_at:%H:%M}" if wanted.test_at else "",
    }
