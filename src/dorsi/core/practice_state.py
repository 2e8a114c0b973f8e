"""Where a guided practice stands, and how it goes to its next step.

Apart from `practice`, which advances it, so that what a camera sees can advance it as well.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from dorsi.core.events import Hurt
from dorsi.core.timeline import Script, Step, StepKind


class Status(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ASKING = "asking"  # "it hurts" was said; what was it?
    DONE = "done"
    STOPPED = "stopped"  # popped, or pain above 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What a camera made of the step by now.

    `followed`: it counts, and the clock stands. `told`: repetitions it has told of. `idle_s`:
    seconds without any. `given_back`: there was none for too long, so the clock has the step.
    """

    followed: bool = False
    told: int = 0
    holding: bool = False
    idle_s: float = 0.0
    given_back: bool = False


UNWATCHED = Watch()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where the practice stands. `left_s`: seconds left of the step `at`, extension included.

    Of a step whose repetitions a camera counts, each of them is worth its tempo of `left_s`.
    `worked_s`: seconds of work done in each drill. `ran_s`: seconds the clock has run.
    `asked_from`: what it hurting interrupted, gone back to when it was nothing much.
    """

    script: Script
    status: Status
    at: int
    left_s: float
    worked_s: tuple[float, ...]
    ran_s: float = 0.0
    extended: frozenset[int] = frozenset()  # steps
    hurt: frozenset[int] = frozenset()  # drills
    pinched: frozenset[int] = frozenset()  # those of them ended by a front pinch
    asked_from: Status = Status.RUNNING
    ended_by: Hurt | None = None
    watch: Watch = UNWATCHED

    @property
    def step(self) -> Step | None:
        """The step now, or None once the last one is over."""
        return self.script.steps[self.at] if self.at < len(self.script.steps) else None

    @property
    def over(self) -> bool:
        return self.status in (Status.DONE, Status.STOPPED)

    @property
    def running(self) -> bool:
        return self.status is Status.RUNNING

    @property
    def length_s(self) -> int:
        """Seconds [s] the step lasts as a whole, extension included; 0 once it is over."""
        step = self.step
        return step.seconds + step.may_extend_s * (self.at in self.extended) if step else 0

    @property
    def repetitions_done(self) -> int:
        """Those of this step, seen or by the clock; 0 where none are counted."""
        step = self.step
        if step is None or step.repetitions is None or step.tempo_s is None:
            return 0
        return min(step.repetitions, int((self.length_s - self.left_s) / step.tempo_s + 0.5))

    def worked(self, spent_s: float) -> tuple[float, ...]:
        """`worked_s` after so much [s] of the work of this step's drill."""
        step = self.step
        if step is None or step.kind is not StepKind.WORK:
            return self.worked_s
        return tuple(
            worked + spent_s * (drill == step.drill) for drill, worked in enumerate(self.worked_s)
        )


class CueKind(StrEnum):
    SAY = "say"  # speak or print `text`
    COUNT = "count"  # 3, 2, 1
    HALF = "half"  # of a hold
    COUNTED = "counted"  # `text` is how many repetitions the camera has counted
    HOLD_ON = "hold_on"  # the camera sees a hold begin
    HOLD_OFF = "hold_off"
    TONE = "tone"  # step changed; `text` is the kind of step that begins
    ASK = "ask"  # ask what hurt
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    kind: CueKind
    text: str


After = tuple[State, tuple[Cue, ...]]


def enter(state: State, at: int) -> After:
    """Goes to the start of a step, or to the end."""
    if at >= len(state.script.steps):
        done = replace(state, status=Status.DONE, at=at, left_s=0.0, watch=UNWATCHED)
        return done, (Cue(kind=CueKind.END, text="Done."),)
    step = state.script.steps[at]
    cues = (Cue(kind=CueKind.TONE, text=step.kind), Cue(kind=CueKind.SAY, text=step.says))
    return replace(state, at=at, left_s=step.seconds, watch=UNWATCHED), cues
