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
from dorsi.core.saying import Saying, plain, say, say_many


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
        # Translators: a cue, read from three metres away: at most two words, as every cue.
        cue=say("Get ready"),
        says=plain(""),
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
        says = _rest_says(here, rest_s, two=two)
        # Translators: a cue, at most two words.
        yield replace(here, kind=StepKind.REST, seconds=rest_s, cue=say("Rest"), says=says)
    elif two:
        says = _switch_says(here, _once(dose, parts))
        # Translators: a cue, at most two words: the other leg now.
        yield replace(here, kind=StepKind.SWITCH, seconds=SWITCH_S, cue=say("Switch"), says=says)


def _work(here: Step, dose: Dose, level: Level, cues: Sequence[str]) -> Iterator[Step]:
    parts = level.parts or ("",)
    spans = part_seconds(dose, len(parts))
    for place, (part, seconds) in enumerate(zip(parts, spans, strict=True)):
        if not seconds:
            continue  # a hold of fewer seconds than it has parts
        # Translators: a cue, at most two words.
        ours = cues or (say("Slow"),)
        cue = ours[((here.set_number - 1) * len(parts) + place) % len(ours)]
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


def _next_says(
    exercise: Exercise, level: Level, dose: Dose, sides: Sequence[Side | None]
) -> Saying:
    name, much = plain(exercise.name), _told(dose, level, sides)
    if level.name == exercise.name:
        return say("Next: {drill}: {dose}.", drill=name, dose=much)
    return say("Next: {drill}. {level}: {dose}.", drill=name, level=plain(level.name), dose=much)


def _told(dose: Dose, level: Level, sides: Sequence[Side | None]) -> Saying:
    """The dose in words."""
    once, first = _once(dose, level.parts), sides[0]
    # Translators: how often, inside a sentence: 3 times 30 seconds.
    much = say("{sets} times {once}", sets=dose.sets, once=once) if dose.sets > 1 else once
    if first is None:
        return much
    if len(sides) > 1:
        # Translators: how much, inside a sentence: 30 seconds on each side, left first.
        return say("{dose} on each side, {side} first", dose=much, side=first.said)
    # Translators: how much, inside a sentence: 30 seconds on the left side.
    return say("{dose} on the {side} side", dose=much, side=first.said)


def _once(dose: Dose, parts: Sequence[str]) -> Saying:
    """One set on one side in words."""
    if dose.hold_s is not None:
        return _time(ceil(dose.hold_s))
    counts = [_of_part(dose, part) for part in parts]
    if not counts:
        return say_many("{n} repetition", "{n} repetitions", n=dose.repetitions or 0)
    told = counts[0]
    for count in counts[1:]:
        # Translators: two counts, inside a sentence: 8 inwards and 8 outwards.
        told = say("{counts} and {count}", counts=told, count=count)
    return told


def _of_part(dose: Dose, part: str) -> Saying:
    # Translators: a count and a way, inside a sentence: 8 inwards.
    return say("{count} {way}", count=dose.repetitions or 0, way=plain(part))


def _rest_says(here: Step, rest_s: int, *, two: bool) -> Saying:
    time = _time(rest_s)
    if here.side is None or not two:
        return say(
            "Rest {time}, then set {set} of {sets}.",
            time=time,
            set=here.set_number,
            sets=here.sets,
        )
    return say(
        "Rest {time}, then set {set} of {sets} on the {side} side.",
        time=time,
        set=here.set_number,
        sets=here.sets,
        side=here.side.said,
    )


def _switch_says(here: Step, once: Saying) -> Saying:
    side = here.side.said if here.side else say("other")
    if here.sets == 1:
        return say("Switch to the {side} side: {dose}.", side=side, dose=once)
    return say(
        "Switch to the {side} side, set {set} of {sets}: {dose}.",
        side=side,
        set=here.set_number,
        sets=here.sets,
        dose=once,
    )


def _work_says(step: Step) -> Saying:
    much = (
        say_many("{n} repetition", "{n} repetitions", n=step.repetitions)
        if step.repetitions
        else _time(step.seconds)
    )
    if step.sets == 1:
        return say("{who}, {much}. {cue}.", who=_who(step), much=much, cue=plain(step.cue))
    return say(
        "{who}, set {set} of {sets}, {much}. {cue}.",
        who=_who(step),
        set=step.set_number,
        sets=step.sets,
        much=much,
        cue=plain(step.cue),
    )


def _who(step: Step) -> Saying:
    """Which leg works, and which way."""
    who = {Side.LEFT: say("Left"), Side.RIGHT: say("Right"), None: say("Both feet")}[step.side]
    # Translators: which leg and which way, as a sentence begins: Left, inwards.
    return say("{side}, {way}", side=who, way=plain(step.part)) if step.part else who


def _time(seconds: int) -> Saying:
    minutes, rest = divmod(seconds, 60)
    if minutes and not rest:
        # Translators: how long, inside a sentence.
        return say_many("{n} minute", "{n} minutes", n=minutes)
    # Translators: how long, inside a sentence.
    return say_many("{n} second", "{n} seconds", n=seconds)
