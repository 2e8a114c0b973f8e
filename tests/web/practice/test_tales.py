"""What the player's script calls by name, the engine tells, the camera meets, or the core knows."""

import re
from pathlib import Path

import dorsi
from dorsi.measure.live import Tell
from dorsi.web.camera import telling
from dorsi.web.practice.timeline import SEEN

PLAYER = Path(dorsi.__file__).parent / "web/practice/static/practice"


def named(constant: str) -> set[str]:
    """The words of a list in the script."""
    text = (PLAYER / "tales.js").read_text()
    found = re.search(rf"const {constant} = \[([^\]]*)\]", text)
    assert found
    return set(re.findall(r"'(\w+)'", found[1]))


def test_the_script_names_what_the_engine_tells():
    tells = {each.value for each in Tell}

    for constant in ("ENDS", "PASSES", "BELOW", "HEARD", "PRACTICE"):
        assert named(constant) <= tells


def test_each_trouble_that_stops_the_count_has_a_sentence():
    sentences = telling.words()["troubles"]

    assert all(sentences[name] for name in named("LOSES") | named("GONE"))


def test_what_the_engine_tells_becomes_events_that_the_timeline_takes():
    taken = set(re.findall(r"^  (\w+)[:(]", (PLAYER / "timeline.js").read_text(), re.MULTILINE))

    assert set(SEEN.values()) <= taken


def test_what_a_practice_takes_in_hand_is_not_told_a_second_time():
    counted = {tell.value for tell, event in SEEN.items() if event not in ("lost", "followed")}

    assert counted <= named("PRACTICE")
