"""The safety questions, what is answered and noted, and the verdict: a join.

The higher outcome and the union of what is off. So one more yes can never loosen anything,
whatever the order, and two devices merge to the stricter. Shells import all of this from
`dorsi.core.safety`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from enum import StrEnum
from functools import reduce
from math import ceil
from typing import NamedTuple

from dorsi.core.catalogue import Demand, Outcome, Question, ScreeningRules
from dorsi.core.errors import Fault, InputError
from dorsi.core.saying import Saying, plain, say


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"  # counts as yes


class Trouble(StrEnum):
    """What can go wrong during or after a practice."""

    POPPED = "popped"  # a pop, snap or kick
    HURT = "hurt"  # pain above 5, or numb
    FRONT_PINCH = "front_pinch"
    INJURY = "injury"  # any injury the runner notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """One full round of answers, by question id.

    `before`: ids of notes that stood in the diary already but were dated ahead of it by a wrong
    clock. They came before these answers, whatever their date says.
    """

    id: str
    answers: Mapping[str, Answer]
    answered_at: datetime
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyAnswer:
    """The one question before a practice: is anything new? `anything_new` yes asks all again."""

    id: str
    anything_new: Answer
    answered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class InjuryNote:
    """Something that happened to an ankle or calf. The screening is due again after it."""

    id: str
    trouble: Trouble
    exercise: str | None
    noted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why one question counted: its id, what it means in plain words, where to go ('' nowhere)."""

    question: str
    says: Saying
    go_to: Saying
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is offered. `ask_again_on`: the day from which the questions are due again.

    `due` is True once they are: nothing is offered until they are answered.
    """

    outcome: Outcome
    reasons: tuple[Reason, ...]
    off: frozenset[Demand]
    ask_again_on: date
    due: bool = False

    @property
    def word(self) -> str:
        return self.outcome.word

    @property
    def practice_offered(self) -> bool:
        """Practice is offered unless the answers are due, say stop, or switch everything off."""
        left = EVERYTHING - {Demand.RUNNING} - self.off
        return not self.due and self.outcome < Outcome.STOP and bool(left)


MINOR = "H13"
"""The hazard of practising too young, as SAFETY.md numbers it: a birth year answers it too."""

EVERYTHING = frozenset(Demand)
OFF_AT_LEAST = {
    Outcome.STOP: EVERYTHING - {Demand.FREE_MOVEMENT},
    Outcome.EMERGENCY: EVERYTHING,
}
"""Whatever a knowledge file forgets: who is stopped does not run, roll, load or stretch."""


class Asks(NamedTuple):
    """What one or more answers ask for, and what they switch off."""

    outcome: Outcome
    off: frozenset[Demand]


NOTHING = Asks(Outcome.GO, frozenset())


def join(a: Asks, b: Asks) -> Asks:
    """The stricter of both: the higher outcome, and all that either switches off."""
    return Asks(max(a.outcome, b.outcome), a.off | b.off)


def asks(question: Question) -> Asks:
    """What a yes to this question asks for."""
    return Asks(question.outcome, question.off | OFF_AT_LEAST.get(question.outcome, frozenset()))


def checked(raw: Mapping[str, str], questions: Sequence[Question]) -> Mapping[str, Answer]:
    """The answers by question id, in the order of the questions.

    Raises InputError naming every question that is missing, unknown, or answered otherwise
    than with yes, no or not_sure: safety has no silent default.
    """
    known = [question.id for question in questions]
    answers = {name: _answer(word) for name, word in raw.items()}
    faults = [*_unanswered(raw, answers, known), *_unknown(raw, known)]
    if faults:
        raise InputError(*faults)
    return {name: answer for name in known if (answer := answers[name]) is not None}


def verdict(
    answers: Mapping[str, Answer],
    *,
    questions: Sequence[Question],
    rules: ScreeningRules,
    answered_on: date,
    age_years: int | None = None,
) -> Verdict:
    """The strictest of what the answers ask for; "not sure" counts as yes.

    age_years: by calendar year, so up to one too many; whoever may be a minor is taken for
    one, whatever they answered. What is not answered does not count here: `checked` refuses
    a gap, and `standing` asks again.
    """
    young = age_years is not None and age_years - 1 <= rules.oldest_minor_years
    counted = [
        question
        for question in questions
        if answers.get(question.id, Answer.NO) != Answer.NO or (young and MINOR in question.hazards)
    ]
    return counting(counted, answered_on=answered_on, rules=rules)


def counting(questions: Iterable[Question], *, answered_on: date, rules: ScreeningRules) -> Verdict:
    """The verdict when a yes to each of these questions counts."""
    counted = tuple(questions)
    days = [ceil(question.wait_h / 24) for question in counted if question.wait_h is not None]
    asked = reduce(join, map(asks, counted), NOTHING)
    return Verdict(
        outcome=asked.outcome,
        reasons=in_order(_reason(question) for question in counted),
        off=asked.off,
        ask_again_on=answered_on + timedelta(days=min([rules.valid_days, *days])),
    )


def merge(a: Verdict, b: Verdict) -> Verdict:
    """The stricter of two verdicts, as from two devices; their order does not matter."""
    asked = join(Asks(a.outcome, a.off), Asks(b.outcome, b.off))
    return Verdict(
        outcome=asked.outcome,
        reasons=in_order((*a.reasons, *b.reasons)),
        off=asked.off,
        ask_again_on=min(a.ask_again_on, b.ask_again_on),
        due=a.due or b.due,
    )


def in_order(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Each reason once, the strictest first."""
    return tuple(
        sorted(set(reasons), key=lambda one: (-one.outcome, one.question, one.says, one.go_to))
    )


def _reason(question: Question) -> Reason:
    return Reason(
        question=question.id,
        says=plain(question.reason),
        go_to=plain(question.go_to),
        outcome=question.outcome,
    )


def _answer(word: str) -> Answer | None:
    try:
        return Answer(str(word).strip().lower().replace(" ", "_"))
    except ValueError:
        return None


def _unanswered(
    raw: Mapping[str, str], answers: Mapping[str, Answer | None], known: Sequence[str]
) -> Iterator[Fault]:
    for name in known:
        if answers.get(name) is None:
            got = str(raw.get(name, "")).strip() or say("no answer")
            must = say("be answered yes, no or not_sure")
            hint = say("If you are not sure, say not_sure.")
            yield Fault(field=name, must=must, got=got, hint=hint)


def _unknown(raw: Mapping[str, str], known: Sequence[str]) -> Iterator[Fault]:
    for name in raw:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = say("Did you mean {near}?", near=near[0]) if near else say("Leave it out.")
            must = say("be one of the questions")
            yield Fault(field=name, must=must, got=say("no such one"), hint=hint)
