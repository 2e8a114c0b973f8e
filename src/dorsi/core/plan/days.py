"""Which days of the week an exercise falls on: spread out, and clear of the hard runs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from dorsi.core import runs
from dorsi.core.catalogue import Catalogue
from dorsi.core.plan.needs import Need
from dorsi.core.plan.shapes import Basis
from dorsi.core.runs import Weekday

WEEK = len(Weekday)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days of one exercise. On `easy` ones it stays without load, for a run's sake."""

    full: frozenset[Weekday]
    easy: frozenset[Weekday] = frozenset()

    @property
    def all(self) -> frozenset[Weekday]:
        return self.full | self.easy

    def next_after(self, day: Weekday) -> Weekday:
        """The next of its days after this one, round the week."""
        return min(self.all, key=lambda one: (one.place - day.place - 1) % WEEK)


def days_of(needs: Sequence[Need], basis: Basis, catalogue: Catalogue) -> Mapping[str, Days]:
    """The days of every exercise; those it has none for are not in.

    Loaded strength keeps rest days between and stays clear of hard runs; where that leaves too
    few days, further ones take it without load. The rest goes by frequency, on days without a
    hard run first, then on days that have little yet.
    """
    loaded = _loaded_days(basis, catalogue, _most(needs))
    hard = {day for day in basis.means.days if runs.hours_from(basis.runs, day) == 0}
    found: dict[str, Days] = {}
    for need in needs:
        covered = {day for days in found.values() for day in days.all}
        if need.may_load:
            days = _with_load(need, loaded, basis.means.days, hard)
        elif need.light:
            days = Days(full=frozenset(basis.means.days))
        else:
            count = min(need.exercise.frequency.days_most, len(basis.means.days))
            bare = set(basis.means.days) - covered
            days = Days(full=spread(basis.means.days, count, avoid=hard, want=bare))
        if days.all:
            found[need.id] = days
    return found


def spread(
    days: Sequence[Weekday],
    count: int,
    *,
    avoid: Collection[Weekday] = (),
    want: Collection[Weekday] = (),
    apart: int = 1,
) -> frozenset[Weekday]:
    """So many of the days, at least `apart` days from one to the next, as evenly as can be.

    Fewest of `avoid`, then most of `want`, then the widest gap; the earliest in the week among
    equals. Fewer days where so many do not lie far enough apart.
    """
    for size in range(min(count, len(days)), 0, -1):
        choices = [chosen for chosen in combinations(days, size) if gap(chosen) >= apart]
        if choices:
            fits = [_fit(chosen, avoid, want) for chosen in choices]
            return frozenset(choices[fits.index(max(fits))])
    return frozenset()


def gap(days: Sequence[Weekday]) -> int:
    """Days from one to the next where they lie closest, round the week."""
    places = sorted(day.place for day in days)
    return min(after - before for before, after in pairwise([*places, places[0] + WEEK]))


def _fit(
    chosen: Sequence[Weekday], avoid: Collection[Weekday], want: Collection[Weekday]
) -> tuple[int, int, int]:
    avoided = sum(day in avoid for day in chosen)
    wanted = sum(day in want for day in chosen)
    return -avoided, wanted, gap(chosen)


def _loaded_days(basis: Basis, catalogue: Catalogue, count: int) -> frozenset[Weekday]:
    clear_h = catalogue.runs.loaded_clear_before_hard_h
    clear = [
        day
        for day in basis.means.days
        if (hours := runs.hours_from(basis.runs, day)) is None or hours >= clear_h
    ]
    return spread(clear, count, apart=catalogue.weekly.loaded_rest_days + 1)


def _most(needs: Sequence[Need]) -> int:
    return max((need.exercise.frequency.days_most for need in needs if need.may_load), default=0)


def _with_load(
    need: Need,
    loaded: frozenset[Weekday],
    days: Sequence[Weekday],
    hard: Collection[Weekday],
) -> Days:
    """Its loaded days, and easy ones up to its least number of days where a rung allows it."""
    full = spread(sorted(loaded, key=_place), need.exercise.frequency.days_most)
    missing = need.exercise.frequency.days_least - len(full)
    may_be_easy = not need.level(need.rungs[0]).loaded
    others = [day for day in days if day not in loaded]
    if missing <= 0 or not may_be_easy:
        return Days(full=full)
    return Days(full=full, easy=spread(others, missing, avoid=hard))


def _place(day: Weekday) -> int:
    return day.place
