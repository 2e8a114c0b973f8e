"""A hand held above the head for a while: how a runner far from the screen pauses and goes on."""

from collections.abc import Sequence
from math import hypot, isfinite
from typing import NamedTuple

NOSE, SHOULDERS, WRISTS = 0, (11, 12), (15, 16)
"""Their places among the model's landmarks."""

HELD_S = 2.0
GAP_S = 0.3  # a hand may be lost for a moment
DOWN_S = 0.5  # and must be down for so long before it is raised again
# Nose to the middle of the shoulders is one: the head ends half of that above the nose, so a
# hand that scratches it stays below.
ABOVE = 0.6
SEEN_LEAST = 0.5


class State(NamedTuple):
    """Since when a hand is up, when it was up last [s], and whether this raise was told."""

    up_since_s: float | None = None
    up_last_s: float = 0.0
    told: bool = False

    @property
    def held_s(self) -> float:
        """How long it is up and not yet told [s]."""
        return 0.0 if self.told or self.up_since_s is None else self.up_last_s - self.up_since_s


def step(state: State, at_s: float, *, up: bool) -> tuple[State, bool]:
    """The state after one frame, and whether the hand has now been up for HELD_S."""
    if up:
        since_s = at_s if state.up_since_s is None else state.up_since_s
        held = not state.told and at_s - since_s >= HELD_S
        return State(since_s, at_s, state.told or held), held
    away_s = at_s - state.up_last_s
    if state.up_since_s is None or away_s > (DOWN_S if state.told else GAP_S):
        return State(), False
    return state, False


def is_up(numbers: Sequence[float], per_landmark: int) -> bool:
    """Whether a wrist is seen clearly above the head, in the model's own numbers.

    Each landmark has x, y, depth [px], visibility and presence. No numbers: nobody is there.
    """
    if not len(numbers):
        return False
    left, right = (numbers[at * per_landmark : at * per_landmark + 2] for at in SHOULDERS)
    nose = numbers[NOSE * per_landmark : NOSE * per_landmark + 2]
    across, down = (left[0] + right[0]) / 2 - nose[0], (left[1] + right[1]) / 2 - nose[1]
    top_px = nose[1] - ABOVE * hypot(across, down)
    return isfinite(top_px) and any(
        numbers[at * per_landmark + 1] < top_px
        and min(numbers[at * per_landmark + 3 : at * per_landmark + 5]) >= SEEN_LEAST
        for at in WRISTS
    )
