"""What a plan makes of a response: up, hold or back, what rests, what the range says."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from dorsi.core import plan
from dorsi.core.response import Response
from tests import people, strategies
from tests.core.plan.examples import costly
from tests.core.plan.loads import heavier, loads
from tests.people import (
    ABE,
    ANA,
    BEA,
    CATALOGUE,
    CEM,
    DEA,
    EASY,
    EDO,
    FAY,
    GIL,
    GOES_ON,
    MONDAY,
    PAINFUL,
    SORE,
    TOO_HARD,
    WORSE_IN_THE_MORNING,
    plan_of,
)

RULES = CATALOGUE.progression


def adapted(begun, response, *, days=3):
    return plan.adapt(begun, response, CATALOGUE, today=MONDAY + timedelta(days=days))


def after(one, *history):
    return people.followed(plan_of(one), history)


def on(made, days):
    return plan.practice_on(made, MONDAY + timedelta(days=days))


def from_day(made, days):
    return {day: items for day, items in loads(made).items() if day >= MONDAY + timedelta(days)}


def exercises(practice):
    return [item.exercise for item in practice.items]


# up, hold, back


def test_two_easy_practices_in_a_row_go_one_step_up():
    begun = plan_of(ANA)

    higher = adapted(begun, EASY)

    assert higher.rungs["heel_raise"] == begun.rungs["heel_raise"] + 1
    assert all(higher.rungs[name] - rung in (0, 1) for name, rung in begun.rungs.items())
    assert higher.changes[0] == "Easy 2 times in a row, so you go one step up."
    assert "Heel raises: Two legs, more sets, 2 sets." in higher.changes


@pytest.mark.parametrize(
    "response",
    [
        replace(EASY, easy_in_a_row=1),
        replace(EASY, effort_0_10=7),
        replace(EASY, pain_0_10=4),
        replace(EASY, pain_0_10=None),
        replace(EASY, completion=0.5),
        GOES_ON,
        Response(),
    ],
)
def test_anything_less_than_easy_goes_no_step_up(response):
    begun = plan_of(ANA)

    assert adapted(begun, response).rungs == begun.rungs


@pytest.mark.hazard("H09")
@pytest.mark.parametrize("pain", range(11))
def test_pain_goes_on_up_to_3_holds_up_to_5_and_steps_back_above(pain):
    begun = after(ANA, (0, EASY))

    felt = adapted(begun, replace(EASY, pain_0_10=pain), days=8)

    if pain <= RULES.pain_go_on_most:
        assert heavier(felt, begun) and not heavier(begun, felt)
    elif pain <= RULES.pain_hold_most:
        assert from_day(felt, 8) == from_day(begun, 8)
    else:
        assert heavier(begun, felt) and not heavier(felt, begun)
        assert f"Pain {pain} out of 10 is too much" in felt.changes[0]


@pytest.mark.hazard("H09")
def test_a_worse_morning_steps_back_whatever_the_pain_was():
    begun = after(ANA, (0, EASY))

    felt = adapted(begun, WORSE_IN_THE_MORNING)

    assert felt.rungs["heel_raise"] < begun.rungs["heel_raise"]
    assert felt.share < 1
    assert "worse the morning after" in felt.changes[0]


def test_a_practice_that_was_too_hard_goes_one_step_back_with_the_whole_dose():
    begun = after(ANA, (0, EASY))

    felt = adapted(begun, TOO_HARD)

    assert felt.rungs == plan_of(ANA).rungs
    assert felt.share == 1
    assert felt.changes[0] == "Effort 9 out of 10 is too hard, so you go one step back."


def test_holding_says_to_look_at_it_in_the_morning():
    assert "tomorrow morning" in adapted(plan_of(ANA), SORE).changes[0]


def test_a_step_back_from_the_start_leads_to_easier_rungs_and_less():
    felt = adapted(plan_of(ANA), PAINFUL)

    assert felt.rungs["single_leg_balance"] == 0
    assert felt.share == pytest.approx(1 / 1.2, abs=0.001)
    stretch = next(item for item in on(felt, 3).items if item.exercise == "toes_to_wall")
    assert stretch.dose.sets == 1


@pytest.mark.hazard("H09")
def test_a_rise_comes_once_a_week_at_most():
    begun = after(ANA, (0, EASY))

    again = adapted(begun, EASY, days=6)
    later = adapted(begun, EASY, days=7)

    assert again.rungs == begun.rungs
    assert "waits until Monday, 30 November" in again.changes[1]
    assert later.rungs != begun.rungs


@pytest.mark.hazard("H09")
def test_a_rise_asks_for_at_most_a_fifth_more_work_in_a_week():
    before = plan_of(BEA)
    works = [_work_s(before)]
    for day, response in BEA.history:
        before = adapted(before, response, days=day)
        works.append(_work_s(before))

    rises = [later / was - 1 for was, later in pairwise(works)]
    assert max(rises) <= CATALOGUE.weekly.rise_most_share


def _work_s(made):
    """Seconds of work with load in the last week of a plan."""
    last = made.weeks[-1]
    return sum(
        item.dose.sets
        * max(1, len(item.sides))
        * (item.dose.hold_s or (item.dose.repetitions or 0) * (item.dose.tempo_s or 0))
        for day, items in loads(made).items()
        if day >= last.starts
        for item in items.values()
    )


def test_bea_climbs_from_two_legs_to_one_leg_off_a_step_within_weeks():
    made = people.plan_after(BEA)
    ladder = CATALOGUE.exercise("heel_raise")

    assert ladder.levels[made.rungs["heel_raise"]].id == "loaded"


def test_pain_again_and_again_leads_to_the_lowest_dose_and_to_a_professional():
    made = after(ANA, *((day, PAINFUL) for day in range(0, 14, 2)))

    assert made.share == RULES.restart_share
    assert "ask a professional" in made.changes[1]


def test_what_pain_took_comes_back_week_by_week_before_anything_rises():
    felt = after(ABE, (0, EASY), (8, PAINFUL))

    quiet = adapted(felt, GOES_ON, days=15)
    easy = adapted(quiet, EASY, days=22)

    assert (felt.share < 1, quiet.share, easy.share) == (True, 1, 1)
    assert quiet.rungs == felt.rungs
    assert quiet.changes[0] == "It went well, so the dose is whole again."
    assert easy.rungs["heel_raise"] == felt.rungs["heel_raise"] + 1


# what is past


@costly
@given(strategies.lives, strategies.histories(4))
def test_past_practices_stay_as_they_were(life, history):
    begun = plan_of(life, weeks=4)
    for days, response in history:
        today = MONDAY + timedelta(days=days)
        later = plan.adapt(begun, response, CATALOGUE, today=today)

        assert _before(later, today) == _before(begun, today)
        begun = later


def _before(made, today):
    return [each for week in made.weeks for each in week.practices if each.day < today]


@costly
@given(strategies.lives, strategies.histories(4))
def test_the_same_history_gives_the_same_plan(life, history):
    assert people.followed(plan_of(life, weeks=3), history) == people.followed(
        plan_of(life, weeks=3), history
    )


def test_nothing_told_changes_nothing():
    begun = plan_of(ANA)

    assert adapted(begun, Response()) == begun


# gaps


def test_a_week_off_changes_nothing():
    begun = after(ANA, (0, EASY))

    assert from_day(adapted(begun, Response(gap_days=7), days=10), 10) == from_day(begun, 10)


@pytest.mark.hazard("H09")
def test_eight_to_fourteen_days_off_step_back_once_however_often_they_are_told():
    begun = after(ANA, (0, EASY), (7, EASY))

    paused = adapted(begun, Response(gap_days=8), days=18)
    still = adapted(paused, Response(gap_days=14), days=24)

    assert paused.rungs["heel_raise"] == begun.rungs["heel_raise"] - 1
    assert paused.changes[0] == "8 days without practice, so you start again one step back."
    assert (still.rungs, still.share, still.test_again) == (paused.rungs, 1, False)


@pytest.mark.hazard("H09")
def test_longer_gaps_ask_for_a_test_and_restart_with_half():
    made = after(CEM, *CEM.history[:2])

    assert made.test_again
    assert made.share == RULES.restart_share
    assert "50% of the dose" in made.changes[0]
    assert "Measure both ankles again" in made.changes[0]


def test_after_a_restart_the_dose_grows_by_a_fifth_a_week_at_most():
    made = after(CEM, *CEM.history[:2])
    shares = [made.share]
    for week in range(1, 6):
        made = adapted(made, GOES_ON, days=24 + 7 * week)
        shares.append(made.share)

    assert shares[-1] == 1
    for before, later in pairwise(shares):
        assert later <= before * (1 + CATALOGUE.weekly.rise_most_share) + 0.001


# drills that hurt


def test_a_drill_that_hurt_rests_and_comes_back_a_level_easier_after_a_quiet_week():
    hurt = after(DEA, *DEA.history[:1])
    back = after(DEA, *DEA.history)

    assert hurt.resting == {"toes_to_wall"}
    assert "toes_to_wall" not in exercises(on(hurt, 3))
    assert "it hurt, so it rests" in hurt.changes[0]
    assert back.resting == frozenset()
    assert "toes_to_wall" in exercises(on(back, 10))


def test_a_drill_that_hurts_again_stays_out():
    made = after(DEA, *DEA.history, (10, Response(pain_0_10=2, hurt=frozenset({"toes_to_wall"}))))

    for day in (17, 24, 31):
        made = adapted(made, GOES_ON, days=day)
    assert made.resting == {"toes_to_wall"}


def test_what_a_resting_drill_leaves_free_is_not_filled_with_load():
    begun = plan_of(DEA)

    assert heavier(after(DEA, *DEA.history[:1]), begun) == []


@pytest.mark.hazard("H08")
def test_a_pinch_at_the_front_closes_the_end_of_the_range_until_the_next_test():
    made = after(ANA, (1, Response(pain_0_10=2, front_pinch=True)), (9, EASY), (17, EASY))

    for practice in (on(made, 19), on(made, 26)):
        assert not set(exercises(practice)) & {
            "toes_to_wall",
            "knee_to_wall",
            "calf_stretch_bent_knee",
            "band_both_ankles",
        }
        left_out = {one.exercise: one.because for one in practice.left_out}
        assert "pinch at the front" in left_out["toes_to_wall"]


# the range


def test_a_reached_range_is_kept_with_range_work_on_two_days():
    made = people.plan_after(GIL)
    week = next(week for week in made.weeks if week.number == 8)
    stretched = [each for each in week.practices if "toes_to_wall" in exercises(each)]

    assert len(stretched) == CATALOGUE.weekly.maintenance_days
    assert "Your range has reached the middle range." in made.changes[1]
    assert all("heel_raise" in exercises(each) for each in week.practices[2:])


def test_a_range_that_grew_but_is_not_reached_goes_on_as_it_is():
    begun = plan_of(GIL)
    grown = replace(GOES_ON, trend="improved", range_now=9.5)

    assert from_day(adapted(begun, grown, days=49), 49) == from_day(begun, 49)


def test_a_range_that_stalls_gets_another_drill_in_the_place_of_a_stretch():
    begun, made = after(FAY, *FAY.history[:1]), people.plan_after(FAY)

    assert "calf_stretch_bent_knee" in exercises(on(begun, 52))
    assert "calf_stretch_bent_knee" not in exercises(on(made, 52))
    lunge = next(item for item in on(made, 52).items if item.exercise == "band_lunge")
    assert lunge.because.startswith("Weeks of calf stretching have not changed your range")
    assert on(made, 52).seconds <= on(begun, 52).seconds


def test_a_drill_that_took_a_stretchs_place_rests_too_when_it_hurts():
    made = people.plan_after(FAY)

    hurt = adapted(made, Response(pain_0_10=3, hurt=frozenset({"band_lunge"})), days=50)

    assert "band_lunge" in exercises(on(made, 52))
    assert "band_lunge" not in exercises(on(hurt, 52))
    assert heavier(hurt, made) == []


def test_a_stall_is_not_called_before_its_weeks_are_over():
    begun = plan_of(FAY)
    early = replace(GOES_ON, trend="unchanged", range_now=7.1)

    assert from_day(adapted(begun, early, days=28), 28) == from_day(begun, 28)


def test_without_a_band_a_stall_adds_no_stretching():
    begun = plan_of(people.person(equipment=""))

    made = adapted(begun, replace(GOES_ON, trend="unchanged"), days=49)

    assert from_day(made, 49) == from_day(begun, 49)
    assert "More stretching would not help" in made.changes[1]


def test_edo_and_his_morning_are_told_as_they_happened():
    begun = people.followed(plan_of(EDO), EDO.history[:2])

    assert begun.changes[0] == (
        "It was worse the morning after, so everything goes one step back, with less of each."
    )
