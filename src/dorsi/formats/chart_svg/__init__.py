"""Charts as SVG: they carry classes only, so the page's stylesheet colours them.

`trend_chart` and `result_chart` stand inline in a page; `calendar` is its grid of days.
`both` is a picture of its own, with its colours inside, for a file.
"""

from dorsi.formats.chart_svg.calendar import Kept, calendar, kept
from dorsi.formats.chart_svg.picture import both
from dorsi.formats.chart_svg.result import result_chart
from dorsi.formats.chart_svg.trend import trend_chart

__all__ = ["Kept", "both", "calendar", "kept", "result_chart", "trend_chart"]
