"""How long a drill takes, to the second, as the guide runs it."""

import pytest
from hypothesis import given

from dorsi.core import plan
from dorsi.core.catalogue import Sides
from dorsi.core.measurement import Side
from dorsi.core.practice import script
from dorsi.core.timeline import StepKind
from tests import drills, people, strategies
from tests.core.plan.examples import costly
from tests.people import CATALOGUE

LEVEL = drills.exercise("any", drills.hold()).levels[0]
TWO_PARTS = drills.exercise("any", drills.hold(), parts=("one way", "the other")).levels[0]


@pytest.mark.parametrize(
    ("dose", "level", "sides", "seconds"),
    [
        (drills.hold(30), LEVEL, Sides.BOTH, 12 + 30),
        (drills.hold(30), LEVEL, Sides.EACH, 12 + 30 + 5 + 30),
        (drills.hold(30), LEVEL, (Side.LEFT,), 12 + 30),
        (drills.hold(30, sets=2, rest_s=20), LEVEL, Sides.BOTH, 12 + 30 + 20 + 30),
        (drills.hold(30, sets=2), LEVEL, Sides.EACH, 12 + 4 * 30 + 3 * 5),
        (drills.hold(30, sets=2, rest_s=20), LEVEL, Sides.EACH, 12 + 4 * 30 + 2 * 5 + 20),
        (drills.hold(30, extra_s=10), LEVEL, Sides.BOTH, 12 + 30),
        (drills.counted(10, tempo_s=3), LEVEL, Sides.BOTH, 12 + 30),
        (drills.counted(3, tempo_s=1.5), LEVEL, Sides.BOTH, 12 + 5),
        (drills.counted(10, tempo_s=3), TWO_PARTS, Sides.EACH, 12 + 2 * 60 + 5),
        (drills.hold(31), TWO_PARTS, Sides.BOTH, 12 + 31),
    ],
)
def test_a_drill_takes_get_ready_work_switches_and_rests(dose, level, sides, seconds):
    assert plan.item_seconds(dose, level, sides) == seconds


def test_a_timed_set_is_shared_by_its_parts_and_a_counted_one_done_for_each():
    assert plan.part_seconds(drills.hold(31), 2) == (16, 15)
    assert plan.part_seconds(drills.counted(10, tempo_s=3), 2) == (30, 30)


@costly
@given(strategies.lives)
def test_the_guide_takes_as_long_as_the_plan_says(life):
    for practice in people.plan_of(life, weeks=1).weeks[0].practices:
        guided = script(practice, CATALOGUE)

        assert guided.seconds == practice.seconds
        for number, item in enumerate(practice.items):
            steps = [step for step in guided.steps if step.drill == number]
            assert sum(step.seconds for step in steps) == item.seconds
            assert steps[0].kind is StepKind.GET_READY
