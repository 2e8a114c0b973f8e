"""A note to show to a professional: what was answered, what is off, what the drills are."""

from collections.abc import Iterator
from dataclasses import dataclass

from dorsi import knowledge
from dorsi.core.catalogue import Exercise, Question
from dorsi.core.safety import Answer, InjuryNote, Screening, Verdict
from dorsi.web.safety import actions
from dorsi.web.safety.forms import ANSWERS, TROUBLES

NEWEST = 6  # of what was noted: a note is one page


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A question that was not answered with no."""

    question: Question
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Something the runner noted, and in which drill."""

    note: InjuryNote
    what: str
    drill: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    exercise: Exercise
    off: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    screening: Screening
    verdict: Verdict
    said: list[Said]
    happened: list[Happened]
    drills: list[Drill]


def note() -> Note:
    """All of it as it stands now. Raises NotYet before the questions were ever answered."""
    screening, verdict = actions.answered(), actions.standing()
    return Note(
        screening=screening,
        verdict=verdict,
        said=list(_said(screening)),
        happened=list(_happened()),
        drills=list(_drills(verdict)),
    )


def _said(screening: Screening) -> Iterator[Said]:
    words = {Answer(value): word for value, word in ANSWERS}
    for question in knowledge.catalogue().questions:
        answer = screening.answers.get(question.id, Answer.NO)
        if answer is not Answer.NO:
            yield Said(question=question, answer=str(words[answer]))


def _happened() -> Iterator[Happened]:
    words = {value: word for value, word, _place in TROUBLES}
    drills = knowledge.catalogue().exercises
    for noted in reversed(actions.noted()[-NEWEST:]):
        drill = drills.get(noted.exercise or "")
        yield Happened(
            note=noted, what=str(words[noted.trouble.value]), drill=drill.name if drill else ""
        )


def _drills(verdict: Verdict) -> Iterator[Drill]:
    for exercise in knowledge.catalogue().exercises.values():
        off = not verdict.practice_offered or exercise.is_off(verdict.off)
        yield Drill(exercise=exercise, off=off)
