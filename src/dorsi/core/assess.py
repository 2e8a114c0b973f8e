"""What measurements mean for one pair of ankles: band, side difference, where the limit is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dorsi.core.catalogue import NormBand
from dorsi.core.measurement import Limit, Side, Unit


class Band(StrEnum):
    BELOW = "below"
    TYPICAL = "typical"
    ABOVE = "above"


class Difference(StrEnum):
    USUAL = "usual"
    WATCH = "watch"
    ACT = "act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ankle:
    """One side. `band` by age and sex where known, else by the pooled figures (`pooled_band`).

    `at_edge`: the error [same unit as value] reaches over an edge of the band, so the side of
    the edge is not known. `stiff`: range work is worth it; never on an unverified band alone.
    """

    side: Side
    value: float
    error_95: float
    standard_error: float
    band: Band
    pooled_band: Band
    at_edge: bool
    limit: Limit | None
    stiff: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Both ankles of one occasion, by one protocol."""

    protocol: str
    unit: Unit
    taken_at: datetime
    left: Ankle
    right: Ankle
    difference: float  # left minus right
    difference_error_95: float
    difference_means: Difference
    norm: NormBand
    pooled: NormBand

    def ankle(self, side: Side) -> Ankle:
        return self.left if side is Side.LEFT else self.right

    @property
    def stiffer(self) -> Side | None:
        """The side with clearly less range, or None when the difference is usual."""
        if self.difference_means is Difference.USUAL:
            return None
        return Side.LEFT if self.difference < 0 else Side.RIGHT
