"""The shapes of what is known: exercises, protocols, norms, questions and rules.

Pure shapes; the figures themselves live in `dorsi/knowledge/*.toml`, each with its source.
`verified` is False for a figure that was recalled or read second-hand: it decides nothing alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum, StrEnum
from typing import TypeVar

from dorsi.core.errors import Unknown
from dorsi.core.measurement import Unit

_T = TypeVar("_T")


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
        return _pick(level_id, {rung.id: rung for rung in self.levels}, f"level of {self.id}")

    def sides_at(self, level_id: str) -> Sides:
        """Each side in turn or both at once, on this rung. Raises Unknown."""
        return self.level(level_id).sides or self.sides

    def rung(self, level_id: str) -> int:
        """Index of the rung, 0 the easiest. Raises Unknown."""
        return self.levels.index(self.level(level_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """A thing some levels need. `at_home` is true for what every home has (wall, chair)."""

    id: str
    name: str
    at_home: bool
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """One way to measure. `standard_error` [unit] of one occasion; `detectable` is its MDC95."""

    id: str
    name: str
    unit: Unit
    instrument: str
    practice_tries: int
    tries: int
    tries_most: int
    lowest: float
    highest: float
    spread_watch: float
    standard_error: float
    detectable: float
    setup: tuple[str, ...]
    steps: tuple[str, ...]
    rules: tuple[str, ...]
    source: str
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NormBand:
    """The middle range [unit of its protocol]: below `low`, within, above `high`.

    `sex` is "female", "male" or "any"; ages are whole years, both ends included.
    """

    sex: str
    age_from: int
    age_to: int
    low: float
    high: float
    source: str
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Norms:
    """Bands of one protocol. `fallback` rests on verified means and serves every adult."""

    protocol: str
    bands: tuple[NormBand, ...]
    fallback: NormBand

    def band(self, *, sex: str | None, age_years: int | None) -> NormBand | None:
        """The band for this sex and age, or None where there is none."""
        if sex is None or age_years is None:
            return None
        for band in self.bands:
            if band.sex == sex and band.age_from <= age_years <= band.age_to:
                return band
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideDifference:
    """Below `watch` usual, up to `act` worth watching, above `act` worth acting on [cm]."""

    watch: float
    act: float
    source: str
    verified: bool = True


class Outcome(IntEnum):
    """What the safety answers ask for; a higher one is stricter."""

    GO = 0
    GO_GENTLY = 1
    SEE_SOMEONE = 2
    STOP = 3
    EMERGENCY = 4

    @property
    def word(self) -> str:
        return {0: "Go", 1: "GoGently", 2: "SeeSomeone", 3: "Stop", 4: "Emergency"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One screening question. A yes (or not sure) asks for `outcome` and switches `off` demands."""

    id: str
    group: str
    text: str
    detail: str
    outcome: Outcome
    off: frozenset[Demand]
    reason: str
    go_to: str
    wait_h: int | None
    hazards: tuple[str, ...]
    source: str
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningRules:
    """`valid_days`: how long answers hold. The daily question is asked before each practice."""

    valid_days: int
    oldest_minor_years: int
    daily_text: str
    daily_reason: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A risk the article names, or a link it leaves out, and what the evidence says of it."""

    id: str
    claim: str
    verdict: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRules:
    """What practice leaves alone around runs.

    In the last minutes before a hard run a muscle is held `hold_most_before_hard_s` in all at
    most; loaded strength stays `loaded_clear_before_hard_h` away; no test before
    `test_wait_min` after stretching, rolling or running.
    """

    hold_most_before_hard_s: float
    loaded_clear_before_hard_h: float
    test_wait_min: float
    before_hard: str
    loaded_near_hard: str
    long_holds_after: str
    before_run_order: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressionRules:
    """When to go up, hold or step back. Pain is 0 to 10, effort 0 to 10.

    A gap counts days without practice: from `gap_step_back_days` on one step back, from
    `gap_restart_days` on measure again and restart with `restart_share` of the dose. A range
    that has not changed `stall_weeks` after the plan began asks for another drill, not more.
    """

    pain_go_on_most: int
    pain_hold_most: int
    easy_effort_most: int
    hard_effort_least: int
    easy_in_a_row: int
    gap_step_back_days: int
    gap_restart_days: int
    restart_share: float
    completion_least: float
    front_pinch_most: int
    source: str
    verified: bool = True
    stall_weeks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyRules:
    """Weekly ceilings and gaps."""

    stretch_most_min: float
    loaded_rest_days: int
    maintenance_days: int
    rise_most_share: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressRules:
    """How change is judged. Lengths in cm for tape."""

    baseline_days: int
    least_days: int
    drift_cm: float
    drift_weeks: float
    worth_cm: float
    source: str
    drift_source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure comes from. `status`: seen, second_hand, recalled, derived or article."""

    key: str
    citation: str
    identifier: str
    status: str
    design: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All that is known, in one value.

    `claims` are the article's risks, `beyond` the links it leaves out; `known` says what the
    work brings and what ends it, one sentence or two each.
    """

    exercises: Mapping[str, Exercise]
    equipment: Mapping[str, Equipment]
    protocols: Mapping[str, Protocol]
    norms: Mapping[str, Norms]
    side_difference: SideDifference
    questions: tuple[Question, ...]
    question_groups: Mapping[str, str]
    screening: ScreeningRules
    claims: tuple[Claim, ...]
    beyond: tuple[Claim, ...] = ()
    known: tuple[str, ...]
    runs: RunRules
    progression: ProgressionRules
    weekly: WeeklyRules
    progress: ProgressRules
    sources: Mapping[str, Source]

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise with this id. Raises Unknown, naming the nearest."""
        return _pick(exercise_id, self.exercises, "exercise")

    def protocol(self, protocol_id: str) -> Protocol:
        """The protocol with this id. Raises Unknown, naming the nearest."""
        return _pick(protocol_id, self.protocols, "protocol")

    def thing(self, equipment_id: str) -> Equipment:
        """The equipment with this id. Raises Unknown, naming the nearest."""
        return _pick(equipment_id, self.equipment, "equipment")


def _pick(key: str, known: Mapping[str, _T], kind: str) -> _T:
    if key in known:
        return known[key]
    near = get_close_matches(key, known, n=1)
    hint = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(known))}."
    raise Unknown(f"{kind} must be one that Dorsi knows (got {key}). {hint}")
