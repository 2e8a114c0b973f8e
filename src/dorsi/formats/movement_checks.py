"""What must hold between movements and what they show: names that one says and the other has."""

from collections.abc import Iterator, Mapping

from dorsi.core.catalogue import Catalogue, Exercise
from dorsi.core.catalogue.names import did_you_mean
from dorsi.core.errors import Fault, KnowledgeError
from dorsi.movement.definition import Movement


def check(movements: Mapping[str, Movement], catalogue: Catalogue) -> None:
    """Raises KnowledgeError with every name that does not fit."""
    faults = [fault for movement in movements.values() for fault in _faults(movement, catalogue)]
    if faults:
        raise KnowledgeError("\n".join(map(str, faults)))


def unseen_levels(movements: Mapping[str, Movement], exercise: Exercise) -> list[str]:
    """The levels of an exercise that no movement shows."""
    shown = {
        level
        for movement in movements.values()
        if movement.exercise == exercise.id
        for level in movement.levels
    }
    return [level.id for level in exercise.levels if level.id not in shown]


def _faults(movement: Movement, catalogue: Catalogue) -> Iterator[Fault]:
    if movement.protocol:
        yield from _protocol_faults(movement, catalogue)
        return
    exercise = catalogue.exercises.get(movement.exercise)
    if exercise is None:
        yield _unknown(movement, "file", movement.exercise, list(catalogue.exercises))
        return
    levels = {level.id: level for level in exercise.levels}
    for level in movement.levels:
        if level not in levels:
            yield _unknown(movement, "levels", level, list(levels))
        elif movement.part and movement.part not in (parts := levels[level].parts):
            yield from _unknown_part(movement, parts)
    names = [fault.name for fault in exercise.faults]
    if movement.fault and movement.fault not in names:
        yield _unknown(movement, "fault", movement.fault, names)
    if bool(movement.levels) == bool(movement.fault):
        got = "both" if movement.fault else "neither"
        field = f"movements/{movement.name}: levels"
        yield Fault(field=field, must="be given, or else a fault", got=got)


def _protocol_faults(movement: Movement, catalogue: Catalogue) -> Iterator[Fault]:
    if movement.protocol not in catalogue.protocols:
        yield _unknown(movement, "protocol", movement.protocol, list(catalogue.protocols))
    said = {"levels": movement.levels, "part": movement.part, "fault": movement.fault}
    for key, value in said.items():
        if value:
            field = f"movements/{movement.name}: {key}"
            yield Fault(field=field, must="be left out where a test is shown", got=value)


def _unknown_part(movement: Movement, parts: tuple[str, ...]) -> Iterator[Fault]:
    """A level without parts may still be shown in one of another level's parts."""
    if parts:
        yield _unknown(movement, "part", movement.part, list(parts))


def _unknown(movement: Movement, key: str, got: str, known: list[str]) -> Fault:
    return Fault(
        field=f"movements/{movement.name}: {key}",
        must=f"be one of {', '.join(known)}",
        got=got,
        hint=did_you_mean(got, known) or "",
    )
