"""The timeline of a practice: what comes after what, and where each event leads."""

from collections import Counter

from hypothesis import given

from dorsi.core.measurement import Side
from dorsi.core.plan import GET_READY_S, SWITCH_S, PlannedPractice, item_seconds
from dorsi.core.timeline import Script, StepKind, script
from tests.drills import counted, exercise, hold, item, known, practice_of
from tests.strategies import plannable, scripts

READY, WORK, SWITCH, REST = StepKind


def made(dose, *, sides=(Side.LEFT, Side.RIGHT), parts=(), cues=("Heel down",)) -> Script:
    drill = exercise("lean", dose, parts=parts, cues=cues)
    return script(practice_of(item(drill, sides=sides)), known(drill))


def kinds(timeline: Script) -> list[StepKind]:
    return [step.kind for step in timeline.steps]


def test_one_hold_on_each_side_is_ready_left_switch_right():
    timeline = made(hold(30))

    assert kinds(timeline) == [READY, WORK, SWITCH, WORK]
    assert [step.side for step in timeline.steps] == [
        Side.LEFT,
        Side.LEFT,
        Side.RIGHT,
        Side.RIGHT,
    ]
    assert [step.seconds for step in timeline.steps] == [GET_READY_S, 30, SWITCH_S, 30]


def test_both_feet_at_once_need_no_switch():
    timeline = made(counted(10, tempo_s=4, sets=2, rest_s=30), sides=())

    assert kinds(timeline) == [READY, WORK, REST, WORK]
    assert timeline.steps[1].seconds == 40
    assert timeline.steps[1].side is None


def test_a_rest_between_sets_takes_the_place_of_the_switch_back():
    timeline = made(hold(30, sets=2, rest_s=20))

    assert kinds(timeline) == [READY, WORK, SWITCH, WORK, REST, WORK, SWITCH, WORK]
    assert timeline.steps[4].seconds == 20
    assert timeline.steps[4].side is Side.LEFT


def test_without_a_rest_there_is_a_switch_back_between_sets():
    timeline = made(hold(30, sets=2))

    assert kinds(timeline) == [READY, WORK, SWITCH, WORK, SWITCH, WORK, SWITCH, WORK]


def test_a_timed_set_is_shared_by_its_parts():
    timeline = made(hold(30), sides=(Side.LEFT,), parts=("inner calf", "outer calf"))

    assert [step.seconds for step in timeline.steps if step.kind is WORK] == [15, 15]


def test_a_counted_set_is_done_once_for_each_part():
    timeline = made(counted(10, tempo_s=2), sides=(Side.LEFT,), parts=("clockwise", "back"))

    assert [step.repetitions for step in timeline.steps if step.kind is WORK] == [10, 10]
    assert [step.seconds for step in timeline.steps if step.kind is WORK] == [20, 20]


def test_only_timed_work_has_tight_spots():
    timed = made(hold(30, extra_s=10))
    held = made(counted(10))

    assert [step.may_extend_s for step in timed.steps] == [0, 10, 0, 10]
    assert not any(step.may_extend_s for step in held.steps)


def test_cues_take_turns_and_are_the_same_on_both_sides():
    timeline = made(hold(30, sets=2), cues=("Heel down", "Hips in"))

    work = [(step.side, step.cue) for step in timeline.steps if step.kind is WORK]
    assert work == [
        (Side.LEFT, "Heel down"),
        (Side.RIGHT, "Heel down"),
        (Side.LEFT, "Hips in"),
        (Side.RIGHT, "Hips in"),
    ]


def test_every_step_says_what_comes():
    timeline = made(hold(30, sets=2, rest_s=20))

    assert [step.says for step in timeline.steps[:6]] == [
        "Next: Lean: 2 times 30 seconds on each side, left first.",
        "Left, set 1 of 2, 30 seconds. Heel down.",
        "Switch to the right side, set 1 of 2: 30 seconds.",
        "Right, set 1 of 2, 30 seconds. Heel down.",
        "Rest 20 seconds, then set 2 of 2 on the left side.",
        "Left, set 2 of 2, 30 seconds. Heel down.",
    ]


def test_every_step_carries_the_reason_of_its_item():
    timeline = made(hold(30))

    assert {step.because for step in timeline.steps} == {"It is the stiff one."}


def test_an_empty_practice_has_no_steps():
    empty = PlannedPractice(day=practice_of().day, items=(), left_out=(), notes=())

    assert script(empty, known()).steps == ()


def test_skip_while_getting_ready_leads_past_the_drill():
    lean, roll = exercise("lean", hold(30)), exercise("roll", hold(30))
    timeline = script(practice_of(item(lean), item(roll)), known(lean, roll))

    assert [step.after_skip for step in timeline.steps] == [4, 2, 3, 4, 8, 6, 7, 8]
    assert [step.after_hurt for step in timeline.steps] == [4, 4, 4, 4, 8, 8, 8, 8]
    assert [step.back for step in timeline.steps] == [0, 0, 1, 1, 3, 4, 5, 5]


@given(scripts())
def test_each_side_of_a_drill_gets_the_same_time(timeline):
    given_s = Counter()
    for step in timeline.steps:
        if step.kind is WORK and step.side is not None:
            given_s[step.drill, step.side] += step.seconds

    for drill, side in given_s:
        if (drill, side.other) in given_s:
            assert given_s[drill, side] == given_s[drill, side.other]


@given(scripts())
def test_every_cue_is_at_most_two_words(timeline):
    assert all(1 <= len(step.cue.split()) <= 2 for step in timeline.steps)


@given(scripts())
def test_every_step_leads_on_and_never_past_the_end(timeline):
    for at, step in enumerate(timeline.steps):
        assert at < step.after_skip <= len(timeline.steps)
        assert at < step.after_hurt <= len(timeline.steps)
        assert 0 <= step.back <= at


@given(scripts())
def test_the_side_never_changes_without_a_pause_to_change_it(timeline):
    for before, after in zip(timeline.steps, timeline.steps[1:], strict=False):
        if before.kind is WORK and after.kind is WORK:
            assert before.side is after.side


@given(plannable())
def test_each_drill_lasts_as_long_as_the_plan_says(given_one):
    planned, catalogue = given_one
    timeline = script(planned, catalogue)

    for drill, planned_item in enumerate(planned.items):
        level = catalogue.exercise(planned_item.exercise).level(planned_item.level)
        lasts = sum(step.seconds for step in timeline.steps if step.drill == drill)
        assert lasts == item_seconds(planned_item.dose, level, planned_item.sides)
