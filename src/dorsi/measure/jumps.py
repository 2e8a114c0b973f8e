"""Feet off the floor: both at the same time, which no heel raise or squat does.

Who steps backwards out of a lunge takes one foot after the other, and stands higher in the
picture than before: so both must leave the floor together, and nobody flies for a second.
"""

from dataclasses import dataclass

from dorsi.measure.posture import Posture

UP_LEAST = 0.22  # both feet and the hips above where they stood [shank]. (key fly)
TOGETHER_S = 0.2  # the second foot leaves the floor no later than this
LONGEST_S = 1.0
DOWN_S, UP_S = 0.1, 2.0  # the floor's level follows the toes down fast, up slowly
# Standing height follows the hips up within a second, and forgets it slowly: who rises from a
# squat isn't in the air.
TALLER_S, LOWER_S = 1.0, 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The floor under each foot and the hips' height of standing [px]; when last in the air [s].

    `off_s` is since when each foot is off the floor, or None while it stands.
    """

    floors: tuple[float, float]
    hips: float
    off_s: tuple[float | None, float | None] = (None, None)
    last_s: float | None = None


def step(state: State | None, posture: Posture) -> tuple[State, bool]:
    """The state after one frame, and whether the body is in the air."""
    toes = (posture.toes[0][1], posture.toes[1][1])
    if state is None:
        return State(floors=toes, hips=posture.hips[1]), False
    floors = (
        _level(state.floors[0], toes[0], posture.dt_s),
        _level(state.floors[1], toes[1], posture.dt_s),
    )
    limit = UP_LEAST * posture.scale_px
    rises = (state.floors[0] - toes[0], state.floors[1] - toes[1])
    hips = _standing(state.hips, posture) if min(rises) < limit / 2 else state.hips
    off_s = (
        _since(state.off_s[0], posture.at_s, off=rises[0] > limit),
        _since(state.off_s[1], posture.at_s, off=rises[1] > limit),
    )
    flying = state.hips - posture.hips[1] > limit and _together(off_s, posture.at_s)
    last_s = posture.at_s if flying else state.last_s
    return State(floors=floors, hips=hips, off_s=off_s, last_s=last_s), flying


def _since(before_s: float | None, now_s: float, *, off: bool) -> float | None:
    return (now_s if before_s is None else before_s) if off else None


def _together(off_s: tuple[float | None, float | None], now_s: float) -> bool:
    left_s, right_s = off_s
    if left_s is None or right_s is None:
        return False
    return abs(left_s - right_s) <= TOGETHER_S and now_s - min(left_s, right_s) < LONGEST_S


def _standing(hips: float, posture: Posture) -> float:
    higher = posture.hips[1] < hips
    share = min(1.0, posture.dt_s / (TALLER_S if higher else LOWER_S))
    return hips + share * (posture.hips[1] - hips)


def _level(level: float, toe: float, dt_s: float) -> float:
    """y grows downwards: the floor is the largest lately seen."""
    follow_s = DOWN_S if toe > level else UP_S
    return level + (toe - level) * min(1.0, dt_s / follow_s)
