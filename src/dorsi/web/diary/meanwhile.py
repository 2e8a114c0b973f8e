"""A practice or a morning noted in another window already: a day has one, and it stays."""

from django.urls import reverse
from django.utils.translation import gettext as _

from dorsi.core.diary import Ended, Entry, MorningAfter, PracticeDone
from dorsi.core.errors import AlreadyThere
from dorsi.web.diary import actions
from dorsi.web.diary.forms import MorningForm
from dorsi.web.parts import clock, words
from dorsi.web.parts.overtaken import Overtaken
from dorsi.web.practice.forms import AfterForm


def done(form: AfterForm, *, shown: str) -> None:
    """Notes the practice. Raises Overtaken where its day has one already, with other content.

    `shown` names the page that shows what is stored.
    """
    try:
        _done(form)
    except AlreadyThere as there:
        stored = actions.practised(form.cleaned_data["day"] or clock.today())
        here = _felt(form.cleaned_data["pain"], form.cleaned_data["effort"])
        raise _overtaken(stored, here, shown) if stored else there from None


def morning(form: MorningForm, *, shown: str) -> None:
    """Notes the morning. Raises Overtaken where today has one already that says the other."""
    try:
        actions.morning(form.is_worse, entry_id=form.id_of_entry)
    except AlreadyThere as there:
        today = clock.today()
        entries = actions.diary(since=today, until=today).entries
        stored = next((one for one in entries if isinstance(one, MorningAfter)), None)
        raise _overtaken(stored, _worse(form.is_worse), shown) if stored else there from None


def _done(form: AfterForm) -> None:
    given = form.cleaned_data
    actions.done(
        pain=given["pain"],
        effort=given["effort"],
        day=given["day"],
        drills=form.ids("drills") or None,
        skipped=form.ids("skipped"),
        hurt=form.ids("hurt"),
        pinched=form.ids("pinched"),
        ended=Ended(given["ended"] or Ended.WHOLE),
        seconds=given["seconds"],
        entry_id=form.id_of_entry,
        feel=given["feel"],
    )


def _overtaken(stored: Entry, here: str, shown: str) -> Overtaken:
    said = (
        _felt(stored.pain_0_10, stored.effort_0_10)
        if isinstance(stored, PracticeDone)
        else _worse(stored.worse)
    )
    return Overtaken(
        stored=_("%(when)s: %(entry)s") % {"when": words.moment(stored.noted_at), "entry": said},
        here=here,
        leave=reverse(shown),
        stays=True,
    )


def _felt(pain: int | str, effort: int | str) -> str:
    return _("pain %(pain)s of 10, effort %(effort)s of 10.") % {"pain": pain, "effort": effort}


def _worse(worse: bool) -> str:
    return _("worse this morning.") if worse else _("not worse this morning.")
