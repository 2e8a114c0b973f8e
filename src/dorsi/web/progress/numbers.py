"""The numbers beside the charts: the newest measured days, the newest first.

Their rows are drawn once for each state, as the charts are: writing dates and numbers in a language
takes longer than all else on the page. The export holds every day.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from dorsi.core.measurement import Side, Unit
from dorsi.core.progress import DayValue, Trend
from dorsi.formats.chart_svg import Voice
from dorsi.web.parts import voice as voices
from dorsi.web.parts import words

NEWEST = 30
ROW = '<tr><th scope="row">{}</th><td class="n">{}</td><td class="n">{}</td></tr>'
NOT_MEASURED = "–"

Both = tuple[date, float | None, float | None]


def of_one(trend: Trend, voice: Voice) -> SafeString:
    """The rows of one side: the day, its value, and how far that may be off."""
    return _of_one(trend.days[-NEWEST:], trend.unit, voice, voices.language())


def of_both(trends: Mapping[Side, Trend], voice: Voice) -> SafeString:
    """The rows of both sides: the day, left, right."""
    left, right = ({day.day: day.value for day in trends[side].days[-NEWEST:]} for side in Side)
    days = sorted({*left, *right}, reverse=True)[:NEWEST]
    known = tuple((day, left.get(day), right.get(day)) for day in days)
    return _of_both(known, trends[Side.LEFT].unit, voice, voices.language())


@lru_cache(maxsize=8)
def _of_one(days: Sequence[DayValue], unit: Unit, voice: Voice, language: str) -> SafeString:
    return _rows(
        (
            voice.day(day.day),
            voice.number(day.value, unit),
            voice.number(words.ERROR_OF_ONE_TEST_95 * day.standard_error, unit),
        )
        for day in reversed(days)
    )


@lru_cache(maxsize=8)
def _of_both(days: Sequence[Both], unit: Unit, voice: Voice, language: str) -> SafeString:
    return _rows(
        (voice.day(day), _measured(left, unit, voice), _measured(right, unit, voice))
        for day, left, right in days
    )


def _measured(value: float | None, unit: Unit, voice: Voice) -> str:
    return NOT_MEASURED if value is None else voice.number(value, unit)


def _rows(cells: Iterable[tuple[str, str, str]]) -> SafeString:
    return format_html_join("", ROW, cells)
