"""What was seen, second by second: curves with their error, and lanes of what was found below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import floor

from dorsi.core.saying import Saying, say, say_many
from dorsi.formats.chart_svg import marks
from dorsi.formats.chart_svg.marks import Point
from dorsi.formats.chart_svg.scale import Scale, around
from dorsi.formats.watched_html import said
from dorsi.formats.watched_html.curves import Curve, Spot
from dorsi.formats.watched_html.watched import Watched
from dorsi.measure.frames import SIDES
from dorsi.measure.repetitions import Repetition

WIDE, NARROW = 720.0, 364.0
LEFT, EDGE, TOP, HIGH = 88.0, 16.0, 12.0, 210.0
LANE, GAP = 26.0, 18.0
ROUND = 10.0  # what a scale begins and ends at
# Stretches that touch are drawn as one, and none that nobody would notice.
TOUCH_S, BRIEF_S = 0.2, 0.3
SECONDS_EACH = 52.0  # a mark of time needs so much room
BOTH = "both"  # the class of what both legs did
BADGE = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart: its name on the page, its title, its curves and their unit (° or %)."""

    name: str
    title: Saying
    curves: Sequence[Curve]
    unit: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of what was found, with its name at its left."""

    name: Saying
    parts: tuple[str, ...]


def series(chart: Chart, watched: Watched, *, width: float) -> str:
    """The chart, `width` units wide: for a phone and for a wide page."""
    lanes = [one for one in _lanes(watched, _time(watched, width)) if one.parts]
    foot = TOP + HIGH + GAP + LANE * len(lanes)
    return marks.drawing(
        *_plot(chart, watched, width),
        *_laid(lanes, watched, width),
        *_seconds(watched, width, foot),
        size=(width, foot + 22),
        name=f"{chart.name}-{width:.0f}",
        title=watched.told(chart.title),
        says=watched.told(_describe(chart, watched)),
    )


def _time(watched: Watched, width: float) -> Scale:
    first = watched.recording.frames[0].at_s
    return Scale(first, first + max(watched.report.seconds, 0.1), LEFT, width - EDGE)


def _heights(chart: Chart) -> Scale:
    spots = [spot for curve in chart.curves for spot in curve.spots()]
    edges = [spot.value + way * spot.error for spot in spots for way in (-1, 1)]
    level = [0.0] if chart.unit == "°" else []  # upright is told; other heights have no nought
    low, high = around([*level, *edges], step=ROUND, least=-180.0)
    return Scale(low, high, TOP + HIGH, TOP)


def _plot(chart: Chart, watched: Watched, width: float) -> Iterator[str]:
    time, heights = _time(watched, width), _heights(chart)
    for value in heights.marks(most=7):
        y = heights(value)
        look = "axis" if value == 0 else "grid"
        yield marks.line(look, [(LEFT, y), (width - EDGE, y)])
        words = f"{watched.voice.mark(value)}{chart.unit}"
        yield marks.text(words, (LEFT - 8, y + 4), look="t-3", anchor="end")
    for one in watched.report.repetitions:
        yield marks.line("top", [(time(one.at_s), TOP), (time(one.at_s), TOP + HIGH)])
    for curve in chart.curves:
        yield from _drawn(curve, time, heights)


def _drawn(curve: Curve, time: Scale, heights: Scale) -> Iterator[str]:
    letter = marks.LETTER[curve.side] if curve.side else BOTH
    thin = [_thinned(stretch, time) for stretch in curve.stretches]
    for spots in thin:
        upper = [(time(one.at_s), heights(one.value + one.error)) for one in spots]
        lower = [(time(one.at_s), heights(one.value - one.error)) for one in spots]
        yield marks.area(f"{letter}-fill", upper, lower)
    for spots in thin:
        yield marks.line(f"{letter}-line", [(time(one.at_s), heights(one.value)) for one in spots])


def _thinned(stretch: Sequence[Spot], time: Scale) -> list[Spot]:
    """One spot for each unit of width, so that a long film stays a small page."""
    columns = groupby(stretch, key=lambda one: floor(time(one.at_s)))
    return [_middle(list(spots)) for _, spots in columns]


def _middle(spots: Sequence[Spot]) -> Spot:
    n = len(spots)
    return Spot(
        sum(one.at_s for one in spots) / n,
        sum(one.value for one in spots) / n,
        sum(one.error for one in spots) / n,
    )


def _lanes(watched: Watched, time: Scale) -> Iterator[Lane]:
    """Lanes at the height 0: what was counted, held, lifted, and what is refused."""
    report = watched.report
    counted = [
        part
        for number, one in enumerate(report.repetitions, start=1)
        for part in _numbered(one, number, time, room=len(report.repetitions))
    ]
    yield Lane(say("Counted"), tuple(counted))
    held = [_bar("held", time, one.from_s, one.to_s) for one in report.holds]
    yield Lane(say("Held still"), tuple(held))
    lifts = [_bar(_letter(one.leg), time, one.from_s, one.to_s) for one in report.heel_lifts]
    yield Lane(say("Heel up"), tuple(lifts))
    for what, name in (
        ("angle", say("No angle")), ("count", say("Not counted")), ("all", say("Not seen")),
    ):  # fmt: skip
        bars = [_bar("none", time, *span) for span in _joined(watched, what)]
        yield Lane(name, tuple(bars))


def _joined(watched: Watched, what: str) -> list[tuple[float, float]]:
    """The stretches of one refusal, whatever the reason: those that touch as one."""
    spans: list[tuple[float, float]] = []
    for one in watched.report.refused:
        if one.what != what:
            continue
        if spans and one.from_s - spans[-1][1] <= TOUCH_S:
            spans[-1] = (spans[-1][0], max(spans[-1][1], one.to_s))
        else:
            spans.append((one.from_s, one.to_s))
    return [span for span in spans if span[1] - span[0] >= BRIEF_S]


def _numbered(one: Repetition, number: int, time: Scale, *, room: int) -> Iterator[str]:
    """The repetition's number in its side's shape; without the number where many stand close."""
    at = (time(one.at_s), 0.0)
    crowded = (time.end - time.start) / max(1, room) < 2.4 * BADGE
    radius = 4.0 if crowded else BADGE
    if one.leg is None:
        yield marks.element("circle", class_="both-solid", cx=at[0], cy=at[1], r=radius)
    else:
        yield marks.point(SIDES[one.leg], at, radius=radius, look="solid")
    if not crowded:
        look = "t-onboth" if one.leg is None else f"t-on{marks.LETTER[SIDES[one.leg]]}"
        yield marks.text(str(number), (at[0], 4.2), look=look, anchor="middle")


def _letter(leg: int) -> str:
    return f"{marks.LETTER[SIDES[leg]]}-bar"


def _bar(look: str, time: Scale, from_s: float, to_s: float) -> str:
    x, width = time(from_s), max(3.0, time(to_s) - time(from_s))
    return marks.element("rect", class_=f"bar {look}", x=x, y=-5.0, width=width, height=10, rx=3)


def _laid(lanes: Sequence[Lane], watched: Watched, width: float) -> Iterator[str]:
    """Each lane under the one before, its name at its left."""
    for number, lane in enumerate(lanes):
        y = TOP + HIGH + GAP + LANE * (number + 0.5)
        yield marks.line("grid", [(LEFT, y), (width - EDGE, y)])
        yield marks.text(watched.told(lane.name), (0, y + 4.5), look="t-3")
        inside = "".join(lane.parts)
        yield marks.element("g", inside, transform=f"translate(0 {marks.number(y)})")


def _seconds(watched: Watched, width: float, foot: float) -> Iterator[str]:
    time = _time(watched, width)
    shown = Scale(0, time.high - time.low, time.start, time.end)
    for value in shown.marks(most=max(3, int(width / SECONDS_EACH))):
        at: Point = (shown(value), foot + 16)
        words = watched.told(say("{seconds} s", seconds=watched.voice.mark(value)))
        yield marks.text(words, at, look="t-3", anchor="middle")


def _describe(chart: Chart, watched: Watched) -> Saying:
    """The chart in a sentence; its numbers stand in the tables."""
    spots = [spot.value for curve in chart.curves for spot in curve.spots()]
    n = len(watched.report.repetitions)
    return say(
        "{title}, {low} to {high} over {seconds}; {counted}.",
        title=chart.title,
        low=f"{min(spots, default=0):.0f}{chart.unit}",
        high=f"{max(spots, default=0):.0f}{chart.unit}",
        seconds=said.seconds(watched, watched.report.seconds),
        counted=say_many("{n} repetition", "{n} repetitions", n=n),
    )
