"""The tape test of both ankles as one form, screen by screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Fault
from dorsi.core.measurement import Limit, Measurement, Side
from dorsi.core.runner import LengthUnit
from dorsi.core.saying import say
from dorsi.measure import tape
from dorsi.web.parts import clock, entry_ids, words
from dorsi.web.parts.forms import EntryForm

LIMITS = {
    Limit.BACK.value: (_("A stretch at the back"), _("calf or heel cord"), "calf"),
    Limit.FRONT.value: (_("A pinch at the front"), _("the ankle crease"), "front"),
    Limit.NONE.value: (_("Neither, it just stopped"), _("or hard to say"), "leg"),
}
"""Where the end was felt: the words, a nearer word, and where the picture points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitOfForm:
    """One answer to what stopped the knee, with its picture."""

    radio: BoundWidget
    nearer: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideOfForm:
    """One ankle's screens: its tries (with a fourth once it is offered) and its limit."""

    side: Side
    tries: list[BoundField]
    fourth: BoundField
    limit: BoundField
    limits: list[LimitOfForm]
    keep: BoundField
    last: bool


class TapeForm(EntryForm):
    """Three tries a side, one more where they lie apart, and where the end was felt."""

    places = {"left": "left_1", "right": "right_1"}
    keep = forms.CharField(required=False, widget=forms.HiddenInput)  # no fourth try, either side
    units = forms.CharField(required=False, widget=forms.HiddenInput)  # those the page showed

    def __init__(
        self, *args: Any, protocol: Protocol, units: LengthUnit, first: Side, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.protocol = protocol
        self.typed_in = units
        self.order = (first, first.other)
        for side in self.order:
            for number in range(1, protocol.tries_most + 1):
                self.fields[f"{side}_{number}"] = _try(number)
            self.fields[f"limit_{side}"] = _limit()
            self.fields[f"keep_{side}"] = forms.CharField(required=False, widget=forms.HiddenInput)

    def label_of(self, fault: Fault, place: str) -> str:
        """What is wrong is said of a whole side, not of the first of its fields."""
        side = words.side(next(side for side in Side if side in fault.field))
        what_stopped_you = str(self.fields[place].label).rstrip("?").lower()
        return f"{side}, {what_stopped_you}" if place.startswith("limit") else side

    def sentence(self, fault: Fault, place: str | None) -> str:
        """Where it ended is tapped here, not typed: the answers need no names of their own."""
        if place and place.startswith("limit"):
            fault = replace(fault, must=say("be one of those shown"))
        return super().sentence(fault, place)

    @property
    def sides(self) -> list[SideOfForm]:
        return [self._side(side) for side in self.order]

    def _side(self, side: Side) -> SideOfForm:
        tries = [self[f"{side}_{number}"] for number in range(1, self.protocol.tries_most + 1)]
        return SideOfForm(
            side=side,
            tries=tries[: self.protocol.tries],
            fourth=tries[self.protocol.tries],
            limit=self[f"limit_{side}"],
            limits=[_limit_of_form(radio) for radio in self[f"limit_{side}"].subwidgets],
            keep=self[f"keep_{side}"],
            last=side is self.order[-1],
        )

    def entered(self, side: Side) -> Sequence[str]:
        """The tries of one side as typed, blanks left out."""
        numbers = range(1, self.protocol.tries_most + 1)
        typed = (self.cleaned_data[f"{side}_{number}"] for number in numbers)
        return [text for text in typed if text]

    def check(self) -> None:
        """Reads what was typed. Raises InputError with every fault of both sides."""
        self.pair = tape.pair(
            ids=(Side.LEFT.value, Side.RIGHT.value),
            left=self.entered(Side.LEFT),
            right=self.entered(Side.RIGHT),
            limit_left=self.cleaned_data["limit_left"],
            limit_right=self.cleaned_data["limit_right"],
            taken_at=clock.now(),
            protocol=self.protocol,
            units=self.typed_in,
        )

    def sides_apart(self) -> list[SideOfForm]:
        """The sides whose three tries lie so far apart that one more is worth it."""
        wide = [one.side for one in self.pair if self._apart(one)]
        return [one for one in self.sides if one.side in wide]

    @property
    def carried(self) -> list[BoundField]:
        """What goes along unseen while only fourth tries are asked for."""
        asked = {one.fourth.name for one in self.sides_apart()} | {"keep"}
        return [field for field in self if field.name not in asked]

    def _apart(self, one: Measurement) -> bool:
        may_do_one_more = len(one.tries) == self.protocol.tries
        far = tape.spread_cm(one.tries) > self.protocol.spread_watch
        kept = self.cleaned_data["keep"] or self.cleaned_data[f"keep_{one.side}"]
        return may_do_one_more and far and not kept

    def readings(self) -> dict[str, Any]:
        """What was read, in cm, as the action takes it."""
        left, right = self.pair
        id_ = self.id_of_entry
        return {
            "left": left.tries,
            "right": right.tries,
            "limit_left": left.limit,
            "limit_right": right.limit,
            "ids": id_ and (entry_ids.following(id_, "left"), entry_ids.following(id_, "right")),
        }


def typed_in(told: str | None, *, otherwise: LengthUnit) -> LengthUnit:
    """The unit a page was opened in, whatever another window changed it to meanwhile."""
    return LengthUnit(told) if told in set(LengthUnit) else otherwise


def _limit_of_form(radio: BoundWidget) -> LimitOfForm:
    _label, nearer, place = LIMITS[radio.data["value"]]
    return LimitOfForm(radio=radio, nearer=str(nearer), place=place)


def _try(number: int) -> forms.Field:
    return forms.CharField(
        label=format_lazy(pgettext_lazy("tape test", "Try {number}"), number=number),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )


def _limit() -> forms.Field:
    return forms.ChoiceField(
        label=_("What stopped you?"),
        choices=[(value, words[0]) for value, words in LIMITS.items()],
        required=False,
        widget=forms.RadioSelect,
    )
