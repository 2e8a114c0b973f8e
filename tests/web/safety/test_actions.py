import pytest

from dorsi.core.catalogue import Outcome
from dorsi.core.errors import AlreadyThere, InputError, NotYet, Unknown
from dorsi.core.safety import Trouble
from dorsi.web.safety import actions, models


def test_nothing_stands_before_the_questions(at):
    with pytest.raises(NotYet):
        actions.standing()


def test_all_no_is_go(screened):
    assert actions.standing().outcome is Outcome.GO


def test_answers_hold_28_days(screened, at):
    at(days=27)
    assert not actions.standing().due

    at(days=28)
    assert actions.standing().due


def test_the_newest_answers_count(screened, at):
    at(days=1)
    screened(RF16="yes")
    assert actions.standing().outcome is not Outcome.GO

    at(days=2)
    screened()
    assert actions.standing().outcome is Outcome.GO


def test_a_missing_answer_keeps_the_old_ones(screened):
    with pytest.raises(InputError):
        actions.screen({"RF1": "no"})

    assert models.Screening.objects.count() == 1


def test_answers_sent_twice_are_stored_once(screened, at):
    answers = dict(models.Screening.objects.get().answers)

    actions.screen(answers, entry_id="phone-1")
    at(hours=1)
    actions.screen(answers, entry_id="phone-1")

    assert models.Screening.objects.count() == 2


def test_other_answers_under_the_same_id_are_refused(screened):
    answers = dict(models.Screening.objects.get().answers)
    actions.screen(answers, entry_id="phone-1")

    with pytest.raises(AlreadyThere):
        actions.screen(answers | {"RF16": "yes"}, entry_id="phone-1")


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_something_new_asks_all_again(screened, at, answer):
    at(hours=1)

    assert actions.daily(answer).due
    assert actions.daily("no").due, "a later no takes nothing back"


def test_nothing_new_changes_nothing(screened, at):
    at(hours=1)

    assert not actions.daily("no").due


def test_an_answer_that_is_none_is_refused(screened):
    with pytest.raises(InputError, match="anything_new must be yes, no or not_sure"):
        actions.daily("perhaps")


def test_a_pop_stops_everything_until_asked_again(screened, at):
    at(hours=1)
    stopped = actions.note_injury(Trouble.POPPED)
    assert (stopped.outcome, stopped.due) == (Outcome.STOP, True)

    at(days=3)
    assert actions.standing().outcome is Outcome.STOP


def test_an_injury_in_an_unknown_exercise_is_refused(screened):
    with pytest.raises(Unknown):
        actions.note_injury(Trouble.HURT, exercise="juggling")


def test_an_injury_is_kept_even_before_the_questions(at):
    with pytest.raises(NotYet):
        actions.note_injury(Trouble.POPPED, entry_id="pop")

    assert actions.is_noted("pop")
