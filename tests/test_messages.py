"""Texts for translators: all are found, one file adds a language, faults are told."""

import gettext
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.wording import forbidden_in
from tools import messages, pseudo

SCRIPTS = sorted((messages.SOURCE / "web").rglob("*.js"))
SENTENCE = re.compile(r"""['"`][A-Z][a-z]+ [a-z]+""")


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [text for message in messages.catalogue() for text in messages._all(message.id) if text]


@pytest.fixture
def language(tmp_path, monkeypatch) -> Path:
    """The empty catalogue of a new language."""
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    path = tmp_path / "pl/LC_MESSAGES/django.po"
    path.parent.mkdir(parents=True)
    path.touch()
    return path


@pytest.mark.parametrize(
    "text",
    [
        "{days} days without practice, so you start again one step back.",  # the core
        "Today’s practice",  # a template
        "%(counter)s drill",  # one of a number of things
        "Heel raises",  # a knowledge file
        "be a whole number from {least} to {most}",  # a fault
    ],
)
def test_texts_are_found_wherever_they_stand(texts, text):
    assert text in texts


@pytest.mark.hazard("H22")
def test_no_text_for_translators_promises_more_than_fitness(texts):
    assert [(text, forbidden_in(text)) for text in texts if forbidden_in(text)] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_holds_a_sentence_of_its_own(script):
    lines = (line for line in script.read_text().splitlines() if not line.lstrip(" /*").isspace())
    code = [line for line in lines if not line.lstrip().startswith(("//", "*", "/*"))]

    assert [line for line in code if SENTENCE.search(line.partition(" // ")[0])] == []


def test_a_language_begins_with_an_empty_file(language):
    written = messages.files()[language]

    told = read_po(BytesIO(written), locale="pl")
    assert told.num_plurals == 3
    assert told.get("Today’s practice") is not None


def test_what_was_translated_stays_and_can_be_read(language):
    language.write_text('msgid ""\nmsgstr ""\n\nmsgid "Today’s practice"\nmsgstr "Ćwiczenie"\n')
    written = messages.files()

    assert 'msgstr "Ćwiczenie"' in written[language].decode()
    read = gettext.GNUTranslations(BytesIO(written[language.with_suffix(".mo")]))
    assert read.gettext("Today’s practice") == "Ćwiczenie"


def test_a_lost_place_is_told(language):
    language.write_text('msgid "{days} days"\nmsgstr "{tage} Tage"\n')

    assert [
        "'{tage} Tage' must have the places of" in fault for fault in messages.faults(language)
    ] == [True]


def test_a_cue_that_grew_too_long_is_told(language):
    language.write_text(f'#. {messages.CUES}\nmsgid "Heel down"\nmsgstr "the heel goes down"\n')

    assert ["it is a cue" in fault for fault in messages.faults(language)] == [True]


def test_every_cue_of_the_knowledge_files_is_two_words_at_most(texts):
    cues = [one.id for one in messages.catalogue() if messages.CUES in one.auto_comments]

    assert cues and [cue for cue in cues if len(cue.split()) > 2] == []


def letters(text: str) -> int:
    return len(pseudo.KEPT.sub("", text))


@pytest.mark.parametrize(
    "text",
    ["Save try {n}", "%(n)d of %(all)s", "In <b>inches</b>", "How hard was it?", "%s MB"],
)
def test_the_pseudo_language_is_longer_and_keeps_every_place(text):
    told = pseudo.said(text)

    assert letters(told) >= 1.35 * letters(text) - 2  # two brackets are part of it
    assert pseudo.KEPT.findall(told) == pseudo.KEPT.findall(text)
    assert not re.search("[A-Za-z]", pseudo.KEPT.sub("", told))


def test_a_cue_in_the_pseudo_language_keeps_its_two_words():
    assert len(pseudo.said("Heel down", cue=True).split()) == 2
