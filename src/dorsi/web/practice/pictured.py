"""What a planned drill looks like: the film of each of its parts, its pace, the common faults."""

from dataclasses import dataclass
from functools import cache

from dorsi import knowledge
from dorsi.core.catalogue import Exercise, Level
from dorsi.core.measurement import Side
from dorsi.core.plan import Item
from dorsi.movement.choosing import chosen, faults_of
from dorsi.movement.definition import Movement
from dorsi.movement.tempo import cycle_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured:
    """A movement, and the seconds [s] in which its film goes round once."""

    movement: Movement
    cycle_s: float
    part: str


def pictured(item: Item, part: str, side: Side | None) -> Pictured:
    """What shows this part on this side; without a side, on the movement's own."""
    movement = _movement(item.exercise, item.level, part, side)
    return Pictured(movement=movement, cycle_s=cycle_s(movement, item.dose), part=part)


@cache
def _movement(exercise: str, level: str, part: str, side: Side | None) -> Movement:
    """A practice asks for the same few at each of its forty steps."""
    return chosen(knowledge.movements(), exercise, level, part, side=side)


def parts(item: Item, level: Level) -> tuple[Pictured, ...]:
    """Each part of it, on the side that begins."""
    return tuple(pictured(item, part, _first(item)) for part in level.parts or ("",))


def faults(item: Item, exercise: Exercise) -> tuple[Movement, ...]:
    """Its drawn faults on that side, in the order in which the exercise tells them."""
    names = [fault.name for fault in exercise.faults]
    return faults_of(knowledge.movements(), exercise.id, names, side=_first(item))


def _first(item: Item) -> Side | None:
    return item.sides[0] if item.sides else None
