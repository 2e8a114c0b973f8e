"""What measurements mean for one pair of ankles: band, side difference, where the limit is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import hypot

from dorsi.core.catalogue import NormBand, Norms, SideDifference
from dorsi.core.errors import NotComparable, NotYet
from dorsi.core.measurement import Limit, Measurement, Side, Unit
from dorsi.core.saying import say

Z_95 = 1.96
ONE_OCCASION = timedelta(days=1)
DIGITS = 6  # 9.3 less 7.8 must be 1.5, an edge, and not 1.5000000000000009


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

    @property
    def surely_stiff(self) -> tuple[Side, ...]:
        """Stiff sides of which the error leaves no doubt: clear of the edge, or clearly behind."""
        return tuple(
            side
            for side in Side
            if self.ankle(side).stiff and (side is self.stiffer or not self.ankle(side).at_edge)
        )

    @property
    def perhaps_stiff(self) -> tuple[Side, ...]:
        """Sides that range work is worth it for, though one test cannot tell if they are stiff."""
        sure = self.surely_stiff
        return tuple(side for side in Side if self.ankle(side).stiff and side not in sure)


def assess(
    left: Measurement,
    right: Measurement,
    *,
    norms: Norms,
    side_difference: SideDifference,
    sex: str | None,
    age_years: int | None,
) -> Assessment:
    """What both ankles of one occasion mean, each figure with the error of its instrument.

    The band goes by age and sex where norms has one, else by the pooled figures. Errors are
    the 95 % error of one occasion; that of the difference holds both sides' errors.
    Raises NotComparable for sides swapped, other protocols or units, or tests more than a day
    apart.
    Source: mcbride2026 (bands), hoch2011 (side difference), powden2015 (error).
    """
    _refuse_unlike(left, right, norms)
    norm = norms.band(sex=sex, age_years=age_years) or norms.fallback
    difference = round(left.value - right.value, DIGITS)
    error_95 = Z_95 * hypot(left.standard_error, right.standard_error)
    means = _difference(difference, side_difference)
    sure = side_difference.verified or abs(difference) > error_95
    clear = sure and means is not Difference.USUAL
    return Assessment(
        protocol=left.protocol,
        unit=left.unit,
        taken_at=max(left, right, key=_when).taken_at,
        left=_ankle(left, norm, norms.fallback, clearly_lower=clear and difference < 0),
        right=_ankle(right, norm, norms.fallback, clearly_lower=clear and difference > 0),
        difference=difference,
        difference_error_95=error_95,
        difference_means=means,
        norm=norm,
        pooled=norms.fallback,
    )


def newest_pair(
    measurements: Iterable[Measurement], *, protocol_id: str
) -> tuple[Measurement, Measurement]:
    """Left and right of the newest occasion by this protocol; the later of two on one side.

    Raises NotYet, naming the side that is missing.
    """
    series = [each for each in measurements if each.protocol == protocol_id]
    if not series:
        raise NotYet(
            say("Both ankles must be measured first (got no test). Measure left and right.")
        )
    newest = max(series, key=_when)
    others = [each for each in series if each.side is newest.side.other]
    other = max(others, key=_when, default=None)
    if other is None or not _one_occasion(newest, other):
        raise NotYet(
            say(
                "Both ankles must be measured within a day (got only the {side} one)."
                " Measure the {other} ankle too.",
                side=newest.side.said,
                other=newest.side.other.said,
            )
        )
    return (newest, other) if newest.side is Side.LEFT else (other, newest)


def _when(measurement: Measurement) -> tuple[datetime, str]:
    return _utc(measurement), measurement.id


def _utc(measurement: Measurement) -> datetime:
    """Python subtracts two times of one zone by wall clock, an hour wrong twice a year."""
    return measurement.taken_at.astimezone(UTC)


def _one_occasion(one: Measurement, other: Measurement) -> bool:
    return abs(_utc(one) - _utc(other)) <= ONE_OCCASION


def _refuse_unlike(left: Measurement, right: Measurement, norms: Norms) -> None:
    if (left.side, right.side) != (Side.LEFT, Side.RIGHT):
        raise _unlike("one left and one right ankle", f"{left.side} and {right.side}")
    protocols = (left.protocol, right.protocol, norms.protocol)
    if len(set(protocols)) > 1:
        raise _unlike("tests of one kind, with figures of that kind", ", ".join(protocols))
    if left.unit is not right.unit:
        raise _unlike("in one unit", f"{left.unit} and {right.unit}")
    if not _one_occasion(left, right):
        days = f"{left.taken_at:%Y-%m-%d} and {right.taken_at:%Y-%m-%d}"
        raise _unlike("tested within a day of each other", days)


def _unlike(must: str, got: str) -> NotComparable:
    return NotComparable(f"Left and right must be {must} (got {got}). Measure both ankles again.")


def _difference(difference: float, edges: SideDifference) -> Difference:
    size = abs(difference)
    if size < edges.watch:
        return Difference.USUAL
    return Difference.WATCH if size <= edges.act else Difference.ACT


def _ankle(taken: Measurement, norm: NormBand, pooled: NormBand, *, clearly_lower: bool) -> Ankle:
    error_95 = Z_95 * taken.standard_error
    bands = (_band(taken.value, norm), _band(taken.value, pooled))
    return Ankle(
        side=taken.side,
        value=taken.value,
        error_95=error_95,
        standard_error=taken.standard_error,
        band=bands[0],
        pooled_band=bands[1],
        at_edge=any(abs(taken.value - edge) <= error_95 for edge in (norm.low, norm.high)),
        limit=taken.limit,
        stiff=_stiff(
            frozenset(bands),
            verified=norm.verified or pooled.verified,
            felt_at_the_back=taken.limit is Limit.BACK,
            clearly_lower=clearly_lower,
        ),
    )


def _band(value: float, norm: NormBand) -> Band:
    if value < norm.low:
        return Band.BELOW
    return Band.ABOVE if value > norm.high else Band.TYPICAL


def _stiff(
    bands: frozenset[Band], *, verified: bool, felt_at_the_back: bool, clearly_lower: bool
) -> bool:
    """Below both bands; below one and felt at the back; or the clearly lower of two sides that
    is not ample anyway. An unverified figure alone is not enough: an unverified side difference
    must be larger than its own error too.
    """
    below_both = bands == {Band.BELOW} and verified
    below_and_felt = Band.BELOW in bands and felt_at_the_back
    lower_side = clearly_lower and bands != {Band.ABOVE}
    return below_both or below_and_felt or lower_side
