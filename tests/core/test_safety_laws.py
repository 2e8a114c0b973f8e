"""What holds for any answers and notes, at any time: nothing more that is said loosens anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core import safety
from dorsi.core.safety import Answer, Screening, Trouble
from tests.standings import QUESTIONS, TOKYO, as_strict_as, standing
from tests.strategies import daily_answers, injury_notes, screenings, spring_hours


@pytest.mark.hazard("H21")
@given(screenings(), st.sampled_from(QUESTIONS), spring_hours())
def test_one_more_yes_never_loosens_at_any_time(screening, question, now):
    stricter = Screening(
        id="s",
        answers={**screening.answers, question.id: Answer.YES},
        answered_at=screening.answered_at,
    )

    assert as_strict_as(standing(stricter, now), standing(screening, now))


@pytest.mark.hazard("H21")
@given(screenings(), st.lists(injury_notes(), max_size=4), injury_notes(), spring_hours())
def test_one_more_note_never_loosens_at_any_time(screening, notes, more, now):
    before, after = standing(screening, now, *notes), standing(screening, now, *notes, more)

    assert as_strict_as(after, before)


@pytest.mark.hazard("H21")
@given(screenings(), st.lists(daily_answers(), max_size=3), daily_answers(), spring_hours())
def test_one_more_daily_answer_never_loosens_at_any_time(screening, daily, more, now):
    before = standing(screening, now, daily=daily)

    assert as_strict_as(standing(screening, now, daily=[*daily, more]), before)


@pytest.mark.hazard("H21")
@given(screenings(), st.lists(injury_notes(), max_size=4), spring_hours())
def test_the_order_in_which_notes_arrive_does_not_matter(screening, notes, now):
    assert standing(screening, now, *notes) == standing(screening, now, *reversed(notes))


@pytest.mark.hazard("H21")
@given(
    screenings(),
    st.lists(injury_notes(), max_size=3),
    st.lists(injury_notes(), max_size=3),
    spring_hours(),
)
def test_the_notes_of_two_devices_together_are_as_strict_as_on_each(screening, one, two, now):
    both = standing(screening, now, *one, *two)
    merged = safety.merge(standing(screening, now, *one), standing(screening, now, *two))

    assert as_strict_as(both, merged)


@given(screenings(), st.lists(injury_notes(), max_size=4), daily_answers(), spring_hours())
def test_what_is_due_was_due_by_today_and_says_why(screening, notes, daily, now):
    found = standing(screening, now, *notes, daily=daily)

    if found.due:
        assert found.ask_again_on <= now.date()
        assert any(reason.question == "again" for reason in found.reasons)
        assert not found.practice_offered
    else:
        assert found.ask_again_on >= now.date()


@given(screenings(), st.lists(injury_notes(), max_size=4), spring_hours())
def test_travelling_changes_nothing_but_the_day(screening, notes, now):
    """Pain stops for the day, and answers hold for days; all else goes by the instant."""
    notes = [note for note in notes if note.trouble is not Trouble.HURT]
    here = standing(screening, now, *notes)
    there = standing(screening, now.astimezone(TOKYO), *notes)

    assert (here.outcome, here.off) == (there.outcome, there.off)
