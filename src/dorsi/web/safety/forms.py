"""The safety questions as a form, in their groups."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dorsi.core.catalogue import Catalogue, Question
from dorsi.core.errors import Fault
from dorsi.core.safety import Answer, Trouble
from dorsi.web.parts.forms import EntryForm
from dorsi.web.safety.places import place

ANSWERS = [
    (Answer.NO.value, _("No")),
    (Answer.YES.value, _("Yes")),
    (Answer.NOT_SURE.value, _("Not sure")),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question on the screen, and where on the leg its picture points."""

    field: BoundField
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One screen of questions, and the anchors of its neighbours ('' where there is none)."""

    anchor: str
    title: str
    number: int
    previous: str
    next: str
    questions: list[Asked]


class ScreeningForm(EntryForm):
    """One field for each question. Nothing is answered beforehand."""

    def __init__(self, *args: Any, catalogue: Catalogue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.titles = catalogue.question_groups
        self.questions = catalogue.questions
        for question in self.questions:
            self.fields[question.id] = _field(question)

    def sentence(self, fault: Fault, place: str | None) -> str:
        """The question stands above its answers: nothing has to be said twice."""
        return gettext("Not answered yet.")

    @property
    def first_open(self) -> BoundField | None:
        return next((self[name] for name in self.errors if name in self.fields), None)

    @property
    def answers(self) -> Mapping[str, str]:
        """What was answered, by question id; an open question is left out."""
        given = ((question.id, self.cleaned_data[question.id]) for question in self.questions)
        return {question: answer for question, answer in given if answer}

    @property
    def groups(self) -> list[Group]:
        return list(self._groups())

    def _groups(self) -> Iterator[Group]:
        names = list(self.titles)
        for index, name in enumerate(names):
            yield Group(
                anchor=name,
                title=self.titles[name],
                number=index + 1,
                previous=names[index - 1] if index else "",
                next=names[index + 1] if index + 1 < len(names) else "",
                questions=[
                    Asked(field=self[question.id], place=place(question.id))
                    for question in self.questions
                    if question.group == name
                ],
            )


def _field(question: Question) -> forms.Field:
    return forms.CharField(
        label=question.text,
        help_text=question.detail,
        required=False,
        widget=forms.RadioSelect(choices=ANSWERS),
    )


TROUBLES = [
    (Trouble.POPPED.value, _("A pop, snap or kick"), "heel"),
    (Trouble.HURT.value, _("Pain above 5 out of 10, or numb"), "calf"),
    (Trouble.FRONT_PINCH.value, _("A pinch at the front of the ankle"), "front"),
    (Trouble.INJURY.value, _("Another injury to ankle, foot or calf"), "ankle"),
]


class InjuryForm(EntryForm):
    trouble = forms.ChoiceField(
        label=_("What happened?"),
        choices=[(value, label) for value, label, _place in TROUBLES],
        error_messages={"required": _("Tap what happened.")},
        widget=forms.RadioSelect,
    )

    @property
    def what(self) -> Trouble:
        return Trouble(self.cleaned_data["trouble"])


class DailyForm(EntryForm):
    """The one question before a practice."""

    answer = forms.ChoiceField(
        choices=ANSWERS,
        error_messages={"required": _("Answer this one before you start.")},
        widget=forms.RadioSelect,
    )
