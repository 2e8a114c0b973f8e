"""The diary a month at a time."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dorsi.web.diary import models, rows, years
from dorsi.web.people import events
from tests.entries import practice

DAYS = st.sets(st.dates(date(2016, 1, 1), date(2026, 12, 31)), max_size=12)


class Months(TestCase):
    @given(DAYS)
    def test_every_month_with_an_entry_is_found_once_and_the_newest_first(
        self, days: set[date]
    ) -> None:
        for day in days:
            value = practice(day)
            events.store(models.Entry, value.id, rows.columns(value), timed=True)

        assert years.months() == tuple(sorted({one.replace(day=1) for one in days}, reverse=True))

    @given(DAYS.filter(bool))
    def test_a_month_holds_its_own_entries_and_no_others(self, days: set[date]) -> None:
        for day in days:
            value = practice(day)
            events.store(models.Entry, value.id, rows.columns(value), timed=True)

        month = max(days).replace(day=1)
        found = {entry.day for entry in years.entries(month)}
        assert found == {day for day in days if day.replace(day=1) == month}
