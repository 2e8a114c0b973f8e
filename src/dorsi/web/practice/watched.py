"""What a camera can do for each step of a practice, if the runner turns it on."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.core.practice import Step, StepKind
from dorsi.measure.awaited import Awaited, Eye, Kind
from dorsi.movement.choosing import chosen
from dorsi.movement.definition import Movement
from dorsi.movement.expectation import expectation, heel_stays
from dorsi.web.practice import pictured
from dorsi.web.practice.sheet import Drill


class Does(StrEnum):
    """What the camera does for a drill."""

    COUNTS = "counts"
    HOLDS = "holds"
    NOTHING = "nothing"


def awaited(step: Step, drill: Drill) -> Awaited | None:
    """What to look for in this step; None where the clock counts: it is no work, or it looks
    like nothing a camera can tell, or what is seen is not what the dose is told in.
    """
    if step.kind is not StepKind.WORK:
        return None
    found = _awaited(step, drill)
    if found is None or (step.repetitions is None) is (found.kind is Kind.CYCLE):
        return None
    return found


def heel(step: Step, drill: Drill) -> bool:
    """Whether the heel is watched in this step."""
    found = awaited(step, drill)
    return found is not None and heel_stays(_movement(step, drill), found)


def does(drill: Drill) -> Does:
    found = [one for step in drill.work if (one := awaited(step, drill))]
    if not found:
        return Does.NOTHING
    return Does.COUNTS if found[0].kind is Kind.CYCLE else Does.HOLDS


def eye(drill: Drill) -> Eye | None:
    """From where the drill must be seen; None where it is not watched."""
    return next((one.eye for step in drill.work if (one := awaited(step, drill))), None)


def watches_heel(drills: Sequence[Drill]) -> bool:
    return any(heel(step, drill) for drill in drills for step in drill.work)


def _movement(step: Step, drill: Drill) -> Movement:
    return pictured.pictured(drill.item, step.part, step.side).movement


def _awaited(step: Step, drill: Drill) -> Awaited | None:
    """The right leg's is the left one's with the other leg: half of the way is walked."""
    side = None if step.side is None else Side.LEFT
    found = _walked(drill.item.exercise, drill.item.level, step.part, side)
    right = found is not None and step.side is Side.RIGHT
    return replace(found, side=found.side.other) if found and right else found


@cache
def _walked(exercise: str, level: str, part: str, side: Side | None) -> Awaited | None:
    """To walk through a movement takes a moment, and a practice asks for each many times."""
    return expectation(chosen(knowledge.movements(), exercise, level, part, side=side))
