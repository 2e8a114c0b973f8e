from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.core.preferences import Look, Preferences, changed, number_to_call
from dorsi.core.runs import Weekday
from dorsi.formats.figure_svg import LOOKS
from tests import archived, people

COUNTRIES = people.CATALOGUE.countries


def after(**entered: object) -> Preferences:
    return changed(Preferences(), entered, countries=COUNTRIES)


def test_switches_times_and_days_are_read_as_people_write_them() -> None:
    read = after(sound="off", voice="NO", keys=False, practice_at=" 7:05 ", test_day="Sunday")

    assert read == Preferences(
        sound=False, voice=False, keys=False, practice_at=time(7, 5), test_day=Weekday.SUN
    )


@given(archived.preferences(), archived.preferences())
def test_what_is_not_named_stays(now: Preferences, other: Preferences) -> None:
    read = changed(now, {"country": other.country}, countries=COUNTRIES)

    assert read.country == other.country
    assert changed(read, {"country": now.country}, countries=COUNTRIES) == now


@given(archived.preferences())
def test_blank_takes_a_country_a_number_a_reminder_and_a_look_back(now: Preferences) -> None:
    blank = dict.fromkeys(("country", "emergency_number", "practice_at", "test_at", "look"), " ")
    read = changed(now, blank, countries=COUNTRIES)

    assert (read.country, read.emergency_number) == (None, None)
    assert (read.practice_at, read.test_at, read.look) == (None, None, None)


@pytest.mark.parametrize("typed", ["+49 (89) 192-22", "089/19222", "1 1 2"])
def test_a_number_may_be_typed_with_what_stands_between(typed: str) -> None:
    number = after(emergency_number=typed).emergency_number

    assert number is not None
    assert number.lstrip("+").isdecimal()


@given(st.text(max_size=20))
def test_whatever_is_typed_as_number_is_refused_or_can_be_dialled(typed: str) -> None:
    try:
        number = after(emergency_number=typed).emergency_number
    except InputError:
        return
    assert number is None or (number.isascii() and number.lstrip("+").isdecimal())


def test_every_slip_is_told_at_once() -> None:
    with pytest.raises(InputError) as refused:
        after(sound="loud", country="zz", emergency_number="help", practice_at="24:00", look="oak")

    named = [fault.field for fault in refused.value.faults]
    assert named == ["sound", "country", "emergency_number", "practice_at", "look"]


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Preferences(), None),
        (Preferences(country="de"), "112"),
        (Preferences(country="gb"), "999"),
        (Preferences(country="us"), "911"),
        (Preferences(country="au"), "000"),
        (Preferences(country="gb", emergency_number="112"), "112"),
        (Preferences(emergency_number="111"), "111"),
    ],
)
def test_the_runners_own_number_goes_before_the_countrys(wanted: Preferences, number: str) -> None:
    assert number_to_call(wanted, COUNTRIES) == number


def test_there_is_a_drawn_look_for_each_that_can_be_wished() -> None:
    assert set(LOOKS) == set(Look)
