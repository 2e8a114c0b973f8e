"""What a drill looks like: the film of each of its parts, its pace, and the common faults."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.core.practice import Step, StepKind
from dorsi.movement.choosing import chosen, faults_of
from dorsi.movement.definition import Movement
from dorsi.movement.tempo import cycle_s
from dorsi.web.pictures import addresses
from dorsi.web.pictures.drawing import Kind
from dorsi.web.practice.sheet import Drill


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured:
    """A movement, and the seconds [s] in which its film goes round once."""

    movement: Movement
    cycle_s: float
    part: str


def pictured(drill: Drill, part: str, side: Side | None) -> Pictured:
    """What shows this part of a drill on this side; without a side, on the movement's own."""
    movement = chosen(knowledge.movements(), drill.exercise.id, drill.level.id, part, side=side)
    return Pictured(movement=movement, cycle_s=cycle_s(movement, drill.item.dose), part=part)


def parts(drill: Drill) -> tuple[Pictured, ...]:
    """Each part of a drill, on the side that begins."""
    side = drill.item.sides[0] if drill.item.sides else None
    return tuple(pictured(drill, part, side) for part in drill.level.parts or ("",))


def faults(drill: Drill) -> tuple[Movement, ...]:
    """The drawn faults of a drill, in the order in which its exercise tells them."""
    names = [fault.name for fault in drill.exercise.faults]
    side = drill.item.sides[0] if drill.item.sides else None
    return faults_of(knowledge.movements(), drill.exercise.id, names, side=side)


def beside(step: Step, drills: Sequence[Drill], look: str | None) -> Mapping[str, Any] | None:
    """The film beside a step: while working, and before a drill, where it shows how it begins."""
    if not drills or step.kind not in (StepKind.GET_READY, StepKind.WORK):
        return None
    drill = drills[step.drill]
    part = step.part if step.kind is StepKind.WORK else drill.work[0].part
    shown = pictured(drill, part, step.side)
    return {"film": addresses.of(shown.movement, Kind.FILM, look), "cycle_s": shown.cycle_s}
