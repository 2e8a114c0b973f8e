"""What a week at certain grades asks for: minutes of each day, work, and held stretching."""

from collections.abc import Mapping
from dataclasses import dataclass

from dorsi.core.measurement import Side
from dorsi.core.plan.needs import Need
from dorsi.core.plan.skeleton import Grade, Skeleton

Grades = Mapping[str, Grade]


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one exercise: seconds [s] to keep on each day, and of work and held stretch in a week."""

    rooms_s: tuple[int, ...]
    work_s: float
    held_s: float


class Costs:
    """The costs of a week's exercises, each worked out once."""

    def __init__(self, week: Skeleton) -> None:
        self.week = week
        self.needs = week.practised
        self._known: dict[tuple[str, Grade], Cost] = {}

    def fit(self, grades: Grades) -> bool:
        """Whether every day stays within the minutes, and the week within its stretching."""
        rooms = zip(*(self._of(need, grades).rooms_s for need in self.needs), strict=True)
        if any(sum(day) > self.week.seconds for day in rooms):
            return False
        return self.stretch_s(grades) <= self.week.stretch_most_s

    def work_s(self, grades: Grades) -> float:
        """Seconds [s] of work in a week, rests and switches not counted."""
        return sum(self._of(need, grades).work_s for need in self.needs)

    def stretch_s(self, grades: Grades) -> float:
        """Seconds [s] of held calf stretch in a week, on the side that has most."""
        held = [need for need in self.needs if need.held]
        return max(
            sum(self._of(need, grades).held_s for need in held if side in need.sides)
            for side in Side
        )

    def _of(self, need: Need, grades: Grades) -> Cost:
        key = need.id, grades[need.id]
        if key not in self._known:
            self._known[key] = _cost(self.week, *key)
        return self._known[key]


def _cost(week: Skeleton, exercise: str, wanted: Grade) -> Cost:
    slots = [
        next((slot for slot in day.slots if slot.need.id == exercise), None) for day in week.days
    ]
    grades = [(slot.need, slot.grade(wanted)) for slot in slots if slot is not None]
    return Cost(
        rooms_s=tuple(0 if slot is None else slot.room_s(wanted) for slot in slots),
        work_s=sum(work_of(need, grade) for need, grade in grades if grade is not None),
        held_s=sum(slot.held_s(wanted) for slot in slots if slot is not None),
    )


def work_of(need: Need, grade: Grade) -> float:
    """Seconds [s] of work in one practice, all its sides together."""
    level = need.level(grade.rung)
    dose, turns = level.dose, max(1, len(need.worked(grade.rung)))
    if dose.hold_s is not None:
        return grade.sets * turns * dose.hold_s
    parts = max(1, len(level.parts))
    return grade.sets * turns * parts * (dose.repetitions or 0) * (dose.tempo_s or 0)
