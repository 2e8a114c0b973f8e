"""What a runner types about minutes, days, equipment and dislikes."""

import pytest

from dorsi.core.errors import InputError
from dorsi.core.plan import Means, checked_means, checked_minutes
from dorsi.core.runs import Weekday
from tests.people import CATALOGUE


def read(**given):
    usual = {"minutes": 15, "days": "mon,thu", "equipment": "", "dislikes": ""}
    return checked_means(**{**usual, **given}, catalogue=CATALOGUE)


def test_means_are_read_from_what_a_runner_types():
    assert read(
        minutes="15",
        days=["thu", "Monday"],
        equipment="roller, an exercise band",
        dislikes=["Heel raises"],
    ) == Means(
        minutes=15,
        days=(Weekday.MON, Weekday.THU),
        equipment=frozenset({"roller", "band"}),
        dislikes=frozenset({"heel_raise"}),
    )


@pytest.mark.parametrize("minutes", ["4", "61", "3.5", "-10", "many", "", "١٥", None])
def test_minutes_are_a_whole_number_from_5_to_60(minutes):
    with pytest.raises(InputError, match="minutes must be a whole number from 5 to 60"):
        read(minutes=minutes)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"days": "mn"}, "days must have a day from mon to sun (got mn). Did you mean mon?"),
        ({"days": ""}, "days must name at least one day of the week (got none)."),
        ({"equipment": "rollr"}, "(got rollr). Did you mean roller?"),
        ({"equipment": "jetpack"}, "(got jetpack). Known: wall, chair, step"),
        ({"dislikes": "heal_raise"}, "(got heal_raise). Did you mean heel_raise?"),
    ],
)
def test_an_unknown_word_comes_with_the_nearest_known_one(given, sentence):
    with pytest.raises(InputError) as caught:
        read(**given)

    assert sentence in caught.value.message


def test_all_faults_are_told_at_once():
    with pytest.raises(InputError) as caught:
        read(minutes="0", days="xyz", equipment="jetpack,rollr", dislikes="yoga")

    fields = [fault.field for fault in caught.value.faults]
    assert fields == ["minutes", "days", "equipment", "equipment", "dislikes"]


def test_minutes_alone_are_read_the_same_way():
    assert checked_minutes(" 8 ") == 8
    with pytest.raises(InputError, match="got 90"):
        checked_minutes(90)
