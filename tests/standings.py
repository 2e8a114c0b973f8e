"""Answers and notes on the real questions, and what holds after them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dorsi import knowledge
from dorsi.core import safety
from dorsi.core.safety import Answer, DailyAnswer, InjuryNote, Screening

QUESTIONS = knowledge.catalogue().questions
RULES = knowledge.catalogue().screening
BERLIN, TOKYO = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")
NOON = datetime(2026, 6, 10, 12, 0, tzinfo=BERLIN)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def screened(*yes, at=NOON):
    answers = {each.id: Answer.YES if each.id in yes else Answer.NO for each in QUESTIONS}
    return Screening(id="s", answers=answers, answered_at=at)


def noted(trouble, at):
    return InjuryNote(id=f"{trouble}-{at}", trouble=trouble, exercise=None, noted_at=at)


def asked(answer, at):
    return DailyAnswer(id=f"{answer}-{at}", anything_new=answer, answered_at=at)


def standing(screening, now, *injuries, daily=None, age_years=None):
    return safety.standing(
        screening,
        injuries=injuries,
        daily=daily,
        questions=QUESTIONS,
        rules=RULES,
        now=now,
        age_years=age_years,
    )


def as_strict_as(one, other):
    """Nothing that `other` refuses is offered by `one`."""
    return (
        one.outcome >= other.outcome
        and one.off >= other.off
        and one.due >= other.due
        and one.ask_again_on <= other.ask_again_on
    )
