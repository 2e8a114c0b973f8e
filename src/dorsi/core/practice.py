"""One guided practice: a timeline of steps, advanced by what happens.

`script` makes the whole timeline; `advance` is the only place that knows what an event does.
A shell keeps time, shows the step and speaks the cues; it decides nothing.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dorsi.core.measurement import Side


class StepKind(StrEnum):
    GET_READY = "get_ready"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stretch of time. `side` None: both feet, or no side.

    Timed work has `seconds`; counted work has `repetitions` and `tempo_s`, and `seconds` is
    their product. `drill` numbers the exercises of this practice; the indexes say where the
    events lead, so that a shell without the core can follow: `after_skip`, `after_hurt`, `back`.
    `may_extend_s`: seconds a tight spot adds to this step, once (0: no tight spots here).
    """

    kind: StepKind
    drill: int
    exercise: str
    name: str
    side: Side | None
    part: str
    set_number: int
    sets: int
    seconds: int
    repetitions: int | None
    tempo_s: float | None
    cue: str
    says: str
    because: str
    may_extend_s: int
    after_skip: int
    after_hurt: int
    back: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The whole practice. An index equal to len(steps) is the end."""

    day: date
    steps: tuple[Step, ...]

    @property
    def seconds(self) -> int:
        return sum(step.seconds for step in self.steps)

    @property
    def minutes(self) -> int:
        return round(self.seconds / 60)


class Status(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ASKING = "asking"  # "it hurts" was said; what was it?
    DONE = "done"
    STOPPED = "stopped"  # popped, or pain above 5


class Hurt(StrEnum):
    """The answer to: stopped, what was it?"""

    POPPED = "popped"
    ABOVE_5 = "above_5"
    FRONT_PINCH = "front_pinch"
    MILD = "mild"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class Start:
    pass


@dataclass(frozen=True, slots=True)
class Tick:
    """`seconds` of a steady clock have passed since the last event."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Pause:
    pass


@dataclass(frozen=True, slots=True)
class Resume:
    pass


@dataclass(frozen=True, slots=True)
class Skip:
    pass


@dataclass(frozen=True, slots=True)
class Repeat:
    """Back to the start of this side, or of the one before when it has just begun."""


@dataclass(frozen=True, slots=True)
class TightSpot:
    pass


@dataclass(frozen=True, slots=True)
class ItHurts:
    pass


@dataclass(frozen=True, slots=True)
class ItWas:
    what: Hurt


@dataclass(frozen=True, slots=True)
class Leave:
    """The runner ends here and keeps what is done."""


Event = Start | Tick | Pause | Resume | Skip | Repeat | TightSpot | ItHurts | ItWas | Leave


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where the practice stands. `left_s`: seconds left of the step `at`, extension included."""

    script: Script
    status: Status
    at: int
    left_s: float
    extended: frozenset[int] = frozenset()
    skipped: frozenset[int] = frozenset()  # drills
    hurt: frozenset[int] = frozenset()  # drills
    front_pinch: bool = False
    ended_by: Hurt | None = None

    @property
    def step(self) -> Step | None:
        """The step now, or None once the practice is over."""
        return self.script.steps[self.at] if self.at < len(self.script.steps) else None


class CueKind(StrEnum):
    SAY = "say"  # speak or print `text`
    COUNT = "count"  # 3, 2, 1
    TONE = "tone"  # step changed
    ASK = "ask"  # ask what hurt
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    kind: CueKind
    text: str
