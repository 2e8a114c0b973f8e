"""After one visit: today's practice to its end without a network, and all of it arrives once."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.away import OUTBOX, Machine, machine, until, visit
from tests.journeys.conftest import Dorsi

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
MINUTES_MOST = 25
WAIT = ".wait"
SECOND = f"""async (body) => {{
  const {{ keep, deliver, entries }} = await import({OUTBOX});
  await keep('practice', body);
  await keep('morning', {{ worse: false, date: body.date }});
  await deliver();
  return (await entries()).map((one) => [one.kind, one.refused]);
}}"""
KEPT_THREE = f"""async () => {{
  const {{ keep, entries }} = await import({OUTBOX});
  globalThis.fetch = async () => {{ throw new TypeError('away'); }};
  for (const pain of [1, 1, 2]) await keep('practice', {{ entry_id: 'a', pain }});
  return (await entries()).map((one) => one.body.entry_id);
}}"""
ALL_SHOWN = r"""async () => {
  const page = await (await caches.match('/practice/')).text();
  const shown = [...page.matchAll(/\/pictures\/[\w./-]+\.(film|thumb)\.svg/g)];
  const kept = await Promise.all(shown.map(([address]) => caches.match(address)));
  return shown.length > 0 && kept.every(Boolean);
}"""
WATCHED = """globalThis.modes = [];
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (place, mode, how) {
  modes.push([mode, how?.durability]);
  return transaction.call(this, place, mode, how);
};"""


@pytest.fixture
def today(practising: Dorsi, tmp_path: Path) -> Iterator[Machine]:
    """The day the questions were answered on."""
    with machine(practising.home, tmp_path / "home") as one:
        yield one


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def noted(page: Page, pain: int) -> None:
    page.locator(f'[name="pain"][value="{pain}"]').check(force=True)
    page.locator('[name="effort"]').nth(1).check(force=True)
    page.get_by_role("button", name="Save").click()


def practised(page: Page) -> None:
    """From the list to the three taps, by a clock that runs faster."""
    page.get_by_role("button", name="Start", exact=True).click()
    for _minute in range(MINUTES_MOST):
        if "/practice/after/" in page.url:
            break
        page.clock.run_for(60_000)
    expect(page).to_have_url(re.compile("/practice/after/"))


def test_a_whole_practice_without_a_network_arrives_once_it_is_back(
    practising: Dorsi, page: Page, tmp_path: Path
) -> None:
    tomorrow = datetime.now().astimezone().replace(hour=9, minute=0) + timedelta(days=1)
    with machine(practising.home, tmp_path / "home", day=1) as away:
        visit(page, away.address)
        until(page, lambda: page.evaluate(ALL_SHOWN), "the pictures are kept")
        away.stops()
        page.clock.install(time=tomorrow)

        page.goto(f"{away.address}/")
        page.get_by_role("link", name="Start the practice").click()
        expect(page.locator("[data-gate] h1:visible")).to_be_visible()
        expect(page.locator("[data-list]")).to_be_hidden()
        page.get_by_role("button", name="No On to the practice").click()
        drawn = "(images) => images.every((it) => it.complete && it.naturalWidth > 0)"
        seen = page.locator(".p-list > li > details > summary .thumb img")
        until(page, lambda: seen.count() and seen.evaluate_all(drawn), "the drills are shown")
        practised(page)
        expect(page.locator("h1")).to_have_text("Done. Three taps.")
        noted(page, pain=2)

        expect(page).to_have_url(f"{away.address}/")
        expect(page.locator(WAIT)).to_contain_text("Offline. 2 entries are waiting")
        page.get_by_role("link", name="Start the practice").click()
        expect(page.get_by_role("heading", name="Done for today.")).to_be_visible()

        page.goto(f"{away.address}/")
        away.starts()
        page.evaluate("dispatchEvent(new Event('online'))")
        expect(page.locator(WAIT)).to_contain_text("Everything has arrived.", timeout=20_000)
        stored = away.entries()
        assert [(one["kind"], one["pain"], one["ended"]) for one in stored] == [
            ("practice", 2, "whole")
        ]
        assert len(stored[0]["drills"]) > 3
        page.goto(f"{away.address}/")
        expect(page.get_by_role("heading", name="Done for today.")).to_be_visible()


@pytest.mark.hazard("H03")
@pytest.mark.hazard("H21")
def test_a_pop_without_a_network_stops_practice_here_and_there(today: Machine, page: Page) -> None:
    visit(page, today.address)
    today.stops()
    page.goto(f"{today.address}/practice/")
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator("[data-do=it_hurts]").click()
    page.locator("button[value=popped]").click()
    expect(page.get_by_role("heading", name="Stop here.")).to_be_visible()

    page.goto(f"{today.address}/practice/")
    expect(page.get_by_role("heading", name="No practice now.")).to_be_visible()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_hidden()
    page.get_by_role("link", name="When to stop, and whom to call").click()
    expect(page.locator(WAIT)).to_contain_text("One entry is waiting")

    today.starts()
    page.goto(f"{today.address}/")
    until(page, lambda: not today.verdict()["practice_offered"], "the pop has arrived")
    page.goto(f"{today.address}/")
    expect(page.get_by_role("heading", name="Practice is off.")).to_be_visible()
    until(page, lambda: not page.evaluate("caches.match('/practice/')"), "no practice is kept")


@pytest.mark.hazard("H21")
def test_a_yes_without_a_network_holds_the_practice_back(
    practising: Dorsi, page: Page, tmp_path: Path
) -> None:
    with machine(practising.home, tmp_path / "home", day=1) as away:
        visit(page, away.address)
        away.stops()
        page.clock.install(time=datetime.now().astimezone() + timedelta(days=1))
        for _again in range(2):
            page.goto(f"{away.address}/practice/")
            if page.get_by_role("button", name="Not sure").is_visible():
                page.get_by_role("button", name="Not sure").click()
            held = page.get_by_role("heading", name="All the questions come first.")
            expect(held).to_be_visible()
            expect(page.locator("[data-list]")).to_be_hidden()


@pytest.mark.hazard("H21")
def test_the_practice_of_another_day_says_so_and_does_not_start(today: Machine, page: Page) -> None:
    visit(page, today.address)
    today.stops()
    page.clock.install(time=datetime.now().astimezone() + timedelta(days=1))

    page.goto(f"{today.address}/")
    expect(page.locator(WAIT)).to_contain_text("Offline. This page is from")
    page.goto(f"{today.address}/practice/?minutes=8")
    expect(page.get_by_role("heading", name="This practice was for another day.")).to_be_visible()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_hidden()


def test_every_other_page_says_that_nobody_answers_and_what_works(
    today: Machine, page: Page
) -> None:
    visit(page, today.address)
    today.stops()

    page.goto(f"{today.address}/progress/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dorsi does not answer.")
    page.get_by_role("link", name="When to stop, and whom to call").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("When to stop")
    expect(page.locator("a[href^='tel:']").first).to_be_visible()

    page.get_by_role("link", name="Something happened").click()
    page.locator('[value="injury"]').check()
    page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(f"{today.address}/stop-signs/")
    expect(page.locator(WAIT)).to_contain_text("One entry is waiting on this device.")
    today.starts()
    page.evaluate("dispatchEvent(new Event('online'))")
    until(page, lambda: today.notes() == 1, "the injury has arrived")


def test_what_the_diary_refuses_is_kept_with_its_sentence_and_holds_up_nothing(
    today: Machine, page: Page
) -> None:
    day = f"{datetime.now().astimezone():%Y-%m-%d}"
    first = {"entry_id": "a", "pain": 1, "effort": 5, "date": day, "drills": ["heel_raise"]}
    page.goto(f"{today.address}/waiting/")
    assert page.evaluate(SECOND, first) == []

    left = page.evaluate(SECOND, first | {"entry_id": "b", "pain": 3})
    assert [kind for kind, _ in left] == ["practice", "morning"]
    assert "A day can have one practice" in left[0][1]
    expect(page.locator(WAIT)).to_contain_text("2 entries were not taken.")
    row = page.locator(".waiting-list li").first
    expect(row).to_contain_text("A day can have one practice")

    row.get_by_role("button", name="Remove it").click()
    row.get_by_role("button", name="Remove it for good").click()
    expect(page.locator(".waiting-list li")).to_have_count(1)
    assert sorted(one["kind"] for one in today.entries()) == ["morning", "practice"]
    assert [one["pain"] for one in today.entries() if one["kind"] == "practice"] == [1]


def test_the_same_again_waits_once_and_other_words_under_its_id_wait_apart(
    today: Machine, page: Page
) -> None:
    page.add_init_script(WATCHED)
    page.goto(f"{today.address}/waiting/")

    ids = page.evaluate(KEPT_THREE)

    assert len(ids) == 2 and ids[0] == "a" and ids[1] != "a"
    modes = page.evaluate("modes")
    assert {durability for mode, durability in modes if mode == "readwrite"} == {"strict"}


def test_sent_twice_by_going_back_it_is_stored_once(today: Machine, page: Page) -> None:
    page.goto(f"{today.address}/practice/after/")
    noted(page, pain=1)
    expect(page).to_have_url(f"{today.address}/diary/")
    page.go_back()
    noted(page, pain=1)
    expect(page).to_have_url(re.compile("/diary/"))

    assert [one["pain"] for one in today.entries()] == [1]


def test_where_the_browser_keeps_nothing_a_form_goes_straight_to_the_diary(
    today: Machine, chromium: Browser
) -> None:
    for number, how in enumerate(REFUSALS):
        page = chromium.new_page()
        page.add_init_script(REFUSALS[how])
        page.goto(f"{today.address}/safety/injury/")
        page.locator('[value="front_pinch"]').check()
        page.get_by_role("button", name="Save").click()

        expect(page).to_have_url(f"{today.address}/safety/verdict/")
        assert today.notes() == number + 1, how
        page.close()


REFUSALS = {
    "absent": "Object.defineProperty(globalThis, 'indexedDB', { value: undefined })",
    "refused": "IDBFactory.prototype.open = () => { throw new Error('refused') }",
    "full": "IDBObjectStore.prototype.add = () => { throw new Error('full') }",
}


def test_no_room_on_the_device_is_said(today: Machine, page: Page) -> None:
    quota(page.context, page, today.address, 10_000)

    page.goto(f"{today.address}/")

    expect(page.locator(WAIT)).to_contain_text("No room left on this device")


def quota(context: BrowserContext, page: Page, address: str, size: int) -> None:
    asked = {"origin": address, "quotaSize": size}
    context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", asked)
