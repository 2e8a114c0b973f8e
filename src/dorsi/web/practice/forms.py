"""What a practice leaves behind: what the player counted, then the runner's own three taps."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dorsi import knowledge
from dorsi.core.diary import Ended, Feel
from dorsi.core.errors import Unknown
from dorsi.core.safety import Trouble
from dorsi.web.parts.forms import EntryForm

PAINS = [(str(pain), str(pain)) for pain in range(11)]

EFFORTS = [("4", _("Easy")), ("7", _("Right")), ("8", _("Hard")), ("10", _("Too hard"))]
"""Four words for the scale of 0 to 10: only the first counts as easy, only the last as too hard."""

FEELS = [
    (Feel.LOOSER.value, _("Looser")),
    (Feel.SAME.value, _("Same")),
    (Feel.STIFFER.value, _("Stiffer")),
]

TROUBLES = {Ended.POPPED.value: Trouble.POPPED, Ended.HURT.value: Trouble.HURT}


class DrillsField(forms.CharField):
    """Ids of exercises with spaces between; each one that Dorsi knows."""

    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.HiddenInput)

    def to_python(self, value: Any) -> tuple[str, ...]:  # type: ignore[override]
        drills = str(super().to_python(value) or "").split()
        try:
            return tuple(knowledge.catalogue().exercise(drill).id for drill in drills)
        except Unknown as unknown:
            raise forms.ValidationError(unknown.message) from None


class EndForm(EntryForm):
    """Filled by the player, or left as it is by a runner who practised from the printed list."""

    day = forms.DateField(required=False, widget=forms.HiddenInput)
    seconds = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    ended = forms.ChoiceField(
        required=False,
        widget=forms.HiddenInput,
        choices=[(end.value, end.value) for end in Ended],
    )
    drills = DrillsField()
    skipped = DrillsField()
    hurt = DrillsField()
    pinched = DrillsField()

    def ids(self, field: str) -> tuple[str, ...]:
        return tuple(self.cleaned_data[field])

    @property
    def carried(self) -> dict[str, Any]:
        """What goes on to the next form, as it was sent."""
        return {name: self[name].value() for name in EndForm.base_fields}

    @property
    def trouble(self) -> Trouble | None:
        return TROUBLES.get(self.cleaned_data["ended"])


class AfterForm(EndForm):
    """Nothing is chosen beforehand; what is missing the core says."""

    pain = forms.CharField(
        label=_("Most pain during it"),
        required=False,
        widget=forms.RadioSelect(choices=PAINS),
    )
    effort = forms.CharField(
        label=_("How hard was it?"),
        required=False,
        widget=forms.RadioSelect(choices=EFFORTS),
    )
    feel = forms.CharField(
        label=_("Ankles now"),
        required=False,
        widget=forms.RadioSelect(choices=FEELS),
    )
