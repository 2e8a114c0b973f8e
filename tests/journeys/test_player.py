"""The player in a real browser: what it shows, what it says, and that it stops at one tap."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Dorsi
from tests.journeys.playing import (
    HOLD_S,
    PHONE,
    READY_S,
    SWITCH_S,
    count,
    passes,
    side,
    start,
)

pytestmark = pytest.mark.browser

MOVING = """[...new Set(document.querySelector('[data-picture] svg')
    .getAnimations({ subtree: true }).map((motion) => motion.playState))]"""
FILMS = """() => [...new Set(JSON.parse(document.querySelector('#timeline').text).steps
    .flatMap((step) => step.picture?.film ?? []))]"""
SHOWN = ("get_ready", "work", "reps")
"""Kinds of steps that have a film."""


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


def test_the_film_goes_with_the_clock_and_stands_where_it_is_while_paused(player):
    start(player)
    passes(player, READY_S + 9)
    film = player.locator("[data-picture] svg")
    expect(film).to_be_visible()
    assert player.evaluate(MOVING) == ["running"]

    player.locator("[data-do=pause]").click()
    assert player.evaluate(MOVING) == ["paused"]
    expect(film).to_be_visible()

    player.locator("[data-do=pause]").click()
    assert player.evaluate(MOVING) == ["running"]


def test_the_other_side_has_its_own_film(player):
    start(player)
    passes(player, READY_S + 1)
    film = player.locator("[data-picture] svg")
    first = film.get_attribute("class")

    passes(player, HOLD_S + SWITCH_S)

    expect(film).to_be_visible()
    assert film.get_attribute("class") != first


def test_no_film_is_missing_when_the_network_goes_on_the_way(player):
    films = player.evaluate(FILMS)
    with player.expect_response(f"**{films[-1]}"):  # they come in the order of the steps
        start(player)
    player.context.set_offline(True)

    drills = player.locator("[data-bar] i")
    while drills.last.get_attribute("class") != "now":
        if player.locator("[data-guide]").get_attribute("data-kind") in SHOWN:
            expect(player.locator("[data-picture] svg")).to_be_visible()
        player.locator("[data-do=skip]").click()
    expect(player.locator("[data-picture] svg")).to_be_visible()
    player.context.set_offline(False)


def test_where_other_pages_come_for_films_the_player_goes_on_and_says_nothing(player):
    player.route("**/pictures/**", lambda route: route.fulfill(body="<p>Sign in</p>"))
    start(player)
    passes(player, READY_S)

    expect(player.locator(".has-film, [data-picture] svg")).to_have_count(0)
    expect(player.locator(".p-ring > svg")).to_be_visible()
    assert count(player) == HOLD_S


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
        with page.expect_response("**/api/today/stopped") as sent:
            page.get_by_role("button", name="A pop, snap or kick").click()
        assert sent.value.status == 200

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
