"""A sentence is a plain English text, and remembers what it was made from."""

import copy
from datetime import date

import pytest
from hypothesis import given

from dorsi.core.saying import Saying, figure, join, plain, say, say_many
from tests import strategies


def test_a_saying_is_the_finished_english_sentence() -> None:
    assert say("{days} days without practice.", days=8) == "8 days without practice."


def test_it_remembers_its_template_and_values() -> None:
    told = say("{days} days on the {side} side.", days=8, side=say("left"))

    assert told.template == "{days} days on the {side} side."
    assert told.values == {"days": 8, "side": "left"}


def test_braces_in_a_sentence_without_values_are_only_braces() -> None:
    assert say("{n} is a place for others.") == "{n} is a place for others."


def test_braces_in_a_value_are_never_filled() -> None:
    assert say("{name} has {n}.", name="{n}", n=1) == "{n} has 1."


def test_a_missing_value_is_a_fault() -> None:
    with pytest.raises(KeyError):
        say("{days} days on {side}.", days=1)


@pytest.mark.parametrize(("n", "told"), [(0, "0 days"), (1, "one day"), (2, "2 days")])
def test_the_number_chooses_between_one_and_many(n: int, told: str) -> None:
    assert say_many("one day", "{n} days", n=n) == told


def test_sentences_stand_one_after_another_and_empty_ones_are_left_out() -> None:
    told = join(say("First."), "", say("Then {n}.", n=2))

    assert told == "First. Then 2."
    assert told.parts == ("First.", "Then 2.")


def test_one_sentence_alone_is_no_chain() -> None:
    assert join("", "Alone.").parts == ()


def test_a_date_is_told_with_its_day_of_the_week() -> None:
    assert say("It waits until {day}.", day=date(2026, 11, 30)) == (
        "It waits until Monday, 30 November."
    )


def test_a_figure_keeps_its_decimals() -> None:
    assert say("{length} cm", length=figure(7, 1)) == "7.0 cm"


def test_a_plain_text_becomes_a_sentence_without_values() -> None:
    assert plain("Heel raise").template == "Heel raise"


@given(strategies.sayings())
def test_a_copy_is_the_same_in_all_its_parts(told: Saying) -> None:
    twin = copy.deepcopy(told)

    assert (twin, twin.template, twin.many, twin.parts) == (
        told,
        told.template,
        told.many,
        told.parts,
    )
