"""A test saved in another window since this page was opened: both are shown, both may stay."""

from django.urls import reverse
from django.utils.translation import gettext as _

from dorsi.core.errors import AlreadyThere
from dorsi.core.measurement import Side
from dorsi.core.runner import LengthUnit
from dorsi.web.assess import actions
from dorsi.web.assess.forms import TapeForm
from dorsi.web.parts import words
from dorsi.web.parts.overtaken import NOTHING, Overtaken


def stamp() -> str:
    """Names the newest tape test."""
    taken = actions.measurements(actions.TAPE)
    return taken[-1].id if taken else NOTHING


def store(form: TapeForm) -> None:
    """Stores the test, unless another one came since the form was opened. Raises Overtaken."""
    readings = form.readings()
    if not form.saw(stamp(), own=readings["ids"] or ()):
        raise _overtaken(form)
    try:
        actions.take_tape(**readings)
    except AlreadyThere:  # saved once, then gone back to and changed
        raise _overtaken(form) from None


def _overtaken(form: TapeForm) -> Overtaken:
    newest = {one.side: one for one in actions.measurements(actions.TAPE)}
    when = max(one.taken_at for one in newest.values())
    left, right = form.pair
    return Overtaken(
        stored=_("%(when)s: %(test)s")
        % {
            "when": words.moment(when),
            "test": _pair(newest[Side.LEFT].value, newest[Side.RIGHT].value, form.typed_in),
        },
        here=_pair(left.value, right.value, form.typed_in),
        leave=reverse("result"),
        stamp=stamp(),
    )


def _pair(left_cm: float, right_cm: float, units: LengthUnit) -> str:
    return _("left %(left)s, right %(right)s %(unit)s.") % {
        "left": words.length(left_cm, units),
        "right": words.length(right_cm, units),
        "unit": words.unit(units),
    }
