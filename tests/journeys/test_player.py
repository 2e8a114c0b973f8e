"""The player in a real browser: what it shows, what it says, and that it stops at one tap."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.journeys.conftest import CLOSED, Dorsi
from tools import browser as browsers

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
ROOMS = [PHONE, {"width": 320, "height": 640}, {"width": 640, "height": 400},
         {"width": 844, "height": 390}, {"width": 1280, "height": 800}]  # fmt: skip
READY_S, HOLD_S, SWITCH_S = 12, 30, 5  # of the first drill: two holds of 30 s a side


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Opened once here; each test takes a page of its own."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browsers.chromium(), args=CLOSED)
        yield opened
        opened.close()


@pytest.fixture
def player(chromium: Browser, practice_day: str, worries: list[str]) -> Iterator[Page]:
    """The practice page on a phone, its clock in our hands. What hurts is not sent on."""
    page = chromium.new_page(viewport=PHONE)
    page.on("console", lambda message: worries.append(message.text))
    page.on("pageerror", lambda error: worries.append(str(error)))
    page.clock.install()
    page.route("**/practice/stopped/", lambda route: route.fulfill(status=204))
    page.goto(f"{practice_day}/practice/")
    page.locator("[data-do=start]:visible").wait_for()
    page.clock.pause_at(datetime.now().astimezone() + timedelta(hours=1))
    yield page
    page.close()


def start(page: Page) -> None:
    page.locator("[data-do=start]").click()


def passes(page: Page, seconds: float) -> None:
    page.clock.run_for(int(seconds * 1000))


def count(page: Page) -> int:
    return int(page.locator("[data-count]").inner_text())


def side(page: Page) -> str:
    return page.locator("[data-guide] h1").inner_text()


def test_nothing_starts_by_itself(player):
    passes(player, 60)

    expect(player.locator("[data-guide]")).to_be_hidden()


def test_the_first_drill_shows_for_twelve_seconds_then_the_first_side(player):
    start(player)
    assert count(player) == READY_S
    expect(player.locator("p[data-what]")).to_have_text("Next")
    expect(player.locator("[data-cue]")).to_have_text("Toes-to-wall stretch")
    expect(player.locator("[data-picture] svg")).to_be_visible()

    passes(player, READY_S)
    assert count(player) == HOLD_S
    first = side(player)

    passes(player, HOLD_S)
    expect(player.locator("[data-cue]")).to_have_text("Switch")
    assert side(player) != first

    passes(player, SWITCH_S)
    assert count(player) == HOLD_S  # the other side has its whole time


@pytest.mark.hazard("H25")
def test_time_stands_while_paused(player):
    start(player)
    passes(player, READY_S + 9)
    player.locator("[data-do=pause]").click()

    passes(player, 600)

    expect(player.locator("[data-cue]")).to_have_text("Paused")
    assert count(player) == HOLD_S - 9
    player.locator("[data-do=pause]").click()
    passes(player, 2)
    assert count(player) == HOLD_S - 11


@pytest.mark.hazard("H25")
def test_a_device_that_slept_finds_the_practice_paused(player):
    start(player)
    passes(player, READY_S + 9)

    player.clock.fast_forward(3_600_000)

    expect(player.locator("[data-cue]")).to_have_text("Paused")
    assert count(player) == HOLD_S - 9


@pytest.mark.hazard("H25")
def test_a_hidden_tab_pauses(player):
    start(player)
    passes(player, READY_S + 9)

    player.evaluate("""() => {
        Object.defineProperty(document, 'hidden', { get: () => true });
        document.dispatchEvent(new Event('visibilitychange'));
    }""")
    passes(player, 60)

    expect(player.locator("[data-cue]")).to_have_text("Paused")
    assert count(player) == HOLD_S - 9


def test_keys_pause_skip_go_back_and_tell_that_it_hurts(player):
    start(player)
    passes(player, READY_S + 9)

    player.keyboard.press(" ")
    expect(player.locator("[data-cue]")).to_have_text("Paused")
    player.keyboard.press(" ")
    player.keyboard.press("ArrowLeft")
    assert count(player) == HOLD_S
    player.keyboard.press("ArrowRight")
    expect(player.locator("[data-cue]")).to_have_text("Switch")
    player.keyboard.press("h")
    expect(player.get_by_role("alertdialog")).to_be_visible()


def test_keys_can_be_switched_off(player):
    player.locator("[data-senses] [value=keys]").uncheck(force=True)
    start(player)

    player.keyboard.press("h")

    expect(player.get_by_role("alertdialog")).to_be_hidden()


@pytest.mark.hazard("H03")
def test_it_pops_or_hurts_stays_in_one_place(player):
    button = player.locator("[data-do=it_hurts]")
    start(player)
    places = []
    for seconds in (1, READY_S, HOLD_S, SWITCH_S):
        passes(player, seconds)
        places.append(button.bounding_box())
    player.locator("[data-do=pause]").click()
    places.append(button.bounding_box())

    assert all(place == places[0] for place in places)
    assert places[0]["height"] >= 44


def test_the_sheet_takes_the_focus_and_escape_gives_it_back(player):
    start(player)
    passes(player, READY_S + 9)
    button = player.locator("[data-do=it_hurts]")
    button.focus()
    button.press("Enter")

    sheet = player.get_by_role("alertdialog")
    expect(sheet).to_be_focused()
    for _press in range(8):
        player.keyboard.press("Tab")
        assert player.evaluate("document.activeElement.closest('.sheet, body') !== null")
        assert player.evaluate("!document.activeElement.closest('main')")

    player.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(button).to_be_focused()
    passes(player, 2)
    assert count(player) == HOLD_S - 11


@pytest.mark.hazard("H03")
def test_a_pop_shows_stop_at_once_without_network(player, worries):
    player.context.set_offline(True)
    start(player)
    passes(player, READY_S + 9)

    player.locator("[data-do=it_hurts]").click()
    player.get_by_role("button", name="A pop, snap or kick").click()

    expect(player.get_by_role("heading", name="Stop here.")).to_be_focused()
    expect(player.get_by_text("Have it looked at today")).to_be_visible()
    for key in (" ", "ArrowRight", "ArrowLeft", "h"):
        player.keyboard.press(key)
    passes(player, 60)
    expect(player.locator("[data-guide]")).to_be_hidden()
    player.context.set_offline(False)
    assert all("DISCONNECTED" in worry for worry in worries)
    worries.clear()


@pytest.mark.hazard("H03")
def test_a_pop_is_sent_at_once_and_all_practice_stops(practising, tmp_path, chromium):
    another = Dorsi(shutil.copytree(practising.home, tmp_path / "home"))
    with another.on(0) as address:
        page = chromium.new_page(viewport=PHONE)
        page.goto(f"{address}/practice/")
        start(page)
        page.locator("[data-do=it_hurts]").click()
        with page.expect_response("**/practice/stopped/") as sent:
            page.get_by_role("button", name="A pop, snap or kick").click()
        assert sent.value.status == 204

        page.goto(f"{address}/practice/")
        expect(page.locator("[data-do=start]")).to_have_count(0)
        page.close()


def test_a_front_pinch_ends_the_drill_and_mild_pain_does_not(player):
    start(player)
    passes(player, READY_S + 9)
    player.locator("[data-do=it_hurts]").click()
    player.get_by_role("button", name="Mild pain").click()
    assert count(player) == HOLD_S - 9

    player.locator("[data-do=it_hurts]").click()
    player.get_by_role("button", name="A pinch at the front").click()

    expect(player.locator("[data-bar]")).to_have_attribute("aria-label", "Drill 2 of 8")
    expect(player.locator("p[data-what]")).to_have_text("Next")


def test_a_tight_spot_is_offered_once_where_there_can_be_one(player):
    spot = player.locator("[data-spot]")
    start(player)
    expect(spot).to_be_hidden()
    while "rolling" not in player.locator("[data-cue]").inner_text().lower():
        player.locator("[data-do=skip]").click()
    passes(player, READY_S + 4)
    before = count(player)

    spot.click()

    assert count(player) == before + 10
    expect(spot).to_be_hidden()


def test_a_reader_hears_the_steps_and_every_tenth_second_only(player):
    player.evaluate("""() => {
        window.heard = [];
        const live = document.querySelector('[data-live]');
        new MutationObserver(() => window.heard.push(live.textContent))
            .observe(live, { childList: true });
    }""")
    start(player)
    passes(player, READY_S + HOLD_S + 1)

    heard = player.evaluate("window.heard")
    assert [line.split(",")[0].split(":")[0] for line in heard] == [
        "Next", "Right", "20 seconds left.", "10 seconds left.", "Switch to the left side",
    ]  # fmt: skip


SOUND = """() => {
    window.heard = [];
    const make = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function () {
        window.heard.push('tone');
        return make.call(this);
    };
    speechSynthesis.speak = (sentence) => window.heard.push(sentence.text);
}"""


def test_it_can_be_followed_by_ear_alone(player):
    player.evaluate(SOUND)
    start(player)
    passes(player, READY_S + HOLD_S + 1)

    heard = player.evaluate("window.heard")
    assert any(said.startswith("Next: ") for said in heard)
    assert any(said.startswith("Switch to the left side") for said in heard)


def test_and_without_any_sound(player):
    player.evaluate(SOUND)
    for sense in ("tones", "voice"):
        player.locator(f"[data-senses] [value={sense}]").uncheck(force=True)
    start(player)
    passes(player, READY_S + HOLD_S + 1)

    assert player.evaluate("window.heard") == []
    expect(player.locator("[data-cue]")).to_have_text("Switch")


def test_left_to_run_it_ends_whole_and_asks_how_it_went(player):
    start(player)
    for _minute in range(20):
        if "/after/" in player.url:
            break
        passes(player, 60)

    expect(player.get_by_role("heading", level=1)).to_have_text("Done. Three taps.")
    sent = (
        player.locator("[name=ended]").input_value(),
        player.locator("[name=skipped]").input_value(),
    )
    assert sent == ("whole", "")
    assert int(player.locator("[name=seconds]").input_value()) > 600


def test_leaving_at_once_asks_nothing(player, practice_day):
    start(player)
    passes(player, 5)
    player.locator(".p-side [data-do=leave]").click()

    expect(player).to_have_url(f"{practice_day}/")


def test_leaving_keeps_what_is_done(player):
    start(player)
    passes(player, READY_S + 4 * HOLD_S + 2 * SWITCH_S + 10 + 5)
    player.locator(".p-side [data-do=leave]").click()

    expect(player.get_by_role("heading", level=1)).to_have_text("Kept. Three taps.")
    expect(player.locator(".over").first).to_contain_text("1 of 8 drills")


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: f"{room['width']}x{room['height']}")
def test_everything_fits_every_room(player, room):
    player.set_viewport_size(room)
    start(player)
    for seconds in (1, READY_S, HOLD_S, SWITCH_S):
        passes(player, seconds)
        assert player.evaluate(OUTSIDE) == []
    player.locator("[data-do=pause]").click()
    assert player.evaluate(OUTSIDE) == []


OUTSIDE = """() => [...document.querySelectorAll(
        '[data-guide] button, [data-guide] h1, [data-cue], [data-count]')]
    .filter((part) => part.offsetParent)
    .filter((part) => {
        const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
        const out = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
        return out || (part.matches('button') && (width < 43.5 || height < 43.5));
    })
    .map((part) => part.outerHTML.slice(0, 80))"""


def test_it_can_be_read_from_three_metres(player):
    start(player)
    for seconds in (1, READY_S, HOLD_S, SWITCH_S):
        passes(player, seconds)
        sizes = [
            player.locator(f"[data-guide] {part}").evaluate(
                "(part) => parseFloat(getComputedStyle(part).fontSize)"
            )
            for part in ("h1", "[data-count]", "[data-cue]")
        ]
        assert sizes[0] >= 72 and sizes[1] >= 150 and sizes[2] >= 56, sizes
