"""The curves of a recording: a shin's lean, and what was counted where no lean can be given."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from dorsi.core.measurement import Side
from dorsi.measure.frames import LEFT, RIGHT, SIDES
from dorsi.measure.posture import Posture
from dorsi.measure.report import Report
from dorsi.measure.shown import ERROR_95, Shown

GAP_S = 0.25  # a curve that is silent for longer is broken
# A heel's height is the toes' place less the mean of heel's and ankle's.
HEEL_POINTS, HIP_POINTS = sqrt(1.5), sqrt(1.5)
FEWEST = 10  # fewer moments make no curve


class Spot(NamedTuple):
    """A value at a moment [s], which may be off by so much, 95 of 100 times."""

    at_s: float
    value: float
    error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """Stretches without a gap, of one leg or (None) of the whole body."""

    side: Side | None
    stretches: tuple[tuple[Spot, ...], ...]

    def spots(self) -> Iterator[Spot]:
        for stretch in self.stretches:
            yield from stretch


def leans(report: Report) -> list[Curve]:
    """The lean of each shin that was measured [deg]."""
    return [
        _curve(
            SIDES[leg],
            (
                Spot(one.at_s, one.angle.degrees, ERROR_95 * one.angle.error_deg)
                for one in report.readings
                if one.leg == leg
            ),
        )
        for leg in (LEFT, RIGHT)
        if sum(one.leg == leg for one in report.readings) >= FEWEST
    ]


def heels(seen: Sequence[Shown]) -> list[Curve]:
    """How high each heel is over its toes [% of the shin's length]; a turned view shifts it."""
    return [
        _curve(SIDES[leg], _spots(seen, rise, HEEL_POINTS))
        for leg, rise in ((LEFT, _left_rise), (RIGHT, _right_rise))
    ]


def hips(seen: Sequence[Shown]) -> list[Curve]:
    """How high the hips are over the ankles [% of the shin's length]."""
    return [_curve(None, _spots(seen, lambda posture: posture.tall, HIP_POINTS))]


def _left_rise(posture: Posture) -> float:
    return posture.foot_rise[LEFT]


def _right_rise(posture: Posture) -> float:
    return posture.foot_rise[RIGHT]


def _spots(
    seen: Sequence[Shown], value: Callable[[Posture], float], points: float
) -> Iterator[Spot]:
    """The value wherever a count could be made, in hundredths of a shin."""
    for one in seen:
        told = one.refused is None or one.refused.what == "angle"
        if one.posture is not None and told:
            error = ERROR_95 * points * one.foot_sd
            yield Spot(one.at_s, 100 * value(one.posture), 100 * error)


def _curve(side: Side | None, spots: Iterable[Spot]) -> Curve:
    stretches: list[list[Spot]] = []
    for one in spots:
        if stretches and one.at_s - stretches[-1][-1].at_s <= GAP_S:
            stretches[-1].append(one)
        else:
            stretches.append([one])
    return Curve(side=side, stretches=tuple(tuple(one) for one in stretches if len(one) > 1))
