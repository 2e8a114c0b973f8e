"""`dorsi exercises` lists what Dorsi knows; `dorsi show` explains or draws one exercise."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from dorsi import knowledge
from dorsi.cli import figures, layout, picture
from dorsi.cli.options import as_json, print_json
from dorsi.core.catalogue import Catalogue, Exercise, Level, Phase, Sides
from dorsi.formats import answers_json

PHASES = {Phase.STRETCH: "Stretch", Phase.MASSAGE: "Massage", Phase.STRENGTH: "Strength"}
SIDES = {Sides.EACH: "each side", Sides.BOTH: "both feet"}


@click.command("exercises")
@as_json
def command(as_json: bool) -> None:
    """Every exercise, in the order a practice uses them."""
    catalogue = knowledge.catalogue()
    if as_json:
        print_json(answers_json.exercises(catalogue))
        return
    room = max(map(len, catalogue.exercises))
    layout.show(
        "The order of a practice: stretch, then massage, then strength with balance.",
        *(_phase(catalogue, phase, room) for phase in Phase),
        layout.para("The dots say how well each is supported by studies, from none to four."),
        layout.following("dorsi show calf_foam_roll", "dorsi learn"),
    )


def _phase(catalogue: Catalogue, phase: Phase, room: int) -> list[str]:
    every = [each for each in catalogue.exercises.values() if each.phase is phase]
    rows = [
        (
            each.id.ljust(room),
            layout.dots(each.evidence.dots),
            SIDES[each.sides],
            things(each, catalogue),
        )
        for each in every
    ]
    return [layout.title(PHASES[phase]), *layout.table(rows)]


def things(exercise: Exercise, catalogue: Catalogue) -> str:
    """What the easiest level needs, in words."""
    return _names(exercise.equipment, catalogue) or "nothing needed"


def _names(equipment: frozenset[str], catalogue: Catalogue) -> str:
    return ", ".join(catalogue.thing(thing).name for thing in sorted(equipment))


@click.command("show")
@click.argument("exercise", nargs=-1, required=True)
@picture.options
@as_json
def show(exercise: tuple[str, ...], as_json: bool, **given: Any) -> None:
    """One EXERCISE whole, with its levels and sources.

    With --picture it is drawn instead: as a file that any browser shows.
    """
    catalogue = knowledge.catalogue()
    found = catalogue.exercise(wanted_id(exercise))
    picture.checked(found, given)
    if given["picture"] is not None:
        _draw(found, given, as_json=as_json)
    elif as_json:
        print_json(answers_json.exercise(found, catalogue))
    else:
        layout.show(*_blocks(found, catalogue))


def _draw(exercise: Exercise, given: Mapping[str, Any], *, as_json: bool) -> None:
    movement = picture.movement(exercise, given)
    drawn = picture.drawn(movement, given)
    place = picture.written(drawn, given["picture"], force=given["force"])
    if as_json:
        print_json(answers_json.exported(str(place), len(drawn.file.encode())))
        return
    layout.show(f"Written: {place}", layout.para(f"{movement.title}. Open it with a browser."))


def wanted_id(words: tuple[str, ...]) -> str:
    """`Calf foam roll`, calf-foam-roll and calf_foam_roll are the same exercise."""
    return "_".join(words).strip().lower().replace("-", "_").replace(" ", "_")


def _blocks(exercise: Exercise, catalogue: Catalogue) -> Iterator[str | list[str]]:
    yield [
        layout.title(exercise.name),
        f"{PHASES[exercise.phase]}, {SIDES[exercise.sides]}. Needs: {things(exercise, catalogue)}.",
    ]
    yield layout.para(exercise.summary)
    yield _list("Set up", exercise.setup)
    yield [layout.title("How"), *layout.numbered(exercise.steps)]
    yield _list("Think of", exercise.cues)
    yield [layout.title("When to stop"), layout.para(exercise.stop, indent=layout.INDENT)]
    yield [
        layout.title("What often goes wrong"),
        *(layout.bullet(f"{fault.name}: {fault.looks} {fault.mend}") for fault in exercise.faults),
    ]
    yield [layout.title("How much, from easier to harder"), *_ladder(exercise, catalogue)]
    yield [layout.title("How well it is supported"), *_evidence(exercise, catalogue)]
    yield layout.following("dorsi exercises")


def _list(heading: str, texts: tuple[str, ...]) -> list[str]:
    return [layout.title(heading), *map(layout.bullet, texts)] if texts else []


def _ladder(exercise: Exercise, catalogue: Catalogue) -> Iterator[str]:
    often = exercise.frequency
    least, most = often.days_least, often.days_most
    days = f"{least} to {most}" if most > least else f"{least}"
    yield f"{layout.INDENT}On {days} days a week."
    for place, level in enumerate(exercise.levels, 1):
        start = " (start here)" if level.id == exercise.first_level else ""
        yield layout.bullet(f"{level.name}{start}: {figures.dose(level.dose)}", mark=f"{place}.")
        yield from _rung(level, catalogue)


def _rung(level: Level, catalogue: Catalogue) -> Iterator[str]:
    inner = layout.INDENT + "   "
    yield layout.para(level.how, indent=inner)
    if level.parts:
        yield layout.para(f"Parts: {', '.join(level.parts)}.", indent=inner)
    needed = _names(level.equipment, catalogue)
    if needed:
        yield layout.para(f"Needs: {needed}.", indent=inner)
    yield layout.para(f"Up: {level.up}", indent=inner, hang="    ")
    yield layout.para(f"Down: {level.down}", indent=inner, hang="      ")


def _evidence(exercise: Exercise, catalogue: Catalogue) -> Iterator[str]:
    evidence = exercise.evidence
    yield layout.labelled(layout.dots(evidence.dots), evidence.phrase, room=4)
    yield layout.para(evidence.says, indent=layout.INDENT)
    yield layout.para(exercise.article, indent=layout.INDENT)
    yield from source_lines(evidence.sources, catalogue)


def source_lines(keys: tuple[str, ...], catalogue: Catalogue) -> Iterator[str]:
    """Each source as a line; how sure we are of it is said where we did not read it ourselves."""
    for key in keys:
        source = catalogue.sources[key]
        unsure = {"second_hand": " (read second-hand)", "recalled": " (from memory, unverified)"}
        yield layout.bullet(f"{source.citation}{unsure.get(source.status, '')}", indent="    ")
