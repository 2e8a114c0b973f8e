"""Small drills and practices for the tests of the guide; the real ones are in the catalogue."""

from dataclasses import replace
from datetime import date

from dorsi import knowledge
from dorsi.core.catalogue import (
    Catalogue,
    Dose,
    Evidence,
    Exercise,
    Frequency,
    Level,
    Phase,
    Purpose,
    Sides,
)
from dorsi.core.measurement import Side
from dorsi.core.plan import Item, PlannedPractice

KNOWN = knowledge.catalogue()
DAY = date(2026, 11, 23)
BOTH_SIDES = (Side.LEFT, Side.RIGHT)


def hold(seconds: float = 30, *, sets: int = 1, rest_s: float = 0, extra_s: float = 0) -> Dose:
    return Dose(
        sets=sets, hold_s=seconds, rest_s=rest_s, tight_spot_extra_s=extra_s, source="made_up"
    )


def counted(repetitions: int = 10, *, tempo_s: float = 4, sets: int = 1, rest_s: float = 0) -> Dose:
    return Dose(
        sets=sets, repetitions=repetitions, tempo_s=tempo_s, rest_s=rest_s, source="made_up"
    )


def exercise(
    name: str, dose: Dose, *, parts: tuple[str, ...] = (), cues: tuple[str, ...] = ("Heel down",)
) -> Exercise:
    level = Level(
        id="only",
        name=name.replace("_", " ").capitalize(),
        how="",
        dose=dose,
        demands=frozenset(),
        equipment=frozenset(),
        parts=parts,
        up="",
        down="",
    )
    return Exercise(
        id=name,
        name=level.name,
        phase=Phase.STRETCH,
        purposes=(Purpose.RANGE,),
        because={Purpose.RANGE: "It is the stiff one."},
        sides=Sides.EACH,
        summary="",
        setup=(),
        steps=(),
        cues=cues,
        stop="",
        turned_off_by=(),
        faults=(),
        levels=(level,),
        first_level="only",
        frequency=Frequency(days_least=1, days_most=7, source="made_up"),
        evidence=Evidence(dots=0, phrase="", says="", sources=()),
        article="",
        worth=1,
    )


def known(*exercises: Exercise) -> Catalogue:
    """The catalogue with these exercises and no others."""
    return replace(KNOWN, exercises={exercise.id: exercise for exercise in exercises})


def item(of: Exercise, *, sides: tuple[Side, ...] = BOTH_SIDES) -> Item:
    return Item(
        exercise=of.id,
        level=of.levels[0].id,
        phase=of.phase,
        dose=of.levels[0].dose,
        sides=sides,
        seconds=0,
        because=next(iter(of.because.values())),
        sources=("made_up",),
    )


def practice_of(*items: Item) -> PlannedPractice:
    return PlannedPractice(day=DAY, items=items, left_out=(), notes=())
