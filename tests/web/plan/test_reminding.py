from datetime import timedelta

import pytest

from dorsi.core.errors import NotYet
from dorsi.web.people import actions as people
from dorsi.web.plan import actions, reminding
from tests import calendars

BERLIN = timedelta(hours=1)  # of Monday, 23 November


@pytest.fixture
def reminded(planned, settings):
    """18:30 on practice days, Sunday at 7:00 for the test, on a clock of Berlin."""
    settings.TIME_ZONE = "Europe/Berlin"
    people.update(practice_at="18:30", test_day="sun", test_at="7:00")
    return planned


def entries():
    return calendars.entries(reminding.calendar())


def ids():
    return {one.uid.value for one in entries()}


def test_every_practice_to_come_is_there_at_the_chosen_time(reminded):
    starts = [one.dtstart.value for one in entries() if "Ankles" in one.summary.value]

    planned = [one.day for week in reminded.weeks for one in week.practices]
    assert [one.date() for one in starts] == planned
    assert {(f"{one:%H:%M}", one.utcoffset()) for one in starts} >= {("18:30", BERLIN)}


def test_the_test_comes_once_a_week(reminded):
    tests = [one.dtstart.value for one in entries() if "Test" in one.summary.value]

    assert len(tests) == len(reminded.weeks)
    assert {f"{one:%a %H:%M}" for one in tests} == {"Sun 07:00"}


def test_taking_it_again_after_a_new_plan_replaces_the_same_days(reminded, at):
    before = ids()
    at(minutes=1)
    actions.make(reminded.basis.means, reminded.basis.runs)

    assert ids() == before


def test_a_change_of_the_time_keeps_the_ids(reminded):
    before = ids()

    people.update(practice_at="6:00")

    assert ids() == before


def test_the_past_is_left_out(reminded, at):
    everything = len(entries())

    at(days=7)

    assert 0 < len(entries()) < everything


def test_without_a_time_it_says_where_to_choose_one(planned):
    with pytest.raises(NotYet, match="must have a time"):
        reminding.calendar()


def test_without_a_plan_it_says_to_make_one(tested):
    people.update(practice_at="18:30")

    with pytest.raises(NotYet, match="plan must be made"):
        reminding.calendar()


def test_after_the_last_week_it_says_so(reminded, at):
    at(weeks=20)

    with pytest.raises(NotYet, match="has ended"):
        reminding.calendar()


def test_page_and_program_get_the_same_file(reminded, browser):
    page, program = browser.get("/plan/calendar.ics"), browser.get("/api/calendar")

    assert page.content == program.content == reminding.calendar()
    assert page.headers["Content-Type"].startswith("text/calendar")
    assert "dorsi.ics" in page.headers["Content-Disposition"]
