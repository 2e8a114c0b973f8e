"""A posture held still: when it began, and when it ended.

Standing is no hold. A hold needs a posture one takes on purpose: feet apart as in a stretch or a
lunge, or hips low as in a deep squat.
"""

from dataclasses import dataclass
from math import hypot
from typing import NamedTuple

from dorsi.measure.posture import Posture

APART_LEAST = 0.5  # ankles [shank], seen from the side
STILL_SPEED = 0.12  # hips [shank/s]. (key hold_v)
LEAN_RANGE_DEG = 5.0  # each side of the mean lean of the measured shank. (key hold_rng)
SHORTEST_S = 2.0  # key hold_min
GAP_S = 0.4  # a wobble shorter than this doesn't end it. (key hold_gap)
AVERAGE_S = 0.4
MEAN_OF = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A posture held from `from_s` to `to_s`, with the mean lean of its shank [deg]."""

    from_s: float
    to_s: float
    lean_deg: float


class State(NamedTuple):
    """The hips' slow place [shank], and the hold that may be running."""

    slow: tuple[float, float]
    from_s: float | None = None
    still_s: float = 0.0
    lean_deg: float = 0.0
    frames: int = 0


def step(
    state: State | None, posture: Posture, leg: int, *, posed: bool
) -> tuple[State, Hold | None]:
    """The state after one frame, and the hold that ended with it. `posed`: no plain standing."""
    hips = (posture.hips[0] - posture.ankles[leg][0], posture.hips[1] - posture.ankles[leg][1])
    place = (hips[0] / posture.scale_px, hips[1] / posture.scale_px)
    if state is None:
        return State(slow=place), None
    share = min(1.0, posture.dt_s / AVERAGE_S)
    was = state.slow
    slow = (was[0] + share * (place[0] - was[0]), was[1] + share * (place[1] - was[1]))
    state = state._replace(slow=slow)
    speed = hypot(place[0] - slow[0], place[1] - slow[1]) / AVERAGE_S
    lean = posture.tibia_deg[leg]
    near = state.from_s is None or abs(lean - state.lean_deg) <= LEAN_RANGE_DEG
    if posed and speed < STILL_SPEED and near:
        return _held(state, posture.at_s, lean), None
    if state.from_s is None or posture.at_s - state.still_s <= GAP_S:
        return state, None
    return State(slow=state.slow), ended(state)


def ended(state: State | None) -> Hold | None:
    """The hold that runs, if it is long enough: for when the recording or the person ends."""
    if state is None or state.from_s is None or state.still_s - state.from_s < SHORTEST_S:
        return None
    return Hold(from_s=state.from_s, to_s=state.still_s, lean_deg=state.lean_deg)


def _held(state: State, at_s: float, lean_deg: float) -> State:
    if state.from_s is None:
        return state._replace(from_s=at_s, still_s=at_s, lean_deg=lean_deg, frames=1)
    frames = min(state.frames, MEAN_OF) + 1
    mean = state.lean_deg + (lean_deg - state.lean_deg) / frames
    return state._replace(still_s=at_s, lean_deg=mean, frames=frames)
