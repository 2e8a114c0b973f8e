"""The first thing on the page: the number with its error, or why there is none, in large type."""

from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from dorsi.core.measurement import Side, Unit
from dorsi.core.saying import Saying, say, say_many
from dorsi.formats import watched_json
from dorsi.formats.chart_svg.marks import element
from dorsi.formats.watched_html import said
from dorsi.formats.watched_html.pictures import badge
from dorsi.formats.watched_html.watched import Watched
from dorsi.measure import says, shown
from dorsi.measure.protocols import Refused, Taken
from dorsi.measure.shown import ERROR_95

TITLES = {
    "watch": say("What the film shows"),
    "knee-to-wall": say("Knee to wall, by camera"),
    "heel-raise": say("Heel raises, by camera"),
    "lunge": say("Lunges, by camera"),
    "squat": say("Squats, by camera"),
}


def title(watched: Watched) -> Saying:
    return TITLES[watched.protocol]


def numbers(watched: Watched) -> str:
    """What was measured and counted; where nothing was, that."""
    found = [*_numbers(watched)]
    if not found and watched.report.readings:
        found = [_line(watched, say("Nothing was counted and nothing held still."))]
    if not found:
        found = [_line(watched, say("Nothing was counted, and no angle can be given."))]
    return element("div", "".join(found), class_="numbers")


def _numbers(watched: Watched) -> Iterator[str]:
    result = watched.result
    if isinstance(result, Refused):
        yield _line(watched, says.not_taken(result.why.value))
    if isinstance(result, Taken) and result.measurement.unit is Unit.REPETITIONS:
        yield _test_count(watched, result)
    else:
        yield from _counts(watched)
    yield from _angles(watched)


def _counts(watched: Watched) -> Iterator[str]:
    kinds = Counter(one.kind.value for one in watched.report.repetitions)
    for kind, n in kinds.items():
        yield _number(watched, str(n), None, says.label(kind, n), None)
    holds = watched.report.holds
    if holds:
        held = said.seconds(watched, sum(one.to_s - one.from_s for one in holds))
        words = say_many(
            "time held still, for {held}",
            "times held still, {held} in all",
            n=len(holds),
            held=held,
        )
        yield _number(watched, str(len(holds)), None, words, None)


def _test_count(watched: Watched, result: Taken) -> str:
    """The test's own count: until the raises were half as high as the first."""
    one = result.measurement
    n = round(one.value)
    error = say("±\u00a0{number}", number=max(1, round(ERROR_95 * one.standard_error)))
    both = all(raised.leg is None for raised in watched.report.repetitions)
    if both:
        words = say_many(
            "heel raise on both feet, before they were half as high as at first",
            "heel raises on both feet, before they were half as high as at first",
            n=n,
        )
        return _number(watched, str(n), error, words, None)
    words = say_many(
        "heel raise before they were half as high as at first",
        "heel raises before they were half as high as at first",
        n=n,
    )
    return _number(watched, str(n), error, words, watched.side)


def _angles(watched: Watched) -> Iterator[str]:
    """The test's own lean; without a test that of each leg, at what it did."""
    if watched.result is not None:
        if watched.keys["angle"] and watched.side:
            yield _angle(watched, watched.keys["angle"], watched.side)
        return
    for side in Side:
        given = watched_json.lean(watched.report, protocol=watched.protocol, side=side, result=None)
        if given:
            yield _angle(watched, given, side)


def _angle(watched: Watched, given: Mapping[str, Any], side: Side) -> str:
    lean = shown.lean(given["degrees"], given["error_deg"])
    number = watched.told(said.degrees(lean.degrees))
    return _number(watched, number, said.error(lean.give_or_take), _leaned(watched), side)


def _leaned(watched: Watched) -> Saying:
    if isinstance(watched.result, Taken):
        n = len(watched.result.measurement.tries)
        return say_many(
            "lean of the shin, mean of {n} try", "lean of the shin, mean of {n} tries", n=n
        )
    return say("mean lean of the shin at the deepest")


def _number(
    watched: Watched, number: str, error: Saying | None, words: Saying, side: Side | None
) -> str:
    small = element("small", _text(watched.told(error))) if error else ""
    mark = badge(side, watched) if side else ""
    big = element("p", mark + element("b", _text(number)) + small, class_="big")
    return element("div", big + element("p", _text(watched.told(words))), class_="number")


def _line(watched: Watched, words: Saying) -> str:
    return element("p", _text(watched.told(words)), class_="lead")


def _text(words: str) -> str:
    return escape(words, quote=False)
