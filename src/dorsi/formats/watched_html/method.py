"""How the numbers came about: what their error holds and what it doesn't, and with what."""

from collections.abc import Iterator
from html import escape
from math import sqrt

import dorsi
from dorsi.core.saying import Saying, figure, say, say_many
from dorsi.formats.chart_svg.marks import element
from dorsi.formats.watched_html import numbers, said
from dorsi.formats.watched_html.watched import Watched
from dorsi.measure import angles, heel
from dorsi.measure.shown import ERROR_95

SHIN_CM = 40.0  # of a grown person, for a feeling of how much a share of it is
TWO_TESTS = sqrt(2)


def errors(watched: Watched) -> str:
    """What ± means here, part by part."""
    lines = [*_errors(watched)]
    title = element("h2", _text(watched.told(say("How far off it may be"))))
    return title + element("ul", "".join(element("li", _text(watched.told(one))) for one in lines))


def _errors(watched: Watched) -> Iterator[Saying]:
    given = watched.keys["angle"]
    if given or watched.report.readings:
        yield say(
            "± is meant to hold the true lean 95 times of 100. It is put together from its parts, "
            "and not yet checked beside a device on the leg."
        )
        yield _holds(watched)
        yield say(
            "Not in it: how the line from knee to ankle differs from a device on the shin bone. "
            "That isn’t known; it stays the same, so it drops out of a change."
        )
    if given:
        least = round(ERROR_95 * TWO_TESTS * given["error_deg"])
        yield say(
            "Between two such films a change of less than {degrees} can’t be told from chance.",
            degrees=said.degrees(least),
        )
    yield _heel(watched)
    yield say("A count knows what the camera saw. Compare it with the film where it matters.")


def _holds(watched: Watched) -> Saying:
    known = watched.setting.roll_deg is not None
    roll = angles.ROLL_KNOWN_DEG if known else angles.ROLL_UNKNOWN_DEG
    values = {
        "roll": watched.voice.mark(round(ERROR_95 * roll)),
        "model": watched.voice.mark(round(ERROR_95 * angles.MODEL_DEG)),
    }
    if known:
        return say(
            "In it: trembling points, a camera a little off the side, its tilt as it was told "
            "(±\u00a0{roll}°), and what two good models differ by (±\u00a0{model}°).",
            **values,
        )
    return say(
        "In it: trembling points, a camera a little off the side, a tilt that nobody measured "
        "(±\u00a0{roll}°), and what two good models differ by (±\u00a0{model}°).",
        **values,
    )


def _heel(watched: Watched) -> Saying:
    model = watched.recording.picture.model
    least = next((least for name, least in heel.VISIBLE.items() if name in model), None)
    if least is None:
        return say("With this model a heel that comes up a little may go unseen.")
    return say(
        "A heel that comes up by less than about {cm} cm may go unseen.",
        cm=figure(least * SHIN_CM, 0),
    )


def method(watched: Watched) -> str:
    """With what, of what, when."""
    title = element("h2", _text(watched.told(say("How it was measured"))))
    pairs = "".join(
        element(
            "div",
            element("dt", _text(watched.told(name))) + element("dd", _text(watched.told(value))),
        )
        for name, value in _method(watched)
    )
    return title + element("dl", pairs)


def _method(watched: Watched) -> Iterator[tuple[Saying, str]]:
    recording, setting = watched.recording, watched.setting
    picture = recording.picture
    yield say("Film"), watched.file
    yield say("Length"), said.seconds(watched, watched.report.seconds)
    yield (
        say("Pictures"),
        say_many(
            "{n} picture, {rate} a second, {width} × {height}",
            "{n} pictures, {rate} a second, {width} × {height}",
            n=len(recording.frames),
            rate=figure(recording.rate_hz, 0),
            width=round(picture.width_px),
            height=round(picture.height_px),
        ),
    )
    yield say("Asked for"), numbers.title(watched)
    yield say("People"), _people(watched)
    yield say("Model"), picture.model
    yield say("Camera’s tilt"), _roll(setting.roll_deg, watched)
    yield say("Program"), say("Dorsi {version}", version=dorsi.__version__)
    yield say("Made on"), watched.voice.day(watched.made_on)


def _people(watched: Watched) -> Saying:
    changes = [start for start, _ in watched.report.people[1:]]
    if not changes:
        return say("one all the while")
    return say_many(
        "another one from {seconds} on",
        "{n} others, the first from {seconds} on",
        n=len(changes),
        seconds=said.seconds(watched, changes[0]),
    )


def _roll(roll_deg: float | None, watched: Watched) -> Saying:
    if roll_deg is None:
        return say("not known; taken as level")
    return say("{degrees}°, as told", degrees=watched.voice.mark(roll_deg))


def _text(words: str) -> str:
    return escape(words, quote=False)
