"""A practice followed without looking, without hearing, and by a screen reader.

What the browser was asked to sound, say and buzz is written down by stand-ins.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import playing
from tests.journeys.playing import HOLD_S, READY_S, SWITCH_S, cue, passes, start

pytestmark = pytest.mark.browser

STAND_INS = """
    window.heard = [];
    const make = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function () {
        const tone = make.call(this);
        const begin = tone.start.bind(tone);
        tone.start = (at) => { heard.push(`${tone.frequency.value} Hz`); begin(at); };
        return tone;
    };
    Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'running' });
    navigator.vibrate = (pattern) => { heard.push(`buzz ${pattern}`); };
"""
SPEAKS = """
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const speech = {
        getVoices: () => VOICES, cancel() {}, addEventListener() {},
        speak: (said) => heard.push(`says ${said.text}`, said),
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
"""
SILENT = "Object.defineProperty(window, 'speechSynthesis', { value: undefined });"
NO_VOICES = "const VOICES = [];"
WORK, SWITCH, REST = ["660 Hz", "880 Hz"], ["880 Hz", "660 Hz", "880 Hz"], ["440 Hz", "330 Hz"]
HALF, COUNT, NEXT = ["770 Hz", "770 Hz"], ["550 Hz"], ["440 Hz"]
END = ["660 Hz", "550 Hz", "440 Hz"]


@pytest.fixture
def by_ear(chromium: Browser, practice_day: str, worries: list[str]) -> Iterator[Page]:
    stubs = STAND_INS + NO_VOICES + SPEAKS
    with playing.opened(chromium, practice_day, worries, stubs=stubs) as page:
        yield page


@pytest.fixture
def without_voice(chromium: Browser, practice_day: str, worries: list[str]) -> Iterator[Page]:
    with playing.opened(chromium, practice_day, worries, stubs=STAND_INS + SILENT) as page:
        yield page


def heard(page: Page) -> list[str]:
    """What came since it was last asked."""
    return page.evaluate("heard.splice(0).filter((one) => typeof one === 'string')")


def tones(page: Page) -> list[str]:
    return [one for one in heard(page) if one.endswith(" Hz")]


def said(page: Page) -> list[str]:
    return [one.removeprefix("says ") for one in heard(page) if one.startswith("says ")]


def test_the_voice_tells_drill_side_half_switch_rest_and_what_comes(by_ear):
    start(by_ear)
    passes(by_ear, READY_S + 2 * HOLD_S + SWITCH_S + 1)

    assert [line.split(":")[0].split(". ")[0] for line in said(by_ear)] == [
        "Next", "Right, set 1 of 2, 30 seconds", "Half.",
        "Switch to the left side, set 1 of 2", "Left, set 1 of 2, 30 seconds", "Half.",
        "Rest 10 seconds, then set 2 of 2 on the right side.",
    ]  # fmt: skip


def test_the_voice_tells_a_pause_what_hurts_and_the_end(by_ear):
    start(by_ear)
    passes(by_ear, READY_S + 1)
    said(by_ear)

    by_ear.locator("[data-do=pause]").click()
    by_ear.locator("[data-do=pause]").click()
    playing.hurts(by_ear, "Mild pain")
    playing.hurts(by_ear, "A pop, snap or kick")

    assert said(by_ear) == [
        "Paused", "Go on", "Stopped. What was it?", "Ease off. Stop if it rises.",
        "Stopped. What was it?", "Stopped. The practice ends here.",
    ]  # fmt: skip


def test_without_a_voice_tones_tell_work_half_switch_rest_and_the_last_seconds(without_voice):
    start(without_voice)
    told = []
    for seconds in (1, READY_S - 1, HOLD_S, SWITCH_S, HOLD_S):
        passes(without_voice, seconds)
        told += tones(without_voice)

    three_two_one = COUNT * 3
    assert told == [
        *NEXT, *three_two_one, *WORK, *HALF, *three_two_one,
        *SWITCH, *three_two_one, *WORK, *HALF, *three_two_one, *REST,
    ]  # fmt: skip
    expect(without_voice.locator("[data-senses] [value=voice]")).to_be_hidden()


def test_without_a_voice_tones_tell_the_end(without_voice):
    start(without_voice)
    passes(without_voice, READY_S + 1)
    tones(without_voice)

    playing.hurts(without_voice, "A pop, snap or kick")

    assert tones(without_voice)[-3:] == END


def test_each_repetition_ticks(by_ear):
    start(by_ear)
    while "heel raises" not in cue(by_ear).lower():
        by_ear.locator("[data-do=skip]").click()
    passes(by_ear, READY_S + 0.5)
    tones(by_ear)

    tempo_s = by_ear.evaluate(
        "JSON.parse(timeline.textContent).steps.find((step) => step.repetitions).tempo_s"
    )
    passes(by_ear, 3 * tempo_s)

    assert tones(by_ear) == ["330 Hz"] * 3


def test_a_phone_in_the_pocket_buzzes_apart_for_work_and_switch(by_ear):
    start(by_ear)
    passes(by_ear, READY_S + HOLD_S + 0.5)

    buzzes = [one for one in heard(by_ear) if one.startswith("buzz")]
    assert buzzes == ["buzz 80", *["buzz 40"] * 3, "buzz 300", "buzz 60", *["buzz 40"] * 3,
                      "buzz 150,100,150"]  # fmt: skip


def test_without_any_sound_everything_is_seen(by_ear):
    for sense in ("tones", "voice"):
        by_ear.locator(f"[data-senses] [value={sense}]").uncheck(force=True)
    start(by_ear)
    passes(by_ear, READY_S + HOLD_S + 1)

    assert [one for one in heard(by_ear) if not one.startswith("buzz")] == []
    expect(by_ear.locator("[data-cue]")).to_have_text("Switch")


@pytest.mark.parametrize(
    ("voices", "chosen"),
    [
        ("{lang: 'de-DE', localService: true, name: 'd'}", None),
        ("{lang: 'en-US', localService: false, name: 'far'}", None),
        (
            "{lang: 'de-DE', localService: true}, {lang: 'en_GB', localService: true, name: 'e'}",
            "e",
        ),
    ],
    ids=["another language", "a stranger's computer", "its own"],
)
def test_only_a_voice_of_the_page_s_language_on_this_device_speaks(
    chromium, practice_day, worries, voices, chosen
):
    stubs = f"{STAND_INS} const VOICES = [{voices}]; {SPEAKS}"
    with playing.opened(chromium, practice_day, worries, stubs=stubs) as page:
        start(page)

        spoke = page.evaluate("heard.filter((one) => one.voice).map((one) => one.voice.name)")
        assert spoke == ([chosen] if chosen else [])
        assert bool(said(page)) == bool(chosen)


LISTEN = """() => {
    window.lines = [];
    const live = document.querySelector('[data-live]');
    new MutationObserver(() => window.lines.push(live.textContent))
        .observe(live, { childList: true });
}"""


def test_a_reader_hears_side_switch_and_every_tenth_second_only(player):
    player.evaluate(LISTEN)
    start(player)
    passes(player, READY_S + 2 * HOLD_S + SWITCH_S + 1)

    assert [line.split(",")[0].split(":")[0] for line in player.evaluate("lines")] == [
        "Next", "Right", "20 seconds left.", "10 seconds left.", "Switch to the left side",
        "Left", "20 seconds left.", "10 seconds left.", "Rest 10 seconds",
    ]  # fmt: skip


def test_a_reader_is_told_nothing_while_paused_and_once_on_going_back(player):
    start(player)
    passes(player, READY_S + 15)
    player.evaluate(LISTEN)
    player.locator("[data-do=pause]").click()
    passes(player, 60)
    assert player.evaluate("lines") == []

    player.locator(".p-act [data-do=repeat]").click()

    assert [line.split(",")[0] for line in player.evaluate("lines")] == ["Right"]


def test_the_settings_say_what_is_on_and_a_device_may_say_otherwise(practising, player):
    player.route(
        "**/practice/",
        lambda route: route.fulfill(
            body=route.fetch().text().replace('value="voice" checked', 'value="voice"')
        ),
    )
    player.reload()
    voice = player.locator("[data-senses] [value=voice]")
    expect(voice).not_to_be_checked()

    voice.check(force=True)
    player.reload()

    expect(voice).to_be_checked()
