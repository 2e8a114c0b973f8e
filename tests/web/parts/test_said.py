"""Texts of the core and the knowledge files in the language of the page."""

from datetime import date

import pytest
from django.template import engines
from django.utils import translation

from dorsi.core.saying import figure, join, say, say_many
from dorsi.web.parts.said import said

OTHER = {
    "left": "links",
    "Heel raise": "Fersenheben",
    "The {side} one is {gap} cm behind.": "Um {gap} cm zurück: {side}.",
    "Named {name}.": "Heißt {name}.",
    "Broken by {n}.": "Kaputt durch {m}.",
}


@pytest.fixture
def other(monkeypatch):
    monkeypatch.setattr("dorsi.web.parts.said.gettext", lambda text: OTHER.get(text, text))
    monkeypatch.setattr(
        "dorsi.web.parts.said.ngettext",
        lambda one, many, n: "ein Tag" if n == 1 else "{n} Tage",
    )
    with translation.override("de"):
        yield


def test_a_sentence_is_translated_with_its_values(other):
    told = say("The {side} one is {gap} cm behind.", side=say("left"), gap=figure(1.5, 1))

    assert said(told) == "Um 1,5 cm zurück: links."


def test_a_plain_value_is_left_as_it_is(other):
    assert said(say("Named {name}.", name="left")) == "Heißt left."


def test_a_text_of_a_knowledge_file_is_translated_as_a_whole(other):
    assert said("Heel raise") == "Fersenheben"


def test_several_sentences_are_translated_one_by_one(other):
    assert said(join(say("left"), "Heel raise", say("unknown"))) == "links Fersenheben unknown"


@pytest.mark.parametrize(("n", "told"), [(1, "ein Tag"), (4, "4 Tage")])
def test_the_number_chooses_in_the_other_language_too(other, n, told):
    assert said(say_many("one day", "{n} days", n=n)) == told


def test_a_day_is_told_as_that_language_tells_days(other):
    assert said(say("{day}", day=date(2026, 11, 30))) == "Montag 30 November"


def test_a_translation_with_a_wrong_place_shows_the_english(other):
    assert said(say("Broken by {n}.", n=2)) == "Broken by 2."


def test_nothing_is_said_as_nothing():
    assert said("") == ""


def test_every_template_knows_the_filter():
    page = engines["django"].from_string("{{ text|said }}")

    assert page.render({"text": say("{n} < 2", n=1)}) == "1 &lt; 2"
