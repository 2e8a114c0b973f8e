"""What hurt is noted the moment it happens, before anything else is asked."""

from collections.abc import Mapping

from dorsi.core.safety import HURT, POPPED, Reason, Trouble
from dorsi.web.parts import entry_ids
from dorsi.web.practice.forms import TROUBLES, EndForm
from dorsi.web.safety import actions as safety

REASONS: Mapping[Trouble, Reason] = {Trouble.POPPED: POPPED, Trouble.HURT: HURT}


def reason(ended: str | None) -> Reason | None:
    """Why a practice that ended so ends there, and what to do; None for one that did not."""
    found = TROUBLES.get(ended or "")
    return None if found is None else REASONS[found]


def note(end: EndForm) -> None:
    """Notes each front pinch, and a pop or strong pain. Sent twice, it stands there once."""
    entry_id = entry_ids.given(end.id_of_entry)
    for exercise in end.ids("pinched"):
        id_ = entry_ids.following(entry_id, f"pinch/{exercise}")
        safety.keep_note(Trouble.FRONT_PINCH, exercise=exercise, entry_id=id_)
    if end.trouble is not None:
        last = end.ids("hurt")[-1:]
        id_ = entry_ids.following(entry_id, "trouble")
        safety.keep_note(end.trouble, exercise=last[0] if last else None, entry_id=id_)
