"""Bad luck in the middle of a practice: nothing is lost, nothing starts again by itself."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import playing
from tests.journeys.conftest import Dorsi
from tests.journeys.playing import HOLD_S, PHONE, READY_S, SWITCH_S, count, cue, passes, side, start

pytestmark = pytest.mark.browser

KEPT = """async () => {
    const { recall } = await import(document.querySelector('script[src*="player_element"]').src
        .replace('practice/player_element.js', 'parts/js/store.js'));
    return await recall('practice') ?? null;
}"""
MIDDLE_S = READY_S + HOLD_S + SWITCH_S + 7  # seven seconds into the second side


def until_kept(page: Page, ran_s: float) -> None:
    """A write ends when it is on the disk, whatever the page's clock says."""
    page.wait_for_function(f"async () => (await ({KEPT})())?.state.ran_s >= {ran_s}")


def opened_again(page: Page) -> None:
    page.reload()
    page.locator(".flow-act .go:visible, [data-stop]:visible").first.wait_for()


@pytest.fixture
def broken_off(player: Page) -> Iterator[Page]:
    """A practice whose page was closed in the middle and opened again."""
    start(player)
    passes(player, MIDDLE_S)
    until_kept(player, MIDDLE_S - 5)
    opened_again(player)
    yield player


def test_a_page_that_was_closed_in_the_middle_offers_to_go_on(broken_off):
    expect(broken_off.locator("[data-where]")).to_have_text("You were at drill 1 of 8.")
    broken_off.get_by_role("button", name="Go on where you were").click()

    assert cue(broken_off) == "Paused" and side(broken_off) == "LEFT"
    left_s = broken_off.locator("[data-shows]").inner_text()
    assert HOLD_S - 7 <= int(left_s.split()[0]) <= HOLD_S - 2  # at most five seconds are lost
    passes(broken_off, 60)
    assert broken_off.locator("[data-shows]").inner_text() == left_s  # it waits for the runner

    broken_off.locator("[data-do=pause]").click()
    passes(broken_off, 1)
    assert count(broken_off) == int(left_s.split()[0]) - 1


def test_or_to_start_from_the_beginning(broken_off):
    broken_off.get_by_role("button", name="Start from the beginning").click()

    assert count(broken_off) == READY_S
    assert broken_off.locator("[data-bar]").get_attribute("aria-label") == "Drill 1 of 8"


def test_what_was_done_before_counts_at_the_end_under_one_id(broken_off):
    broken_off.get_by_role("button", name="Go on where you were").click()
    first = broken_off.evaluate(f"({KEPT})().then((kept) => kept.entryId)")
    broken_off.locator("[data-do=pause]").click()
    passes(broken_off, HOLD_S + 10 + 2 * HOLD_S + SWITCH_S)

    broken_off.locator(".p-side [data-do=leave]").click()

    expect(broken_off.locator(".over").first).to_contain_text("1 of 8 drills")
    assert broken_off.locator("[name=entry_id]").input_value() == first


def test_another_practice_of_the_day_does_not_go_on_with_it(broken_off):
    broken_off.goto(broken_off.url + "?minutes=8")

    expect(broken_off.locator("[data-do=start]")).to_be_visible()
    expect(broken_off.locator("[data-broken-off]")).to_be_hidden()


def test_nor_does_the_same_one_on_another_day(broken_off):
    def tomorrow(route):
        page = route.fetch().text()
        route.fulfill(body=page.replace('"day": "20', '"day": "19'))

    broken_off.route("**/practice/", tomorrow)
    opened_again(broken_off)

    expect(broken_off.locator("[data-broken-off]")).to_be_hidden()


@pytest.mark.hazard("H03")
def test_after_a_pop_it_stays_stopped(player):
    start(player)
    passes(player, READY_S + 9)
    playing.hurts(player, "A pop, snap or kick")
    player.wait_for_function(f"async () => (await ({KEPT})())?.state.status === 'stopped'")

    opened_again(player)

    expect(player.get_by_role("heading", name="Stop here.")).to_be_visible()
    expect(player.get_by_role("button", name="Go on where you were")).to_be_hidden()
    expect(player.locator("[data-do=start]")).to_be_hidden()
    expect(player.get_by_role("button", name="Note it")).to_be_visible()
    assert player.locator("[name=ended]").input_value() == "popped"


@pytest.mark.hazard("H03")
def test_a_pop_after_going_on_can_be_noted(broken_off):
    broken_off.get_by_role("button", name="Go on where you were").click()
    playing.hurts(broken_off, "A pop, snap or kick")

    expect(broken_off.get_by_role("heading", name="Stop here.")).to_be_visible()
    expect(broken_off.get_by_role("button", name="Note it")).to_be_visible()


@pytest.mark.hazard("H03")
def test_what_was_asked_because_it_hurt_is_asked_again(player):
    start(player)
    passes(player, READY_S + 9)
    player.locator("[data-do=it_hurts]").click()
    player.wait_for_function(f"async () => (await ({KEPT})())?.state.status === 'asking'")

    opened_again(player)
    player.get_by_role("button", name="Go on where you were").click()

    expect(player.get_by_role("alertdialog")).to_be_visible()


def test_one_that_is_done_but_not_noted_can_be_noted(player):
    start(player)
    passes(player, READY_S + 4 * HOLD_S + 2 * SWITCH_S + 10 + 5)
    player.locator(".p-side [data-do=leave]").click()
    expect(player.get_by_role("heading", level=1)).to_have_text("Kept. Three taps.")

    player.go_back()
    player.locator(".flow-act .go:visible").first.wait_for()
    player.get_by_role("button", name="Note how it went").click()

    expect(player.locator(".over").first).to_contain_text("1 of 8 drills")


REFUSED = """
    for (const name of ['localStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
            get() { throw new DOMException('no', 'SecurityError'); },
        });
"""


def test_where_nothing_may_be_kept_the_practice_goes_on_all_the_same(
    chromium: Browser, practice_day: str, worries: list[str]
):
    with playing.opened(chromium, practice_day, worries, stubs=REFUSED) as page:
        page.locator("[data-senses] [value=voice]").uncheck(force=True)
        start(page)
        passes(page, READY_S + 9)
        assert count(page) == HOLD_S - 9

        passes(page, 4 * HOLD_S + 2 * SWITCH_S + 10)
        page.locator(".p-side [data-do=leave]").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Kept. Three taps.")


@pytest.mark.hazard("H25")
@pytest.mark.parametrize("jump_s", [3600, -86_400], ids=lambda jump: f"{jump} s")
def test_a_clock_that_jumps_moves_neither_the_seconds_nor_the_day(player, jump_s):
    day = player.locator("[name=day]").first.input_value()
    start(player)
    passes(player, READY_S + 9)

    player.evaluate(f"""() => {{
        const Before = Date;
        window.Date = class extends Before {{
            constructor(...told) {{
                super(...(told.length ? told : [Before.now() + {jump_s}e3]));
            }}
            static now() {{ return Before.now() + {jump_s}e3; }}
        }};
    }}""")
    passes(player, 1)
    assert count(player) == HOLD_S - 10

    passes(player, 4 * HOLD_S + 2 * SWITCH_S + 10)
    player.locator(".p-side [data-do=leave]").click()
    expect(player.get_by_role("heading", level=1)).to_have_text("Kept. Three taps.")
    assert player.locator("[name=day]").input_value() == day


def test_a_double_tap_on_any_button_does_what_one_does_or_nothing_worse(player):
    player.locator("[data-do=start]").dblclick()
    assert count(player) == READY_S
    passes(player, READY_S + 9)
    player.locator("[data-do=pause]").dblclick()
    assert count(player) == HOLD_S - 9

    player.locator("[data-do=it_hurts]").click()
    player.get_by_role("button", name="Mild pain").dblclick()
    expect(player.get_by_role("alertdialog")).to_be_hidden()
    passes(player, 2 * HOLD_S + SWITCH_S + 10 + 2 * HOLD_S + SWITCH_S)
    player.locator(".p-side [data-do=leave]").dblclick()
    expect(player.get_by_role("heading", level=1)).to_have_text("Kept. Three taps.")


def test_the_browser_s_back_button_asks_first(player, practice_day):
    asked = []
    player.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    player.goto(f"{practice_day}/plan/")
    player.goto(f"{practice_day}/practice/")
    player.locator(".flow-act .go:visible").first.wait_for()
    start(player)
    passes(player, READY_S + 9)

    player.evaluate("history.back()")
    player.wait_for_timeout(0)
    expect(player.locator("[data-guide]")).to_be_visible()

    assert asked == ["beforeunload"]
    assert count(player) == HOLD_S - 9


def test_the_second_window_s_end_is_told_in_one_sentence(
    chromium: Browser, practising, tmp_path, worries
):
    another = Dorsi(shutil.copytree(practising.home, tmp_path / "home"))
    with another.on(0) as address:
        context = chromium.new_context(viewport=PHONE)
        windows = [context.new_page() for _number in range(2)]
        for page in windows:
            page.goto(f"{address}/practice/")
        for page in windows:
            page.get_by_role("button", name="I did it without the clock").click()
            page.locator("[name=pain][value='1']").check(force=True)
            page.locator("[name=effort][value='7']").check(force=True)
        windows[0].get_by_role("button", name="Save").click()
        windows[0].wait_for_url("**/diary/")

        windows[1].get_by_role("button", name="Save").click()

        expect(windows[1].get_by_text("already", exact=False).first).to_be_visible()
        context.close()
