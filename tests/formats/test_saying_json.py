"""Stored sentences keep what they were made from, and old plain ones are still read."""

import pytest
from hypothesis import given

from dorsi.core.errors import InputError
from dorsi.core.saying import Saying, join, say, say_many
from dorsi.formats import saying_json, values_json
from tests import strategies


def memory(told: Saying) -> tuple[object, ...]:
    """All that a sentence remembers, to the last value in a value."""
    values = {
        name: memory(each) if isinstance(each, Saying) else each
        for name, each in told.values.items()
    }
    parts = tuple(memory(each) for each in told.parts)
    return (str(told), told.template, told.many, values, parts)


@given(strategies.sayings())
def test_a_sentence_comes_back_with_all_it_remembers(told: Saying) -> None:
    back = values_json.decode(Saying, values_json.encode(told))

    assert memory(back) == memory(told)


@given(strategies.sayings())
def test_the_same_sentence_gives_the_same_bytes(told: Saying) -> None:
    once = values_json.encode(told)

    assert values_json.encode(values_json.decode(Saying, once)) == once


def test_a_sentence_without_values_is_stored_as_the_text_it_is() -> None:
    assert values_json.encode(say("Keep the heel down.")) == b'"Keep the heel down."'


def test_a_sentence_with_values_is_stored_as_template_and_values() -> None:
    told = say("{drill} rests for {days} days.", drill=say("Heel raise"), days=7)

    assert saying_json.written(told) == {
        "says": "{drill} rests for {days} days.",
        "with": {"drill": {"says": "Heel raise"}, "days": 7},
    }


def test_a_number_that_decides_stands_beside_both_sentences() -> None:
    assert saying_json.written(say_many("one day", "{n} days", n=3)) == {
        "says": "one day",
        "many": "{n} days",
        "with": {"n": 3},
    }


def test_a_text_stored_before_is_read_as_the_sentence_it_is() -> None:
    told = values_json.decode(Saying, b'"8 days without practice, {so}."')

    assert told == told.template == "8 days without practice, {so}."


def test_sentences_one_after_another_are_a_list() -> None:
    assert values_json.encode(join(say("First."), say("Then."))) == b'["First.","Then."]'


@pytest.mark.parametrize(
    "stored",
    [
        b"3",
        b"{}",
        b'{"says":3}',
        b'{"says":"{n}","with":[]}',
        b'{"says":"{n}","with":{"m":1}}',
        b'{"says":"{n}","with":{"n":{"figure":"much"}}}',
        b'{"says":"{n}","with":{"n":{"date":"someday"}}}',
        b'{"says":"one","many":"{n}","with":{}}',
        b'{"says":"one","more":"x"}',
        b'["a",3]',
    ],
)
def test_what_is_no_sentence_is_refused(stored: bytes) -> None:
    with pytest.raises(InputError, match="must hold a Saying"):
        values_json.decode(Saying, stored)
