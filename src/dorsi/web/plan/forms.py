"""What a plan is made from: minutes, the week with its runs, equipment, dislikes."""

from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dorsi.core import plan as core
from dorsi.core import runs
from dorsi.core.catalogue import Catalogue
from dorsi.core.errors import Fault, InputError
from dorsi.core.plan import Means, Plan
from dorsi.core.runs import Run, RunKind, Weekday
from dorsi.web.parts import words
from dorsi.web.parts.forms import EntryForm

NO_RUN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfForm:
    """One row of the week: whether there is time to practise, and what is run."""

    day: Weekday
    box: BoundWidget
    run: BoundField


class SetUpForm(EntryForm):
    """Nothing is chosen beforehand but what an earlier plan was made from."""

    minutes = forms.CharField(
        label=_("Minutes for one practice"),
        help_text=_("Between 5 and 60. On a short day you can still choose less."),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    days = forms.MultipleChoiceField(
        label=_("Days"),
        choices=[(day.value, day.full) for day in Weekday],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    equipment = forms.MultipleChoiceField(
        label=_("What you have"), required=False, widget=forms.CheckboxSelectMultiple
    )
    dislikes = forms.MultipleChoiceField(
        label=_("Drills you would rather not do"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, catalogue: Catalogue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.catalogue = catalogue
        bought = [thing for thing in catalogue.equipment.values() if not thing.at_home]
        _choose(self.fields["equipment"], [(thing.id, thing.name) for thing in bought])
        drills = catalogue.exercises.values()
        _choose(self.fields["dislikes"], [(drill.id, drill.name) for drill in drills])
        for day in Weekday:
            self.fields[f"run_{day}"] = _run_field(day)

    def sentence(self, fault: Fault, place: str | None) -> str:
        """Nobody types days or things here, so the hint says what to tap."""
        hint = gettext("Tap at least one day.") if place == "days" else fault.hint
        return super().sentence(replace(fault, hint=hint), place)

    @property
    def week(self) -> list[DayOfForm]:
        boxes = zip(Weekday, self["days"].subwidgets, strict=True)
        return [DayOfForm(day=day, box=box, run=self[f"run_{day}"]) for day, box in boxes]

    def check(self) -> None:
        """Reads means and runs. Raises InputError with the faults of both."""
        faults: list[Fault] = []
        try:
            self.means: Means = core.checked_means(
                minutes=self.cleaned_data["minutes"],
                days=self.cleaned_data["days"],
                equipment=self.cleaned_data["equipment"],
                dislikes=self.cleaned_data["dislikes"],
                catalogue=self.catalogue,
            )
        except InputError as error:
            faults += error.faults
        self.runs: tuple[Run, ...] = runs.checked(self._run_texts())
        if faults:
            raise InputError(*faults)

    def _run_texts(self) -> list[str]:
        chosen = ((day, self.cleaned_data[f"run_{day}"]) for day in Weekday)
        return [f"{day}:{kind}" for day, kind in chosen if kind != NO_RUN]


def _choose(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    if isinstance(field, forms.MultipleChoiceField):
        field.choices = choices


def _run_field(day: Weekday) -> forms.Field:
    kinds = [(kind.value, words.run_kind(kind)) for kind in RunKind]
    return forms.ChoiceField(
        label=words.weekday(day), choices=[(NO_RUN, _("No run")), *kinds], required=False
    )


def as_before(plan: Plan | None) -> dict[str, Any]:
    """What the form shows: what the plan that holds was made from."""
    if plan is None:
        return {}
    means = plan.basis.means
    return {
        "minutes": means.minutes,
        "days": [day.value for day in means.days],
        "equipment": sorted(means.equipment),
        "dislikes": sorted(means.dislikes),
        **{f"run_{run.day}": run.kind.value for run in plan.basis.runs},
    }
