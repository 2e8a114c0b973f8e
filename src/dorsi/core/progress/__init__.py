"""Whether it helps: a trend with its uncertainty, and only the words it can carry."""

from dorsi.core.progress.answer import response
from dorsi.core.progress.curve import CURVE_GAP_DAYS
from dorsi.core.progress.judging import ENOUGH_DAYS
from dorsi.core.progress.record import measured_days
from dorsi.core.progress.shapes import Change, CurvePoint, DayValue, Trend
from dorsi.core.progress.trending import trend

__all__ = [
    "CURVE_GAP_DAYS",
    "ENOUGH_DAYS",
    "Change",
    "CurvePoint",
    "DayValue",
    "Trend",
    "measured_days",
    "response",
    "trend",
]
