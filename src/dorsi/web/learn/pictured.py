"""What the pages of an exercise show: each level's films, and faults beside the right form."""

from dataclasses import dataclass, replace

from dorsi import knowledge
from dorsi.core.catalogue import CommonFault, Exercise, Level
from dorsi.core.measurement import Side
from dorsi.movement.choosing import chosen, faults_of, positions
from dorsi.movement.definition import Movement
from dorsi.movement.right_form import right_form
from dorsi.movement.tempo import cycle_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One film of a level. Part and position are named where the level has several.

    `again`: the page has shown it before, so that paper can do without.
    """

    movement: Movement
    cycle_s: float
    part: str
    position: str
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A level with its films, one at least."""

    level: Level
    films: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A common fault; with what it looks like and the right form, where it is drawn."""

    told: CommonFault
    wrong: Movement | None = None
    right: Movement | None = None


def first_films(exercise: Exercise) -> tuple[Shown, ...]:
    """Every part of the level to start with, in its first position."""
    return parts_of(exercise, exercise.level(exercise.first_level))


def ladder(exercise: Exercise) -> tuple[Rung, ...]:
    """Every level, the easiest first; what the first films show comes again."""
    names = {each.movement.name for each in first_films(exercise)}
    rungs: list[Rung] = []
    for level in exercise.levels:
        films = _films(exercise, level)
        marked = (replace(each, again=each.movement.name in names) for each in films)
        rungs.append(Rung(level=level, films=tuple(marked)))
        names |= {each.movement.name for each in films}
    return tuple(rungs)


def mistakes(exercise: Exercise) -> tuple[Mistake, ...]:
    """The common faults, those that are drawn first."""
    names = [fault.name for fault in exercise.faults]
    drawn = {each.fault: each for each in faults_of(knowledge.movements(), exercise.id, names)}
    found = [_mistake(fault, drawn.get(fault.name)) for fault in exercise.faults]
    return tuple(sorted(found, key=lambda each: each.wrong is None))


def parts_of(exercise: Exercise, level: Level, side: Side | None = None) -> tuple[Shown, ...]:
    """Every part of a level in its first position, on one side of the body."""
    films = _films(exercise, level, side)
    return tuple(each for each in films if each.position == films[0].position)


def _films(exercise: Exercise, level: Level, side: Side | None = None) -> tuple[Shown, ...]:
    """One for each part and position, once where one film shows several."""
    movements = knowledge.movements()
    places = positions(movements, exercise.id, level.id)
    found: dict[str, Shown] = {}
    for position in places:
        for part in level.parts or ("",):
            movement = chosen(movements, exercise.id, level.id, part, side=side, position=position)
            shown = Shown(
                movement=movement,
                cycle_s=cycle_s(movement, level.dose),
                part=movement.part if level.parts else "",
                position=position if len(places) > 1 else "",
            )
            found.setdefault(movement.name, shown)
    return tuple(found.values())


def _mistake(told: CommonFault, wrong: Movement | None) -> Mistake:
    if wrong is None:
        return Mistake(told=told)
    return Mistake(told=told, wrong=wrong, right=right_form(knowledge.movements(), wrong))
