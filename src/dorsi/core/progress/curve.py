"""The line through a record, for a chart."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from dorsi.core.progress.local_line import weights
from dorsi.core.progress.record import Record
from dorsi.core.progress.shapes import CurvePoint

CURVE_POINTS = 25
CURVE_STEP_DAYS = 28
CURVE_GAP_DAYS = 35
"""A line over a longer stretch without a test would be invented."""


def curve(record: Record) -> Iterator[CurvePoint]:
    """The line from the first day to the last, but over no stretch too long without a test."""
    span = (record.days[-1].day - record.days[0].day).days
    step = min(max(1, span // CURVE_POINTS), CURVE_STEP_DAYS)
    for stretch in _stretches(record):
        days = (stretch[1] - stretch[0]).days
        points = max(1, round(days / step))
        for offset in sorted({round(i * days / points) for i in range(points + 1)}):
            day = stretch[0] + timedelta(days=offset)
            week = (day - record.days[0].day).days / 7
            level = record.found(weights(record.weeks, at=week))
            yield CurvePoint(day=day, value=level.value, low=level.low, high=level.high)


def _stretches(record: Record) -> Iterator[tuple[date, date]]:
    """First and last day of each run of tests that stand near enough for a line."""
    first = record.days[0].day
    for before, after in pairwise(record.days):
        if (after.day - before.day).days > CURVE_GAP_DAYS:
            yield first, before.day
            first = after.day
    yield first, record.days[-1].day
