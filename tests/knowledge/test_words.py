"""The tone of everything a runner reads from the knowledge files."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from dorsi import knowledge
from tests.wording import forbidden_in

CONTENTS = {name: tomllib.loads(data.decode()) for name, data in knowledge.contents().items()}


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in texts(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in texts(each))


@pytest.mark.hazard("H22")
@pytest.mark.parametrize("name", list(CONTENTS))
def test_no_text_promises_or_plays_the_doctor(name):
    assert [
        (text, forbidden_in(text)) for text in texts(CONTENTS[name]) if forbidden_in(text)
    ] == []


@pytest.mark.parametrize("name", list(CONTENTS))
def test_sentences_are_short(name):
    for text in texts(CONTENTS[name]):
        for sentence in re.split(r"(?<=[.?:;])\s", text):
            assert len(sentence.split()) <= 30, sentence


@pytest.mark.parametrize("name", list(CONTENTS))
def test_spaces_and_quotes_are_clean(name):
    for text in texts(CONTENTS[name]):
        assert text == text.strip()
        assert "  " not in text


@pytest.mark.parametrize(
    "said", ["This heals you", "a patient", "Well done!", "normal range", "physiotherapy"]
)
def test_the_list_of_forbidden_words_finds_them(said):
    assert forbidden_in(said)


@pytest.mark.parametrize("said", ["healthy adults", "the treadmill", "curve", "a retreat"])
def test_the_list_of_forbidden_words_leaves_others_alone(said):
    assert not forbidden_in(said)


ARTICLE = """
flat band of tissue that connect your toes to your heel
Maybe you think that you can just lace on your shoes
Slowly lean forward so that you feel a stretch on your heel and calves
Work the full calf for around 30 seconds
slowly raising up as high as you can on your toes
Move forward until you feel a bit of tension
""".strip().splitlines()


@pytest.mark.parametrize("sentence", ARTICLE)
def test_the_articles_sentences_are_not_copied(sentence):
    said = " ".join(text for content in CONTENTS.values() for text in texts(content))
    five = sentence.split()
    runs = [" ".join(five[start : start + 6]) for start in range(len(five) - 5)]
    assert not [run for run in runs if run.lower() in said.lower()]
