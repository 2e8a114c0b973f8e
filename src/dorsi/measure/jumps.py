"""Feet off the floor: both at the same time, which no heel raise or squat does."""

from dataclasses import dataclass

from dorsi.measure.posture import Posture

UP_LEAST = 0.22  # both feet and the hips above where they stood [shank]. (key fly)
DOWN_S, UP_S = 0.1, 2.0  # the floor's level follows the toes down fast, up slowly
# Standing height follows the hips up within a second, and forgets it slowly: who rises from a
# squat isn't in the air.
TALLER_S, LOWER_S = 1.0, 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The floor under each foot and the hips' height of standing [px]; when last in the air [s]."""

    floors: tuple[float, float]
    hips: float
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
    rises = [floor - toe for floor, toe in zip(state.floors, toes, strict=True)]
    hips = _standing(state.hips, posture) if min(rises) < limit / 2 else state.hips
    flying = min(*rises, state.hips - posture.hips[1]) > limit
    last_s = posture.at_s if flying else state.last_s
    return State(floors=floors, hips=hips, last_s=last_s), flying


def _standing(hips: float, posture: Posture) -> float:
    higher = posture.hips[1] < hips
    share = min(1.0, posture.dt_s / (TALLER_S if higher else LOWER_S))
    return hips + share * (posture.hips[1] - hips)


def _level(level: float, toe: float, dt_s: float) -> float:
    """y grows downwards: the floor is the largest lately seen."""
    follow_s = DOWN_S if toe > level else UP_S
    return level + (toe - level) * min(1.0, dt_s / follow_s)
