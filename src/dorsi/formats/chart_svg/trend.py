"""The trend of one ankle: its tests, the line with its band, and what may come by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dorsi.core.catalogue import NormBand
from dorsi.core.progress import CURVE_GAP_DAYS, Change, CurvePoint, Trend
from dorsi.formats.chart_svg import marks
from dorsi.formats.chart_svg.marks import Point
from dorsi.formats.chart_svg.scale import Scale, around

SIZE = (360, 240)
LEFT, RIGHT, TOP, BOTTOM = 34, 342, 22, 210
WEEKS_LEAST = 8
WITHIN = 1.96
"""Standard errors on either side of a single test that hold 95 in 100."""

WEEK_STEPS = (1, 2, 4, 8, 13, 26, 52)
RINGS_MOST = 40  # where more tests stand together, they are small dots behind the line
LABEL_WIDTH, LABEL_HEIGHT = 168, 18


@dataclass(frozen=True, slots=True)
class Frame:
    """Where days and values stand on the drawing."""

    start: date
    weeks: Scale
    values: Scale

    def at(self, day: date, value: float) -> Point:
        return self.weeks((day - self.start).days / 7), self.values(value)


def trend_chart(trend: Trend, *, norm: NormBand | None, beside: Trend | None = None) -> str:
    """The chart of one side. `beside`: the other side's trend, whose scales it shares."""
    frame = frame_of([trend] if beside is None else [trend, beside], norm)
    return marks.drawing(
        *plot(trend, frame, norm),
        size=SIZE,
        name=f"trend-{trend.side.value}",
        title=f"{trend.side.value.capitalize()} ankle, test by test",
        says=describe(trend, norm),
    )


def plot(trend: Trend, frame: Frame, norm: NormBand | None) -> Iterator[str]:
    """The parts of the chart, from the back to the front."""
    if norm is not None:
        yield _middle_range(frame, norm)
    yield from _grid(frame)
    if norm is not None:
        yield _label(trend, frame, norm)
    crowded = len(trend.days) > RINGS_MOST
    if crowded:
        yield marks.crowd(trend.side, (frame.at(day.day, day.value) for day in trend.days))
    yield from _line(trend, frame) if trend.curve else _error_bars(trend, frame)
    if not crowded:
        yield from _rings(trend, frame)


def describe(trend: Trend, norm: NormBand | None) -> str:
    """What the chart shows, for who cannot see it."""
    unit = marks.UNITS[trend.unit]
    tests = f"{len(trend.days)} measured {'day' if len(trend.days) == 1 else 'days'}"
    first, last = marks.said(trend.days[0].value), marks.said(trend.days[-1].value)
    parts = [f"{tests}, the first at {first} {unit}, the last at {last}."]
    low, high = marks.said(trend.low), marks.said(trend.high)
    parts.append(f"Level now {marks.said(trend.estimate)}, between {low} and {high}.")
    if trend.change is not None and trend.verdict is not Change.CANNOT_TELL:
        parts.append(f"Verdict: {trend.verdict.value}.")
    if trend.curve and trend.drift > 0:
        parts.append(f"{marks.said(trend.drift)} may have come by itself.")
    if norm is not None:
        edges = f"{marks.said(norm.low)} to {marks.said(norm.high)}"
        parts.append(f"Middle range of {marks.whose(norm)}: {edges} {unit}.")
    return " ".join(parts)


def frame_of(trends: Sequence[Trend], norm: NormBand | None) -> Frame:
    """Scales that hold all these trends and the middle range."""
    start = min(trend.days[0].day for trend in trends)
    weeks = max((trend.days[-1].day - start).days for trend in trends) / 7
    shown = [value for trend in trends for value in _shown(trend)]
    if norm is not None:
        shown += [norm.low, norm.high]
    spread = max(shown) - min(shown)
    step = 1 if spread <= 6 else 2 if spread <= 24 else 5
    low, high = around(shown, step=step)
    return Frame(
        start=start,
        weeks=Scale(0, max(WEEKS_LEAST, weeks), LEFT, RIGHT),
        values=Scale(low, high, BOTTOM, TOP),
    )


def _shown(trend: Trend) -> Iterator[float]:
    for day in trend.days:
        reach = 0.0 if trend.curve else WITHIN * day.standard_error
        yield from (day.value - reach, day.value + reach)
    for point in trend.curve:
        yield from (point.low, point.high)
    if trend.curve and trend.baseline is not None:
        yield trend.baseline + trend.drift


def _grid(frame: Frame) -> Iterator[str]:
    for value in frame.values.marks(most=7):
        y = frame.values(value)
        yield marks.line("grid", [(LEFT, y), (RIGHT, y)])
        yield marks.text(marks.number(value), (LEFT - 8, y + 4), look="t-3", anchor="end")
    step = next((step for step in WEEK_STEPS if frame.weeks.high / step < 6), WEEK_STEPS[-1])
    for week in range(0, int(frame.weeks.high) + 1, step):
        words = str(week) if week else "week 0"
        yield marks.text(words, (frame.weeks(week), BOTTOM + 22), look="t-3", anchor="middle")


def _middle_range(frame: Frame, norm: NormBand) -> str:
    top, bottom = frame.values(norm.high), frame.values(norm.low)
    place = {"x": LEFT, "y": top, "width": RIGHT - LEFT, "height": bottom - top}
    return marks.element("rect", class_="band", **place)


def _label(trend: Trend, frame: Frame, norm: NormBand) -> str:
    """The name of the middle range, in the corner of it where the fewest tests stand."""
    words = f"middle range, {marks.whose(norm)}"
    upper, lower = frame.values(norm.high) + 16, frame.values(norm.low) - 7
    corners = [(x, y) for y in (upper, lower) for x in (LEFT + 6, RIGHT - 6)]
    taken = [frame.at(day.day, day.value) for day in trend.days]
    taken += [frame.at(point.day, point.value) for point in trend.curve]
    x, y = min(corners, key=lambda corner: _crowd(corner, taken))
    return marks.text(words, (x, y), look="t-3", anchor="start" if x == LEFT + 6 else "end")


def _crowd(corner: Point, taken: Sequence[Point]) -> int:
    x, y = corner
    near, far = (x, x + LABEL_WIDTH) if x == LEFT + 6 else (x - LABEL_WIDTH, x)
    return sum(near - 6 <= at[0] <= far + 6 and y - LABEL_HEIGHT <= at[1] <= y + 9 for at in taken)


def _line(trend: Trend, frame: Frame) -> Iterator[str]:
    """The line in its band, and the dotted one it should rise above."""
    letter, stretches = marks.LETTER[trend.side], list(_stretches(trend.curve))
    for stretch in stretches:
        upper = [frame.at(point.day, point.high) for point in stretch]
        lower = [frame.at(point.day, point.low) for point in stretch]
        yield marks.area(f"{letter}-fill", upper, lower)
    if trend.baseline is not None and trend.drift > 0:
        yield marks.line("drift", _drift(trend, frame, trend.baseline))
    for stretch in stretches:
        spine = [frame.at(point.day, point.value) for point in stretch]
        yield marks.line(f"{letter}-line", spine)


def _stretches(curve: Sequence[CurvePoint]) -> Iterator[list[CurvePoint]]:
    """The curve in pieces, parted where no test was made for long."""
    piece = list(curve[:1])
    for before, after in pairwise(curve):
        if (after.day - before.day).days > CURVE_GAP_DAYS:
            yield piece
            piece = []
        piece.append(after)
    if len(piece) > 1:
        yield piece


def _drift(trend: Trend, frame: Frame, baseline: float) -> list[Point]:
    """Up to where the studies looked, and level from there on."""
    start = frame.weeks((trend.days[0].day - frame.start).days / 7)
    last = frame.weeks((trend.days[-1].day - frame.start).days / 7)
    risen = min(last, start + trend.drift_weeks * frame.weeks.per_unit)
    top = frame.values(baseline + trend.drift)
    rise = [(start, frame.values(baseline)), (risen, top)]
    return rise if last - risen < 1 else [*rise, (last, top)]


def _error_bars(trend: Trend, frame: Frame) -> Iterator[str]:
    for day in trend.days:
        height = 2 * WITHIN * day.standard_error * frame.values.per_unit
        yield marks.pill(trend.side, frame.at(day.day, day.value), width=14, height=height)


def _rings(trend: Trend, frame: Frame) -> Iterator[str]:
    for day in trend.days:
        yield marks.point(trend.side, frame.at(day.day, day.value), radius=4.5, look="dot")
