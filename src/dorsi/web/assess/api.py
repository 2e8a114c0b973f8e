"""What is measured and what it means, as JSON."""

from datetime import datetime

from django.http import HttpRequest
from ninja import Router

from dorsi.formats import answers_json
from dorsi.web.assess import actions
from dorsi.web.assess.read import Angles, Read, plain
from dorsi.web.parts import entry_ids
from dorsi.web.parts.asked import Asked, EntryId, Waited, Whole

router = Router(tags=["measuring"])


class Tape(Asked):
    """Three tries a side, in centimetres; where the limit is felt: back, front or none."""

    left: list[float | str] | str
    right: list[float | str] | str
    limit_left: str | None = None
    limit_right: str | None = None
    taken_at: datetime | None = None
    entry_id: EntryId = None


class Raises(Asked):
    """Heel raises on one leg, counted until strength or beat is lost: by hand, or by a camera."""

    left: Read | Whole | str
    right: Read | Whole | str
    taken_at: datetime | None = None
    entry_id: EntryId = None
    waited_s: Waited = None


@router.get("/measurements", summary="All measurements, oldest first")
def measurements(request: HttpRequest, protocol: str | None = None) -> dict[str, object]:
    return answers_json.measurements(actions.measurements(protocol))


@router.post("/measurements/tape", summary="Store a tape test of both ankles")
def tape(request: HttpRequest, sent: Tape) -> dict[str, object]:
    taken = actions.take_tape(
        left=sent.left,
        right=sent.right,
        limit_left=sent.limit_left,
        limit_right=sent.limit_right,
        taken_at=sent.taken_at,
        ids=_ids(sent.entry_id),
    )
    return answers_json.assessment(taken)


@router.post("/measurements/heel-raises", summary="Store a heel-raise test of both legs")
def heel_raises(request: HttpRequest, sent: Raises) -> dict[str, object]:
    taken = actions.count_heel_raises(
        left=plain(sent.left),
        right=plain(sent.right),
        taken_at=sent.taken_at,
        ids=_ids(sent.entry_id),
        waited_s=sent.waited_s,
    )
    return answers_json.measurements(taken)


@router.post("/measurements/angles", summary="Store a test of both ankles in degrees")
def angles(request: HttpRequest, sent: Angles) -> dict[str, object]:
    taken = actions.take_angles(
        protocol=sent.protocol,
        left=plain(sent.left),
        right=plain(sent.right),
        limit_left=sent.limit_left,
        limit_right=sent.limit_right,
        taken_at=sent.taken_at,
        ids=_ids(sent.entry_id),
        waited_s=sent.waited_s,
    )
    return answers_json.measurements(taken)


@router.get("/assessment", summary="What the newest test means")
def assessment(request: HttpRequest) -> dict[str, object]:
    return answers_json.assessment(actions.assessment())


def _ids(entry_id: str | None) -> tuple[str, str] | None:
    if entry_id is None:
        return None
    known = entry_ids.given(entry_id)
    return entry_ids.following(known, "left"), entry_ids.following(known, "right")
