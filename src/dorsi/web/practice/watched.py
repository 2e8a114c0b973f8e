"""What a camera can do for each step of a practice, if the runner turns it on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import Any

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.core.practice import Script, Step, StepKind
from dorsi.formats import live_task
from dorsi.measure.awaited import Awaited, Eye, Kind
from dorsi.movement.choosing import chosen
from dorsi.movement.definition import Movement
from dorsi.movement.expectation import expectation, heel_stays
from dorsi.web.practice import pictured
from dorsi.web.practice.sheet import Drill

HEEL_DOWN = "Heel down"
"""A drill's own cue, and what the camera calls when the heel comes up."""

HAND_ONLY = live_task.task(live_task.Practice(awaited=None))
"""What the engine is asked where the clock counts: to look for a raised hand."""


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


def task(step: Step, drill: Drill) -> Mapping[str, Any] | None:
    """What the engine is asked in this step, as it goes into the page; None as above."""
    found = awaited(step, drill)
    if found is None:
        return None
    asked = live_task.Practice(
        awaited=found, heel_stays=heel(step, drill), either=step.side is None
    )
    return live_task.task(asked)


def prepared(script: Script, at: int, drills: Sequence[Drill]) -> Mapping[str, Any] | None:
    """The same for any step: before work it is what the work will ask, so that whoever stands
    wrongly is told in time.
    """
    steps = script.steps
    if steps[at].kind is not StepKind.WORK and at + 1 < len(steps):
        at += 1
    return task(steps[at], drills[steps[at].drill])


def heel(step: Step, drill: Drill) -> bool:
    """Whether the heel is watched in this step."""
    found = awaited(step, drill)
    return found is not None and heel_stays(_movement(step, drill), found)


def cue(step: Step, drill: Drill) -> str:
    """The step's cue while a camera looks on. Where it watches the heel, its call must not stand
    there all the time: another of the drill's cues does.
    """
    if step.cue != HEEL_DOWN or not heel(step, drill):
        return step.cue
    return next((other for other in drill.exercise.cues if other != HEEL_DOWN), step.cue)


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
    drawn = None if step.side is None else Side.LEFT
    found = _walked(drill.item.exercise, drill.item.level, step.part, drawn)
    if found is None:
        return None
    side = found.side.other if step.side is Side.RIGHT else found.side
    return replace(found, side=side, cycle_s=step.tempo_s or found.cycle_s)


@cache
def _walked(exercise: str, level: str, part: str, side: Side | None) -> Awaited | None:
    """To walk through a movement takes a moment, and a practice asks for each many times."""
    return expectation(chosen(knowledge.movements(), exercise, level, part, side=side))
