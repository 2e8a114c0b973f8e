"""When to say that nothing can be told, and that it can again: late, and not twice."""

from typing import NamedTuple

from dorsi.measure.live import Cue, Tell
from dorsi.measure.view import Reason

UNSURE_S = 1.0  # a reason must last for so long before it is said
SETTLING_S = 4.0  # who never stands still is told so
SURE_S = 0.3  # and so must its end
AGAIN_S = 4.0  # one reason follows another no sooner
WRONG_LEG, TWO_PEOPLE = "wrong_leg", "two_people"
TOLD_BY = {WRONG_LEG: Tell.WRONG_LEG, TWO_PEOPLE: Tell.TWO_PEOPLE}
"""Reasons beyond a view's own, and what tells them."""


class State(NamedTuple):
    """The reason now; since when there is any, or none [s]; the one told last, and when.

    `sure`: that was told.
    """

    why: str | None = None
    since_s: float | None = None
    told: str | None = None
    told_s: float | None = None
    sure: bool = False


def step(state: State, at_s: float, why: str | None) -> tuple[State, tuple[Cue, ...]]:
    """The state after one frame that could be judged (`why` None) or not, and what to tell."""
    same = state.since_s is not None and (why is None) is (state.why is None)
    since_s = state.since_s if same and state.since_s is not None else at_s
    state, lasted_s = state._replace(why=why, since_s=since_s), at_s - since_s
    if why is None:
        if state.sure or lasted_s < SURE_S:
            return state, ()
        return state._replace(sure=True, told=None), (Cue(tell=Tell.SURE_AGAIN, at_s=at_s),)
    if why == state.told or lasted_s < (SETTLING_S if why == Reason.SETTLING else UNSURE_S):
        return state, ()
    if state.told_s is not None and at_s - state.told_s < AGAIN_S:
        return state, ()
    cue = Cue(tell=TOLD_BY.get(why, Tell.UNSURE), at_s=at_s, why=str(why))
    return state._replace(sure=False, told=why, told_s=at_s), (cue,)
