"""Which movement shows an exercise (its level, part, position and side; its faults) or a test."""

from collections.abc import Iterable, Mapping, Sequence

from dorsi.core.catalogue.names import pick
from dorsi.core.measurement import Side
from dorsi.movement.definition import Movement
from dorsi.movement.mirror import mirrored

Movements = Mapping[str, Movement]
"""Every movement by its name."""


def chosen(
    movements: Movements,
    exercise: str,
    level: str,
    part: str = "",
    *,
    side: Side | None = None,
    position: str = "",
) -> Movement:
    """The movement that shows this level, on this side of the body, mirrored where need be.

    It is the one whose title and part are what was asked: on the left, "clockwise" is shown by
    the mirror of the right side's counter-clockwise. A part or position that nothing shows is
    left aside, the part last. Without a side, either side may show the part.
    Raises Unknown for an exercise or a level that no movement shows.
    """
    shown = _at_level(movements, exercise, level)
    sides = [side] if side else [shown[0].side, shown[0].side.other]
    turned = [turned_to(each, one) for one in sides for each in shown]
    return max(turned, key=lambda each: (each.part == part, each.position == position))


def faults_of(
    movements: Movements, exercise: str, names: Sequence[str] = (), *, side: Side | None = None
) -> tuple[Movement, ...]:
    """The movements that show a common fault, in the order of `names` (a fault's name each).

    Empty where none is drawn; a fault that `names` leaves out comes after the others.
    """
    places = {name: place for place, name in enumerate(names)}
    found = [each for each in movements.values() if each.exercise == exercise and each.fault]
    found.sort(key=lambda each: places.get(each.fault, len(places)))
    return tuple(turned_to(each, side or each.side) for each in found)


def fault_of(
    movements: Movements, exercise: str, name: str, *, side: Side | None = None
) -> Movement:
    """The movement that shows the fault of this name. Raises Unknown."""
    drawn = {each.fault: each for each in faults_of(movements, exercise, side=side)}
    return pick(name, drawn, f"fault drawn of {exercise}")


def of_protocol(movements: Movements, protocol: str, *, side: Side | None = None) -> Movement:
    """The movement that shows this test. Raises Unknown where none is drawn."""
    drawn = {each.protocol: each for each in movements.values() if each.protocol}
    found = pick(protocol, drawn, "test drawn")
    return turned_to(found, side or found.side)


def positions(movements: Movements, exercise: str, level: str) -> tuple[str, ...]:
    """The positions in which this level is shown, each once; at least "" (just one, unnamed).

    Raises Unknown as `chosen` does.
    """
    return _once(each.position for each in _at_level(movements, exercise, level))


def turned_to(movement: Movement, side: Side) -> Movement:
    """The movement on this side of the body."""
    return movement if movement.side is side else mirrored(movement)


def _at_level(movements: Movements, exercise: str, level: str) -> list[Movement]:
    """At least one movement, in the file's order."""
    drawn: dict[str, dict[str, list[Movement]]] = {}
    for each in movements.values():
        if not each.exercise:
            continue
        levels = drawn.setdefault(each.exercise, {})
        for name in each.levels:
            levels.setdefault(name, []).append(each)
    levels = pick(exercise, drawn, "exercise drawn")
    return pick(level, levels, f"level drawn of {exercise}")


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
