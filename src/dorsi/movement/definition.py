"""What a movement is: poses over a cycle, what each limb does, what stands around.

Angles [deg]: flexion, dorsiflexion, abduction, outward rotation and inversion are positive.
`foot` is the pitch of the sole: positive heel up (turns on the ball), negative toes up (turns
on the heel). `trunk` is the forward lean of the pelvis in the room, `spine` the flexion of the
chest on it, `tilt` their lean to the right; `neck` comes on top of looking ahead.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dorsi.core.measurement import Side
from dorsi.measure.signals import Signal
from dorsi.movement.bones import Bones
from dorsi.movement.picture import View
from dorsi.movement.scene import Scene

Numbers = Mapping[str, float]
"""Angles [deg] and places [cm] by name: `right.ankle`, `pelvis.x`, `trunk`, ..."""


class Hold(StrEnum):
    """How a leg is held."""

    STANDS = "stands"
    """Bears the body: built from the floor up, so the hip follows from its angles."""
    PLANTED = "planted"
    """The foot stands where its x, y, z say; the knee follows from the hip."""
    ON_BALL = "on_ball"
    """The sole rolls a ball without slipping."""
    RESTS = "rests"
    """The ankle lies at a place; the foot is free."""
    FREE = "free"
    """Hangs from the hip, by its angles."""


class Pivot(StrEnum):
    """What a standing foot turns on."""

    BALL = "ball"
    HEEL = "heel"


class Palm(StrEnum):
    """Where the fingers point, where a surface says so."""

    UP = "up"
    BACK = "back"
    FRONT = "front"
    IN = "in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    hold: Hold
    rests_on: str = ""
    """The point from which a resting ankle's place is told; the floor's origin if empty."""
    pivot: Pivot | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """Free, or with its wrist at a place told from `at`: a point, or the floor's origin."""

    free: bool = True
    at: str = ""
    palm: Palm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """What the figure's numbers are at one moment [s], and what is said there."""

    at_s: float
    numbers: Numbers
    say: str = ""


class Surface(StrEnum):
    WALL = "wall"
    FLOOR = "floor"
    ROLLER = "roller"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """A contact that sets an angle: `vary` goes from `least` to `most` until `what` touches."""

    pose: int
    what: str
    on: Surface
    vary: str
    least: float
    most: float


class Kind(StrEnum):
    """What is counted."""

    REPETITIONS = "repetitions"
    HOLD = "hold"
    TIMED = "timed"
    """Nothing a camera from the side can tell: the clock counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What the counter watches. `low` stands in where the film never shows the resting place."""

    kind: Kind
    signal: Signal
    side: Side
    low: float | None = None
    per_cycle: int = 1
    """Repetitions in one cycle of the film."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Movement:
    """One movement of one exercise (a level of it, a part, a position or a common fault), or of
    a test.
    """

    exercise: str
    """Empty where it shows a test."""
    variant: str
    title: str
    levels: tuple[str, ...]
    part: str
    mirrored: tuple[str, str]
    """Its title and part on the other side: a circle turns the other way in a mirror."""
    position: str
    fault: str
    cycle_s: float
    flow: bool
    """Passes through its poses (circles) instead of resting at each."""
    side: Side
    """The leg the movement is about; drawn nearer."""
    legs: Mapping[Side, Leg]
    arms: Mapping[Side, Arm]
    scene: Scene
    view: View
    count: Count
    poses: tuple[Pose, ...]
    bones: Bones
    protocol: str = ""
    """The test it shows instead of an exercise."""

    def __repr__(self) -> str:
        return f"Movement({self.name})"

    @property
    def name(self) -> str:
        """`exercise`, or `exercise.variant`; a test's own name instead of an exercise's."""
        whole = self.exercise or self.protocol
        return f"{whole}.{self.variant}" if self.variant else whole

    @property
    def starts_at_s(self) -> float:
        return self.poses[0].at_s
