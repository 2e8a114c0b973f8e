"""One occasion: both ankles against the middle range, with the error of one test."""

from collections.abc import Iterator
from math import ceil

from dorsi.core.assess import Ankle, Assessment, Band
from dorsi.core.measurement import Side, Unit
from dorsi.core.saying import Saying, join, say
from dorsi.formats.chart_svg import marks
from dorsi.formats.chart_svg.scale import Scale
from dorsi.formats.chart_svg.voice import ENGLISH, Voice, people, range_said, side_said

SIZE = (364, 172)
LEFT, RIGHT, TOP, BOTTOM = 48, 340, 20, 146
ROWS = {Side.LEFT: 56.0, Side.RIGHT: 112.0}
PILL = 30.0
ROUND_CM, ROUND_INCHES = (5, 15), (2, 6)  # the steps of the scale's end, and its least
HALF_BOLD = 4.2  # half the width of a bold letter


def result_chart(assessment: Assessment, *, voice: Voice = ENGLISH) -> str:
    """Both ankles on one scale from 0, the middle range behind them in grey."""
    return marks.drawing(
        *plot(assessment, voice),
        size=SIZE,
        name="result",
        title=voice.told(title()),
        says=voice.told(describe(assessment, voice)),
    )


def title() -> Saying:
    return say("Both ankles and the middle range")


def plot(assessment: Assessment, voice: Voice) -> Iterator[str]:
    """The parts of the chart, from the back to the front."""
    scale = _scale(assessment, voice.factor(assessment.unit))
    yield from _ground(assessment, scale, voice)
    for ankle in (assessment.left, assessment.right):
        yield from _ankle(ankle, scale, voice)


def _scale(assessment: Assessment, factor: float) -> Scale:
    """From 0, in the assessment's own unit, to a round end in the unit that is shown."""
    ankles = (assessment.left, assessment.right)
    reach = max(assessment.norm.high, *(ankle.value + ankle.error_95 for ankle in ankles))
    step, least = ROUND_CM if factor == 1 else ROUND_INCHES
    high = step * ceil(max(least, reach * factor) / step)
    return Scale(0, high / factor, LEFT, RIGHT)


def _ground(assessment: Assessment, scale: Scale, voice: Voice) -> Iterator[str]:
    norm, height = assessment.norm, BOTTOM - TOP
    low, high = scale(norm.low), scale(norm.high)
    place = {"x": low, "y": TOP, "width": high - low, "height": height, "rx": 6}
    yield marks.element("rect", class_="band", **place)
    edges = "".join(f"M{marks.number(x)} {TOP}V{BOTTOM}" for x in (low, high))
    yield marks.element("path", class_="band-e", d=edges)
    words = voice.told(range_said(norm))
    half = min(HALF_BOLD * len(words), SIZE[0] / 2)
    middle = min(max((low + high) / 2, half), SIZE[0] - half)
    yield marks.text(words, (middle, 12), look="t-b", anchor="middle")
    yield from _ticks(assessment.unit, scale, voice)


def _ticks(unit: Unit, scale: Scale, voice: Voice) -> Iterator[str]:
    factor = voice.factor(unit)
    shown = Scale(0, scale.high * factor, LEFT, RIGHT)
    values = shown.marks(most=6)
    for value in values:
        x = shown(value)
        yield marks.line("grid", [(x, TOP), (x, BOTTOM)])
        words = voice.tick(value, unit) if value == values[-1] else voice.mark(value)
        yield marks.text(words, (x, BOTTOM + 20), look="t-3", anchor="middle")


def _ankle(ankle: Ankle, scale: Scale, voice: Voice) -> Iterator[str]:
    y, x, letter = ROWS[ankle.side], scale(ankle.value), marks.LETTER[ankle.side]
    width = max(PILL, 2 * ankle.error_95 * scale.per_unit)
    yield marks.pill(ankle.side, (x, y), width=width, height=PILL)
    yield marks.line(f"{letter}-line", [(scale(0), y), (x, y)])
    yield marks.point(ankle.side, (x, y), radius=9, look="solid")
    yield marks.badge(ankle.side, (16, y), voice.letter(ankle.side))


def describe(assessment: Assessment, voice: Voice) -> Saying:
    """Where each ankle stands, error included, and the edges of the middle range."""
    norm, unit = assessment.norm, assessment.unit
    edges = say(
        "It goes from {low} to {high}.",
        low=voice.short(norm.low, unit),
        high=voice.amount(norm.high, unit),
    )
    ankles = (assessment.left, assessment.right)
    return join(*(_of(ankle, assessment, voice) for ankle in ankles), edges)


def _of(ankle: Ankle, assessment: Assessment, voice: Voice) -> Saying:
    values = {
        "side": side_said(ankle.side),
        "value": voice.amount(ankle.value, assessment.unit),
        "error": voice.short(ankle.error_95, assessment.unit),
        "people": people(assessment.norm),
    }
    if ankle.at_edge:
        return say(
            "{side} {value}, give or take {error}: "
            "too near an edge of the middle range of {people} to tell.",
            **values,
        )
    if ankle.band is Band.BELOW:
        return say(
            "{side} {value}, give or take {error}: below the middle range of {people}.", **values
        )
    if ankle.band is Band.ABOVE:
        return say(
            "{side} {value}, give or take {error}: above the middle range of {people}.", **values
        )
    return say("{side} {value}, give or take {error}: in the middle range of {people}.", **values)
