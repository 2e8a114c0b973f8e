"""The trend of one ankle: its tests, the line with its band, and what may come by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dorsi.core.catalogue import NormBand
from dorsi.core.measurement import Unit
from dorsi.core.progress import CURVE_GAP_DAYS, CurvePoint, Trend
from dorsi.formats.chart_svg import axis, marks, telling
from dorsi.formats.chart_svg.marks import Point
from dorsi.formats.chart_svg.scale import STEPS, Scale, around
from dorsi.formats.chart_svg.voice import ENGLISH, Voice, range_said

SIZE = (360, 240)
LEFT, RIGHT, TOP, BOTTOM = 40, 346, 28, 208
NAMES = BOTTOM + 24  # where the days are named
HALF_NAME = 26  # half the width of the longest name of a day
WITHIN = 1.96
"""Standard errors on either side of a single test that hold 95 in 100."""

RINGS_MOST, SMALL_RINGS_MOST = 40, 100
"""Where more tests stand together their rings are small, then dots behind the line."""

RING, SMALL_RING = 4.5, 3.2
LABEL_HEIGHT = 18
LINES_MOST = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """Where days and values stand on the drawing; `factor` turns a value into the shown unit."""

    start: date
    days: Scale
    values: Scale
    factor: float
    unit: Unit

    def at(self, day: date, value: float) -> Point:
        return self.days((day - self.start).days), self.height(value)

    def height(self, value: float) -> float:
        return self.values(value * self.factor)


def trend_chart(
    trend: Trend, *, norm: NormBand | None, beside: Trend | None = None, voice: Voice = ENGLISH
) -> str:
    """The chart of one side. `beside`: the other side's trend, whose scales it shares."""
    frame = frame_of([trend] if beside is None else [trend, beside], norm, voice)
    return marks.drawing(
        *plot(trend, frame, norm, voice),
        size=SIZE,
        name=f"trend-{trend.protocol}-{trend.side.value}",
        title=voice.told(telling.title(trend.side)),
        says=voice.told(telling.describe(trend, norm, voice)),
    )


def plot(trend: Trend, frame: Frame, norm: NormBand | None, voice: Voice) -> Iterator[str]:
    """The parts of the chart, from the back to the front."""
    if norm is not None:
        yield _middle_range(frame, norm)
    yield from _grid(frame, voice)
    if norm is not None:
        yield _edges(frame, norm)
        yield _label(trend, frame, norm, voice)
    crowded = len(trend.days) > SMALL_RINGS_MOST
    if crowded:
        yield marks.crowd(trend.side, (frame.at(day.day, day.value) for day in trend.days))
    yield from _line(trend, frame) if trend.curve else _error_bars(trend, frame)
    if not crowded:
        yield from _rings(trend, frame)


def frame_of(trends: Sequence[Trend], norm: NormBand | None, voice: Voice) -> Frame:
    """Scales that hold all these trends and the middle range, in the unit they are shown in."""
    start = min(trend.days[0].day for trend in trends)
    last = max(trend.days[-1].day for trend in trends)
    unit = trends[0].unit
    factor = voice.factor(unit)
    shown = [value * factor for trend in trends for value in _shown(trend)]
    if norm is not None:
        shown += [norm.low * factor, norm.high * factor]
    low, high = around(shown, step=_step(max(shown) - min(shown), unit))
    return Frame(
        start=start,
        days=axis.days_scale(start, last, start=LEFT, end=RIGHT),
        values=Scale(low, high, BOTTOM, TOP),
        factor=factor,
        unit=unit,
    )


def _step(spread: float, unit: Unit) -> float:
    """How far apart the lines of the grid are: whole repetitions, and never many lines."""
    steps = [step for step in STEPS if step >= 1 or unit is not Unit.REPETITIONS]
    return next((step for step in steps if spread / step < LINES_MOST - 2), STEPS[-1])


def _shown(trend: Trend) -> Iterator[float]:
    for day in trend.days:
        reach = 0.0 if trend.curve else WITHIN * day.standard_error
        yield from (day.value - reach, day.value + reach)
    for point in trend.curve:
        yield from (point.low, point.high)
    if trend.curve and trend.baseline is not None:
        yield trend.baseline + trend.drift


def _grid(frame: Frame, voice: Voice) -> Iterator[str]:
    yield marks.text(voice.told(voice.unit(frame.unit)), (0, 12), look="t-3")
    for value in frame.values.marks(most=LINES_MOST, whole=frame.unit is Unit.REPETITIONS):
        y = frame.values(value)
        yield marks.line("grid", [(LEFT, y), (RIGHT, y)])
        yield marks.text(voice.mark(value), (LEFT - 10, y + 5), look="t-3", anchor="end")
    for tick in axis.ticks(frame.start, frame.days, voice):
        yield marks.line("axis", [(tick.x, BOTTOM), (tick.x, BOTTOM + 5)])
        yield _day(tick)


def _day(tick: axis.Tick) -> str:
    """Its name in the middle below it, or ending at the edge of the drawing."""
    if tick.x > SIZE[0] - HALF_NAME and len(tick.words) > 3:
        return marks.text(tick.words, (SIZE[0], NAMES), look="t-3", anchor="end")
    return marks.text(tick.words, (tick.x, NAMES), look="t-3", anchor="middle")


def _middle_range(frame: Frame, norm: NormBand) -> str:
    top, bottom = frame.height(norm.high), frame.height(norm.low)
    place = {"x": LEFT, "y": top, "width": RIGHT - LEFT, "height": bottom - top}
    return marks.element("rect", class_="band", **place)


def _edges(frame: Frame, norm: NormBand) -> str:
    """Fine lines above and below the grey field: it is told from the ground without its grey."""
    heights = [marks.number(frame.height(edge)) for edge in (norm.high, norm.low)]
    return marks.element("path", class_="axis", d="".join(f"M{LEFT} {y}H{RIGHT}" for y in heights))


def _label(trend: Trend, frame: Frame, norm: NormBand, voice: Voice) -> str:
    """The name of the middle range, in the corner of it where the fewest tests stand."""
    words = voice.told(range_said(norm))
    upper, lower = frame.height(norm.high) + 18, frame.height(norm.low) - 8
    corners = [(x, y) for y in (upper, lower) for x in (LEFT + 8, RIGHT - 8)]
    taken = [frame.at(day.day, day.value) for day in trend.days]
    taken += [frame.at(point.day, edge) for point in trend.curve for edge in _edges_of(point)]
    width = marks.width_of(words)
    x, y = min(corners, key=lambda corner: _crowd(corner, width, taken))
    return marks.text(words, (x, y), look="t-3", anchor="start" if x == LEFT + 8 else "end")


def _edges_of(point: CurvePoint) -> tuple[float, float, float]:
    return point.low, point.value, point.high


def _crowd(corner: Point, width: float, taken: Sequence[Point]) -> int:
    x, y = corner
    near, far = (x, x + width) if x == LEFT + 8 else (x - width, x)
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
    start = frame.days((trend.days[0].day - frame.start).days)
    last = frame.days((trend.days[-1].day - frame.start).days)
    risen = min(last, start + trend.drift_weeks * 7 * frame.days.per_unit)
    top = frame.height(baseline + trend.drift)
    rise = [(start, frame.height(baseline)), (risen, top)]
    return rise if last - risen < 1 else [*rise, (last, top)]


def _error_bars(trend: Trend, frame: Frame) -> Iterator[str]:
    for day in trend.days:
        reach = WITHIN * day.standard_error * frame.factor * frame.values.per_unit
        yield marks.pill(trend.side, frame.at(day.day, day.value), width=14, height=2 * reach)


def _rings(trend: Trend, frame: Frame) -> Iterator[str]:
    radius = RING if len(trend.days) <= RINGS_MOST else SMALL_RING
    for day in trend.days:
        yield marks.point(trend.side, frame.at(day.day, day.value), radius=radius, look="dot")
