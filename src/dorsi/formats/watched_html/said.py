"""Numbers as the page says them: whole degrees, tenths of a second."""

from decimal import Decimal

from dorsi.core.saying import Saying, figure, say
from dorsi.formats.watched_html.watched import Watched
from dorsi.measure.shown import Lean


def degrees(value: int) -> Saying:
    return say("{number}°", number=f"−{-value}" if value < 0 else str(value))


def error(value: int) -> Saying:
    return say("±\u00a0{number}°", number=value)


def lean(value: Lean) -> Saying:
    return say("{lean} {error}", lean=degrees(value.degrees), error=error(value.give_or_take))


def tenths(value: float) -> Decimal:
    return figure(value, 1)


def seconds(watched: Watched, value: float) -> Saying:
    return say("{seconds} s", seconds=watched.voice.figure(tenths(value)))


def span(watched: Watched, from_s: float, to_s: float) -> Saying:
    shown = watched.voice.figure
    return say("{start} to {end} s", start=shown(tenths(from_s)), end=shown(tenths(to_s)))
