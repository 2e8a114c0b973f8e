"""The week as the plan begins: which exercise on which day, before anything has happened.

It hangs on test, verdict, means and runs alone. What happens later only moves the grades of
what stands here and takes items away; nothing that hurts can make room for something else.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor

from dorsi.core import runs
from dorsi.core.catalogue import Catalogue, Dose
from dorsi.core.plan.days import Days, days_of
from dorsi.core.plan.needs import Need, needs
from dorsi.core.plan.notes import no_room, notes_of_day, times_a_week
from dorsi.core.plan.shapes import Basis, LeftOut
from dorsi.core.runs import Weekday
from dorsi.core.saying import Saying, plain, say, trimmed

SECONDS_A_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Grade:
    """How far an exercise has come: its rung and its sets."""

    rung: int
    sets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """An exercise on one day, as far as the day takes it.

    `easy`: without load. `hold_most_s`: how long its muscle is held in all [s], at most.
    `sets_most`: the sets that fit beside what matters more.
    """

    need: Need
    easy: bool = False
    hold_most_s: float | None = None
    sets_most: int | None = None

    def grade(self, wanted: Grade) -> Grade | None:
        """The hardest that this day takes, up to the grade; None where it takes nothing."""
        for rung in sorted((rung for rung in self.need.rungs if rung <= wanted.rung), reverse=True):
            level = self.need.level(rung)
            if self.easy and level.loaded:
                continue
            sets = min(wanted.sets, self._sets_most(level.dose))
            if sets:
                return Grade(rung, sets)
        return None

    def room_s(self, wanted: Grade) -> int:
        """Seconds [s] to keep for it: enough for this grade and for any rung it may go back to."""
        grade = self.grade(wanted)
        if grade is None:
            return 0
        rungs = [rung for rung in self.need.rungs if rung <= grade.rung]
        return max(self.need.seconds(rung, grade.sets) for rung in rungs)

    def held_s(self, wanted: Grade) -> float:
        """Seconds [s] of held calf stretch for each of its sides."""
        grade = self.grade(wanted)
        if grade is None or not self.need.held:
            return 0
        return grade.sets * (self.need.level(grade.rung).dose.hold_s or 0)

    def _sets_most(self, dose: Dose) -> int:
        sets = dose.sets if self.sets_most is None else min(dose.sets, self.sets_most)
        if self.hold_most_s is None or dose.hold_s is None:
            return sets
        return min(sets, floor(self.hold_most_s / dose.hold_s))


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the week: `slots` in order of value, then what is `light` if minutes are left.

    `full`: something that matters more has no room, or not enough.
    """

    weekday: Weekday
    slots: tuple[Slot, ...]
    light: tuple[Need, ...]
    full: bool
    left_out: tuple[LeftOut, ...]
    notes: tuple[Saying, ...]
    before_hard: bool

    def room_s(self, grades: Mapping[str, Grade]) -> int:
        """Seconds [s] to keep for all its slots."""
        return sum(slot.room_s(grades[slot.need.id]) for slot in self.slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """`needs` in order of value; `start`: the grade of each as the plan begins.

    `left_out`: what no day of the week has.
    """

    needs: tuple[Need, ...]
    days: tuple[Day, ...]
    left_out: tuple[LeftOut, ...]
    start: Mapping[str, Grade]
    seconds: int
    stretch_most_s: float

    @property
    def practised(self) -> tuple[Need, ...]:
        """The needs with load that some day of the week has."""
        on_days = {slot.need.id for day in self.days for slot in day.slots}
        return tuple(need for need in self.needs if need.id in on_days)


def dose_at(need: Need, grade: Grade) -> Dose:
    return replace(need.level(grade.rung).dose, sets=grade.sets)


def skeleton(basis: Basis, catalogue: Catalogue) -> Skeleton:
    """The week that serves this runner, within the minutes, the ceiling and the runs."""
    found, left_out = needs(basis, catalogue)
    days = days_of(found, basis, catalogue)
    ceiling_s = catalogue.weekly.stretch_most_min * SECONDS_A_MINUTE
    grades = _within_ceiling(found, days, ceiling_s)
    over = [need for need in found if need.id not in grades]
    left_out += tuple(LeftOut(exercise=need.id, because=_ceiling_says(catalogue)) for need in over)
    kept = tuple(need for need in found if need.id in grades)
    return Skeleton(
        needs=kept,
        days=tuple(
            _day(weekday, kept, days, grades, basis, catalogue) for weekday in basis.means.days
        ),
        left_out=left_out,
        start=grades,
        seconds=basis.means.minutes * SECONDS_A_MINUTE,
        stretch_most_s=ceiling_s,
    )


def _within_ceiling(
    found: Sequence[Need], days: Mapping[str, Days], ceiling_s: float
) -> dict[str, Grade]:
    """The first rung of each with its whole dose; held stretches with the sets a week has left.

    What has no set left is not in.
    """
    grades: dict[str, Grade] = {}
    for need in found:
        dose = need.level(need.start).dose
        sets = dose.sets
        if need.held and need.id in days:
            one_set_s = (dose.hold_s or 0) * len(days[need.id].all)
            sets = min(sets, floor(ceiling_s / one_set_s))
            ceiling_s -= sets * one_set_s
        if sets:
            grades[need.id] = Grade(need.start, sets)
    return grades


def _ceiling_says(catalogue: Catalogue) -> Saying:
    return say(
        "Your week has its {minutes} minutes of calf stretching. More has not given more.",
        minutes=trimmed(catalogue.weekly.stretch_most_min, 1),
    )


def _day(
    weekday: Weekday,
    found: Sequence[Need],
    days: Mapping[str, Days],
    grades: Mapping[str, Grade],
    basis: Basis,
    catalogue: Catalogue,
) -> Day:
    """Takes what this day is for in order of value, until the minutes end.

    The last one in may come with fewer sets; nothing that matters less slips in behind it.
    """
    today = _Today(weekday=weekday, basis=basis, catalogue=catalogue)
    slots, left_out, full = _filled(today, found, days, grades)
    return Day(
        weekday=weekday,
        slots=slots,
        light=tuple(need for need in found if need.light),
        full=full,
        left_out=left_out,
        notes=notes_of_day(
            weekday,
            [slot.need for slot in slots],
            basis,
            catalogue,
            eased=any(slot.easy for slot in slots),
        ),
        before_hard=today.hard,
    )


def _filled(
    today: "_Today",
    found: Sequence[Need],
    days: Mapping[str, Days],
    grades: Mapping[str, Grade],
) -> tuple[tuple[Slot, ...], tuple[LeftOut, ...], bool]:
    """The slots, what is left out, and whether something has no room, or not enough."""
    slots: list[Slot] = []
    left_out: list[LeftOut] = []
    left_s, full = today.basis.means.minutes * SECONDS_A_MINUTE, False
    for need in (need for need in found if not need.light):
        slot = today.slot(need, days.get(need.id), grades[need.id], slots)
        if isinstance(slot, Saying):
            left_out.append(LeftOut(exercise=need.id, because=slot))
            continue
        fitting = None if full else _fitting(slot, grades[need.id], left_s)
        full = full or fitting != slot
        if fitting is None:
            left_out.append(LeftOut(exercise=need.id, because=no_room(today.basis)))
            continue
        left_s -= fitting.room_s(grades[need.id])
        slots.append(fitting)
    return tuple(slots), tuple(left_out), full


def _fitting(slot: Slot, grade: Grade, left_s: int) -> Slot | None:
    """The slot with as many sets as there is time for, None where there is none for one."""
    if slot.room_s(grade) <= left_s:
        return slot
    fewer = (replace(slot, sets_most=sets) for sets in range(grade.sets - 1, 0, -1))
    return next((each for each in fewer if each.room_s(grade) <= left_s), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Today:
    weekday: Weekday
    basis: Basis
    catalogue: Catalogue

    @property
    def hours(self) -> float | None:
        return runs.hours_from(self.basis.runs, self.weekday)

    @property
    def hard(self) -> bool:
        return self.hours == 0

    def slot(
        self, need: Need, days: Days | None, grade: Grade, others: Iterable[Slot]
    ) -> Slot | Saying:
        """The exercise as this day takes it, or why the day does not."""
        rules = self.catalogue.runs
        if days is None or self.weekday not in days.all:
            return self._another_day(need, days)
        holding = self.hard and need.held
        if holding and any(slot.need.held for slot in others):
            return plain(rules.before_hard)
        slot = Slot(
            need=need,
            easy=self.weekday in days.easy,
            hold_most_s=rules.hold_most_before_hard_s if holding else None,
        )
        if slot.grade(grade) is None:
            return plain(rules.before_hard if holding else rules.loaded_near_hard)
        return slot

    def _another_day(self, need: Need, days: Days | None) -> Saying:
        near = (
            self.hours is not None and self.hours < self.catalogue.runs.loaded_clear_before_hard_h
        )
        if days is None or (need.may_load and near):
            return plain(self.catalogue.runs.loaded_near_hard)
        return say(
            "Not today: {often} is its dose. Next on {day}.",
            often=times_a_week(len(days.all)),
            day=days.next_after(self.weekday).full,
        )
