"""The safety questions as data: all there, strict enough, in plain words."""

import re

import pytest

from dorsi import knowledge
from dorsi.core.catalogue import Demand, Outcome

CATALOGUE = knowledge.catalogue()
QUESTIONS = {question.id: question for question in CATALOGUE.questions}
ALL = frozenset(Demand)

STRETCH, END, BAND = Demand.CALF_STRETCH, Demand.END_RANGE, Demand.BAND_PULL
ROLLING = {Demand.CALF_ROLLING, Demand.FOOT_ROLLING}
SINGLE = {Demand.ONE_LEG_RAISE, Demand.HEEL_DROP, Demand.ADDED_LOAD}

REVIEW = {  # the hazard review's outcome for each question, and what at least is off
    "RF1": (Outcome.EMERGENCY, ALL),
    "RF2": (Outcome.STOP, ALL),
    "RF3": (Outcome.STOP, ALL),
    "RF4": (Outcome.STOP, ALL),
    "RF5": (Outcome.STOP, ALL - {Demand.FREE_MOVEMENT}),
    "RF6": (Outcome.STOP, ALL),
    "RF7": (Outcome.STOP, ALL),
    "RF8": (Outcome.STOP, ALL),
    "RF9": (Outcome.EMERGENCY, ALL),
    "RF10": (Outcome.SEE_SOMEONE, ALL),
    "RF11": (
        Outcome.SEE_SOMEONE,
        {STRETCH, END, BAND, Demand.HEEL_RAISE, Demand.RUNNING} | SINGLE,
    ),
    "RF12": (Outcome.EMERGENCY, ALL),
    "RF13": (Outcome.SEE_SOMEONE, ROLLING),
    "RF13b": (Outcome.SEE_SOMEONE, {STRETCH, END, BAND, Demand.HEEL_RAISE} | SINGLE),
    "RF14": (Outcome.SEE_SOMEONE, ROLLING | {END}),
    "RF15": (Outcome.GO_GENTLY, ROLLING),
    "RF16": (Outcome.GO_GENTLY, {END, BAND}),
    "RF17": (Outcome.GO_GENTLY, {STRETCH, END, BAND}),
    "RF18": (Outcome.SEE_SOMEONE, {END, BAND, Demand.ONE_LEG_STANCE} | SINGLE),
    "RF20": (Outcome.GO_GENTLY, {END} | SINGLE),
}


def hazards(*ids: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.hazard(each) for each in ids]


def test_there_are_the_twenty_questions_of_the_review():
    assert QUESTIONS.keys() == REVIEW.keys()
    assert len(CATALOGUE.questions) == 20


def test_they_come_in_six_groups_each_asked_as_one_block():
    asked = [question.group for question in CATALOGUE.questions]
    assert list(dict.fromkeys(asked)) == list(CATALOGUE.question_groups)
    assert len(CATALOGUE.question_groups) == 6
    assert asked == sorted(asked, key=list(CATALOGUE.question_groups).index)


def test_what_is_urgent_is_asked_first():
    assert {each.outcome for each in CATALOGUE.questions[:3]} == {Outcome.EMERGENCY}


@pytest.mark.parametrize(
    ("question", "outcome", "off"),
    [
        pytest.param(key, *REVIEW[key], id=key, marks=hazards(*QUESTIONS[key].hazards))
        for key in REVIEW
    ],
)
def test_a_yes_asks_for_the_reviews_outcome_and_switches_off_at_least_as_much(
    question, outcome, off
):
    assert QUESTIONS[question].outcome is outcome
    assert QUESTIONS[question].off >= off


def test_stop_and_emergency_switch_everything_off_running_too():
    for question in CATALOGUE.questions:
        if question.outcome >= Outcome.STOP and question.wait_h is None:
            assert question.off == ALL


@pytest.mark.hazard("H01")
def test_a_fresh_injury_waits_three_days_and_leaves_only_free_movement():
    fresh = QUESTIONS["RF5"]
    assert (fresh.wait_h, ALL - fresh.off) == (72, {Demand.FREE_MOVEMENT})
    assert [each.id for each in CATALOGUE.questions if each.wait_h] == ["RF5"]


@pytest.mark.hazard("H04")
def test_a_swollen_calf_and_a_clot_before_each_keep_the_roller_away():
    for question in ("RF6", "RF13"):
        assert QUESTIONS[question].off >= ROLLING


@pytest.mark.hazard("H16")
def test_who_feels_less_is_not_led_by_pain_to_more_load():
    assert QUESTIONS["RF14"].off >= {Demand.HEEL_DROP, Demand.ADDED_LOAD, Demand.BAND_PULL}


@pytest.mark.hazard("H08")
def test_a_front_pinch_keeps_the_heel_above_the_edge_of_a_step():
    assert Demand.HEEL_DROP in QUESTIONS["RF16"].off


@pytest.mark.hazard("H07")
def test_an_ankle_that_gives_way_keeps_strength_and_balance():
    kept = ALL - QUESTIONS["RF17"].off
    assert {Demand.HEEL_RAISE, Demand.ONE_LEG_RAISE, Demand.ONE_LEG_STANCE} <= kept


def test_every_hazard_a_question_can_meet_is_tagged():
    tagged = {hazard for each in CATALOGUE.questions for hazard in each.hazards}
    asked = {*range(1, 9), 10, *range(13, 19)}
    assert tagged == {f"H{number:02}" for number in asked}


def test_answers_hold_for_28_days():
    assert CATALOGUE.screening.valid_days == 28


@pytest.mark.hazard("H13")
def test_fifteen_is_the_oldest_age_that_is_too_young():
    assert CATALOGUE.screening.oldest_minor_years == 15


def test_the_daily_question_asks_for_pain_above_five_and_a_limp():
    assert re.search("above 5 out of 10.*limp", CATALOGUE.screening.daily_text)


def test_every_question_is_short_and_asks():
    for question in CATALOGUE.questions:
        assert question.text.endswith("?")
        assert len(question.text.split()) <= 12


def test_every_reason_speaks_to_the_runner_in_whole_sentences():
    for question in CATALOGUE.questions:
        assert question.reason.endswith(".")
        assert question.go_to.endswith(".")


DISEASES = re.compile(
    r"\b(fracture|thrombosis|dvt|embol|rupture|tendin|fasci|arthritis|sprain|impinge|osteo"
    r"|neuropath|infarct|stress injury|syndrome|disease)",
    re.IGNORECASE,
)


def test_reasons_name_signs_and_places_and_never_a_condition():
    for question in CATALOGUE.questions:
        said = f"{question.text} {question.detail} {question.reason} {question.go_to}"
        assert not DISEASES.findall(said), question.id


def test_an_emergency_gives_the_number_to_call():
    for question in CATALOGUE.questions:
        if question.outcome is Outcome.EMERGENCY:
            assert re.search("112.*999.*911.*000", question.go_to)


def test_a_stop_sends_somewhere_with_a_day():
    for question in CATALOGUE.questions:
        if question.outcome is Outcome.STOP and question.wait_h is None:
            assert re.search("today|same day|this week", question.go_to)


@pytest.mark.hazard("H17")
def test_nobody_is_told_to_stop_a_drug():
    assert "Keep taking" in QUESTIONS["RF13b"].reason
    assert not re.search(r"stop taking", QUESTIONS["RF13b"].reason, re.IGNORECASE)
