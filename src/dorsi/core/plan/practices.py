"""One day's practice: the week's skeleton at the grades of now, with a reason on everything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import floor

from dorsi.core.catalogue import Catalogue, Demand, Dose, Purpose
from dorsi.core.plan.climb import Path
from dorsi.core.plan.days import Days, spread
from dorsi.core.plan.needs import STALLED, Need, joint_instead, pinch_off
from dorsi.core.plan.notes import no_room, times_a_week
from dorsi.core.plan.shapes import Basis, Item, LeftOut, Past, PlannedPractice
from dorsi.core.plan.skeleton import Day, Grade, Skeleton, Slot, dose_at
from dorsi.core.plan.timing import item_seconds
from dorsi.core.runs import Weekday
from dorsi.core.saying import Saying, plain, say

SHARE_DIGITS = 6  # 0.6 of 5 is 3, not 2.9999999999999996
FIVE_SECONDS = 5  # nobody holds a stretch for 24 seconds

RESTS = say("It hurt, so it rests for now.")

ORDER = (
    Purpose.WARM_UP,
    Purpose.RANGE,
    Purpose.JOINT,
    Purpose.COMFORT,
    Purpose.STRENGTH,
    Purpose.BALANCE,
)
"""Inside a phase: warm up, then range, then the strength to use it, balance last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """A plan's week and how it stands: all that its practices are made from."""

    basis: Basis
    catalogue: Catalogue
    path: Path
    share: float
    resting: frozenset[str]
    past: Past

    @property
    def week(self) -> Skeleton:
        return self.path.week

    def grade(self, need: Need) -> Grade:
        """The grade of now, before a day or a pinch keeps it lower.

        A drill that came back after it hurt stands a rung lower.
        """
        grade = self.path.at(self.past.step)[need.id]
        if need.id not in self.past.eased:
            return grade
        rung = need.rungs[max(0, need.rungs.index(grade.rung) - 1)]
        return Grade(rung, min(grade.sets, need.level(rung).dose.sets))


@dataclass(frozen=True, slots=True)
class _Chosen:
    need: Need
    grade: Grade
    dose: Dose

    @property
    def seconds(self) -> int:
        level = self.need.level(self.grade.rung)
        return item_seconds(self.dose, level, self.need.worked(self.grade.rung))


def by_weekday(now: Now) -> Mapping[Weekday, PlannedPractice]:
    """The practice of each day of the week; a day with nothing to do is not in."""
    made = {day.weekday: _practice(day, now) for day in now.week.days}
    return {weekday: practice for weekday, practice in made.items() if practice.items}


def _practice(day: Day, now: Now) -> PlannedPractice:
    taken = {slot.need.id: _take(slot, day, now) for slot in day.slots}
    loads = [one for one in taken.values() if isinstance(one, _Chosen)] + _instead(day, now)
    lights, too_long = _lights(day, now)
    ranked = [*loads, *lights]
    items = [_item(one, rank, day) for rank, one in enumerate(ranked)]
    places = [_place(one, day) for one in ranked]
    set_aside = {key: says for key, says in taken.items() if isinstance(says, Saying)}
    return PlannedPractice(
        day=date.min,
        items=tuple(items[at] for at in sorted(range(len(items)), key=lambda at: (places[at], at))),
        left_out=_left_out(day, now, {**set_aside, **too_long}, {one.need.id for one in ranked}),
        notes=day.notes,
    )


def _left_out(
    day: Day, now: Now, today: Mapping[str, Saying], taken: set[str]
) -> tuple[LeftOut, ...]:
    """What is not in, the most worth first."""
    found = [
        *now.week.left_out,
        *day.left_out,
        *(LeftOut(exercise=key, because=says) for key, says in today.items()),
    ]
    worth = {key: exercise.worth for key, exercise in now.catalogue.exercises.items()}
    return tuple(
        sorted(
            (one for one in found if one.exercise not in taken),
            key=lambda one: (-worth[one.exercise], one.exercise),
        )
    )


def _take(slot: Slot, day: Day, now: Now) -> _Chosen | Saying:
    """What the day takes of an exercise as the plan stands, or why nothing."""
    need = slot.need
    if need.id in now.resting:
        return RESTS
    if need.directed and (now.past.kept or now.past.stalled):
        reason = _kept_says(need, day, now) or _stalled_says(slot, day, now)
        if reason:
            return reason
    grade = _slot_now(slot, now).grade(now.grade(need))
    if grade is None or (now.past.pinched and need.directed):
        return say("You felt a pinch at the front, so it stays off until your next test.")
    return _Chosen(need, grade, _shared(dose_at(need, grade), now.share))


def _slot_now(slot: Slot, now: Now) -> Slot:
    """Without the rungs that a pinch at the front has closed."""
    if not now.past.pinched:
        return slot
    return replace(slot, need=_without(slot.need, pinch_off(now.catalogue)))


def _without(need: Need, off: frozenset[Demand]) -> Need:
    return replace(
        need, rungs=tuple(rung for rung in need.rungs if not need.level(rung).demands & off)
    )


def _kept_says(need: Need, day: Day, now: Now) -> Saying | None:
    """Once the range is reached, a few days a week keep it."""
    if not now.past.kept:
        return None
    on = [each.weekday for each in now.week.days if any(s.need.id == need.id for s in each.slots)]
    days = Days(full=spread(on, now.catalogue.weekly.maintenance_days))
    if day.weekday in days.all:
        return None
    return say(
        "Your range is reached: {often} keeps it. Next on {day}.",
        often=times_a_week(len(days.all)),
        day=days.next_after(day.weekday).full,
    )


def _stalled_says(slot: Slot, day: Day, now: Now) -> Saying | None:
    return STALLED if slot is _swapped(day, now) else None


def _swapped(day: Day, now: Now) -> Slot | None:
    """The held stretch that makes way once the range has stalled: the second, where two are.

    None where nothing could take its place.
    """
    held = [slot for slot in day.slots if slot.need.held]
    if not now.past.stalled or now.past.kept or len(held) < 2 or _for_the_joint(now) is None:
        return None
    return held[-1]


def _for_the_joint(now: Now) -> Need | None:
    return joint_instead(now.basis, now.catalogue, now.week.needs)


def _instead(day: Day, now: Now) -> list[_Chosen]:
    """A drill for the joint in the time of the stretch that made way."""
    slot, need = _swapped(day, now), _for_the_joint(now)
    if slot is None or need is None or need.id in now.resting or now.past.pinched:
        return []
    room_s = slot.room_s(now.week.start[slot.need.id])
    for sets in range(need.level(need.start).dose.sets, 0, -1):
        if need.seconds(need.start, sets) <= room_s:
            grade = Grade(need.start, sets)
            return [_Chosen(need, grade, _shared(dose_at(need, grade), now.share))]
    return []


def _lights(day: Day, now: Now) -> tuple[list[_Chosen], dict[str, Saying]]:
    """What carries no load, as far as minutes are left: all of it at its easiest first.

    They get the minutes that the plan had left as it began, or fewer; what stepped back since
    makes no room for them.
    """
    grades = now.path.at(max(0, now.past.step))
    room_s = max(day.room_s(now.week.start), day.room_s(grades))
    left_s = 0 if day.full else now.week.seconds - room_s
    wanted = [need for need in _light_order(day) if need.id not in now.resting]
    taken: list[_Chosen] = []
    for need in wanted:
        one = _chosen(need, min(need.start, now.grade(need).rung))
        if one.seconds > left_s:
            break
        left_s -= one.seconds
        taken.append(one)
    says = {need.id: no_room(now.basis) for need in wanted[len(taken) :]}
    rests = {need.id: RESTS for need in day.light if need.id in now.resting}
    return list(_longer(taken, now, left_s)), {**says, **rests}


def _longer(taken: Sequence[_Chosen], now: Now, left_s: int) -> Iterator[_Chosen]:
    """The same at the hardest rung that the minutes left over take."""
    for one in taken:
        open_ = [rung for rung in one.need.rungs if rung <= now.grade(one.need).rung]
        choices = [_chosen(one.need, rung) for rung in reversed(open_)]
        best = next((each for each in choices if each.seconds - one.seconds <= left_s), one)
        left_s -= best.seconds - one.seconds
        yield best


def _light_order(day: Day) -> list[Need]:
    """By worth; before a hard run what readies for it comes first."""
    if not day.before_hard:
        return list(day.light)
    return sorted(day.light, key=lambda need: Purpose.WARM_UP not in need.exercise.purposes)


def _chosen(need: Need, rung: int) -> _Chosen:
    dose = need.level(rung).dose
    return _Chosen(need, Grade(rung, dose.sets), dose)


def _shared(dose: Dose, share: float) -> Dose:
    """A part of the dose: fewer whole sets, and once only one is left, less of it."""
    sets = floor(round(dose.sets * share, SHARE_DIGITS))
    if sets >= dose.sets:
        return dose
    if sets:
        return replace(dose, sets=sets)
    part = dose.sets * share
    return replace(
        dose,
        sets=1,
        repetitions=_part(dose.repetitions, part),
        repetitions_top=_part(dose.repetitions_top, part),
        hold_s=_part(dose.hold_s, part, to=FIVE_SECONDS),
    )


def _part(whole: float | None, part: float, *, to: int = 1) -> int | None:
    """Rounded down to a multiple of `to`, which is also the least."""
    if whole is None:
        return None
    return max(to, floor(round(whole * part, SHARE_DIGITS) / to) * to)


def _item(one: _Chosen, rank: int, day: Day) -> Item:
    exercise, level = one.need.exercise, one.need.level(one.grade.rung)
    readies = one.need.light and day.before_hard
    says = exercise.because.get(Purpose.WARM_UP) if readies else None
    return Item(
        exercise=exercise.id,
        level=level.id,
        phase=exercise.phase,
        dose=one.dose,
        sides=one.need.worked(one.grade.rung),
        seconds=one.seconds,
        because=plain(says) if says else one.need.because,
        sources=tuple(dict.fromkeys((level.dose.source, *exercise.evidence.sources))),
        rank=rank,
    )


def _place(one: _Chosen, day: Day) -> tuple[int, int, bool]:
    """Phase by phase; before a hard run what moves comes before what is held."""
    purpose = ORDER.index(one.need.purpose)
    held = one.dose.hold_s is not None
    return one.need.exercise.phase.place, _or_range(purpose), held is day.before_hard


def _or_range(place: int) -> int:
    """Range and joint share a place: what moves follows what is held, whichever it serves."""
    return ORDER.index(Purpose.RANGE) if ORDER[place] is Purpose.JOINT else place
