"""Taking up a practice that broke off: a closed page, a flat battery, a crash."""

from dataclasses import replace
from hashlib import sha256

from dorsi.core.practice import Script, State, Status
from dorsi.core.practice_state import UNWATCHED

__all__ = ["identity", "may_go_on", "taken_up"]


def identity(script: Script) -> str:
    """The same for the same timeline of the same day, another for any other: hexadecimal."""
    return sha256(repr(script).encode()).hexdigest()


def may_go_on(state: State) -> bool:
    """Whether a practice that broke off here may be gone on with, on its day and timeline only.

    There must be something to go on from, and it must not be over: never after a pop.
    """
    return state.ran_s > 0 and not state.over


def taken_up(state: State) -> State:
    """The practice as it is taken up again: it stands still until the runner goes on.

    What was asked when it broke off, because it hurt, is asked again; no camera follows it yet.
    One that may not be gone on with stays as it is.
    """
    if not may_go_on(state):
        return state
    unseen = replace(state, watch=UNWATCHED)
    if state.status is Status.ASKING:
        return replace(unseen, asked_from=Status.PAUSED)
    return replace(unseen, status=Status.PAUSED)
