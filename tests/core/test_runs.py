"""The week of runs: how it is read, and how far away the next hard run is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core import runs
from dorsi.core.errors import InputError
from dorsi.core.runs import Run, RunKind, Weekday
from tests.strategies import weeks_of_runs

MONDAY = date(2026, 11, 23)
TUESDAY_INTERVALS = Run(day=Weekday.TUE, kind=RunKind.INTERVALS)
SUNDAY_LONG = Run(day=Weekday.SUN, kind=RunKind.LONG)


@pytest.mark.parametrize("text", ["tue:intervals", "Tue:Intervals", " tuesday : intervals "])
def test_a_run_is_read_by_its_day_and_kind(text):
    assert runs.run(text) == TUESDAY_INTERVALS


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("tue", "run must be one of easy, long, intervals, race (got tue)."),
        ("tue:fartlek", "run must be one of easy, long, intervals, race (got tue:fartlek)."),
        ("tue:interval", "Did you mean intervals?"),
        ("tues:easy", "run must have a day from mon to sun (got tues). Did you mean tue?"),
        ("", "run must have a day from mon to sun (got none)."),
    ],
)
def test_a_run_that_cannot_be_read_says_what_must_be(text, sentence):
    with pytest.raises(InputError, match="run must") as caught:
        runs.run(text)

    assert sentence in caught.value.message


def test_all_runs_that_cannot_be_read_are_named_at_once():
    with pytest.raises(InputError) as caught:
        runs.checked(["xx:easy", "tue:intervals", "sun:marathon"])

    assert [fault.got for fault in caught.value.faults] == ["xx", "sun:marathon"]


def test_a_run_told_twice_is_one_run_and_the_week_is_in_order():
    assert runs.checked(["sun:long", "tue:intervals", "Sunday:long"]) == (
        TUESDAY_INTERVALS,
        SUNDAY_LONG,
    )


def test_runs_fall_on_their_day_the_hard_one_first():
    race = Run(day=Weekday.SUN, kind=RunKind.RACE)

    assert runs.runs_on((SUNDAY_LONG, race, TUESDAY_INTERVALS), date(2026, 11, 29)) == (
        race,
        SUNDAY_LONG,
    )


@pytest.mark.parametrize(("days_on", "hours"), [(0, 24), (1, 0), (2, 144), (6, 48)])
def test_hours_to_the_next_hard_run_count_whole_days(days_on, hours):
    day = MONDAY + timedelta(days=days_on)

    assert runs.hours_to_hard((TUESDAY_INTERVALS, SUNDAY_LONG), day) == hours


def test_without_a_hard_run_there_is_nothing_to_wait_for():
    assert runs.hours_to_hard((SUNDAY_LONG,), MONDAY) is None
    assert runs.next_hard((SUNDAY_LONG,), Weekday.MON) is None


@given(weeks_of_runs, st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_next_hard_run_is_as_far_away_as_the_hours_say(week, day):
    hours, hard = runs.hours_to_hard(week, day), runs.next_hard(week, Weekday.of(day))

    if hours is None:
        assert hard is None
    else:
        assert hard in runs.runs_on(week, day + timedelta(hours=hours))
        between = [day + timedelta(days=later) for later in range(int(hours // 24))]
        assert not any(run.kind.hard for on in between for run in runs.runs_on(week, on))


@given(weeks_of_runs)
def test_a_week_written_out_reads_back(week):
    assert set(runs.checked(f"{run.day}:{run.kind}" for run in week)) == set(week)
