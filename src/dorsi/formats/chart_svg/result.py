"""One occasion: both ankles against the middle range, with the error of one test."""

from collections.abc import Iterator
from math import ceil

from dorsi.core.assess import Ankle, Assessment, Band
from dorsi.core.measurement import Side
from dorsi.formats.chart_svg import marks
from dorsi.formats.chart_svg.scale import Scale

SIZE = (364, 172)
LEFT, RIGHT, TOP, BOTTOM = 40, 340, 18, 146
ROWS = {Side.LEFT: 56.0, Side.RIGHT: 112.0}
PILL = 30.0
LEAST_HIGH = 15.0
LABEL_HALF = 92  # half the width of the longest name of a middle range
STANDS = {Band.BELOW: "below", Band.TYPICAL: "in", Band.ABOVE: "above"}


def result_chart(assessment: Assessment) -> str:
    """Both ankles on one scale from 0, the middle range behind them in grey."""
    ankles = (assessment.left, assessment.right)
    reach = [ankle.value + ankle.error_95 for ankle in ankles]
    high = 5 * ceil(max(LEAST_HIGH, assessment.norm.high, *reach) / 5)
    scale = Scale(0, high, LEFT, RIGHT)
    return marks.drawing(
        *_ground(assessment, scale),
        *(part for ankle in ankles for part in _ankle(ankle, scale)),
        size=SIZE,
        name="result",
        title="Both ankles and the middle range",
        says=_says(assessment),
    )


def _ground(assessment: Assessment, scale: Scale) -> Iterator[str]:
    norm, height = assessment.norm, BOTTOM - TOP
    low, high = scale(norm.low), scale(norm.high)
    place = {"x": low, "y": TOP, "width": high - low, "height": height, "rx": 6}
    yield marks.element("rect", class_="band", **place)
    edges = "".join(f"M{marks.number(x)} {TOP}V{BOTTOM}" for x in (low, high))
    yield marks.element("path", class_="band-e", d=edges)
    middle = min(max((low + high) / 2, LABEL_HALF), SIZE[0] - LABEL_HALF)
    name = f"middle range, {marks.whose(norm)}"
    yield marks.text(name, (middle, 11), look="t-b", anchor="middle")
    ticks = scale.marks(most=6)
    for value in ticks:
        x = scale(value)
        yield marks.line("grid", [(x, TOP), (x, BOTTOM)])
        unit = f" {assessment.unit.value}" if value == ticks[-1] and value != 0 else ""
        words = f"{marks.number(value)}{unit if len(unit) < 5 else ''}"
        yield marks.text(words, (x, BOTTOM + 19), look="t-3", anchor="middle")


def _ankle(ankle: Ankle, scale: Scale) -> Iterator[str]:
    y, x, letter = ROWS[ankle.side], scale(ankle.value), marks.LETTER[ankle.side]
    width = max(PILL, 2 * ankle.error_95 * scale.per_unit)
    yield marks.pill(ankle.side, (x, y), width=width, height=PILL)
    yield marks.line(f"{letter}-line", [(scale(0), y), (x, y)])
    yield marks.point(ankle.side, (x, y), radius=9, look="solid")
    yield marks.badge(ankle.side, (16, y))


def _says(assessment: Assessment) -> str:
    norm, unit = assessment.norm, marks.UNITS[assessment.unit]
    range_ = f"the middle range of {marks.whose(norm)}"
    told = [_of(ankle, unit, range_) for ankle in (assessment.left, assessment.right)]
    edges = f"{marks.said(norm.low)} to {marks.said(norm.high)} {unit}"
    return f"{' '.join(told)} It goes from {edges}."


def _of(ankle: Ankle, unit: str, range_: str) -> str:
    side, value = ankle.side.value.capitalize(), marks.said(ankle.value)
    stands = f"too near an edge of {range_} to tell" if ankle.at_edge else ""
    stands = stands or f"{STANDS[ankle.band]} {range_}"
    return f"{side} {value} {unit}, give or take {marks.said(ankle.error_95)}: {stands}."
