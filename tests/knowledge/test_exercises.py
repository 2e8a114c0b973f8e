"""The article's programme and what Dorsi adds: whole, sourced, and within the evidence."""

import re
from collections.abc import Iterator

import pytest

from dorsi import knowledge
from dorsi.core.catalogue import LOADED, Demand, Dose, Exercise, Level, Phase, Purpose, Sides

CATALOGUE = knowledge.catalogue()
EXERCISES = CATALOGUE.exercises
ARTICLE_REFERENCES = {  # exercise: the article's own reference
    "ankle_circles": "healthline",
    "knee_to_wall": "barbend",
    "toes_to_wall": "invictus",
    "calf_foam_roll": "mikereinold",
    "plantar_ball_roll": "movementenhanced",
    "band_lunge": "wikihow",
    "band_both_ankles": "wikihow",
}
PROGRAMME = ARTICLE_REFERENCES.keys() | {"heel_raise"}  # for which the article names none
ADDED = {"single_leg_balance", "calf_stretch_straight_knee", "calf_stretch_bent_knee"}


def levels() -> Iterator[tuple[Exercise, Level]]:
    return ((drill, level) for drill in EXERCISES.values() for level in drill.levels)


def total_s(dose: Dose) -> float:
    return dose.sets * (dose.hold_s or 0)


def test_every_drill_of_the_article_is_there_and_three_more():
    assert set(EXERCISES) >= PROGRAMME | ADDED


@pytest.mark.parametrize(("exercise", "reference"), list(ARTICLE_REFERENCES.items()))
def test_the_articles_own_reference_stands_beside_stronger_ones(exercise, reference):
    sources = EXERCISES[exercise].evidence.sources
    assert reference in sources
    assert len(sources) > 1


def test_the_order_is_stretch_then_massage_then_strength():
    places = [drill.phase.place for drill in EXERCISES.values()]
    assert places == sorted(places)
    assert EXERCISES["single_leg_balance"].phase is Phase.STRENGTH


def test_within_a_phase_the_warm_up_comes_first_and_then_the_most_worth():
    stretch = [drill.id for drill in EXERCISES.values() if drill.phase is Phase.STRETCH]
    assert stretch[:2] == ["ankle_circles", "toes_to_wall"]


def test_no_two_drills_are_of_the_same_worth():
    assert len({drill.worth for drill in EXERCISES.values()}) == len(EXERCISES)


def test_stretch_strength_and_balance_outlast_rolling_and_circles():
    keep = ("toes_to_wall", "heel_raise", "single_leg_balance", "knee_to_wall")
    leave = ("calf_foam_roll", "plantar_ball_roll", "ankle_circles", "band_both_ankles")
    assert min(EXERCISES[each].worth for each in keep) > max(
        EXERCISES[each].worth for each in leave
    )


# the article's doses are the first level


def test_circles_go_ten_times_each_way_and_then_through_the_alphabet():
    circles, alphabet = EXERCISES["ankle_circles"].levels
    assert (circles.dose.repetitions, circles.parts) == (10, ("clockwise", "counter-clockwise"))
    assert (alphabet.id, alphabet.dose.repetitions) == ("alphabet", 26)


def test_the_roll_begins_with_thirty_seconds_and_ten_more_on_a_tight_spot():
    roll = EXERCISES["calf_foam_roll"]
    dose = roll.level(roll.first_level).dose
    assert (total_s(dose), dose.tight_spot_extra_s, dose.source) == (30, 10, "article")
    assert roll.levels[0].parts == ("inner side", "outer side")


def test_heel_raises_begin_with_ten_to_fifteen_on_two_legs():
    raises = EXERCISES["heel_raise"]
    dose = raises.level(raises.first_level).dose
    assert (dose.sets, dose.repetitions, dose.repetitions_top) == (1, 10, 15)
    assert dose.source == "article"


def test_the_band_lunge_begins_with_five_to_ten_for_each_foot():
    lunge = EXERCISES["band_lunge"]
    dose = lunge.level(lunge.first_level).dose
    assert (dose.repetitions, dose.repetitions_top, dose.source) == (5, 10, "article")
    assert lunge.sides is Sides.EACH


def test_knee_to_wall_begins_five_centimetres_off_the_wall():
    drill = EXERCISES["knee_to_wall"]
    assert "5 cm" in drill.level(drill.first_level).how


def test_the_ball_is_rolled_seated_before_anyone_stands_on_it():
    ball = EXERCISES["plantar_ball_roll"]
    assert ball.first_level == ball.levels[0].id == "seated"


def test_heel_raises_climb_from_two_legs_to_one_off_a_step_with_weight():
    ladder = [level.id for level in EXERCISES["heel_raise"].levels if level.loaded]
    assert ladder == ["two_up_one_down", "one_leg", "off_a_step", "loaded"]


def test_one_leg_is_done_on_each_side_and_two_legs_at_once():
    raises = EXERCISES["heel_raise"]
    assert raises.sides_at("two_legs") is Sides.BOTH
    assert raises.sides_at("one_leg") is Sides.EACH


# the evidence doses


@pytest.mark.parametrize(
    "exercise", ["toes_to_wall", "calf_stretch_straight_knee", "calf_stretch_bent_knee"]
)
def test_a_hold_is_thirty_to_sixty_seconds_two_to_four_times(exercise):
    for level in EXERCISES[exercise].levels:
        holds = level.dose.sets * max(1, len(level.parts))
        one_hold_s = (level.dose.hold_s or 0) / max(1, len(level.parts))
        assert 30 <= one_hold_s <= 60
        assert 2 <= holds <= 6
        assert 60 <= total_s(level.dose) <= 240, "four minutes are the most that add in one go"


@pytest.mark.parametrize(
    "exercise", ["toes_to_wall", "calf_stretch_straight_knee", "calf_stretch_bent_knee"]
)
def test_the_first_stretch_level_keeps_within_the_weeks_ceiling(exercise):
    drill = EXERCISES[exercise]
    week_min = drill.frequency.days_most * total_s(drill.level(drill.first_level).dose) / 60
    assert week_min <= CATALOGUE.weekly.stretch_most_min


def test_the_second_roll_level_reaches_the_ninety_seconds_that_worked():
    assert all(total_s(level.dose) >= 90 for level in EXERCISES["calf_foam_roll"].levels[1:])


def test_the_roll_never_exceeds_three_times_two_minutes():
    for level in EXERCISES["calf_foam_roll"].levels:
        assert level.dose.sets <= 3
        assert 30 <= (level.dose.hold_s or 0) <= 120


def test_the_ball_has_sixty_seconds_for_each_foot():
    assert {total_s(level.dose) for level in EXERCISES["plantar_ball_roll"].levels} == {60}


def test_near_the_limit_the_knee_goes_two_to_three_times_ten_to_fifteen():
    for level in EXERCISES["knee_to_wall"].levels[2:]:
        assert 2 <= level.dose.sets <= 3
        assert (level.dose.repetitions, level.dose.repetitions_top) == (10, 15)


def test_heel_raises_after_the_first_level_are_three_sets_three_days_a_week():
    raises = EXERCISES["heel_raise"]
    assert {level.dose.sets for level in raises.levels[1:]} == {3}
    assert raises.frequency.days_most == 3


def test_the_band_lunge_after_the_first_level_is_two_to_three_times_ten():
    for level in EXERCISES["band_lunge"].levels[1:]:
        assert 2 <= level.dose.sets <= 3
        assert level.dose.repetitions == 10


def test_balance_is_two_to_three_times_thirty_seconds_three_days_a_week():
    balance = EXERCISES["single_leg_balance"]
    assert {level.dose.hold_s for level in balance.levels} == {30}
    assert {level.dose.sets for level in balance.levels} == {2, 3}
    assert (balance.frequency.days_least, balance.frequency.days_most) == (3, 3)


# what a level asks of the body


def test_a_harder_level_never_asks_less_of_the_body():
    for drill in EXERCISES.values():
        for easier, harder in zip(drill.levels, drill.levels[1:], strict=False):
            assert easier.demands <= harder.demands, f"{drill.id}: {harder.id}"


def test_every_demand_but_running_is_made_by_some_level():
    made = {demand for _, level in levels() for demand in level.demands}
    assert made == set(Demand) - {Demand.RUNNING}


def test_only_strength_is_loaded():
    loaded = [drill for drill, level in levels() if level.demands & LOADED]
    assert {drill.phase for drill in loaded} == {Phase.STRENGTH}


@pytest.mark.parametrize(
    ("exercise", "demand"),
    [
        ("toes_to_wall", Demand.END_RANGE),
        ("toes_to_wall", Demand.CALF_STRETCH),
        ("knee_to_wall", Demand.END_RANGE),
        ("calf_stretch_straight_knee", Demand.CALF_STRETCH),
        ("calf_stretch_bent_knee", Demand.END_RANGE),
        ("band_lunge", Demand.BAND_PULL),
        ("band_lunge", Demand.END_RANGE),
        ("band_both_ankles", Demand.BAND_PULL),
        ("ankle_circles", Demand.FREE_MOVEMENT),
        ("calf_foam_roll", Demand.CALF_ROLLING),
        ("plantar_ball_roll", Demand.FOOT_ROLLING),
        ("heel_raise", Demand.HEEL_RAISE),
        ("single_leg_balance", Demand.ONE_LEG_STANCE),
    ],
)
def test_every_level_asks_what_its_drill_asks(exercise, demand):
    assert all(demand in level.demands for level in EXERCISES[exercise].levels)


def test_a_lowered_heel_needs_a_step_and_a_load_needs_a_weight():
    for _, level in levels():
        assert (Demand.HEEL_DROP in level.demands) == ("step" in level.equipment)
        assert (Demand.ADDED_LOAD in level.demands) == ("weight" in level.equipment)


KEYWORDS = {  # what the text calls the answer that switches something off
    "RF13": "lood thinners",
    "RF13b": "steroid",
    "RF14": "ess feeling",
    "RF15": "skin",
    "RF16": "pinch",
    "RF17": "bendy",
    "RF18": "regnancy",
    "RF20": "morning",
}


@pytest.mark.hazard("H19")
@pytest.mark.parametrize(("question", "keyword"), list(KEYWORDS.items()))
def test_turned_off_by_names_exactly_the_answers_that_turn_something_off(question, keyword):
    (off,) = (each.off for each in CATALOGUE.questions if each.id == question)
    for drill in EXERCISES.values():
        affected = any(level.demands & off for level in drill.levels)
        assert affected == (keyword in " ".join(drill.turned_off_by)), drill.id


# the words


@pytest.mark.hazard("H19")
@pytest.mark.parametrize("drill", list(EXERCISES.values()), ids=EXERCISES)
def test_every_drill_says_how_to_set_up_and_when_to_stop(drill):
    assert drill.setup
    assert drill.stop.startswith("Stop")
    assert len(drill.faults) >= 2


@pytest.mark.hazard("H19")
def test_bands_are_checked_anchored_behind_and_kept_out_of_the_face():
    setup = " ".join(EXERCISES["band_lunge"].setup)
    for said in ("behind you", "cannot move", "cracks", "face", "below both ankle knobs"):
        assert said in setup


def test_who_stands_on_one_leg_or_on_a_ball_has_something_to_hold():
    for drill in ("single_leg_balance", "heel_raise", "plantar_ball_roll"):
        assert re.search("wall|chair", " ".join(EXERCISES[drill].setup))


@pytest.mark.hazard("H20")
@pytest.mark.parametrize("drill", list(EXERCISES.values()), ids=EXERCISES)
def test_no_instruction_repeats_a_dose_in_prose(drill):
    said = [*drill.steps, *drill.setup, *drill.cues, *(level.how for level in drill.levels)]
    doses = r"\d+ ?(x|×|times|sets?|rep|s\b|sec|min)"
    assert not [text for text in said if re.search(doses, text)]


def test_every_level_says_when_to_go_up_and_when_down():
    for _, level in levels():
        assert len(level.up.split()) >= 4
        assert len(level.down.split()) >= 3


def test_only_the_last_rung_says_that_it_is_the_last():
    for drill, level in levels():
        assert ("last rung" in level.up) == (level is drill.levels[-1])


def test_each_purpose_has_one_sentence_or_two_for_the_plan():
    for drill in EXERCISES.values():
        assert set(drill.because) == set(drill.purposes)
        for sentence in drill.because.values():
            assert sentence.endswith(".")
            assert len(sentence) <= 140


def test_what_dorsi_added_says_so_and_the_rest_says_what_the_article_says():
    for drill in EXERCISES.values():
        assert drill.article.startswith("Not in the article") == (drill.id not in PROGRAMME)


def test_light_doses_of_the_article_are_called_light():
    for exercise in ("heel_raise", "calf_foam_roll"):
        drill = EXERCISES[exercise]
        assert "light" in drill.article
        assert "light" in drill.level(drill.first_level).up


def test_side_steps_are_named_as_dorsis_own_choice():
    assert "Dorsi chose side steps" in EXERCISES["band_both_ankles"].article


def test_every_stretch_for_range_and_every_glide_for_the_joint_has_a_drill_in_reach_of_a_wall():
    for purpose in (Purpose.RANGE, Purpose.JOINT):
        assert any(
            purpose in drill.purposes and drill.equipment <= {"wall", "chair"}
            for drill in EXERCISES.values()
        )
