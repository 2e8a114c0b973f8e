"""One day's practice out of a plan: found, shortened, and kept to what is offered today."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dorsi.core.catalogue import Catalogue, Demand, Exercise, Sides
from dorsi.core.errors import NotOffered
from dorsi.core.plan.making import refuse
from dorsi.core.plan.means import checked_minutes
from dorsi.core.plan.needs import answers_say
from dorsi.core.plan.shapes import Item, LeftOut, Plan, PlannedPractice
from dorsi.core.plan.timing import item_seconds
from dorsi.core.safety import Verdict
from dorsi.core.saying import Saying, join, say

SECONDS_A_MINUTE = 60


def practice_on(plan: Plan, day: date) -> PlannedPractice | None:
    """The practice planned for this day, None on a day off or outside the plan."""
    return next((one for one in _practices(plan) if one.day == day), None)


def next_practice(plan: Plan, *, after: date) -> PlannedPractice | None:
    """The first practice on a later day, None where the plan has ended."""
    return next((one for one in _practices(plan) if one.day > after), None)


def shorten(practice: PlannedPractice, minutes: int, catalogue: Catalogue) -> PlannedPractice:
    """The practice within these minutes, what is worth most kept longest.

    Sets go before exercises; what does not fit is left out and said. Raises InputError for
    minutes below 5 or above 60.
    """
    left_s = checked_minutes(minutes) * SECONDS_A_MINUTE
    if practice.seconds <= left_s:
        return practice
    kept: list[Item] = []
    for item in sorted(practice.items, key=lambda item: item.rank):
        least = _with_sets(item, 1, catalogue)
        if least.seconds > left_s:
            break
        left_s -= least.seconds
        kept.append(least)
    whole = {item.exercise: item for item in practice.items}
    grown = {item.exercise: item for item in _grown(kept, whole, left_s, catalogue)}
    out = [item for item in practice.items if item.exercise not in grown]
    says = say("It does not fit into {minutes} minutes; what is in matters more.", minutes=minutes)
    return replace(
        practice,
        items=tuple(grown[item.exercise] for item in practice.items if item.exercise in grown),
        left_out=(
            *(LeftOut(exercise=item.exercise, because=says) for item in out),
            *practice.left_out,
        ),
    )


def allowed(practice: PlannedPractice, verdict: Verdict, catalogue: Catalogue) -> PlannedPractice:
    """The practice without what the verdict has off; a drill with an easier rung steps down.

    It is never longer than before. Raises NotOffered where nothing is offered, or nothing is left.
    """
    refuse(verdict)
    kept = {item.exercise: _offered(item, verdict.off, catalogue) for item in practice.items}
    out = [
        LeftOut(exercise=item.exercise, because=_says(item, verdict, catalogue))
        for item in practice.items
        if kept[item.exercise] is None
    ]
    items = tuple(item for item in kept.values() if item is not None)
    if practice.items and not items:
        nothing = say("Nothing of this practice is offered today.")
        raise NotOffered(join(nothing, out[0].because))
    if items == practice.items:
        return practice
    return replace(practice, items=items, left_out=(*out, *practice.left_out))


def _practices(plan: Plan) -> Iterable[PlannedPractice]:
    return (practice for week in plan.weeks for practice in week.practices)


def _grown(
    kept: Sequence[Item], whole: dict[str, Item], left_s: int, catalogue: Catalogue
) -> Iterable[Item]:
    """Sets back on, the most worth first, as far as there is time."""
    for least in kept:
        full = whole[least.exercise]
        choices = (_with_sets(full, sets, catalogue) for sets in range(full.dose.sets, 0, -1))
        best = next(each for each in choices if each.seconds - least.seconds <= left_s)
        left_s -= best.seconds - least.seconds
        yield best


def _with_sets(item: Item, sets: int, catalogue: Catalogue) -> Item:
    level = catalogue.exercise(item.exercise).level(item.level)
    dose = replace(item.dose, sets=min(sets, item.dose.sets))
    return replace(item, dose=dose, seconds=item_seconds(dose, level, item.sides))


def _offered(item: Item, off: frozenset[Demand], catalogue: Catalogue) -> Item | None:
    """The item, or the hardest easier rung that is open and takes no longer; None without one."""
    exercise = catalogue.exercise(item.exercise)
    at = exercise.rung(item.level)
    if not exercise.levels[at].demands & off:
        return item
    at_hand = exercise.levels[at].equipment | {
        thing.id for thing in catalogue.equipment.values() if thing.at_home
    }
    easier = (
        _stepped_down(item, exercise, rung)
        for rung in range(at - 1, -1, -1)
        if not exercise.levels[rung].demands & off and exercise.levels[rung].equipment <= at_hand
    )
    return next((each for each in easier if each is not None), None)


def _stepped_down(item: Item, exercise: Exercise, rung: int) -> Item | None:
    """The item on an easier rung, with sets taken off until it takes no longer than before."""
    level = exercise.levels[rung]
    in_turn = exercise.sides_at(level.id) is Sides.EACH
    if in_turn and not item.sides:
        return None
    sides = item.sides if in_turn else ()
    for sets in range(min(item.dose.sets, level.dose.sets), 0, -1):
        dose = replace(level.dose, sets=sets)
        seconds = item_seconds(dose, level, sides)
        if seconds <= item.seconds:
            return replace(item, level=level.id, dose=dose, sides=sides, seconds=seconds)
    return None


def _says(item: Item, verdict: Verdict, catalogue: Catalogue) -> Saying:
    level = catalogue.exercise(item.exercise).level(item.level)
    return answers_say(level.demands, verdict, catalogue)
