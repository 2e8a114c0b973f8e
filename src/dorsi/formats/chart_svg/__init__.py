"""Charts as SVG: they carry classes only, so the page's stylesheet colours them.

`trend_chart`, `result_chart` and `calendar` stand inline in a page. `both`, `result_picture`
and `calendar_picture` are pictures of their own, with their colours inside, for a file.
A `Voice` says in which unit and which language.
"""

from dorsi.formats.chart_svg.days import Kept, calendar, kept
from dorsi.formats.chart_svg.picture import both, calendar_picture, result_picture
from dorsi.formats.chart_svg.result import result_chart
from dorsi.formats.chart_svg.trend import trend_chart
from dorsi.formats.chart_svg.units import in_units
from dorsi.formats.chart_svg.voice import Voice

__all__ = [
    "Kept",
    "Voice",
    "both",
    "calendar",
    "calendar_picture",
    "in_units",
    "kept",
    "result_chart",
    "result_picture",
    "trend_chart",
]
