"""What can be done: answer the questions, note an injury, ask what is offered now."""

from collections.abc import Mapping
from datetime import datetime
from itertools import chain

from dorsi import knowledge
from dorsi.core import safety as core
from dorsi.core.errors import Fault, InputError, NotYet
from dorsi.core.safety import (
    UNANSWERED,
    Answer,
    DailyAnswer,
    InjuryNote,
    Screening,
    Trouble,
    Verdict,
)
from dorsi.web.parts import clock, entry_ids
from dorsi.web.parts.storing import reading, writing
from dorsi.web.people import actions as people
from dorsi.web.people import events
from dorsi.web.safety import models, rows


@writing
def screen(
    raw_answers: Mapping[str, str], *, entry_id: str | None = None, now: datetime | None = None
) -> Verdict:
    """Stores one full round of answers and returns what holds from now on."""
    moment = clock.now(now)
    answers = core.checked(raw_answers, knowledge.catalogue().questions)
    id_ = entry_ids.given(entry_id)
    value = Screening(id=id_, answers=answers, answered_at=moment, before=_ahead(id_, moment))
    columns = rows.screening_columns(value)
    events.store(models.Screening, value.id, columns, timed=now is not None)
    return _standing(moment)


@writing
def daily(
    answer: str,
    *,
    entry_id: str | None = None,
    waited_s: int | None = None,
    now: datetime | None = None,
) -> Verdict:
    """Stores the short answer before a practice (yes, no or not_sure: is anything new?)."""
    moment = clock.now(now)
    value = DailyAnswer(
        id=entry_ids.given(entry_id),
        anything_new=_answer(answer),
        answered_at=clock.earlier(moment, waited_s),
    )
    columns = rows.daily_columns(value)
    events.store(models.DailyAnswer, value.id, columns, timed=now is not None)
    return _standing(moment)


def note_injury(
    trouble: Trouble,
    *,
    exercise: str | None = None,
    entry_id: str | None = None,
    waited_s: int | None = None,
    now: datetime | None = None,
) -> Verdict:
    """Stores that something happened. The questions are due again after it.

    It is kept even where the questions were never answered, and NotYet is raised for that.
    """
    keep_note(trouble, exercise=exercise, entry_id=entry_id, waited_s=waited_s, now=now)
    return standing(now)


@writing
def keep_note(
    trouble: Trouble,
    *,
    exercise: str | None = None,
    entry_id: str | None = None,
    waited_s: int | None = None,
    now: datetime | None = None,
) -> None:
    """The same without a verdict, for an action that goes on."""
    if exercise is not None:
        knowledge.catalogue().exercise(exercise)
    value = InjuryNote(
        id=entry_ids.given(entry_id),
        trouble=trouble,
        exercise=exercise,
        noted_at=clock.earlier(clock.now(now), waited_s),
    )
    columns = rows.injury_columns(value)
    events.store(models.InjuryNote, value.id, columns, timed=now is not None)


@reading
def is_noted(*entry_ids: str) -> bool:
    """Whether an injury note is stored under one of these ids."""
    return events.all_of(models.InjuryNote).filter(entry_id__in=entry_ids).exists()


@reading
def answered() -> Screening:
    """The newest full round of answers. Raises NotYet before the first one."""
    row = events.newest(models.Screening, now=clock.now())
    if row is None:
        raise NotYet(UNANSWERED)
    return rows.screening(row)


@reading
def noted() -> list[InjuryNote]:
    """Everything that was noted as having happened, oldest first."""
    return [rows.injury(row) for row in events.mine(models.InjuryNote)]


@reading
def standing(now: datetime | None = None) -> Verdict:
    """What holds now. Raises NotYet before the questions were ever answered."""
    return _standing(clock.now(now))


def _ahead(entry_id: str, moment: datetime) -> tuple[str, ...]:
    """Ids of notes dated ahead of this moment by a wrong clock; as before where sent again."""
    stored = events.found(models.Screening, entry_id)
    if stored is not None:
        return tuple(stored.before)
    ahead = (
        events.mine(kind)
        .filter(at__gt=moment + core.CLOCK_AHEAD)
        .values_list("entry_id", flat=True)
        for kind in (models.InjuryNote, models.DailyAnswer)
    )
    return tuple(chain.from_iterable(ahead))


def _standing(moment: datetime) -> Verdict:
    catalogue = knowledge.catalogue()
    screening = events.newest(models.Screening, now=moment)
    news = events.mine(models.DailyAnswer).exclude(anything_new=Answer.NO)
    if screening is not None:
        news = news.filter(at__gte=screening.at)
    return core.standing(
        None if screening is None else rows.screening(screening),
        injuries=noted(),
        daily=tuple(rows.daily(row) for row in news),
        questions=catalogue.questions,
        rules=catalogue.screening,
        now=moment,
        age_years=people.runner().age_years(today=clock.day(moment)),
    )


def _answer(raw: str) -> Answer:
    try:
        return Answer(raw)
    except ValueError:
        fault = Fault(field="anything_new", must="be yes, no or not_sure", got=raw)
        raise InputError(fault) from None
