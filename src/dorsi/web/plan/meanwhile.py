"""A plan made in another window since this page was opened: both are shown, one will hold."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dorsi.core.errors import AlreadyThere
from dorsi.core.plan import Means
from dorsi.core.runs import Run
from dorsi.web.parts import clock, words
from dorsi.web.parts.overtaken import NOTHING, Overtaken
from dorsi.web.people import events
from dorsi.web.plan import actions, models
from dorsi.web.plan.forms import SetUpForm


def stamp() -> str:
    """Names the plan that holds."""
    newest = events.newest(models.Plan, now=clock.now())
    return newest.entry_id if newest else NOTHING


def store(form: SetUpForm) -> None:
    """Makes the plan, unless another one came since the form was opened. Raises Overtaken."""
    id_, now = form.id_of_entry, stamp()
    if not form.saw(now, own=(id_,) if id_ else ()):
        raise _overtaken(form, now)
    try:
        actions.make(form.means, form.runs, entry_id=id_)
    except AlreadyThere:  # made once, then gone back to and changed
        raise _overtaken(form, now) from None


def _overtaken(form: SetUpForm, now: str) -> Overtaken:
    stored = actions.current().basis
    return Overtaken(
        stored=_wishes(stored.means, stored.runs),
        here=_wishes(form.means, form.runs),
        leave=reverse("plan"),
        stamp=now,
    )


def _wishes(means: Means, runs: tuple[Run, ...]) -> str:
    days = ", ".join(words.weekday(day) for day in means.days)
    practice = _("%(minutes)d minutes on %(days)s") % {"minutes": means.minutes, "days": days}
    count = len(runs)
    told = ngettext("%(n)d run a week", "%(n)d runs a week", count) % {"n": count}
    return _("%(practice)s; %(runs)s.") % {"practice": practice, "runs": told}
