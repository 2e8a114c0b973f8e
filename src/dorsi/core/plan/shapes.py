"""The shapes of a plan: means, items, practices, weeks, and what earlier changes leave behind."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dorsi.core.assess import Assessment
from dorsi.core.catalogue import Dose, Phase
from dorsi.core.measurement import Side
from dorsi.core.runs import Run, Weekday
from dorsi.core.safety import Verdict
from dorsi.core.saying import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What the runner has: minutes for one practice, days, equipment; and what they dislike."""

    minutes: int
    days: tuple[Weekday, ...]
    equipment: frozenset[str]
    dislikes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One exercise in one practice. `sides` in order; empty means both feet at once.

    `rank`: place by value in this practice, 0 the most worth; the highest is left out first.
    """

    exercise: str
    level: str
    phase: Phase
    dose: Dose
    sides: tuple[Side, ...]
    seconds: int
    because: Saying
    sources: tuple[str, ...]
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An exercise that would serve but is not in, and why."""

    exercise: str
    because: Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPractice:
    day: date
    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Saying, ...]

    @property
    def seconds(self) -> int:
        return sum(item.seconds for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    number: int
    starts: date
    practices: tuple[PlannedPractice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What the plan was made from, kept so that it can be adapted and explained."""

    assessment: Assessment
    verdict: Verdict
    means: Means
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What earlier adaptations leave behind, so that one thing is not answered twice.

    `step`: rises taken since the start, below 0 for steps back from it. `less`: rises until the
    dose is whole again. `changed_on`: when either last changed. `rested_on`: when a drill was
    last set aside; `eased`: drills that came back from it, a rung easier. `gap_since`: the last
    practice before the newest gap answered; `gap_restarted`: it was long enough to start over.
    `pinched`: a pinch at the front keeps end range off until the next test. `stalled`: the range
    stopped changing. `kept`: the range is reached.
    """

    step: int = 0
    less: int = 0
    changed_on: date | None = None
    rested_on: date | None = None
    eased: frozenset[str] = frozenset()
    gap_since: date | None = None
    gap_restarted: bool = False
    pinched: bool = False
    stalled: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`rungs`: the level of each exercise by its index; `share`: part of the dose, 1 is whole.

    `test_again`: the range should be measured before going on (after a long gap).
    `changes`: sentences on what the last adaptation did and why.
    """

    start: date
    basis: Basis
    rungs: Mapping[str, int]
    share: float
    weeks: tuple[Week, ...]
    notes: tuple[Saying, ...]
    changes: tuple[Saying, ...] = ()
    test_again: bool = False
    resting: frozenset[str] = frozenset()  # exercises set aside because they hurt
    past: Past = Past()
