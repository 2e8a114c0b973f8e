"""What a practice leaves behind: what the player counted, then the runner's own two taps."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dorsi.core.diary import Ended
from dorsi.core.safety import Trouble
from dorsi.web.parts.forms import EntryForm

PAINS = [(str(pain), str(pain)) for pain in range(11)]

EFFORTS = [("4", _("Easy")), ("7", _("Right")), ("8", _("Hard")), ("10", _("Too hard"))]
"""Four words for the scale of 0 to 10: only the first counts as easy, only the last as too hard."""

TROUBLES = {Ended.POPPED.value: Trouble.POPPED, Ended.HURT.value: Trouble.HURT}


def _hidden() -> forms.CharField:
    return forms.CharField(required=False, widget=forms.HiddenInput)


class EndForm(EntryForm):
    """Filled by the player, or left as it is by a runner who practised from the printed list.

    `drills`, `skipped`, `hurt` and `pinched` hold ids with spaces between.
    """

    day = forms.DateField(required=False, widget=forms.HiddenInput)
    seconds = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    ended = _hidden()
    drills = _hidden()
    skipped = _hidden()
    hurt = _hidden()
    pinched = _hidden()

    def ids(self, field: str) -> tuple[str, ...]:
        return tuple(self.cleaned_data[field].split())

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
