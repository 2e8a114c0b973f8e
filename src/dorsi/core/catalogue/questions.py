"""The safety questions and what a yes to each asks for."""

from dataclasses import dataclass
from enum import IntEnum

from dorsi.core.catalogue.drills import Demand


class Outcome(IntEnum):
    """What the safety answers ask for; a higher one is stricter."""

    GO = 0
    GO_GENTLY = 1
    SEE_SOMEONE = 2
    STOP = 3
    EMERGENCY = 4

    @property
    def word(self) -> str:
        return {0: "Go", 1: "GoGently", 2: "SeeSomeone", 3: "Stop", 4: "Emergency"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One screening question. A yes (or not sure) asks for `outcome` and switches `off` demands."""

    id: str
    group: str
    text: str
    detail: str
    outcome: Outcome
    off: frozenset[Demand]
    reason: str
    go_to: str
    wait_h: int | None
    hazards: tuple[str, ...]
    source: str
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningRules:
    """`valid_days`: how long answers hold. The daily question is asked before each practice."""

    valid_days: int
    oldest_minor_years: int
    daily_text: str
    daily_reason: str
    source: str
