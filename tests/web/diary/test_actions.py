from datetime import timedelta

import pytest

from dorsi.core.diary import Ended, Feel, MorningAfter
from dorsi.core.errors import AlreadyThere, InputError, NotOffered, NotYet
from dorsi.core.safety import Trouble
from dorsi.web.diary import actions, models
from dorsi.web.plan import actions as plan
from dorsi.web.safety import actions as safety
from dorsi.web.safety.models import InjuryNote
from tests.web.conftest import MONDAY

TODAY = MONDAY.date()


def test_a_practice_is_noted_with_the_drills_of_the_day(planned):
    drills = tuple(item.exercise for item in plan.today().items)

    noted = actions.done(pain=2, effort=6, skipped=drills[:1])

    assert noted.entry.drills == drills[1:]
    assert noted.entry.skipped == drills[:1]
    assert actions.diary().entries == (noted.entry,)
    assert actions.practised(TODAY) == noted.entry


def test_the_plan_goes_on_from_it(planned):
    noted = actions.done(pain=7, effort=6)

    assert noted.plan == plan.current()
    assert noted.plan != planned
    assert noted.plan.changes


def test_the_day_that_was_practised_stays_as_it_was(planned):
    before = plan.today()

    actions.done(pain=7, effort=9)

    assert plan.today() == before


def test_a_second_practice_on_a_day_is_refused_and_changes_nothing(planned):
    actions.done(pain=2, effort=6)
    kept, current = actions.diary(), plan.current()

    with pytest.raises(AlreadyThere, match="one practice"):
        actions.done(pain=3, effort=6)

    assert actions.diary() == kept
    assert plan.current() == current


def test_the_same_entry_again_changes_nothing(planned, at):
    first = actions.done(pain=6, effort=6, entry_id="a")
    current = plan.current()
    at(days=1)

    again = actions.done(pain=6, effort=6, entry_id="a")

    assert again.entry == first.entry
    assert plan.current() == current
    assert models.Entry.objects.count() == 1


def test_a_practice_that_popped_can_be_sent_again_too(planned):
    first = actions.done(pain=6, effort=6, ended=Ended.POPPED, entry_id="a")

    again = actions.done(pain=6, effort=6, ended=Ended.POPPED, entry_id="a")

    assert again.entry == first.entry
    assert InjuryNote.objects.count() == 1


def test_the_same_id_with_other_content_is_refused(planned):
    actions.done(pain=2, effort=6, entry_id="a")

    with pytest.raises(AlreadyThere):
        actions.done(pain=3, effort=6, entry_id="a")


@pytest.mark.parametrize(
    ("ended", "trouble"), [(Ended.HURT, Trouble.HURT), (Ended.POPPED, Trouble.POPPED)]
)
def test_a_stop_is_noted_for_safety_in_one_go(planned, ended, trouble):
    drill = plan.today().items[0].exercise

    actions.done(pain=8, effort=6, ended=ended, hurt=(drill,))

    note = InjuryNote.objects.get()
    assert (note.trouble, note.exercise) == (trouble, drill)
    with pytest.raises(NotOffered):
        plan.today(TODAY + timedelta(days=3))


def test_a_stop_is_noted_even_before_the_questions(at):
    actions.done(pain=8, effort=6, ended=Ended.POPPED)

    assert InjuryNote.objects.count() == 1
    with pytest.raises(NotYet):
        safety.standing()


def test_a_pinch_at_the_front_is_noted_and_answered(planned):
    drill = plan.today().items[0].exercise

    noted = actions.done(pain=2, effort=5, hurt=(drill,), pinched=(drill,))

    assert InjuryNote.objects.get().trouble == Trouble.FRONT_PINCH
    assert noted.plan.past.pinched


def test_what_the_player_noted_already_is_not_noted_again(planned):
    from dorsi.web.diary.answer import pinch_id
    from dorsi.web.parts import entry_ids

    drill = plan.today().items[0].exercise
    safety.note_injury(Trouble.FRONT_PINCH, exercise=drill, entry_id=pinch_id("a", drill))
    safety.note_injury(Trouble.HURT, exercise=drill, entry_id=entry_ids.following("a", "trouble"))

    actions.done(pain=8, effort=5, hurt=(drill,), pinched=(drill,), ended=Ended.HURT, entry_id="a")

    assert InjuryNote.objects.count() == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"pain": 11},
        {"pain": -1},
        {"pain": "much"},
        {"effort": 2.5},
        {"skipped": ("juggling",)},
        {"hurt": ("juggling",)},
        {"day": TODAY + timedelta(days=1)},
        {"ended": "somehow"},
        {"seconds": -1},
        {"entry_id": "../../etc"},
        {"entry_id": ""},
    ],
    ids=str,
)
def test_a_fault_leaves_diary_and_plan_as_they_were(planned, wrong):
    with pytest.raises(InputError):
        actions.done(**{"pain": 2, "effort": 5, **wrong})

    assert not models.Entry.objects.exists()
    assert plan.current() == planned


def test_all_faults_come_together(planned):
    with pytest.raises(InputError) as refused:
        actions.done(pain=11, effort="much", skipped=("juggling",))

    assert [fault.field for fault in refused.value.faults] == ["pain", "effort", "skipped"]


def test_a_practice_without_a_plan_is_noted_all_the_same(at):
    noted = actions.done(pain=2, effort=5)

    assert noted.plan is None
    assert noted.entry.drills == ()


def test_a_practice_on_a_day_off_holds_the_next_ones_drills(planned):
    tomorrow = plan.today(TODAY + timedelta(days=1))
    actions.done(pain=2, effort=5, day=TODAY)

    early = actions.done(pain=2, effort=5, day=TODAY - timedelta(days=1))

    assert tomorrow is not None
    assert early.entry.drills


def test_a_practice_of_before_answers_for_itself_only(planned, at):
    """An entry that comes late must not let the newest one count twice."""
    at(days=3)
    actions.done(pain=0, effort=2)
    current = plan.current()

    late = actions.done(pain=5, effort=5, day=TODAY)

    assert sum(late.plan.rungs.values()) <= sum(current.rungs.values())


def test_a_worse_morning_steps_back(planned, at):
    actions.done(pain=2, effort=5)
    before = plan.current()
    at(days=1)

    noted = actions.morning(True)

    assert isinstance(noted.entry, MorningAfter)
    assert noted.plan.changes and noted.plan != before


def test_a_morning_sent_twice_is_noted_once(planned, at):
    actions.done(pain=2, effort=5)
    at(days=1)
    actions.morning(True, entry_id="m")
    current = plan.current()
    at(days=2)

    actions.morning(True, entry_id="m")

    assert plan.current() == current
    assert models.Entry.objects.count() == 2


def test_a_morning_to_come_is_refused(planned):
    with pytest.raises(InputError, match="future"):
        actions.morning(True, day=TODAY + timedelta(days=1))


def test_the_diary_can_be_read_from_a_day_to_a_day(planned, at):
    assert actions.first_day() is None
    for days in (0, 3, 5):
        at(days=days)
        actions.done(pain=2, effort=5)
    day, last = TODAY + timedelta(days=3), TODAY + timedelta(days=5)

    assert actions.practices_noted() == len(actions.diary().entries) == 3
    assert [entry.day for entry in actions.diary(since=day).entries] == [day, last]
    assert [entry.day for entry in actions.diary(until=day).entries] == [TODAY, day]
    assert actions.first_day() == TODAY


def test_how_the_ankles_feel_is_kept(planned):
    actions.done(pain=2, effort=6, feel="stiffer")

    [entry] = actions.diary().entries
    assert entry.feel is Feel.STIFFER
