"""Protocols, middle ranges, rules and claims: the figures of the evidence, and honest words."""

import csv
from io import StringIO

import pytest

from dorsi import knowledge
from dorsi.core.catalogue import NormBand

CATALOGUE = knowledge.catalogue()
TAPE = CATALOGUE.protocol("knee_to_wall_tape")
RAISES = CATALOGUE.protocol("heel_raise_endurance")
MIDDLE = CATALOGUE.norms["knee_to_wall_tape"]

CUTS = """age,women_low,women_high,men_low,men_high
18,9.8,12.8,8.0,13.2
30,9.8,13.8,8.8,14.0
40,8.6,13.0,8.0,14.0
50,7.5,11.5,7.5,13.8
60,7.0,9.0,7.0,10.6
70,5.0,8.0,5.8,9.9
80,5.0,6.2,5.0,8.0"""


def edges(band: NormBand | None) -> tuple[float, float] | None:
    return band and (band.low, band.high)


def test_a_tape_test_is_three_practice_and_three_recorded_tries_or_one_more():
    assert (TAPE.practice_tries, TAPE.tries, TAPE.tries_most) == (3, 3, 4)


def test_a_tape_test_is_off_by_what_the_review_found():
    assert TAPE.standard_error == 0.7
    assert TAPE.detectable == 1.9
    assert TAPE.standard_error * 1.96 * 2**0.5 == pytest.approx(TAPE.detectable, abs=0.05)


@pytest.mark.hazard("H11")
def test_a_tape_reading_lies_between_0_and_30_cm_and_spreads_at_most_a_centimetre_and_a_half():
    assert (TAPE.lowest, TAPE.highest, TAPE.spread_watch) == (0, 30, 1.5)


def test_heel_raises_change_for_real_from_six_on():
    assert RAISES.detectable == 6
    assert RAISES.standard_error * 1.96 * 2**0.5 == pytest.approx(6, abs=0.2)


@pytest.mark.parametrize("row", list(csv.DictReader(StringIO(CUTS))), ids=lambda row: row["age"])
def test_middle_ranges_are_those_of_the_evidence(row):
    for sex, name in (("female", "women"), ("male", "men")):
        wanted = (float(row[f"{name}_low"]), float(row[f"{name}_high"]))
        assert edges(MIDDLE.band(sex=sex, age_years=int(row["age"]))) == wanted


@pytest.mark.parametrize("norms", list(CATALOGUE.norms.values()), ids=CATALOGUE.norms)
@pytest.mark.parametrize("sex", ["female", "male"])
def test_every_adult_age_has_exactly_one_middle_range(norms, sex):
    for age in range(18, 121):
        fitting = [
            each for each in norms.bands if each.sex == sex and each.age_from <= age <= each.age_to
        ]
        assert len(fitting) == 1, age


def test_without_age_or_sex_the_middle_range_is_10_to_14_cm():
    assert MIDDLE.band(sex=None, age_years=30) is None
    assert edges(MIDDLE.fallback) == (10, 14)


def test_a_side_difference_is_watched_from_a_centimetre_and_a_half_and_acted_on_above_three():
    assert (CATALOGUE.side_difference.watch, CATALOGUE.side_difference.act) == (1.5, 3)


def test_no_minute_long_hold_comes_before_a_hard_run():
    assert CATALOGUE.runs.hold_most_before_hard_s < 60


def test_loaded_strength_stays_two_days_from_hard_runs_and_tests_an_hour_from_stretching():
    assert CATALOGUE.runs.loaded_clear_before_hard_h == 48
    assert CATALOGUE.runs.test_wait_min == 60


def test_before_a_hard_run_the_order_is_another_and_the_reason_is_given():
    assert "no study favours one" in CATALOGUE.runs.before_run_order
    assert "no long holds" in CATALOGUE.runs.before_run_order


@pytest.mark.hazard("H09")
def test_pain_to_3_goes_on_to_5_holds_and_above_steps_back():
    assert CATALOGUE.progression.pain_go_on_most == 3
    assert CATALOGUE.progression.pain_hold_most == 5


def test_a_gap_of_8_days_steps_back_and_of_15_restarts_at_half():
    rules = CATALOGUE.progression
    assert (rules.gap_step_back_days, rules.gap_restart_days, rules.restart_share) == (8, 15, 0.5)


def test_two_easy_practices_in_a_row_go_up():
    assert CATALOGUE.progression.easy_in_a_row == 2
    assert CATALOGUE.progression.easy_effort_most == 6


def test_ten_minutes_of_stretching_a_week_are_the_most_for_a_calf():
    assert CATALOGUE.weekly.stretch_most_min == 10


@pytest.mark.hazard("H12")
def test_progress_shows_two_centimetres_of_drift_in_twelve_weeks():
    rules = CATALOGUE.progress
    assert (rules.drift_cm, rules.drift_weeks, rules.drift_source) == (2.1, 12, "lagas2021")
    assert (rules.baseline_days, rules.least_days) == (3, 3)


def test_the_articles_three_risks_have_honest_verdicts():
    verdicts = {claim.id: claim.verdict for claim in CATALOGUE.claims}
    assert verdicts == {
        "knees": "Likely in squats and landings, not shown in running.",
        "weak_muscles": "Not supported.",
        "hip_and_back": "Possible, unproven.",
    }


def test_links_the_article_leaves_out_are_named():
    links = {claim.id: claim.evidence.dots for claim in CATALOGUE.beyond}
    assert links.keys() == {"ankle_sprains", "achilles", "plantar_heel", "performance"}
    assert max(links, key=lambda link: links[link]) == "ankle_sprains"


def test_nothing_has_four_dots():
    grounds = (*CATALOGUE.exercises.values(), *CATALOGUE.claims, *CATALOGUE.beyond)
    assert all(each.evidence.dots < 4 for each in grounds)


def test_what_the_article_has_upside_down_is_not_repeated():
    said = " ".join(claim.claim + claim.evidence.says for claim in CATALOGUE.claims)
    assert "can properly" not in said
    assert "worked less, not more" in said
