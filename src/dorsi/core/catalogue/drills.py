"""What is done: exercises, their levels and doses, and how well each is supported."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dorsi.core.catalogue.names import pick


class Phase(StrEnum):
    """The order inside a practice: stretch, then massage, then strength (balance with strength)."""

    STRETCH = "stretch"
    MASSAGE = "massage"
    STRENGTH = "strength"

    @property
    def place(self) -> int:
        return list(Phase).index(self)


class Purpose(StrEnum):
    WARM_UP = "warm_up"
    RANGE = "range"  # longer calf: for a limit felt at the back
    JOINT = "joint"  # gliding of the joint: for a limit not felt as a calf stretch
    COMFORT = "comfort"
    STRENGTH = "strength"
    BALANCE = "balance"


class Demand(StrEnum):
    """What a level asks of the body. Safety answers switch demands off."""

    FREE_MOVEMENT = "free_movement"
    CALF_STRETCH = "calf_stretch"
    END_RANGE = "end_range"
    BAND_PULL = "band_pull"
    CALF_ROLLING = "calf_rolling"
    FOOT_ROLLING = "foot_rolling"
    HEEL_RAISE = "heel_raise"
    ONE_LEG_RAISE = "one_leg_raise"
    HEEL_DROP = "heel_drop"  # the heel goes below the step
    ADDED_LOAD = "added_load"
    ONE_LEG_STANCE = "one_leg_stance"
    RUNNING = "running"  # no exercise has it; it lets a verdict say "do not run either"


LOADED = frozenset({Demand.ONE_LEG_RAISE, Demand.HEEL_DROP, Demand.ADDED_LOAD})
"""Demands that make a level loaded strength: it needs a rest day and keeps clear of hard runs."""


class Sides(StrEnum):
    EACH = "each"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much, per side when the exercise is done on each side.

    Either `hold_s` (a timed set) or `repetitions` with `tempo_s` (seconds for one).
    A timed set is shared by the level's parts; a counted set is done once for each part.
    """

    sets: int
    repetitions: int | None = None
    repetitions_top: int | None = None
    hold_s: float | None = None
    tempo_s: float | None = None
    rest_s: float = 0
    tight_spot_extra_s: float = 0
    source: str
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One rung of an exercise's ladder, easier rungs first.

    `sides` None: as the exercise. One leg can be harder than both, so a rung may differ;
    ask `Exercise.sides_at`. `reach_cm`: the knee-to-wall range it takes to do it at all.
    """

    id: str
    name: str
    how: str
    dose: Dose
    demands: frozenset[Demand]
    equipment: frozenset[str]
    parts: tuple[str, ...] = ()
    sides: Sides | None = None
    reach_cm: float | None = None
    up: str
    down: str

    @property
    def loaded(self) -> bool:
        return bool(self.demands & LOADED)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonFault:
    name: str
    looks: str
    mend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How well an exercise or claim is supported: 0 to 4 dots, a phrase, two sentences."""

    dots: int
    phrase: str
    says: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """How often in a week the dose is meant."""

    days_least: int
    days_most: int
    source: str
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One drill. `because` maps a purpose to the sentence a plan gives for choosing it."""

    id: str
    name: str
    phase: Phase
    purposes: tuple[Purpose, ...]
    because: Mapping[Purpose, str]
    sides: Sides
    summary: str
    setup: tuple[str, ...]
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    stop: str
    turned_off_by: tuple[str, ...]
    faults: tuple[CommonFault, ...]
    levels: tuple[Level, ...]
    first_level: str
    frequency: Frequency
    evidence: Evidence
    article: str
    worth: int

    @property
    def equipment(self) -> frozenset[str]:
        """What the easiest level needs."""
        return self.levels[0].equipment

    def level(self, level_id: str) -> Level:
        """The rung with this id. Raises Unknown."""
        return pick(level_id, {rung.id: rung for rung in self.levels}, f"level of {self.id}")

    def sides_at(self, level_id: str) -> Sides:
        """Each side in turn or both at once, on this rung. Raises Unknown."""
        return self.level(level_id).sides or self.sides

    def rung(self, level_id: str) -> int:
        """Index of the rung, 0 the easiest. Raises Unknown."""
        return self.levels.index(self.level(level_id))

    def is_off(self, demands: Collection[Demand]) -> bool:
        """Whether every rung asks for one of these demands."""
        return all(rung.demands & set(demands) for rung in self.levels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """A thing some levels need. `at_home` is true for what every home has (wall, chair)."""

    id: str
    name: str
    at_home: bool
    instead: str
