"""Which exercises a plan chooses, for whom, on which side and from which rung."""

import pytest
from hypothesis import assume, given

from dorsi.core.measurement import Side
from dorsi.core.plan import Plan
from tests import people, strategies
from tests.core.plan.examples import costly
from tests.people import BEN, CATALOGUE, CLEO, DAN, EVA, IDA, JIN, OFFERED, OLI, QUIN, plan_of

STRETCHES = {"toes_to_wall", "calf_stretch_straight_knee", "calf_stretch_bent_knee"}
RANGE_WORK = STRETCHES | {"knee_to_wall", "band_lunge"}


def exercises(plan: Plan) -> set[str]:
    return {item.exercise for week in plan.weeks for each in week.practices for item in each.items}


def items(plan: Plan, exercise: str):
    practices = [each for week in plan.weeks for each in week.practices]
    return [item for each in practices for item in each.items if item.exercise == exercise]


def left_out(plan: Plan) -> dict[str, str]:
    return {
        one.exercise: one.because
        for week in plan.weeks
        for each in week.practices
        for one in each.left_out
    }


def test_a_limit_felt_at_the_back_gets_calf_stretches_and_the_drill():
    plan = plan_of(people.person())

    assert {"toes_to_wall", "calf_stretch_bent_knee", "knee_to_wall"} <= exercises(plan)
    assert "band_lunge" not in exercises(plan)
    assert "this is for the joint" in left_out(plan)["band_lunge"]


def test_a_limit_that_does_not_stretch_gets_the_joint_drills():
    plan = plan_of(DAN)

    assert exercises(plan) & RANGE_WORK == {"knee_to_wall", "band_lunge"}
    assert "did not feel the calf" in left_out(plan)["toes_to_wall"]


def test_a_joint_without_a_band_gets_the_drill_alone():
    plan = plan_of(people.person(felt_left="none", felt_right="none", equipment=""))

    assert exercises(plan) & RANGE_WORK == {"knee_to_wall"}
    assert "exercise band" in left_out(plan)["band_lunge"]


def test_a_pinch_at_the_front_gets_no_end_range_and_no_band():
    plan = plan_of(EVA)

    assert exercises(plan) == {
        "ankle_circles",
        "calf_foam_roll",
        "plantar_ball_roll",
        "heel_raise",
        "single_leg_balance",
    }
    assert "pinch at the front" in left_out(plan)["toes_to_wall"]
    assert "pinch at the front" in left_out(plan)["band_both_ankles"]


@pytest.mark.parametrize("one", [BEN, CLEO], ids=lambda one: one.name)
def test_who_has_the_range_is_not_told_to_stretch_and_hears_why(one):
    plan = plan_of(one)

    assert not exercises(plan) & RANGE_WORK
    assert {"heel_raise", "single_leg_balance"} <= exercises(plan)
    assert "does not ask for more" in left_out(plan)["toes_to_wall"]
    assert "strength and balance come first" in plan.notes[0]


def test_only_the_stiff_side_gets_range_work_and_both_get_strength():
    plan = plan_of(JIN)

    assert {item.sides for name in RANGE_WORK for item in items(plan, name)} == {(Side.RIGHT,)}
    assert {item.sides for item in items(plan, "single_leg_balance")} == {(Side.RIGHT, Side.LEFT)}


@pytest.mark.hazard("H07")
@costly
@given(strategies.lives)
def test_a_side_above_the_middle_range_is_never_stretched(life):
    test = people.assessment(life)
    plan = plan_of(life)

    for name in RANGE_WORK:
        for item in items(plan, name):
            assert all(test.ankle(side).band != "above" for side in item.sides)
            assert all(test.ankle(side).stiff for side in item.sides)


def test_bendy_joints_get_strength_and_balance_instead_of_stretching():
    plan = plan_of(QUIN)

    assert not exercises(plan) & RANGE_WORK
    assert plan.notes[0] == "Range work stays off for now. So strength and balance come first."


def test_what_the_runner_dislikes_is_left_out_and_something_else_serves():
    plan = plan_of(OLI)

    assert not exercises(plan) & {"toes_to_wall", "knee_to_wall"}
    assert {"calf_stretch_bent_knee", "calf_stretch_straight_knee"} <= exercises(plan)
    assert left_out(plan)["knee_to_wall"] == "You asked to leave it out."


def test_missing_equipment_is_said_with_what_serves_instead():
    assert left_out(plan_of(BEN))["calf_foam_roll"] == (
        "It needs a foam roller. Instead: A rolling pin or a full bottle, wrapped in a towel."
    )


def test_every_exercise_begins_on_its_first_rung():
    plan = plan_of(people.person(equipment="roller,ball,band,step,weight", minutes=60))

    for name in exercises(plan):
        first = CATALOGUE.exercise(name).first_level
        assert {item.level for item in items(plan, name)} == {first}


def test_who_cannot_reach_five_centimetres_begins_closer_to_the_wall():
    assert {item.level for item in items(plan_of(IDA), "knee_to_wall")} == {"close"}


def test_the_reason_names_the_side_and_the_figure():
    says = items(plan_of(JIN), "toes_to_wall")[0].because

    assert says.startswith("Your right ankle is 4 cm behind the left. You felt it at the back.")


@pytest.mark.parametrize("one", OFFERED, ids=lambda one: one.name)
def test_every_exercise_in_every_practice_has_a_reason_and_sources(one):
    for week in plan_of(one).weeks:
        for practice in week.practices:
            for item in practice.items:
                assert len(item.because) > 20
                assert item.sources
                assert all(source in CATALOGUE.sources for source in item.sources)


@pytest.mark.parametrize("one", OFFERED, ids=lambda one: one.name)
def test_every_exercise_is_either_in_or_left_out_with_a_reason(one):
    for practice in plan_of(one).weeks[0].practices:
        in_, out = [i.exercise for i in practice.items], [o.exercise for o in practice.left_out]

        assert sorted(in_ + out) == sorted(CATALOGUE.exercises)
        assert all(each.because for each in practice.left_out)


@costly
@given(strategies.lives)
def test_mirror_the_test_and_the_sides_change_places(life):
    assume(life.left != life.right)
    mirrored = people.person(
        **{name: getattr(life, name) for name in LIFE},
        left=life.right,
        right=life.left,
        felt_left=life.felt_right,
        felt_right=life.felt_left,
    )
    here, there = plan_of(life, weeks=1), plan_of(mirrored, weeks=1)

    assert [_seen(each) for each in here.weeks[0].practices] == [
        _seen(each, turned=True) for each in there.weeks[0].practices
    ]


LIFE = ("sex", "age", "yes", "minutes", "days", "equipment", "dislikes", "runs")


def _seen(practice, *, turned=False):
    """A practice with the sides turned round where asked, and their names blotted out."""

    def side(one):
        return one.other if turned else one

    def says(text):
        return text.replace("left", "one").replace("right", "one")

    return (
        [
            (i.exercise, i.level, i.dose, tuple(map(side, i.sides)), says(i.because))
            for i in practice.items
        ],
        [(each.exercise, says(each.because)) for each in practice.left_out],
    )
