"""One number about one ankle, with how it was taken and how far it may be off."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One occasion on one side: the value of record, its tries and its standard error.

    `value` and `standard_error` share `unit`. `taken_at` knows its time zone.
    `id` is made where the measurement happened, so that a repeat can be told.
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
