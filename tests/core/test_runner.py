from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core import runner
from dorsi.core.errors import InputError
from dorsi.core.runner import LengthUnit, Runner, Sex

TODAY = date(2026, 11, 23)


def checked(birth_year=None, sex=None, units=None):
    return runner.checked(birth_year=birth_year, sex=sex, units=units, today=TODAY)


def told(**entered):
    with pytest.raises(InputError) as refused:
        checked(**entered)
    return [str(fault) for fault in refused.value.faults]


def test_everything_may_be_left_out():
    assert checked() == checked("", " ", "") == Runner(birth_year=None, sex=None)


@pytest.mark.parametrize(
    ("word", "sex"), [("f", Sex.FEMALE), ("Female", Sex.FEMALE), (" m ", Sex.MALE)]
)
def test_sex_is_read_as_people_write_it(word, sex):
    assert checked(sex=word).sex is sex


def test_details_are_read_as_entered():
    assert checked("1990", "f", "in") == Runner(
        birth_year=1990, sex=Sex.FEMALE, units=LengthUnit.INCH
    )


@pytest.mark.parametrize("year", ["1899", "2027", "90", "19900", "abc", "-1990", "1990.5", 0])
def test_a_year_that_cannot_be_is_refused(year):
    assert told(birth_year=year) == [
        f"birth_year must be a year from 1900 to 2026 (got {year})."
        " Write all four digits, like 1990."
    ]


@pytest.mark.parametrize("year", [1900, 2026])
def test_the_first_and_the_last_year_are_taken(year):
    assert checked(year).birth_year == year


def test_all_faults_are_told_at_once():
    assert told(birth_year="90", sex="x", units="feet") == [
        "birth_year must be a year from 1900 to 2026 (got 90). Write all four digits, like 1990.",
        "sex must be one of f, female, m, male (got x). It may be left out.",
        "units must be one of cm, in (got feet). It may be left out.",
    ]


def test_age_is_counted_by_calendar_year():
    assert checked(1990).age_years(today=TODAY) == 36
    assert checked().age_years(today=TODAY) is None


@given(st.text(), st.text(), st.text())
def test_whatever_is_entered_is_taken_or_refused_by_fault(year, sex, units):
    try:
        found = checked(year, sex, units)
    except InputError as refused:
        assert refused.faults
    else:
        assert found.birth_year is None or 1900 <= found.birth_year <= TODAY.year
