"""What stands beside a common fault: the same exercise done rightly, seen from the same place."""

from collections.abc import Mapping
from dataclasses import replace

from dorsi.movement.definition import Movement
from dorsi.movement.picture import View
from dorsi.movement.skeleton import at
from dorsi.movement.space import length, sub

SEEN = "right_form"
"""What the name of a right form ends on where it is seen as only its fault is."""


def right_form(movements: Mapping[str, Movement], fault: Movement) -> Movement:
    """The right movement of the fault's exercise whose body begins most like it.

    Where the fault is shown from another place, the right form is too; the way it is stressed
    follows, without arrows, and its name is the fault's with `SEEN`. Raises ValueError for an
    exercise of which nothing but faults is drawn.
    """
    drawn = [each for each in movements.values() if _is_right(each, fault)]
    found = min(drawn, key=lambda each: _apart_cm(each, fault))
    if (found.view.yaw_deg, found.view.pitch_deg) == (fault.view.yaw_deg, fault.view.pitch_deg):
        return found
    name, view = f"{fault.variant}.{SEEN}", _seen_as(found.view, fault.view)
    return replace(found, variant=name, scene=fault.scene, view=view)


def right_forms(movements: Mapping[str, Movement]) -> dict[str, Movement]:
    """By its name each right form that is no movement of its own."""
    forms = (right_form(movements, each) for each in movements.values() if each.fault)
    return {each.name: each for each in forms if each.name not in movements}


def _is_right(movement: Movement, fault: Movement) -> bool:
    return movement.exercise == fault.exercise and not movement.fault


def _apart_cm(one: Movement, other: Movement) -> float:
    """How far the joints lie apart at the beginning, all together [cm]."""
    mine, others = (at(each, each.starts_at_s).points for each in (one, other))
    return sum(length(sub(mine[name], others[name])) for name in mine.keys() & others.keys())


def _seen_as(right: View, fault: View) -> View:
    return replace(
        right,
        yaw_deg=fault.yaw_deg,
        pitch_deg=fault.pitch_deg,
        highlight=fault.highlight,
        plumb=fault.plumb,
        keep_down=fault.keep_down,
        arrows=(),
        lens=fault.lens,
        room=fault.room,
        near=fault.near,
        hand_over=fault.hand_over,
    )
