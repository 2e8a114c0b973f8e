"""Safety answers given in another window since this page was opened: neither is passed over."""

from collections.abc import Callable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from dorsi import knowledge
from dorsi.core.errors import AlreadyThere, NotYet
from dorsi.core.safety import Answer
from dorsi.web.parts import clock, entry_ids, words
from dorsi.web.parts.forms import EntryForm
from dorsi.web.parts.overtaken import NOTHING, Overtaken
from dorsi.web.people import events
from dorsi.web.safety import actions, models
from dorsi.web.safety.forms import DailyForm, InjuryForm, ScreeningForm


def stamp() -> str:
    """Names the newest round of answers."""
    newest = events.newest(models.Screening, now=clock.now())
    return newest.entry_id if newest else NOTHING


def store(form: ScreeningForm) -> None:
    """Stores the answers, unless others came since the form was opened. Raises Overtaken."""
    id_, now = form.id_of_entry, stamp()
    if not form.saw(now, own=(id_,) if id_ else ()):
        raise _overtaken(form)
    if _said_already(form):
        return
    try:
        actions.screen(form.answers, entry_id=id_)
    except AlreadyThere:  # sent once, then gone back to and changed
        raise _overtaken(form) from None


def _said_already(form: ScreeningForm) -> bool:
    """Whether the same answers were given today and still hold: gone back to, and sent again."""
    try:
        newest = actions.answered()
    except NotYet:
        return False
    today = clock.day(newest.answered_at) == clock.today()
    return today and newest.answers == form.answers and not actions.standing().due


def answer_daily(form: DailyForm) -> None:
    """Stores the short answer. Another one than before, after going back, is one of its own."""
    said = form.cleaned_data["answer"]
    _anew(form, said, lambda id_: actions.daily(said, entry_id=id_))


def note(form: InjuryForm) -> None:
    """Stores what happened. Another thing than before, after going back, is one of its own."""
    _anew(form, form.what, lambda id_: actions.note_injury(form.what, entry_id=id_))


def _anew(form: EntryForm, said: str, store: Callable[[str | None], object]) -> None:
    id_ = form.id_of_entry
    try:
        store(id_)
    except AlreadyThere:
        store(entry_ids.following(id_ or "", said))


def _overtaken(form: ScreeningForm) -> Overtaken:
    newest = actions.answered()
    stored = {question: answer.value for question, answer in newest.answers.items()}
    return Overtaken(
        stored=_("%(when)s: %(answers)s")
        % {"when": words.moment(newest.answered_at), "answers": _not_no(stored)},
        here=_not_no(form.answers),
        leave=reverse("verdict"),
        stamp=newest.id,
    )


def _not_no(answers: Mapping[str, str]) -> str:
    """The questions that were not answered with no."""
    said = [
        question.text
        for question in knowledge.catalogue().questions
        if answers.get(question.id, Answer.NO) != Answer.NO
    ]
    return " ".join(said) if said else _("no to every question.")
