"""Whether practice is offered now: answers, the time since, and what happened after them.

Every answer and every note becomes a verdict of its own; what holds is their merge. So a
further note or a further yes never loosens anything, at any moment.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from itertools import chain
from typing import TypeVar

from dorsi.core.catalogue import Demand, Outcome, Question, ScreeningRules
from dorsi.core.errors import NotYet
from dorsi.core.saying import plain, say
from dorsi.core.screening import (
    EVERYTHING,
    Answer,
    DailyAnswer,
    InjuryNote,
    Reason,
    Screening,
    Trouble,
    Verdict,
    checked,
    counting,
    merge,
    verdict,
)

__all__ = [
    "UNANSWERED",
    "Answer",
    "DailyAnswer",
    "InjuryNote",
    "Reason",
    "Screening",
    "Trouble",
    "Verdict",
    "checked",
    "merge",
    "standing",
    "verdict",
]

# Our own choices, reviewed by nobody yet (SAFETY.md).
PINCHES = 2
PINCH_PERIODS = 3  # a front pinch is remembered for three rounds of the questions
HURT_DAYS = 3
CLOCK_AHEAD = timedelta(days=1)  # answers dated further ahead were given by a wrong clock

_Event = TypeVar("_Event", InjuryNote, DailyAnswer)

UNANSWERED = say(
    "The safety questions must be answered before the first practice (got no answers)."
    " Answer them first."
)

FRONT_PINCH = "H08"  # the hazard, as SAFETY.md numbers it; its question says what goes off

POPPED = Reason(
    question="popped",
    says=say("Something popped, snapped or kicked."),
    go_to=say("Have it looked at today, and do not run on it."),
    outcome=Outcome.STOP,
)
HURT = Reason(
    question="hurt",
    says=say("It hurt above 5 out of 10, or went numb, today."),
    go_to=say("Rest today. If it hurts on three days, ask a professional."),
    outcome=Outcome.STOP,
)
HURT_AGAIN = Reason(
    question="hurt_again",
    says=say("It hurt above 5 out of 10, or went numb, on three days."),
    go_to=say("Ask a professional before you go on."),
    outcome=Outcome.SEE_SOMEONE,
)
PINCH_AGAIN = Reason(
    question="front_pinch_again",
    says=say("You felt a pinch at the front of the ankle more than once."),
    go_to=say("Ask a professional before you go to the end of your range again."),
    outcome=Outcome.SEE_SOMEONE,
)


def standing(
    screening: Screening | None,
    *,
    injuries: Iterable[InjuryNote] = (),
    daily: DailyAnswer | Iterable[DailyAnswer] | None = None,
    questions: Sequence[Question],
    rules: ScreeningRules,
    now: datetime,
    age_years: int | None = None,
) -> Verdict:
    """What holds at `now`, from the newest screening and all that was noted.

    injuries: all notes, also older than the screening: an injury keeps its wait whatever was
    answered since, and a front pinch is remembered. daily: one or all daily answers; a yes
    newer than the screening counts even when a no follows it. now: in the runner's own zone,
    which says what day it is; waits compare instants, so that neither travel nor a clock
    change shortens them.
    Raises NotYet where nothing was ever answered, ValueError for a time without its zone.
    """
    if screening is None:
        raise NotYet(UNANSWERED)
    moment = _Moment(now=now, screened_at=screening.answered_at, questions=questions, rules=rules)
    notes = tuple(_dated(note, "noted_at", screening) for note in injuries)
    asked = (daily,) if isinstance(daily, DailyAnswer) else daily or ()
    parts = chain(
        _of_screening(screening, moment, age_years),
        _of_daily((_dated(answer, "answered_at", screening) for answer in asked), moment),
        *(_of_note(note, moment) for note in notes),
        _of_repeats(notes, moment),
    )
    return reduce(merge, parts)


def _dated(event: _Event, field: str, screening: Screening) -> _Event:
    """What came before the answers under a wrong clock, dated just before them."""
    if event.id not in screening.before:
        return event
    latest = screening.answered_at - timedelta(microseconds=1)
    return replace(event, **{field: min(getattr(event, field), latest, key=_utc)})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """Now, and what it is compared with.

    Times are compared in UTC: Python subtracts two times of one zone by their wall clocks,
    which is an hour wrong across a clock change.
    """

    now: datetime
    screened_at: datetime
    questions: Sequence[Question]
    rules: ScreeningRules

    @property
    def today(self) -> date:
        return self.now.date()

    def since(self, then: datetime) -> timedelta:
        return _utc(self.now) - _utc(then)

    def day(self, then: datetime) -> date:
        """The runner's own day of `then`, by the zone they are in now."""
        return _utc(then).astimezone(self.now.tzinfo).date()

    def after_screening(self, then: datetime) -> bool:
        """A tie counts: whether it came before or after the answers is not known then."""
        return _utc(then) >= _utc(self.screened_at)

    def due(self, says: str, go_to: str = "") -> Verdict:
        reason = Reason(question="again", says=plain(says), go_to=plain(go_to), outcome=Outcome.GO)
        return Verdict(
            outcome=Outcome.GO,
            reasons=(reason,),
            off=frozenset(),
            ask_again_on=self.today,
            due=True,
        )

    def because(self, reason: Reason, off: frozenset[Demand]) -> Verdict:
        return Verdict(
            outcome=reason.outcome,
            reasons=(reason,),
            off=off,
            ask_again_on=self.today + timedelta(days=self.rules.valid_days),
        )


def _utc(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError(f"moment must know its time zone (got {moment.isoformat()})")
    return moment.astimezone(UTC)


def _of_screening(
    screening: Screening, moment: _Moment, age_years: int | None
) -> Iterator[Verdict]:
    answered_on = moment.day(screening.answered_at)
    held = verdict(
        screening.answers,
        questions=moment.questions,
        rules=moment.rules,
        answered_on=answered_on,
        age_years=age_years,
    )
    yield held
    counted = {reason.question for reason in held.reasons}
    yield from _waits(screening.answered_at, counted, moment)
    valid = moment.rules.valid_days
    if moment.today >= answered_on + timedelta(days=valid):
        yield moment.due(say("Answers hold for {days} days, and these are older.", days=valid))
    if moment.since(screening.answered_at) < -CLOCK_AHEAD:
        yield moment.due(
            say("Your answers are dated ahead of today."), say("Look at this device's date.")
        )
    if set(screening.answers) != {question.id for question in moment.questions}:
        yield moment.due(say("The questions have changed since you answered."))


def _waits(start: datetime, counted: Collection[str], moment: _Moment) -> Iterator[Verdict]:
    """A question with a wait stops until it is over; then it must be asked again, because
    nobody goes on by the clock alone.
    """
    for question in moment.questions:
        if question.wait_h is None or question.id not in counted:
            continue
        over = _utc(start) + timedelta(hours=question.wait_h)
        if _utc(moment.now) < over:
            yield counting([question], answered_on=moment.day(start), rules=moment.rules)
        elif _utc(moment.screened_at) < over:
            yield moment.due(say("The wait is over, so the questions come first."))


def _of_daily(answers: Iterable[DailyAnswer], moment: _Moment) -> Iterator[Verdict]:
    for answer in answers:
        if answer.anything_new != Answer.NO and moment.after_screening(answer.answered_at):
            yield moment.due(moment.rules.daily_reason)


def _of_note(note: InjuryNote, moment: _Moment) -> Iterator[Verdict]:
    newer = moment.after_screening(note.noted_at)
    if newer:
        yield moment.due(say("You noted something after your last answers."))
    same_day = moment.day(note.noted_at) >= moment.today
    match note.trouble:
        case Trouble.POPPED if newer or same_day:
            yield moment.because(POPPED, EVERYTHING)
        case Trouble.HURT if same_day:
            yield moment.because(HURT, EVERYTHING)
        case Trouble.FRONT_PINCH if newer:
            yield _pinch(moment)
        case Trouble.INJURY:
            yield from _waits(note.noted_at, {each.id for each in moment.questions}, moment)


def _pinch(moment: _Moment) -> Verdict:
    asked = [question for question in moment.questions if FRONT_PINCH in question.hazards]
    return counting(asked, answered_on=moment.today, rules=moment.rules)


def _of_repeats(notes: Iterable[InjuryNote], moment: _Moment) -> Iterator[Verdict]:
    valid = timedelta(days=moment.rules.valid_days)
    lately = [note for note in notes if moment.since(note.noted_at) < valid * PINCH_PERIODS]
    pinches = [note for note in lately if note.trouble is Trouble.FRONT_PINCH]
    hurt_on = {
        moment.day(note.noted_at)
        for note in lately
        if note.trouble is Trouble.HURT and moment.since(note.noted_at) < valid
    }
    if len(pinches) >= PINCHES:
        yield moment.because(PINCH_AGAIN, _pinch(moment).off)
    if len(hurt_on) >= HURT_DAYS:
        yield moment.because(HURT_AGAIN, frozenset())
