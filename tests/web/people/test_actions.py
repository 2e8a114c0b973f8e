import pytest

from dorsi.core.errors import InputError
from dorsi.core.runner import LengthUnit, Runner, Sex
from dorsi.web.people import actions

pytestmark = pytest.mark.django_db


def test_nothing_is_known_of_a_runner_at_first():
    assert actions.runner() == Runner()


def test_only_what_is_given_changes():
    actions.update(birth_year=1990, sex="f")

    actions.update(units="in")

    assert actions.runner() == Runner(birth_year=1990, sex=Sex.FEMALE, units=LengthUnit.INCH)


def test_what_was_given_can_be_taken_back():
    actions.update(birth_year="1990", sex="male")

    actions.update(birth_year=None)

    assert actions.runner() == Runner(sex=Sex.MALE)


def test_one_fault_keeps_all_as_it_was():
    actions.update(birth_year=1990)

    with pytest.raises(InputError) as refused:
        actions.update(sex="female", birth_year=90, units="feet")

    assert [fault.field for fault in refused.value.faults] == ["birth_year", "units"]
    assert actions.runner() == Runner(birth_year=1990)
