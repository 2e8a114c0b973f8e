"""The questions are the real ones: what holds here holds for every answer a runner can give."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import compress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi import knowledge
from dorsi.core.catalogue import Demand, Outcome
from dorsi.core.errors import InputError
from dorsi.core.screening import (
    NOTHING,
    Answer,
    Asks,
    Reason,
    Verdict,
    asks,
    checked,
    counting,
    join,
    merge,
    verdict,
)
from tests.examples import examples
from tests.strategies import answer_sets, verdicts

QUESTIONS = knowledge.catalogue().questions
RULES = knowledge.catalogue().screening
IDS = [question.id for question in QUESTIONS]
DAY = date(2026, 3, 2)
EVERYTHING = frozenset(Demand)
DEEP = {Demand.END_RANGE, Demand.BAND_PULL, Demand.HEEL_DROP}
HANDS_ON = {Demand.CALF_ROLLING, Demand.FOOT_ROLLING}


def given_yes(*ids, answer=Answer.YES):
    return {name: answer if name in ids else Answer.NO for name in IDS}


def of(*yes, age_years=None):
    return verdict(
        given_yes(*yes), questions=QUESTIONS, rules=RULES, answered_on=DAY, age_years=age_years
    )


# What one yes does


def test_no_to_everything_is_go_with_nothing_off():
    assert of() == Verdict(
        outcome=Outcome.GO,
        reasons=(),
        off=frozenset(),
        ask_again_on=DAY + timedelta(days=28),
    )


@pytest.mark.parametrize("question", QUESTIONS, ids=IDS)
def test_a_yes_asks_for_what_its_question_says_and_gives_its_reason(question):
    found = of(question.id)

    assert found.outcome is question.outcome
    assert found.off >= question.off
    assert found.reasons == (
        Reason(
            question=question.id,
            says=question.reason,
            go_to=question.go_to,
            outcome=question.outcome,
        ),
    )


@pytest.mark.hazard("H26")
@given(answer_sets())
def test_not_sure_counts_as_yes(answers):
    sure = {
        name: Answer.YES if answer is Answer.NOT_SURE else answer
        for name, answer in answers.items()
    }

    assert verdict(answers, questions=QUESTIONS, rules=RULES, answered_on=DAY) == verdict(
        sure, questions=QUESTIONS, rules=RULES, answered_on=DAY
    )


def test_reasons_come_strictest_first_with_where_to_go():
    found = of("RF16", "RF1", "RF13")

    assert [reason.outcome for reason in found.reasons] == [
        Outcome.EMERGENCY,
        Outcome.SEE_SOMEONE,
        Outcome.GO_GENTLY,
    ]
    assert all(reason.says and reason.go_to for reason in found.reasons)


def test_under_see_someone_what_is_not_off_stays_offered():
    assert of("RF13").practice_offered
    assert not of("RF10").practice_offered


@pytest.mark.hazard("H01")
def test_nothing_is_offered_under_stop_though_gentle_circles_are_not_off():
    found = of("RF5")

    assert Demand.FREE_MOVEMENT not in found.off
    assert not found.practice_offered


@pytest.mark.hazard("H01")
def test_a_recent_injury_is_asked_about_again_after_three_days():
    assert of("RF5", "RF16").ask_again_on == DAY + timedelta(days=3)


def test_a_wait_is_rounded_up_to_whole_days():
    waiting = replace(QUESTIONS[0], wait_h=25)

    assert counting([waiting], answered_on=DAY, rules=RULES).ask_again_on == DAY + timedelta(days=2)


def test_nothing_is_offered_once_the_questions_are_due():
    assert not replace(of(), due=True).practice_offered


# Age


@pytest.mark.hazard("H13")
@pytest.mark.parametrize(
    ("age_years", "offered"), [(12, False), (15, False), (16, False), (17, True), (None, True)]
)
def test_whoever_may_be_under_16_by_birth_year_is_taken_for_it(age_years, offered):
    """Born 16 calendar years ago, a runner may be 15 until the birthday, which is not kept."""
    assert of(age_years=age_years).practice_offered is offered
    assert of(age_years=age_years) == (of() if offered else of("RF11"))


@pytest.mark.hazard("H13")
def test_exactly_one_question_is_about_being_too_young():
    assert [question.id for question in QUESTIONS if "H13" in question.hazards] == ["RF11"]


# All 1,048,576 answer sets, on the join that `verdict` uses


@cache
def every_set() -> tuple[list[Asks], list[int]]:
    """Each thing that answers can ask for, and for each answer set the index of what it asks.

    Set number s has a yes to question j where bit j of s is one.
    """
    kinds, place = [NOTHING], {NOTHING: 0}
    sets = [0]
    for question in QUESTIONS:
        after = []
        for kind in list(kinds):
            joined = join(kind, asks(question))
            if joined not in place:
                place[joined] = len(kinds)
                kinds.append(joined)
            after.append(place[joined])
        sets += [after[index] for index in sets]
    return kinds, sets


def without_and_with(bit: int) -> Iterator[tuple[Asks, Asks]]:
    """What a set asks for without and with a yes to this question, for all sets."""
    kinds, sets = every_set()
    half, times = 1 << bit, len(sets) >> (bit + 1)
    without = compress(sets, (b"\1" * half + b"\0" * half) * times)
    with_yes = compress(sets, (b"\0" * half + b"\1" * half) * times)
    for one, other in set(zip(without, with_yes, strict=True)):
        yield kinds[one], kinds[other]


def with_yes_to(question: str) -> Iterator[Asks]:
    return (with_yes for _, with_yes in without_and_with(IDS.index(question)))


def test_there_are_a_million_answer_sets():
    assert len(every_set()[1]) == 2**20


@pytest.mark.hazard("H21")
@pytest.mark.parametrize("bit", range(len(QUESTIONS)), ids=IDS)
def test_one_more_yes_never_loosens_anything(bit):
    for without, with_yes in without_and_with(bit):
        assert with_yes.outcome >= without.outcome
        assert with_yes.off >= without.off


@examples(5)
@given(st.sets(st.sampled_from(range(len(IDS)))))
def test_the_verdict_agrees_with_the_join(yes):
    kinds, sets = every_set()

    found = of(*(IDS[bit] for bit in yes))

    assert Asks(found.outcome, found.off) == kinds[sets[sum(1 << bit for bit in yes)]]


@pytest.mark.hazard("H05")
def test_stop_never_leaves_running_on():
    for kind in every_set()[0]:
        if kind.outcome >= Outcome.STOP:
            assert kind.off >= EVERYTHING - {Demand.FREE_MOVEMENT}


def test_an_emergency_leaves_nothing_on():
    for kind in every_set()[0]:
        if kind.outcome is Outcome.EMERGENCY:
            assert kind.off == EVERYTHING


def test_stop_switches_off_what_a_question_forgot():
    forgetful = replace(QUESTIONS[0], outcome=Outcome.STOP, off=frozenset())

    assert asks(forgetful).off == EVERYTHING - {Demand.FREE_MOVEMENT}


@pytest.mark.hazard("H04")
@pytest.mark.parametrize("question", ["RF1", "RF6", "RF13"])
def test_no_answers_give_rolling_with_a_swollen_calf_or_a_clot(question):
    for kind in with_yes_to(question):
        assert kind.off >= HANDS_ON


@pytest.mark.hazard("H06")
@pytest.mark.parametrize("question", ["RF7", "RF9", "RF15"])
def test_no_answers_give_rolling_over_a_wound_or_a_hot_joint(question):
    for kind in with_yes_to(question):
        assert kind.off >= HANDS_ON


@pytest.mark.parametrize(
    ("question", "off"),
    [
        pytest.param("RF17", {Demand.CALF_STRETCH, *DEEP}, marks=pytest.mark.hazard("H07")),
        pytest.param("RF20", DEEP - {Demand.BAND_PULL}, marks=pytest.mark.hazard("H10")),
        pytest.param("RF18", {Demand.ONE_LEG_STANCE, *DEEP}, marks=pytest.mark.hazard("H14")),
        pytest.param("RF13b", {Demand.HEEL_RAISE, *DEEP}, marks=pytest.mark.hazard("H17")),
    ],
)
def test_no_answers_bring_back_what_one_of_them_switched_off(question, off):
    for kind in with_yes_to(question):
        assert kind.off >= off


@pytest.mark.hazard("H16")
def test_no_answers_give_rolling_or_weights_to_feet_that_feel_less():
    for kind in with_yes_to("RF14"):
        assert kind.off >= {Demand.END_RANGE, Demand.ADDED_LOAD, *HANDS_ON}


@pytest.mark.hazard("H08")
def test_no_answers_give_end_range_with_a_front_pinch():
    for kind in with_yes_to("RF16"):
        assert kind.off >= {Demand.END_RANGE, Demand.BAND_PULL}


# Merging


@pytest.mark.hazard("H21")
@given(verdicts(), verdicts())
def test_merging_does_not_depend_on_the_order(one, other):
    assert merge(one, other) == merge(other, one)


@pytest.mark.hazard("H21")
@given(verdicts(), verdicts(), verdicts())
def test_merging_does_not_depend_on_the_grouping(one, two, three):
    assert merge(merge(one, two), three) == merge(one, merge(two, three))


@pytest.mark.hazard("H21")
@given(verdicts())
def test_merging_with_itself_changes_nothing(one):
    assert merge(one, one) == one


@pytest.mark.hazard("H21")
@given(verdicts(), verdicts())
def test_the_merge_is_as_strict_as_both(one, other):
    merged = merge(one, other)

    for each in (one, other):
        assert merged.outcome >= each.outcome
        assert merged.off >= each.off
        assert merged.due >= each.due
        assert merged.ask_again_on <= each.ask_again_on
        assert set(merged.reasons) >= set(each.reasons)


@given(answer_sets(), answer_sets())
def test_merging_two_rounds_is_answering_yes_wherever_either_did(one, other):
    both = {name: one[name] if one[name] is not Answer.NO else other[name] for name in IDS}

    def told(answers):
        return verdict(answers, questions=QUESTIONS, rules=RULES, answered_on=DAY)

    assert merge(told(one), told(other)) == told(both)


# What was entered


def test_answers_come_back_in_the_order_of_the_questions():
    raw = dict(reversed(given_yes("RF6").items()))

    found = checked(raw, QUESTIONS)

    assert found == given_yes("RF6")
    assert list(found) == IDS


@pytest.mark.parametrize("word", ["not_sure", "not sure", "Not sure", " NOT_SURE "])
def test_not_sure_is_read_as_people_write_it(word):
    assert checked({**given_yes(), "RF6": word}, QUESTIONS)["RF6"] is Answer.NOT_SURE


@pytest.mark.hazard("H26")
def test_every_fault_of_the_answers_is_told_at_once():
    raw = {**given_yes(), "RF6": "maybe", "RF7": "", "RF99": "no", "zebra": "no"}
    del raw["RF8"]

    with pytest.raises(InputError) as refused:
        checked(raw, QUESTIONS)

    assert [str(fault) for fault in refused.value.faults] == [
        "RF6 must be answered yes, no or not_sure (got maybe). If you are not sure, say not_sure.",
        "RF7 must be answered yes, no or not_sure (got no answer)."
        " If you are not sure, say not_sure.",
        "RF8 must be answered yes, no or not_sure (got no answer)."
        " If you are not sure, say not_sure.",
        "RF99 must be one of the questions (got no such one). Did you mean RF9?",
        "zebra must be one of the questions (got no such one). Leave it out.",
    ]


@pytest.mark.hazard("H26")
def test_silence_is_no_answer():
    with pytest.raises(InputError) as refused:
        checked({}, QUESTIONS)

    assert len(refused.value.faults) == len(QUESTIONS)
