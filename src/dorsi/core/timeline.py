"""The timeline of one practice: what happens when, and where each event leads.

Apart from `practice`, which advances along it, so that each file can be read in one sitting.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from math import ceil

from dorsi.core.catalogue import Catalogue, Dose, Exercise, Level
from dorsi.core.measurement import Side
from dorsi.core.plan import GET_READY_S, SWITCH_S, Item, PlannedPractice, part_seconds


class StepKind(StrEnum):
    GET_READY = "get_ready"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stretch of time. `side` None: both feet, or no side.

    Timed work has `seconds`; counted work has `repetitions` and `tempo_s`, and `seconds` is
    their product. `drill` numbers the exercises of this practice; the indexes say where the
    events lead, so that a shell without the core can follow: `after_skip`, `after_hurt`, `back`.
    `may_extend_s`: seconds a tight spot adds to this step, once (0: no tight spots here).
    """

    kind: StepKind
    drill: int
    exercise: str
    name: str
    side: Side | None
    part: str
    set_number: int
    sets: int
    seconds: int
    repetitions: int | None
    tempo_s: float | None
    cue: str
    says: str
    because: str
    may_extend_s: int
    after_skip: int
    after_hurt: int
    back: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The whole practice. An index equal to len(steps) is the end."""

    day: date
    steps: tuple[Step, ...]

    @property
    def seconds(self) -> int:
        return sum(step.seconds for step in self.steps)

    @property
    def minutes(self) -> int:
        return round(self.seconds / 60)

    @property
    def drills(self) -> tuple[str, ...]:
        """The exercise of each drill, in order; a step's `drill` is an index into it."""
        return tuple(step.exercise for step in self.steps if step.kind is StepKind.GET_READY)

    def work_s(self, drill: int) -> int:
        """Seconds of work [s] in one drill, both sides together."""
        mine = (step for step in self.steps if step.drill == drill)
        return sum(step.seconds for step in mine if step.kind is StepKind.WORK)


def script(planned: PlannedPractice, catalogue: Catalogue) -> Script:
    """The whole timeline of a planned practice, in the order of its items.

    Each drill: get ready, then work on one side, a switch and the same time on the other, with
    a rest between sets. The seconds of a drill add up to its item's. Raises Unknown for an
    exercise or level that the catalogue does not have.
    """
    drills = [
        tuple(_drill(number, item, catalogue.exercise(item.exercise)))
        for number, item in enumerate(planned.items)
    ]
    return Script(day=planned.day, steps=tuple(_led(drills)))


def _drill(number: int, item: Item, exercise: Exercise) -> Iterator[Step]:
    level = exercise.level(item.level)
    sides: tuple[Side | None, ...] = item.sides or (None,)
    blank = _blank(number, item, exercise)
    yield replace(blank, side=sides[0], says=_next_says(exercise, level, item.dose, sides))
    for set_number in range(1, item.dose.sets + 1):
        for place, side in enumerate(sides):
            here = replace(blank, side=side, set_number=set_number)
            if set_number > 1 or place:
                yield from _pause(
                    here, item.dose, level.parts, new_set=not place, two=len(sides) > 1
                )
            yield from _work(here, item.dose, level, exercise.cues)


def _blank(number: int, item: Item, exercise: Exercise) -> Step:
    return Step(
        kind=StepKind.GET_READY,
        drill=number,
        exercise=exercise.id,
        name=exercise.name,
        side=None,
        part="",
        set_number=1,
        sets=item.dose.sets,
        seconds=GET_READY_S,
        repetitions=None,
        tempo_s=None,
        cue="Get ready",
        says="",
        because=item.because,
        may_extend_s=0,
        after_skip=0,
        after_hurt=0,
        back=0,
    )


def _pause(
    here: Step, dose: Dose, parts: Sequence[str], *, new_set: bool, two: bool
) -> Iterator[Step]:
    """What stands before work that is not a drill's first: a switch, a rest, or nothing."""
    rest_s = ceil(dose.rest_s) if new_set else 0
    if rest_s > (SWITCH_S if two else 0):
        where = f" on the {here.side} side" if two else ""
        says = f"Rest {_time(rest_s)}, then set {here.set_number} of {here.sets}{where}."
        yield replace(here, kind=StepKind.REST, seconds=rest_s, cue="Rest", says=says)
    elif two:
        says = f"Switch to the {here.side} side{_set(here)}: {_once(dose, parts)}."
        yield replace(here, kind=StepKind.SWITCH, seconds=SWITCH_S, cue="Switch", says=says)


def _work(here: Step, dose: Dose, level: Level, cues: Sequence[str]) -> Iterator[Step]:
    parts = level.parts or ("",)
    spans = part_seconds(dose, len(parts))
    for place, (part, seconds) in enumerate(zip(parts, spans, strict=True)):
        if not seconds:
            continue  # a hold of fewer seconds than it has parts
        cue = cues[((here.set_number - 1) * len(parts) + place) % len(cues)] if cues else "Slow"
        step = replace(
            here,
            kind=StepKind.WORK,
            part=part,
            seconds=seconds,
            repetitions=dose.repetitions if dose.hold_s is None else None,
            tempo_s=dose.tempo_s if dose.hold_s is None else None,
            cue=cue,
            may_extend_s=int(dose.tight_spot_extra_s) if dose.hold_s is not None else 0,
        )
        yield replace(step, says=_work_says(step))


def _led(drills: Sequence[tuple[Step, ...]]) -> Iterator[Step]:
    """The steps with the indexes that skip, hurt and back lead to."""
    start, last_work = 0, 0
    for steps in drills:
        end = start + len(steps)
        for at, step in enumerate(steps, start):
            ready = step.kind is StepKind.GET_READY
            yield replace(step, after_skip=end if ready else at + 1, after_hurt=end, back=last_work)
            if ready or step.kind is StepKind.WORK:
                last_work = at
        start = end


def _next_says(exercise: Exercise, level: Level, dose: Dose, sides: Sequence[Side | None]) -> str:
    rung = "" if level.name == exercise.name else f", {level.name[:1].lower()}{level.name[1:]}"
    return f"Next: {exercise.name}{rung}: {_told(dose, level, len(sides))}{_first(sides)}."


def _told(dose: Dose, level: Level, sides: int) -> str:
    """The dose in words."""
    once = _once(dose, level.parts)
    times = f"{dose.sets} times {once}" if dose.sets > 1 else once
    return times + (" on each side" if sides > 1 else "")


def _once(dose: Dose, parts: Sequence[str]) -> str:
    """One set on one side in words."""
    if dose.hold_s is not None:
        return _time(ceil(dose.hold_s))
    ways = " and ".join(f"{dose.repetitions} {part}" for part in parts)
    return ways or f"{dose.repetitions} repetitions"


def _first(sides: Sequence[Side | None]) -> str:
    if sides[0] is None:
        return ""
    return f", {sides[0]} first" if len(sides) > 1 else f" on the {sides[0]} side"


def _work_says(step: Step) -> str:
    who = step.side.capitalize() if step.side else "Both feet"
    part = f", {step.part}" if step.part else ""
    much = f"{step.repetitions} repetitions" if step.repetitions else _time(step.seconds)
    return f"{who}{part}{_set(step)}, {much}: {step.cue.lower()}."


def _set(step: Step) -> str:
    return f", set {step.set_number} of {step.sets}" if step.sets > 1 else ""


def _time(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if minutes and not rest:
        return "1 minute" if minutes == 1 else f"{minutes} minutes"
    return "1 second" if seconds == 1 else f"{seconds} seconds"
