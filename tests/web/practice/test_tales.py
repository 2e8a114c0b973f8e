"""What the player does with what its camera tells: nothing is named that nobody tells or says."""

import re
from pathlib import Path

import dorsi
from dorsi.web.camera import telling
from dorsi.web.practice import tales

PLAYER = Path(dorsi.__file__).parent / "web/practice/static/practice"


def test_each_trouble_that_stops_the_count_has_a_sentence():
    sentences = telling.words()["troubles"]

    assert all(sentences[name] for name in tales.LOSES)


def test_what_the_engine_tells_becomes_events_that_the_timeline_takes():
    taken = set(re.findall(r"^  (\w+)[:(]", (PLAYER / "timeline.js").read_text(), re.MULTILINE))

    assert set(tales.SEEN.values()) <= taken


def test_what_a_practice_takes_in_hand_is_not_told_a_second_time():
    counted = {tell for tell, event in tales.SEEN.items() if event not in ("lost", "followed")}

    assert counted <= set(tales.BY_PRACTICE)


def test_the_script_asks_for_each_kind_of_tale_by_a_name_that_comes_with_the_page():
    asked = set(re.findall(r"\bis\('(\w+)'\)", (PLAYER / "tales.js").read_text()))

    assert asked == set(tales.kinds())
