"""What can happen in a guided practice."""

from dataclasses import dataclass
from enum import StrEnum


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
    """On with the next step; while getting ready, on with the next drill."""


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


@dataclass(frozen=True, slots=True)
class Followed:
    """A camera sees the work of this step well enough to count it, or again so.

    `number`: how many repetitions it has told of by now; it counts on from there.
    """

    number: int = 0


@dataclass(frozen=True, slots=True)
class Lost:
    """It sees it no more, or was switched off: the clock counts."""


@dataclass(frozen=True, slots=True)
class Counted:
    """It has counted so many repetitions since it began with this step. Told twice, it is one."""

    number: int


@dataclass(frozen=True, slots=True)
class HoldOn:
    """It sees the hold begin."""


@dataclass(frozen=True, slots=True)
class HoldOff:
    """It sees the hold end."""


@dataclass(frozen=True, slots=True)
class CountAgain:
    """The runner finds the count wrong, in whichever way: this set counts from nought."""


Event = (
    Start
    | Tick
    | Pause
    | Resume
    | Skip
    | Repeat
    | TightSpot
    | ItHurts
    | ItWas
    | Leave
    | Followed
    | Lost
    | Counted
    | HoldOn
    | HoldOff
    | CountAgain
)
