"""What progress says first: one phrase for each ankle, and one sentence for both."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from dorsi.core.measurement import Side
from dorsi.core.progress import ENOUGH_DAYS, Change, Trend
from dorsi.web.parts import words as named


def too_early(trends: Iterable[Trend]) -> bool:
    """While no line is drawn for either ankle."""
    return all(len(trend.days) < ENOUGH_DAYS for trend in trends)


def headline(trends: Mapping[Side, Trend]) -> str:
    if too_early(trends.values()) and _cannot_tell(trends.values()):
        return _("Cannot tell yet: it is early.")
    if _cannot_tell(trends.values()):
        return _("Cannot tell yet, on either side.")
    told = [
        _("%(side)s: %(change)s.") % {"side": named.side(side), "change": phrase(trend.verdict)}
        for side, trend in trends.items()
    ]
    return " ".join(told)


def _cannot_tell(trends: Iterable[Trend]) -> bool:
    return all(trend.verdict is Change.CANNOT_TELL for trend in trends)


def phrase(change: Change) -> str:
    """A verdict as it stands after a side."""
    return {
        Change.IMPROVED: _("improved"),
        Change.UNCHANGED: _("unchanged"),
        Change.WORSE: _("worse"),
        Change.CANNOT_TELL: _("cannot tell yet"),
    }[change]


def verdict(change: Change) -> str:
    """The words on the card of one ankle."""
    words = phrase(change)
    return words[:1].upper() + words[1:]
