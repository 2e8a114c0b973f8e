"""Whether a heel came up that should have stayed down, and the smallest lift that shows.

The heel landmark rides up a flat shoe as the shin inclines, by about a tenth of a shank over
40 degrees; what is left after taking that off is lift. On real clips with lifts put in, `heavy`
finds all of .15 shank (about 6 cm), .10 mostly, .05 not. `full` raises the heel of a flat shoe by
up to .2 while the shin leans: it finds all of .3, and smaller ones seldom. Nothing is promised
below VISIBLE.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import linear_regression
from typing import NamedTuple

from dorsi.measure.posture import Posture

RIDE_UP = 0.0025  # [shank per deg]: .1 over 40; a calibration may replace it. (key lift_k)
# [shank] over the floor level, ride-up taken off: four and six times the model's noise, because
# `full` errs for a second together.
ALARM = {"heavy": 0.06, "full": 0.21}
ALARM_UNKNOWN = 0.21
ALARM_S = 0.3  # key lift_T
LEAN_LEAST_DEG = 12.0  # only a leaning shank asks the heel to stay down; a raise stands upright
LANDED_S = 0.3  # after a step the floor level must settle first
STEP_LEAST = 0.35  # a heel that is this far away has stepped [shank]
HEEL_S, PLACE_S = 0.08, 1.0  # how slowly the heel's height and its place are followed
FEWEST, LEAN_RANGE_LEAST_DEG = 30, 15.0  # what a calibration needs
VISIBLE = {"heavy": 0.15, "full": 0.3}  # the smallest lift always found in real clips [shank]
SHANK_CM = 40  # an ordinary one, by which VISIBLE is said in centimetres


def visible_cm(model: str) -> int:
    """The smallest lift that a model of VISIBLE always shows, on an ordinary leg [cm]."""
    return round(VISIBLE[model] * SHANK_CM)


def alarm_of(model: str) -> float:
    """The rise [shank] that is told as a lift by a model named like "blazepose full"."""
    return next((value for name, value in ALARM.items() if name in model), ALARM_UNKNOWN)


def calibrated(dips: Sequence[tuple[float, float]]) -> float:
    """One runner's own ride-up [shank per deg], from slow dips with the heel held down.

    `dips` are leans [deg] with the heel's rise over the floor [shank], nothing taken off. The
    slope through them, never below nought; RIDE_UP where the lean hardly changes.
    """
    if len(dips) < FEWEST or max(dips)[0] - min(dips)[0] < LEAN_RANGE_LEAST_DEG:
        return RIDE_UP
    leans, rises = [lean for lean, _ in dips], [rise for _, rise in dips]
    return max(0.0, linear_regression(leans, rises).slope)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """A heel off the floor, from its first moment to its last, and its highest [shank]."""

    leg: int
    from_s: float
    to_s: float
    highest: float


class State(NamedTuple):
    """One foot since it landed: where, its lowest heel and the lean then, and a running lift."""

    heel_x: float
    toe_x: float
    landed_s: float
    heel_y: float
    floor_y: float
    floor_lean_deg: float
    up_since_s: float | None = None
    up_last_s: float = 0.0
    highest: float = 0.0
    rise: float = 0.0


def step(
    state: State | None, posture: Posture, leg: int, *, watched: bool, ride_up: float, alarm: float
) -> tuple[State, Lift | None]:
    """The state after one frame, and the lift that ended with it.

    `watched` where this heel should be down and can be seen; `ride_up` [shank per deg]; `alarm`
    [shank], the least rise told.
    """
    heel, toe = posture.heels[leg], posture.toes[leg]
    lean = posture.tibia_deg[leg]
    if state is None:
        return _landed(posture, heel, toe, lean), None
    scale = posture.scale_px
    height = state.heel_y + (heel[1] - state.heel_y) * min(1.0, posture.dt_s / HEEL_S)
    if max(abs(heel[0] - state.heel_x), abs(toe[0] - state.toe_x)) > STEP_LEAST * scale:
        return _landed(posture, heel, toe, lean), ended(state, leg)
    settling = posture.at_s - state.landed_s < LANDED_S  # a landing overshoots, both ways
    if settling or height > state.floor_y:
        floor_y, floor_lean_deg = height, lean
    else:
        floor_y, floor_lean_deg = state.floor_y, state.floor_lean_deg
    rise = (floor_y - height) / scale - ride_up * max(0.0, lean - floor_lean_deg)
    follow = min(1.0, posture.dt_s / PLACE_S)
    after = State(
        heel_x=state.heel_x + (heel[0] - state.heel_x) * follow,
        toe_x=state.toe_x + (toe[0] - state.toe_x) * follow,
        landed_s=state.landed_s,
        heel_y=height,
        floor_y=floor_y,
        floor_lean_deg=floor_lean_deg,
        rise=rise,
    )
    if watched and not settling and rise > alarm:
        return _lifted(after, state, posture.at_s), None
    return after, ended(state, leg)


def _lifted(after: State, before: State, now_s: float) -> State:
    """The lift before goes on, or one begins."""
    return after._replace(
        up_since_s=now_s if before.up_since_s is None else before.up_since_s,
        up_last_s=now_s,
        highest=max(before.highest, after.rise),
    )


def _landed(
    posture: Posture, heel: tuple[float, float], toe: tuple[float, float], lean_deg: float
) -> State:
    return State(
        heel_x=heel[0],
        toe_x=toe[0],
        landed_s=posture.at_s,
        heel_y=heel[1],
        floor_y=heel[1],
        floor_lean_deg=lean_deg,
    )


def ended(state: State | None, leg: int) -> Lift | None:
    """The lift that runs, if it lasted."""
    if state is None or state.up_since_s is None or state.up_last_s - state.up_since_s < ALARM_S:
        return None
    return Lift(leg=leg, from_s=state.up_since_s, to_s=state.up_last_s, highest=state.highest)
