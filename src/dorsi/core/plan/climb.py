"""The steps of a plan: how far each exercise has come after so many rises.

All rises of a plan lie on one path that its beginning fixes. A step up never lowers anything,
so who has taken fewer steps never does more of anything: that is why more pain can never mean
more load. Steps below 0 lead back from the start to the easiest rungs.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dorsi.core.catalogue import Purpose
from dorsi.core.plan.cost import Costs, Grades, work_of
from dorsi.core.plan.needs import Need
from dorsi.core.plan.skeleton import Grade, Skeleton

Options = Callable[[Need, Grade], Iterator[Grade]]


@dataclass(frozen=True, slots=True)
class Path:
    """The grades after each rise, from the start up; `lowest` steps lie below the start."""

    week: Skeleton
    rises: tuple[Grades, ...]

    @property
    def lowest(self) -> int:
        """The last step back: every exercise is at its easiest."""
        return -max((need.rungs.index(need.start) for need in self.week.practised), default=0)

    @property
    def highest(self) -> int:
        return len(self.rises) - 1

    def at(self, step: int) -> Grades:
        """The grades after `step` rises; steps below 0 lead back from the start."""
        if step < 0:
            return {
                need.id: _eased(need, self.rises[0][need.id], -step) for need in self.week.needs
            }
        light = {need.id: _up(need, step) for need in self.week.needs if need.light}
        return {**self.rises[min(step, self.highest)], **light}


def path(week: Skeleton, *, rise_most_share: float) -> Path:
    """The way up from the start, as far as there is room.

    rise_most_share: how much more work a week may ask for than the one before.
    """
    rises, costs = [week.start], Costs(week)
    while (higher := _higher(costs, rises[-1], rise_most_share)) != rises[-1]:
        rises.append(higher)
    return Path(week, tuple(rises))


def _eased(need: Need, start: Grade, steps: int) -> Grade:
    rung = need.rungs[max(0, need.rungs.index(start.rung) - steps)]
    return Grade(rung, min(start.sets, need.level(rung).dose.sets))


def _up(need: Need, steps: int) -> Grade:
    """What carries no load goes up a rung with every step; the minutes decide what is done."""
    rung = need.rungs[min(need.rungs.index(need.start) + steps, len(need.rungs) - 1)]
    return Grade(rung, need.level(rung).dose.sets)


def _higher(costs: Costs, grades: Grades, rise_most_share: float) -> Grades:
    """One step up: the first kind of rise that there is room for.

    Harder rungs come before more sets, and longer holds after both: a stretch is long enough
    early. What no study has tried takes the room that is left over.
    """
    tested = [need for need in costs.needs if need.exercise.evidence.dots]
    moving = [need for need in tested if not need.held]
    held = [need for need in tested if need.held]
    untested = [need for need in costs.needs if need not in tested]
    for needs in (moving, held, untested):
        for options in (_harder, _next_rung, _more):
            higher = _raised(costs, grades, needs, options, rise_most_share)
            if higher != grades:
                return higher
    return grades


def _raised(
    costs: Costs,
    grades: Grades,
    needs: Sequence[Need],
    options: Options,
    rise_most_share: float,
) -> Grades:
    """By value, whatever fits into the minutes and a week's rise; or else the smallest rise.

    A light week's fifth may be less than one set: then one drill takes its set all the same.
    """
    was_s = costs.work_s(grades)
    higher = dict(grades)
    for need in needs:
        for grade in options(need, grades[need.id]):
            raised = {**higher, need.id: grade}
            if costs.work_s(raised) <= was_s * (1 + rise_most_share) and costs.fit(raised):
                higher = raised
                break
    if costs.work_s(higher) > was_s:
        return higher
    each = [
        {**higher, need.id: grade}
        for need in needs
        if higher[need.id] == grades[need.id]
        for grade in options(need, grades[need.id])
    ]
    fitting = [one for one in each if costs.fit(one)]
    return min(fitting, key=costs.work_s, default=higher)


def _harder(need: Need, grade: Grade) -> Iterator[Grade]:
    """The next rung with as many sets; strength takes one more where that would ask for no more."""
    for same in _next_rung(need, grade):
        more = Grade(same.rung, same.sets + 1)
        no_more = need.purpose is Purpose.STRENGTH and work_of(need, same) <= work_of(need, grade)
        yield more if no_more and more.sets <= need.level(same.rung).dose.sets else same


def _next_rung(need: Need, grade: Grade) -> Iterator[Grade]:
    """The next rung with as many sets, a stepping stone at least."""
    above = next((rung for rung in need.rungs if rung > grade.rung), None)
    if above is not None and grade.sets <= need.level(above).dose.sets:
        yield Grade(above, grade.sets)


def _more(need: Need, grade: Grade) -> Iterator[Grade]:
    """One set more on the same rung, up to its dose."""
    if grade.sets < need.level(grade.rung).dose.sets:
        yield Grade(grade.rung, grade.sets + 1)
