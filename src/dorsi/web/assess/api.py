"""What is measured and what it means, as JSON."""

from datetime import datetime
from typing import TypeVar

from django.http import HttpRequest
from ninja import Router

from dorsi.core.measurement import ByInstrument, Instrument, MadeBy, Quality, Zero
from dorsi.formats import answers_json
from dorsi.web.assess import actions
from dorsi.web.parts import entry_ids
from dorsi.web.parts.asked import Asked, EntryId, Whole

T = TypeVar("T")

router = Router(tags=["measuring"])


class Tape(Asked):
    """Three tries a side, in centimetres; where the limit is felt: back, front or none."""

    left: list[float | str] | str
    right: list[float | str] | str
    limit_left: str | None = None
    limit_right: str | None = None
    taken_at: datetime | None = None
    entry_id: EntryId = None


class Made(Asked):
    """What read the tries: the engine, its model and version, and how well it could judge."""

    engine: str
    model: str
    version: str
    judged: float | None = None
    rate_hz: float | None = None
    yaw_deg: float | None = None
    spread_deg: float | None = None
    site: str | None = None
    zero: Zero | None = None
    corrected: bool = False

    def value(self) -> MadeBy:
        told = self.dict()
        quality = {name: told.pop(name) for name in Quality.__dataclass_fields__}
        return MadeBy(**told, quality=Quality(**quality))


class Read(Asked):
    """One side as camera or phone read it: its tries, and one standard error of their mean."""

    instrument: Instrument
    tries: list[float]
    error: float
    made_by: Made

    def value(self) -> ByInstrument:
        return ByInstrument(
            instrument=self.instrument,
            tries=self.tries,
            error=self.error,
            made_by=self.made_by.value(),
        )


class Angles(Asked):
    """The lean of both shins in degrees: typed, or as an instrument read it."""

    protocol: str = actions.PHONE
    left: Read | list[float | str] | str
    right: Read | list[float | str] | str
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
        left=_plain(sent.left),
        right=_plain(sent.right),
        taken_at=sent.taken_at,
        ids=_ids(sent.entry_id),
    )
    return answers_json.measurements(taken)


@router.post("/measurements/angles", summary="Store a test of both ankles in degrees")
def angles(request: HttpRequest, sent: Angles) -> dict[str, object]:
    taken = actions.take_angles(
        protocol=sent.protocol,
        left=_plain(sent.left),
        right=_plain(sent.right),
        limit_left=sent.limit_left,
        limit_right=sent.limit_right,
        taken_at=sent.taken_at,
        ids=_ids(sent.entry_id),
    )
    return answers_json.measurements(taken)


@router.get("/assessment", summary="What the newest test means")
def assessment(request: HttpRequest) -> dict[str, object]:
    return answers_json.assessment(actions.assessment())


def _plain(sent: Read | T) -> ByInstrument | T:
    return sent.value() if isinstance(sent, Read) else sent


def _ids(entry_id: str | None) -> tuple[str, str] | None:
    if entry_id is None:
        return None
    known = entry_ids.given(entry_id)
    return entry_ids.following(known, "left"), entry_ids.following(known, "right")
