"""Whether practice is offered today: the strictest of what the answers ask for.

A verdict is a join (the higher outcome, the union of what is off), so one more yes can
never loosen anything, and two devices merge to the stricter.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dorsi.core.catalogue import Demand, Outcome


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
    """One full round of answers, by question id."""

    id: str
    answers: Mapping[str, Answer]
    answered_at: datetime


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
    says: str
    go_to: str
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
        """Practice is offered unless the answers are due, or everything is off."""
        return not self.due and bool(set(Demand) - {Demand.RUNNING} - self.off)
