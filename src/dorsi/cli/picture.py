"""The picture of an exercise as an SVG file, for `dorsi show --picture`."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from dorsi import knowledge
from dorsi.cli import writing
from dorsi.core.catalogue import Exercise
from dorsi.core.catalogue.names import did_you_mean
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Side
from dorsi.formats.figure_svg import DRAWN_AS, LOOKS, Picture, worn
from dorsi.movement.choosing import chosen, fault_of, faults_of
from dorsi.movement.definition import Movement

_Command = TypeVar("_Command", bound=Callable[..., Any])

ENDING = ".svg"
WISHES = {
    "level": "Which level; the one to start with, if not given.",
    "side": "left or right.",
    "look": "ash, birch or cedar.",
    "kind": "film moves, still numbers the poses for paper, thumb is small.",
    "fault": "A common fault instead of the right form, such as 'Heel lifts'.",
}


def options(command: _Command) -> _Command:
    """Adds --picture to a command, and what goes with it, as keyword arguments."""
    command = click.option("--force", is_flag=True, help="Write over a file that is there.")(
        command
    )
    for wish, says in reversed(list(WISHES.items())):
        command = click.option(f"--{wish}", metavar="NAME", help=says)(command)
    says = "Write its picture to FILE.svg instead."
    return click.option("--picture", metavar="FILE", help=says)(command)


def checked(exercise: Exercise, given: Mapping[str, Any]) -> None:
    """Raises InputError, with every fault, where the options do not go together."""
    if faults := list(_faults(exercise, given)):
        raise InputError(*faults)


def movement(exercise: Exercise, given: Mapping[str, Any]) -> Movement:
    """What checked options ask to see. Raises Unknown where the level is not drawn."""
    movements, side = knowledge.movements(), Side(given["side"]) if given["side"] else None
    if given["fault"]:
        return fault_of(movements, exercise.id, given["fault"], side=side)
    return chosen(movements, exercise.id, given["level"] or exercise.first_level, side=side)


def drawn(shown: Movement, given: Mapping[str, Any]) -> Picture:
    draw = DRAWN_AS[given["kind"] or "film"]
    return draw(shown, worn(given["look"], shown.exercise))


def written(picture: Picture, file: str, *, force: bool) -> Path:
    """Raises StorageError where another file is there, unless forced."""
    mark = b"" if force else None
    return writing.replace(Path(file), picture.file.encode(), mark=mark)


def _faults(exercise: Exercise, given: Mapping[str, Any]) -> Iterator[Fault]:
    asked = [wish for wish in (*WISHES, "force") if given[wish]]
    if given["picture"] is None:
        for wish in asked:
            yield Fault(
                field=wish,
                must="go with a picture",
                got="no --picture",
                hint="Add --picture FILE.svg.",
            )
    elif Path(given["picture"]).suffix.lower() != ENDING:
        must = f"be a file that ends in {ENDING}"
        yield Fault(field="picture", must=must, got=given["picture"])
    if given["fault"] and given["level"]:
        hint = "A fault is drawn on no level of its own; leave out --level."
        yield Fault(field="fault", must="stand alone", got="--level too", hint=hint)
    for wish, known in _known(exercise).items():
        if given[wish] is not None and given[wish] not in known:
            yield _unknown(wish, given[wish], known)


def _known(exercise: Exercise) -> dict[str, list[str]]:
    drawn = faults_of(knowledge.movements(), exercise.id, [each.name for each in exercise.faults])
    return {
        "level": [level.id for level in exercise.levels],
        "side": [side.value for side in Side],
        "look": list(LOOKS),
        "kind": list(DRAWN_AS),
        "fault": [each.fault for each in drawn],
    }


def _unknown(wish: str, got: str, known: Collection[str]) -> Fault:
    must = f"be one of: {', '.join(known)}" if known else "be left out, as none is drawn"
    return Fault(field=wish, must=must, got=got, hint=did_you_mean(got, known) or "")
