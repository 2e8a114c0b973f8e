"""What a chart of a trend says in words, for who cannot see it."""

from collections.abc import Iterator

from dorsi.core.catalogue import NormBand
from dorsi.core.measurement import Side
from dorsi.core.progress import Change, Trend
from dorsi.core.saying import Saying, join, plain, say, say_many
from dorsi.formats.chart_svg.voice import Voice, people


def title(side: Side) -> Saying:
    return (
        say("Left ankle, test by test") if side is Side.LEFT else say("Right ankle, test by test")
    )


def describe(trend: Trend, norm: NormBand | None, voice: Voice) -> Saying:
    """The tests, the level now, the verdict and the middle range, a sentence each."""
    return join(*_sentences(trend, norm, voice))


def _sentences(trend: Trend, norm: NormBand | None, voice: Voice) -> Iterator[Saying]:
    yield _tests(trend, voice)
    yield say(
        "Level now {level}, between {low} and {high}.",
        level=voice.short(trend.estimate, trend.unit),
        low=voice.short(trend.low, trend.unit),
        high=voice.short(trend.high, trend.unit),
    )
    if trend.change is not None and trend.verdict is not Change.CANNOT_TELL:
        yield say("Verdict: {verdict}.", verdict=plain(trend.verdict.value))
    if trend.curve and trend.drift > 0:
        own = voice.short(trend.drift, trend.unit)
        yield say("{own} may have come by itself.", own=own)
    if norm is not None:
        yield say(
            "Middle range of {people}: {low} to {high}.",
            people=people(norm),
            low=voice.short(norm.low, trend.unit),
            high=voice.amount(norm.high, trend.unit),
        )


def _tests(trend: Trend, voice: Voice) -> Saying:
    return say_many(
        "{n} measured day, the first at {first}, the last at {last}.",
        "{n} measured days, the first at {first}, the last at {last}.",
        n=len(trend.days),
        first=voice.amount(trend.days[0].value, trend.unit),
        last=voice.short(trend.days[-1].value, trend.unit),
    )
