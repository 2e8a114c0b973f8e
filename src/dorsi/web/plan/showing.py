"""A plan as the pages show it: a week with its runs, a practice by phase, why each drill."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dorsi.core import runs
from dorsi.core.catalogue import Catalogue, Equipment, Exercise, Level, Phase, Purpose, Source
from dorsi.core.plan import Item, LeftOut, Plan, PlannedPractice, Week
from dorsi.core.runs import Run
from dorsi.web.learn.pictured import Shown, parts_of

DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One drill of a practice, with what is known of it."""

    item: Item
    exercise: Exercise
    level: Level
    rung: int
    sources: list[Source]

    @property
    def is_balance(self) -> bool:
        return self.exercise.purposes[0] is Purpose.BALANCE

    @property
    def films(self) -> tuple[Shown, ...]:
        """What it looks like, on the side that begins."""
        side = self.item.sides[0] if self.item.sides else None
        return parts_of(self.exercise, self.level, side)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the week as planned."""

    day: date
    practice: PlannedPractice | None
    runs: Sequence[Run]

    @property
    def phases(self) -> list[Phase]:
        items = self.practice.items if self.practice else ()
        return sorted({item.phase for item in items}, key=lambda phase: phase.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Seconds of the week that go to one kind of work."""

    name: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    exercise: Exercise
    because: str


def week_of(plan: Plan, day: date) -> Week:
    """The week this day falls into; the first before the plan starts, the last after it ends."""
    begun = [week for week in plan.weeks if week.starts <= day]
    return begun[-1] if begun else plan.weeks[0]


def week_numbered(plan: Plan, number: int | None, *, today: date) -> Week:
    named = [week for week in plan.weeks if week.number == number]
    return named[0] if named else week_of(plan, today)


def ended(plan: Plan, day: date) -> bool:
    return day >= plan.weeks[-1].starts + timedelta(days=DAYS)


def days(plan: Plan, week: Week) -> list[Day]:
    planned = {practice.day: practice for practice in week.practices}
    all_days = [week.starts + timedelta(days=place) for place in range(DAYS)]
    return [
        Day(day=day, practice=planned.get(day), runs=runs.runs_on(plan.basis.runs, day))
        for day in all_days
    ]


def lines(items: Iterable[Item], catalogue: Catalogue) -> list[Line]:
    return [_line(item, catalogue) for item in items]


def _line(item: Item, catalogue: Catalogue) -> Line:
    exercise = catalogue.exercise(item.exercise)
    return Line(
        item=item,
        exercise=exercise,
        level=exercise.level(item.level),
        rung=exercise.rung(item.level) + 1,
        sources=[catalogue.sources[key] for key in item.sources if key in catalogue.sources],
    )


def by_phase(practice: PlannedPractice, catalogue: Catalogue) -> list[tuple[Phase, list[Line]]]:
    shown = lines(practice.items, catalogue)
    phases = dict.fromkeys(line.item.phase for line in shown)
    return [(phase, [line for line in shown if line.item.phase is phase]) for phase in phases]


def things(practice: PlannedPractice, catalogue: Catalogue) -> list[Equipment]:
    """What to have ready, what every home has first."""
    needed = {thing for line in lines(practice.items, catalogue) for thing in line.level.equipment}
    found = [catalogue.thing(thing) for thing in sorted(needed)]
    return sorted(found, key=lambda thing: not thing.at_home)


def drills_of(week: Week, catalogue: Catalogue) -> list[Line]:
    """Every drill of the week once, as it first comes."""
    first: dict[str, Item] = {}
    for practice in week.practices:
        for item in practice.items:
            first.setdefault(item.exercise, item)
    return sorted(lines(first.values(), catalogue), key=lambda line: line.item.phase.place)


def left_out(left: Iterable[LeftOut], catalogue: Catalogue) -> list[Missing]:
    """What is not in, each drill once."""
    once = {one.exercise: one.because for one in left}
    return [
        Missing(exercise=catalogue.exercise(name), because=because)
        for name, because in once.items()
    ]


def left_out_of(week: Week, catalogue: Catalogue) -> list[Missing]:
    """What no practice of the week has room for."""
    done = {item.exercise for practice in week.practices for item in practice.items}
    left = [one for practice in week.practices for one in practice.left_out]
    return left_out([one for one in left if one.exercise not in done], catalogue)


def notes(week: Week) -> list[str]:
    return list(dict.fromkeys(note for practice in week.practices for note in practice.notes))


def shares(week: Week, catalogue: Catalogue) -> list[Share]:
    """The week's seconds by kind of work: stretch, massage, strength, balance."""
    seconds = {"stretch": 0, "massage": 0, "strength": 0, "balance": 0}
    for practice in week.practices:
        for line in lines(practice.items, catalogue):
            kind = "balance" if line.is_balance else line.item.phase.value
            seconds[kind] += line.item.seconds
    return [Share(name=name, seconds=amount) for name, amount in seconds.items() if amount]


def lengths(whole_minutes: int, offered: Sequence[int] = (8, 12, 18)) -> list[int]:
    """The lengths to choose from: the short ones that are shorter, and the whole practice."""
    return [*(minutes for minutes in offered if minutes < whole_minutes), whole_minutes]
