"""Two windows, one diary: the later save is told what is stored meanwhile, and loses nothing."""

from collections.abc import Sequence

from django import forms
from django.http import QueryDict

from dorsi.core.errors import DorsiError

NOTHING = "-"
"""The stamp of a place where nothing is stored yet."""


class Overtaken(DorsiError):
    """Something was stored since this page was opened. What was entered here is not, so far.

    `stamp` names what is stored now: sent once more with it, what was entered here is stored too.
    `leave`: the address that shows what is stored. `stays`: there can be one, and it is there.
    """

    def __init__(
        self, *, stored: str, here: str, leave: str, stamp: str = NOTHING, stays: bool = False
    ) -> None:
        super().__init__(f"{stored} {here}")
        self.stored, self.here, self.leave = stored, here, leave
        self.stamp, self.stays = stamp, stays


class Stale(QueryDict):
    """What a page sent that had been open for too long: to be shown again, never to be stored."""

    @classmethod
    def of(cls, sent: QueryDict) -> "Stale":
        stale: Stale = cls(sent.urlencode(), encoding=sent.encoding)  # type: ignore[assignment]
        return stale


class Seen(forms.Form):
    """Remembers what was stored when the page was opened, by a short stamp."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def saw(self, stamp: str, *, own: Sequence[str] = ()) -> bool:
        """Whether `stamp` is what this page was opened over, or what it stored itself."""
        seen = self.cleaned_data["seen"]
        return not seen or stamp in (seen, *own)
