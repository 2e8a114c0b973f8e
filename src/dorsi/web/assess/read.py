"""What an instrument read, as a page or a program sends it."""

from datetime import datetime
from typing import TypeVar

from pydantic import ConfigDict

from dorsi.core.measurement import ByInstrument, Instrument, MadeBy, Quality, Zero
from dorsi.web.assess import actions
from dorsi.web.parts.asked import Asked, EntryId, Waited, Whole

T = TypeVar("T")


class Judged(Asked):
    """How well it could judge. An engine may tell more than is kept."""

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)

    judged: float | None = None
    rate_hz: float | None = None
    yaw_deg: float | None = None
    standing_deg: float | None = None
    spread_deg: float | None = None
    tempo_s: float | None = None
    refused: Whole | None = None
    doubtful: Whole | None = None


class Made(Asked):
    """What read the tries: the engine, its model and version, and how well it could judge."""

    engine: str
    model: str
    version: str
    quality: Judged = Judged()
    site: str | None = None
    zero: Zero | None = None
    corrected: bool = False

    def value(self) -> MadeBy:
        return MadeBy(**self.dict() | {"quality": Quality(**self.quality.dict())})


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
    waited_s: Waited = None


def plain(sent: Read | T) -> ByInstrument | T:
    """One side as the actions take it."""
    return sent.value() if isinstance(sent, Read) else sent
