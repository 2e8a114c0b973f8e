"""What a live camera and a phone on the shin tell: the words of it, and how a frame comes in.

What is told is meant for someone who moves: little, late rather than wrong, and nothing twice
while it still holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dorsi.measure.frames import Body, Frame, Point

BLAZEPOSE = (0, 11, 12, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)
"""Which of the model's 33 landmarks measure looks at, in its order."""
LANDMARKS, PER_LANDMARK = 33, 5


class Tell(StrEnum):
    """What is told. Each is an event under `tell`; what `number` and `why` are is said here."""

    COUNTED = "counted"
    """A repetition; `number`: how many there are now."""
    NOT_COUNTED = "not_counted"
    """What looked like a repetition and was none; `why`: a repetitions.Not."""
    COUNTED_AGAIN = "counted_again"
    """The count begins anew; `number` 0."""
    HOLD_BEGUN = "hold_begun"
    HELD = "held"
    """A hold has ended; `number`: how long it was held [s]."""
    HEEL_UP = "heel_up"
    HEEL_DOWN = "heel_down"
    """It came down again."""
    UNSURE = "unsure"
    """Nothing is counted or judged now; `why`: a view.Reason, for a phone "no_gravity"."""
    WRONG_LEG = "wrong_leg"
    """The same, because the other leg is nearer the camera (in the lunge test: in front)."""
    TWO_PEOPLE = "two_people"
    """The same, because of somebody else in the picture."""
    SURE_AGAIN = "sure_again"
    """It counts and judges; told the first time, too, and after each of the three above."""
    PERSON_CHANGED = "person_changed"
    PAUSED = "paused"
    """By a hand held above the head."""
    RESUMED = "resumed"
    """The same way."""
    STAND_STILL = "stand_still"
    """The view is good: stand upright and still for the baseline."""
    BASELINE_TAKEN = "baseline_taken"
    """The tries may begin; in a test of heel raises, the raises."""
    TRY_TAKEN = "try_taken"
    """`number`: which one it is; `value`: its lean [deg]. Go back now."""
    TRY_REFUSED = "try_refused"
    """A try without a number; `why`: live.Refusal. It is to be done again."""
    GONE_BACK = "gone_back"
    """Back from a try: the next may begin; `number`: which one that will be."""
    MOVING = "moving"
    """A try waits for stillness and there has been none for a while."""
    OFF_SHIN = "off_shin"
    """The phone lies flat, or leans further than a shin can."""
    SENSOR_SILENT = "sensor_silent"
    SENSOR_SLOW = "sensor_slow"
    """Too few samples a second; `number`: how many [Hz]."""
    SENSOR_AGAIN = "sensor_again"
    """It measures again, or quickly enough."""
    ENDED = "ended"
    """A test is over and status has its `result`; `why`: live.End, where it ended by itself."""


class Refusal(StrEnum):
    """Why a try is refused."""

    HEEL_LIFTED = "heel_lifted"
    NEVER_STILL = "never_still"
    LESS_FAR = "less_far"
    """Much less far than another try: it is not the end of the range."""
    OUT_OF_RANGE = "out_of_range"
    NOT_UPRIGHT = "not_upright"
    """For a zero: the phone stands or lies too far from how it should."""


class End(StrEnum):
    """Why a test of heel raises is over."""

    HALF_HEIGHT = "half_height"
    LOST_TEMPO = "lost_tempo"
    STOPPED = "stopped"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One thing to tell, and when [s]; `number`, `why` and `value` as `tell` says."""

    tell: Tell
    at_s: float
    number: float | None = None
    why: str | None = None
    value: float | None = None


def frame(at_s: float, numbers: Sequence[float], score: float) -> Frame:
    """A frame from LANDMARKS x PER_LANDMARK numbers: x, y, depth [px], visibility, presence (0-1).

    No numbers: nobody was found. Raises ValueError for another number of them.
    """
    if not len(numbers):
        return Frame(at_s=at_s, body=None, score=0.0)
    if len(numbers) != LANDMARKS * PER_LANDMARK:
        must = f"a frame must have {LANDMARKS * PER_LANDMARK} numbers"
        raise ValueError(f"{must} (got {len(numbers)})")
    body: Body = tuple(
        Point(*numbers[at * PER_LANDMARK : (at + 1) * PER_LANDMARK]) for at in BLAZEPOSE
    )
    return Frame(at_s=at_s, body=body, score=score)
