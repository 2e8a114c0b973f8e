"""The safety sheet: when to stop, when to call, and which number. From the questions themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from dorsi import knowledge
from dorsi.core.catalogue import Outcome, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to go, and the signs that ask for it."""

    go_to: str
    signs: Sequence[str]


def calls() -> list[str]:
    """The signs that ask for an ambulance."""
    return [question.reason for question in _asked(Outcome.EMERGENCY)]


def places() -> list[Place]:
    """The signs that stop practice, by where to go with them."""
    asked = sorted(_asked(Outcome.STOP), key=_go_to)
    return [
        Place(go_to=go_to, signs=[question.reason for question in questions])
        for go_to, questions in groupby(asked, key=_go_to)
    ]


def _asked(outcome: Outcome) -> Iterable[Question]:
    return [one for one in knowledge.catalogue().questions if one.outcome is outcome]


def _go_to(question: Question) -> str:
    return question.go_to
