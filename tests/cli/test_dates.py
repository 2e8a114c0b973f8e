"""Dates as typed: what exists is taken, what does not is named."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from dorsi.cli import dates
from dorsi.core.errors import InputError

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_no_date_stays_none():
    assert dates.day(None, option="--date") is None


@time_machine.travel(NOW, tick=False)
def test_yesterday_is_the_day_before():
    assert dates.day("Yesterday", option="--date") == date(2026, 11, 23)


@pytest.mark.parametrize("text", ["2026-02-30", "30.2.2026", "soon", "", "2026-13-01"])
def test_a_date_that_does_not_exist_is_named_with_a_way_to_write_it(text):
    with pytest.raises(InputError, match="--date must be a day that exists") as refusal:
        dates.day(text, option="--date")

    assert f"(got {text})" in str(refusal.value)


def test_a_time_without_zone_is_local():
    moment = dates.moment("2026-11-20T07:30", option="--at")

    assert moment == datetime(2026, 11, 20, 7, 30).astimezone()
    assert moment.tzinfo is not None


def test_a_time_with_zone_is_that_instant():
    moment = dates.moment("2026-11-20T07:30+05:30", option="--at")

    assert moment == datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


def test_a_day_alone_means_noon():
    assert dates.moment("2026-11-20", option="--at").hour == 12


@pytest.mark.parametrize("text", ["2026-02-30", "2026-11-20T25:00", "noon", "0001-01-01T00:00"])
def test_a_time_that_does_not_exist_is_named(text):
    with pytest.raises(InputError, match="--at must be a time that exists"):
        dates.moment(text, option="--at")
