"""What an assessment says, in the runner's words. Every sentence follows from its values."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from dorsi.core.assess import Ankle, Assessment, Band, Difference
from dorsi.core.catalogue import SideDifference
from dorsi.core.measurement import Limit, Side
from dorsi.core.runner import LengthUnit
from dorsi.web.parts import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A short answer and what stands behind it."""

    short: str
    more: str


def headline(found: Assessment) -> str:
    sure, perhaps = found.surely_stiff, found.perhaps_stiff
    if len(sure) == 2:
        return _("Both ankles are stiff.")
    if sure:
        return str(_MORE[sure[0]] if perhaps else _ALONE[sure[0]])
    if len(perhaps) == 2:
        return _("We cannot tell yet whether your ankles are stiff.")
    if perhaps:
        return str(_PERHAPS[perhaps[0]])
    return _("Neither ankle is stiff by this test.")


_ALONE = {
    Side.LEFT: _lazy("Your left ankle is the stiff one."),
    Side.RIGHT: _lazy("Your right ankle is the stiff one."),
}
_MORE = {
    Side.LEFT: _lazy("Your left ankle is stiff. Of the right we cannot tell yet."),
    Side.RIGHT: _lazy("Your right ankle is stiff. Of the left we cannot tell yet."),
}
_PERHAPS = {
    Side.LEFT: _lazy("We cannot tell yet whether your left ankle is stiff."),
    Side.RIGHT: _lazy("We cannot tell yet whether your right ankle is stiff."),
}


def bands(found: Assessment) -> list[str]:
    """One sentence for each ankle: where it stands, and whether that can be told."""
    return [_band(found.ankle(side)) for side in Side]


def _band(ankle: Ankle) -> str:
    side = words.side(ankle.side)
    if ankle.at_edge:
        edge = _(
            "%(side)s: it reaches over the edge of the grey range, so we cannot tell "
            "which side of the edge it is on."
        )
        return edge % {"side": side}
    return {
        Band.BELOW: _("%(side)s: below the grey range, error included."),
        Band.TYPICAL: _("%(side)s: inside the grey range, error included."),
        Band.ABOVE: _("%(side)s: above the grey range, error included."),
    }[ankle.band] % {"side": side}


def difference(found: Assessment, rule: SideDifference, units: LengthUnit) -> Saying:
    short = _("%(size)s %(unit)s, give or take %(error)s") % {
        "size": words.length(abs(found.difference), units, step=False),
        "unit": words.unit(units),
        "error": words.length(found.difference_error_95, units, step=False),
    }
    limits = _("Up to %(watch)s %(unit)s is usual, above %(act)s is not.") % {
        "watch": words.length(rule.watch, units, step=False),
        "act": words.length(rule.act, units, step=False),
        "unit": words.unit(units),
    }
    means = {
        Difference.USUAL: _("Yours is usual."),
        Difference.WATCH: _("Yours is one to watch."),
        Difference.ACT: _("Yours is one to work on."),
    }[found.difference_means]
    return Saying(short=short, more=f"{limits} {means}")


def limits(found: Assessment) -> Saying:
    left, right = found.left.limit, found.right.limit
    if left == right:
        return Saying(short=_both(left), more=_means(left))
    short = _("Left: %(left)s. Right: %(right)s.") % {
        "left": words.limit(left).lower(),
        "right": words.limit(right).lower(),
    }
    told = dict.fromkeys(_means(limit) for limit in (left, right))
    return Saying(short=short, more=" ".join(told))


def _both(limit: Limit | None) -> str:
    return {
        Limit.BACK: _("The calf, both sides"),
        Limit.FRONT: _("A pinch at the front, both sides"),
        Limit.NONE: _("Nothing in particular"),
        None: _("Not told"),
    }[limit]


def _means(limit: Limit | None) -> str:
    return {
        Limit.BACK: _("You felt a stretch at the back. So stretching comes first."),
        Limit.FRONT: _("You felt a pinch at the front. The plan stops short of it."),
        Limit.NONE: _("No stretch, no pinch: the joint itself may be the limit."),
        None: _("Say it with the next test: it decides what comes first."),
    }[limit]


def certainty(days: int, *, needed: int) -> Saying:
    """How much one can build on this many measured days."""
    short = ngettext("One test", "%(n)d tests", days) % {"n": days}
    left = needed - days
    if left <= 0:
        return Saying(short=short, more=_("Your baseline stands. Progress shows the change since."))
    more = ngettext(
        "One more within ten days makes this your baseline.",
        "%(number)s more within ten days make this your baseline.",
        left,
    ) % {"number": words.small_number(left).capitalize()}
    learning = _("The first can read low: people learn the movement.")
    return Saying(short=short, more=f"{more} {learning}")
