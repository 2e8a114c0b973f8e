"""How a chart speaks on a page: in the runner's unit and the page's language."""

from datetime import date

from django.utils.dates import WEEKDAYS_ABBR
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language

from dorsi.core.runner import LengthUnit
from dorsi.formats.chart_svg import Voice
from dorsi.web.parts import said, words


def voice(units: LengthUnit) -> Voice:
    return Voice(
        units=units,
        told=said.said,
        figure=number_format,
        day=_day,
        month=_month,
        letter=words.side_letter,
        weekdays=tuple(str(WEEKDAYS_ABBR[day])[:1] for day in range(7)),
    )


def language() -> str:
    """What a drawing that is kept for the next look has to be kept by."""
    return get_language() or ""


def _day(day: date) -> str:
    return date_format(day, "j M Y")


def _month(day: date) -> str:
    return date_format(day, "M")
