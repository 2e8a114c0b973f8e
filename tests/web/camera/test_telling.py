"""Everything that a camera can tell or meet has words, short enough to be read at three metres."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from dorsi.measure.live import End, Refusal, Tell
from dorsi.measure.repetitions import Not
from dorsi.measure.view import Reason
from dorsi.web.camera import telling

REASONS = {
    Tell.UNSURE: [*Reason, telling.NO_GRAVITY],
    Tell.NOT_COUNTED: Not,
    Tell.TRY_REFUSED: Refusal,
    Tell.ENDED: End,
}


@pytest.mark.parametrize("tell", list(Tell))
def test_every_event_has_words(tell):
    assert tell in telling.words()["events"]


@pytest.mark.parametrize("tell", REASONS)
def test_every_reason_has_words_of_its_own(tell):
    told = telling.words()["events"]

    assert [why for why in REASONS[tell] if not told[f"{tell}.{why}"]["says"]] == []


def test_no_words_stand_for_what_is_never_told():
    known = {*Tell} | {f"{tell}.{why}" for tell, reasons in REASONS.items() for why in reasons}

    assert telling.words()["events"].keys() <= known


@pytest.mark.hazard("H23")
def test_a_cue_has_two_words_at_the_most():
    cues = {told["cue"] for told in telling.words()["events"].values()}

    assert [cue for cue in cues if len(cue.split()) > 2] == []


def test_a_lifted_heel_has_a_tone_of_its_own():
    events = telling.words()["events"]
    tones = [told["tone"] for key, told in events.items() if key != Tell.HEEL_UP]

    assert events[Tell.HEEL_UP]["tone"] not in tones


def test_every_tone_is_one_that_the_player_has():
    script = Path(str(finders.find("parts/js/sound_element.js"))).read_text()
    played = set(re.findall(r"^  (\w+): \[\[", script, re.MULTILINE))

    assert {told["tone"] for told in telling.words()["events"].values()} - {""} <= played


def test_every_trouble_that_the_scripts_meet_has_a_sentence():
    scripts = Path(str(finders.find("camera/parts.js"))).parent.glob("*.js")
    met = re.findall(r"[tT]rouble\??\.?\('(\w+)'", "\n".join(file.read_text() for file in scripts))

    assert set(met) <= telling.words()["troubles"].keys() and met
