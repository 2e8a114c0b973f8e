"""One number about one ankle, with how it was taken and how far it may be off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dorsi.core.saying import Saying, say


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        return Side.RIGHT if self is Side.LEFT else Side.LEFT

    @property
    def said(self) -> Saying:
        """The word for it inside a sentence."""
        # Translators: a side, inside a sentence: the left ankle.
        return say("left") if self is Side.LEFT else say("right")


class Limit(StrEnum):
    """Where the runner felt the knee-to-wall test stop."""

    BACK = "back"
    FRONT = "front"
    NONE = "none"


class Unit(StrEnum):
    CM = "cm"
    DEG = "deg"
    REPETITIONS = "repetitions"


class Instrument(StrEnum):
    """What reads a test by itself."""

    CAMERA = "camera"
    PHONE = "phone"


class Zero(StrEnum):
    """What an inclinometer was set to zero on before it was laid on the shin."""

    WALL = "wall"
    FLOOR = "floor"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """How well an instrument could judge; each is None where it has no meaning.

    `judged`: share of the pictures that gave an answer, 0 to 1. `rate_hz`: pictures or sensor
    readings a second. `yaw_deg`: how far the camera was off side-on. `standing_deg`: the shin's
    lean while standing. `spread_deg`: how far the widest still reading wandered. `tempo_s`: the
    middle time of one repetition. `refused`: tries, `doubtful`: repetitions that didn't count.
    """

    judged: float | None = None
    rate_hz: float | None = None
    yaw_deg: float | None = None
    standing_deg: float | None = None
    spread_deg: float | None = None
    tempo_s: float | None = None
    refused: int | None = None
    doubtful: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """What read the number where no hand did, so that two numbers can be told to be alike.

    `engine` names the code that judged, `model` what it saw or felt with ("full", "lite",
    "accelerometer"), `version` that model's. `site` is where on the leg an instrument lay.
    `corrected`: the runner changed the number before keeping it.
    """

    engine: str
    model: str
    version: str
    quality: Quality = Quality()
    site: str | None = None
    zero: Zero | None = None
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ByInstrument:
    """One side's tries as camera or phone read them.

    `error` is one standard error of their mean as the instrument knows it, in the test's unit.
    """

    instrument: Instrument
    tries: Sequence[float]
    error: float
    made_by: MadeBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One occasion on one side: the value of record, its tries and its standard error.

    `value` and `standard_error` share `unit`. `taken_at` knows its time zone.
    `id` is made where the measurement happened, so that a repeat can be told.
    `made_by` is None where a hand read the tape, counted, or typed a number.
    """

    id: str
    side: Side
    protocol: str
    instrument: str
    value: float
    unit: Unit
    standard_error: float
    tries: tuple[float, ...]
    limit: Limit | None
    taken_at: datetime
    made_by: MadeBy | None = None
