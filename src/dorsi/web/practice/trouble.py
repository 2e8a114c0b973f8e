"""What hurt is noted the moment it happens, before anything else is asked."""

from collections.abc import Mapping, Sequence

from dorsi.core.safety import HURT, POPPED, Reason, Trouble
from dorsi.web.parts import entry_ids
from dorsi.web.parts.storing import writing
from dorsi.web.practice.forms import TROUBLES, EndForm
from dorsi.web.safety import actions as safety

REASONS: Mapping[Trouble, Reason] = {Trouble.POPPED: POPPED, Trouble.HURT: HURT}


def reason(ended: str | None) -> Reason | None:
    """Why a practice that ended so ends there, and what to do; None for one that did not."""
    found = TROUBLES.get(ended or "")
    return None if found is None else REASONS[found]


def note(end: EndForm) -> None:
    """Notes each front pinch, and a pop or strong pain. Sent twice, it stands there once."""
    ended = end.cleaned_data["ended"]
    keep(entry_ids.given(end.id_of_entry), ended, hurt=end.ids("hurt"), pinched=end.ids("pinched"))


@writing
def keep(
    entry_id: str,
    ended: str,
    *,
    hurt: Sequence[str],
    pinched: Sequence[str],
    waited_s: int | None = None,
) -> None:
    """The same from the parts of an end. `entry_id`: that of the practice it belongs to."""
    for exercise in pinched:
        id_ = entry_ids.following(entry_id, f"pinch/{exercise}")
        safety.keep_note(Trouble.FRONT_PINCH, exercise=exercise, entry_id=id_, waited_s=waited_s)
    what = TROUBLES.get(ended)
    if what is not None:
        last = hurt[-1] if hurt else None
        id_ = entry_ids.following(entry_id, "trouble")
        safety.keep_note(what, exercise=last, entry_id=id_, waited_s=waited_s)
