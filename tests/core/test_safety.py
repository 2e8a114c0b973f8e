"""What holds now: answers, the time since, and what happened after them. Real questions."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from dorsi.core.catalogue import Demand, Outcome
from dorsi.core.errors import NotYet
from dorsi.core.safety import Answer, Screening, Trouble
from tests.standings import (
    BERLIN,
    DAY,
    HOUR,
    LOS_ANGELES,
    MINUTE,
    NOON,
    QUESTIONS,
    RULES,
    TOKYO,
    asked,
    noted,
    screened,
    standing,
)

# Answers and time


def test_practice_waits_for_the_first_answers():
    with pytest.raises(NotYet, match="The safety questions must be answered before the first"):
        standing(None, NOON)


def test_fresh_answers_hold():
    found = standing(screened("RF16"), NOON + HOUR)

    assert (found.outcome, found.due) == (Outcome.GO_GENTLY, False)
    assert found.ask_again_on == date(2026, 7, 8)
    assert found.practice_offered


@pytest.mark.hazard("H22")
@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 7, 7, 23, 59, tzinfo=BERLIN), False),
        (datetime(2026, 7, 8, 0, 0, tzinfo=BERLIN), True),
        (datetime(2026, 7, 7, 23, 59, tzinfo=LOS_ANGELES), False),
        (datetime(2026, 7, 8, 0, 0, tzinfo=LOS_ANGELES), True),
        (datetime(2029, 7, 8, 0, 0, tzinfo=BERLIN), True),
    ],
)
def test_answers_hold_28_of_the_runners_own_days(now, due):
    found = standing(screened(), now)

    assert found.due is due
    assert found.practice_offered is not due


@pytest.mark.hazard("H22")
@pytest.mark.parametrize(("ahead", "due"), [(DAY, False), (DAY + HOUR, True), (365 * DAY, True)])
def test_answers_dated_ahead_of_the_clock_are_asked_again(ahead, due):
    assert standing(screened(at=NOON + ahead), NOON).due is due


@pytest.mark.hazard("H22")
@pytest.mark.parametrize("change", ["a question came", "a question went"])
def test_answers_to_other_questions_are_asked_again(change):
    answers = dict(screened().answers)
    if change == "a question came":
        del answers["RF6"]
    else:
        answers["RF99"] = Answer.YES

    found = standing(Screening(id="s", answers=answers, answered_at=NOON), NOON + HOUR)

    assert found.due
    assert not found.practice_offered


@pytest.mark.hazard("H13")
@pytest.mark.parametrize(("age_years", "offered"), [(15, False), (16, False), (17, True)])
def test_a_birth_year_that_may_be_under_16_holds_over_the_answers(age_years, offered):
    assert standing(screened(), NOON, age_years=age_years).practice_offered is offered


def test_a_time_without_its_zone_is_a_programming_error():
    with pytest.raises(ValueError, match="must know its time zone"):
        standing(screened(), NOON.replace(tzinfo=None))


# The 72 hours after an injury

SPRING = datetime(2026, 3, 28, 12, 0, tzinfo=BERLIN)  # the clocks go forward in the night after


@pytest.mark.hazard("H01")
@pytest.mark.parametrize(
    ("start", "now", "waiting"),
    [
        pytest.param(NOON, NOON + 71 * HOUR, True, id="71 h"),
        pytest.param(NOON, NOON + 72 * HOUR - MINUTE, True, id="a minute before"),
        pytest.param(NOON, NOON + 72 * HOUR, False, id="72 h"),
        pytest.param(NOON, NOON + 73 * HOUR, False, id="73 h"),
        pytest.param(NOON, (NOON + 71 * HOUR).astimezone(TOKYO), True, id="71 h, flown east"),
        pytest.param(NOON, (NOON + 73 * HOUR).astimezone(TOKYO), False, id="73 h, flown east"),
        pytest.param(NOON, (NOON + 71 * HOUR).astimezone(LOS_ANGELES), True, id="71 h, flown west"),
        pytest.param(NOON, (NOON + 73 * HOUR).astimezone(LOS_ANGELES), False, id="73 h, west"),
        pytest.param(SPRING, SPRING + 72 * HOUR, True, id="72 h by the wall, 71 elapsed"),
        pytest.param(SPRING, SPRING + 73 * HOUR, False, id="73 h by the wall, 72 elapsed"),
    ],
)
@pytest.mark.parametrize("told", ["answered", "noted"])
def test_an_injury_stops_72_elapsed_hours_and_then_asks_again(told, start, now, waiting):
    if told == "answered":
        found = standing(screened("RF5", at=start), now)
        due = not waiting
    else:
        found = standing(screened(at=start - DAY), now, noted(Trouble.INJURY, start))
        due = True

    assert (found.outcome is Outcome.STOP) is (waiting or told == "answered")
    assert found.due is due
    assert not found.practice_offered


@pytest.mark.hazard("H01")
def test_new_answers_do_not_shorten_the_72_hours():
    injury = noted(Trouble.INJURY, NOON)
    answered = screened(at=NOON + HOUR)

    waiting = standing(answered, NOON + 71 * HOUR, injury)
    after = standing(answered, NOON + 73 * HOUR, injury)

    assert waiting.outcome is Outcome.STOP
    assert Demand.RUNNING in waiting.off
    assert (after.outcome, after.due) == (Outcome.GO, True)


@pytest.mark.hazard("H01")
@pytest.mark.parametrize("answered_after", [72 * HOUR, 73 * HOUR])
def test_practice_comes_back_with_answers_given_after_the_72_hours(answered_after):
    injury = noted(Trouble.INJURY, NOON)

    found = standing(screened(at=NOON + answered_after), NOON + 74 * HOUR, injury)

    assert (found.outcome, found.due, found.practice_offered) == (Outcome.GO, False, True)


@pytest.mark.hazard("H01")
def test_exactly_one_question_has_a_wait_and_it_is_about_a_recent_injury():
    waits = [(each.id, each.wait_h, each.hazards) for each in QUESTIONS if each.wait_h is not None]

    assert waits == [("RF5", 72, ("H01",))]


# What is noted after the answers


@pytest.mark.hazard("H22")
@pytest.mark.parametrize("trouble", list(Trouble))
def test_any_note_after_the_answers_makes_them_due(trouble):
    found = standing(screened(), NOON + HOUR, noted(trouble, NOON + MINUTE))

    assert found.due
    assert not found.practice_offered


@pytest.mark.parametrize("trouble", [Trouble.POPPED, Trouble.HURT, Trouble.FRONT_PINCH])
def test_a_note_from_before_the_answers_was_answered(trouble):
    found = standing(screened(), NOON + HOUR, noted(trouble, NOON - DAY))

    assert (found.outcome, found.due) == (Outcome.GO, False)


def test_a_note_of_the_same_moment_counts_as_after_the_answers():
    assert standing(screened(), NOON, noted(Trouble.POPPED, NOON)).outcome is Outcome.STOP


def test_a_note_is_newer_by_the_instant_and_not_by_the_wall_clock():
    """13:00 in Berlin is later than 19:00 in Tokyo."""
    note = noted(Trouble.FRONT_PINCH, (NOON - HOUR).astimezone(TOKYO))

    assert standing(screened(), NOON + HOUR, note).outcome is Outcome.GO


@pytest.mark.hazard("H03")
@pytest.mark.parametrize("later", [HOUR, 30 * DAY, 400 * DAY])
def test_a_pop_stops_everything_until_new_answers(later):
    found = standing(screened(), NOON + HOUR + later, noted(Trouble.POPPED, NOON + HOUR))

    assert found.outcome is Outcome.STOP
    assert found.off == frozenset(Demand)
    assert any("today" in reason.go_to for reason in found.reasons)


@pytest.mark.hazard("H03")
def test_a_pop_stops_the_rest_of_the_day_whatever_is_answered():
    pop = noted(Trouble.POPPED, NOON)

    found = standing(screened(at=NOON + MINUTE), NOON.replace(hour=23, minute=59), pop)

    assert (found.outcome, found.off) == (Outcome.STOP, frozenset(Demand))


@pytest.mark.hazard("H03")
def test_new_answers_say_what_a_pop_was():
    pop = noted(Trouble.POPPED, NOON)

    assert standing(screened("RF2", at=NOON + HOUR), NOON + DAY, pop).outcome is Outcome.STOP
    assert standing(screened(at=NOON + HOUR), NOON + DAY, pop).outcome is Outcome.GO


@pytest.mark.hazard("H09")
@pytest.mark.parametrize("answered_at", [NOON - DAY, NOON + MINUTE])
def test_pain_above_5_stops_the_rest_of_the_day_whatever_is_answered(answered_at):
    hurt = noted(Trouble.HURT, NOON)
    evening = NOON.replace(hour=23, minute=59)

    found = standing(screened(at=answered_at), evening, hurt)

    assert found.outcome is Outcome.STOP
    assert Demand.RUNNING in found.off


@pytest.mark.hazard("H09")
def test_pain_above_5_asks_again_the_day_after():
    hurt, midnight = noted(Trouble.HURT, NOON), datetime(2026, 6, 11, tzinfo=BERLIN)

    unanswered = standing(screened(at=NOON - DAY), midnight, hurt)
    answered = standing(screened(at=NOON + HOUR), midnight, hurt)

    assert (unanswered.outcome, unanswered.due) == (Outcome.GO, True)
    assert (answered.outcome, answered.due) == (Outcome.GO, False)


@pytest.mark.hazard("H09")
def test_the_day_of_pain_is_the_runners_own_day_however_the_note_was_stored():
    """Noon in Berlin is 10:00 UTC; an evening in Auckland is the morning of that UTC day."""
    auckland = ZoneInfo("Pacific/Auckland")
    evening = datetime(2026, 6, 10, 20, 0, tzinfo=auckland)
    stored = noted(Trouble.HURT, evening.astimezone(UTC))
    answered = screened(at=evening + HOUR)

    assert standing(answered, evening.replace(hour=23), stored).outcome is Outcome.STOP
    assert standing(answered, evening.replace(day=11, hour=8), stored).outcome is Outcome.GO


@pytest.mark.hazard("H09")
@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        ((1, 5, 9), Outcome.SEE_SOMEONE),
        ((1, 5), Outcome.GO),
        ((1, 1, 1), Outcome.GO),
        ((1, 5, 30), Outcome.GO),
    ],
)
def test_pain_above_5_on_three_days_in_four_weeks_asks_for_a_professional(days, outcome):
    notes = [noted(Trouble.HURT, NOON - day * DAY) for day in days]

    assert standing(screened(at=NOON - HOUR), NOON, *notes).outcome is outcome


@pytest.mark.hazard("H08")
def test_one_front_pinch_switches_end_range_and_band_off():
    found = standing(screened(), NOON + HOUR, noted(Trouble.FRONT_PINCH, NOON + MINUTE))

    assert found.outcome is Outcome.GO_GENTLY
    assert found.off >= {Demand.END_RANGE, Demand.BAND_PULL}


@pytest.mark.hazard("H08")
def test_a_second_front_pinch_asks_for_a_professional_whatever_is_answered():
    pinches = [noted(Trouble.FRONT_PINCH, NOON - days * DAY) for days in (1, 40)]

    found = standing(screened(), NOON + HOUR, *pinches)

    assert (found.outcome, found.due) == (Outcome.SEE_SOMEONE, False)
    assert found.off >= {Demand.END_RANGE, Demand.BAND_PULL}


@pytest.mark.hazard("H08")
def test_after_two_front_pinches_the_other_drills_stay_offered():
    pinches = [noted(Trouble.FRONT_PINCH, NOON - days * DAY) for days in (1, 2)]

    found = standing(screened(), NOON + HOUR, *pinches)

    assert found.practice_offered
    assert Demand.HEEL_RAISE not in found.off


def test_a_front_pinch_is_remembered_for_twelve_weeks():
    pinches = [noted(Trouble.FRONT_PINCH, NOON - days * DAY) for days in (1, 84)]

    assert standing(screened(), NOON + HOUR, *pinches).outcome is Outcome.GO


# What was dated ahead by a wrong clock


@pytest.mark.hazard("H03")
def test_a_pop_dated_ahead_counts_until_answers_that_came_after_it():
    ahead = noted(Trouble.POPPED, NOON + 400 * DAY)
    answered_since = replace(screened(), before=(ahead.id,))

    assert standing(screened(), NOON + DAY, ahead).outcome is Outcome.STOP
    assert standing(answered_since, NOON, ahead).outcome is Outcome.STOP
    assert standing(answered_since, NOON + DAY, ahead).outcome is Outcome.GO


def test_something_new_dated_ahead_was_answered_by_answers_after_it():
    ahead = asked(Answer.YES, NOON + 400 * DAY)
    answered_since = replace(screened(), before=(ahead.id,))

    assert standing(screened(), NOON + DAY, daily=ahead).due
    assert not standing(answered_since, NOON + DAY, daily=ahead).due


# The question before each practice


@pytest.mark.hazard("H22")
@pytest.mark.parametrize(
    ("answer", "due"), [(Answer.YES, True), (Answer.NOT_SURE, True), (Answer.NO, False)]
)
def test_something_new_asks_everything_again(answer, due):
    found = standing(screened(), NOON + DAY, daily=asked(answer, NOON + DAY))

    assert found.due is due
    assert (RULES.daily_reason in [reason.says for reason in found.reasons]) is due


def test_something_new_before_the_answers_was_answered():
    assert not standing(screened(), NOON + DAY, daily=asked(Answer.YES, NOON - HOUR)).due


@pytest.mark.hazard("H26")
def test_a_no_after_a_yes_does_not_take_the_yes_back():
    daily = [asked(Answer.YES, NOON + HOUR), asked(Answer.NO, NOON + 2 * HOUR)]

    assert standing(screened(), NOON + DAY, daily=daily).due
