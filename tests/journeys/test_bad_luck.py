"""What goes wrong in a browser: back after save, a double tap, an old page, a slipped finger."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.conftest import Dorsi
from tools.settling import settled

pytestmark = pytest.mark.browser

PATIENCE_MS = 20_000
PHONE = {"width": 390, "height": 844}


def answers_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('input[value=no]').forEach(one => one.click())")


def chooses(page: Page, *selectors: str) -> None:
    for selector in selectors:
        page.locator(selector).evaluate("one => one.click()")


def types_tries(page: Page) -> None:
    for side in ("left", "right"):
        for number in (1, 2, 3):
            page.locator(f"[name={side}_{number}]:visible").fill("9.5")
        chooses(page, f"[name=limit_{side}][value=back]")


FORMS: dict[str, Callable[[Page], None]] = {
    "/safety/?all=1": answers_all,
    "/measure/tape/?all=1": types_tries,
    "/plan/set-up/": lambda page: page.fill("[name=minutes]", "22"),
    "/profile/": lambda page: page.fill("[name=birth_year]", "1987"),
    "/settings/country/": lambda page: page.fill("[name=emergency_number]", "111"),
    "/settings/reminders/": lambda page: page.fill("[name=practice_at]", "18:30"),
    "/safety/injury/": lambda page: chooses(page, "[value=front_pinch]"),
    "/practice/after/": lambda page: chooses(page, "#id_pain_2", "#id_effort_1"),
}
KINDS = ("screenings", "measurements", "plans", "injuries", "practices", "mornings")


class Visit:
    """One window, and how much is stored of each kind."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def opens(self, path: str) -> None:
        self.page.goto("about:blank")
        self.page.goto(self.address + path)

    def stored(self) -> dict[str, int]:
        body = self.page.request.get(f"{self.address}/api/export").json()["body"]
        return {kind: len(body[kind]) for kind in KINDS}

    def leaves(self, path: str) -> None:
        here = re.escape(path.partition("?")[0])
        expect(self.page).not_to_have_url(re.compile(rf"{here}($|\?)"), timeout=PATIENCE_MS)


@pytest.fixture
def phone(chromium: Browser) -> BrowserContext:
    return chromium.new_context(viewport=PHONE)


@pytest.fixture
def visit(practice_day: str, phone: BrowserContext) -> Iterator[Visit]:
    page = phone.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("response", lambda one: one.status >= 500 and faults.append(one.url))
    yield Visit(page, practice_day)
    assert faults == []


def test_a_double_tap_on_save_stores_it_once(visit: Visit) -> None:
    for path, fills in FORMS.items():
        before = visit.stored()
        visit.opens(path)
        fills(visit.page)

        visit.page.locator(".go:visible").dblclick(no_wait_after=True)
        visit.leaves(path)

        more = {kind: count - before[kind] for kind, count in visit.stored().items()}
        most = 2 if more["measurements"] else 1  # a test is one entry for each ankle
        assert sum(more.values()) <= most, (path, more)


def test_back_after_save_and_save_again_neither_doubles_nor_breaks(visit: Visit) -> None:
    for path, fills in FORMS.items():
        visit.opens(path)
        fills(visit.page)
        visit.page.locator(".go:visible").click()
        visit.leaves(path)
        before = visit.stored()

        visit.page.go_back()
        with settled(visit.page):  # whether it stays or leads on
            visit.page.locator(".go:visible").click()

        expect(visit.page.get_by_role("main")).to_be_visible()
        assert visit.stored() == before, path


def test_an_old_page_comes_back_filled_and_one_tap_saves_it(visit: Visit) -> None:
    visit.opens("/settings/country/")
    visit.page.fill("[name=emergency_number]", "118")
    visit.page.context.clear_cookies()
    visit.page.locator(".go").click()

    expect(visit.page.get_by_role("alert")).to_contain_text("Everything you entered is still here")
    expect(visit.page.locator("[name=emergency_number]")).to_have_value("118")
    visit.page.locator(".go").click()
    visit.leaves("/settings/country/")

    assert (
        visit.page.request.get(f"{visit.address}/api/profile").json()["emergency_number"] == "118"
    )


def test_the_later_of_two_windows_shows_both_and_one_tap_goes_on(
    visit: Visit, phone: BrowserContext
) -> None:
    visit.opens("/settings/reminders/")
    other = Visit(phone.new_page(), visit.address)
    other.opens("/settings/reminders/")
    for window, time in ((other, "06:15"), (visit, "19:45")):
        window.page.fill("[name=practice_at]", time)
        window.page.locator(".go").click()

    told = visit.page.get_by_role("alert")
    expect(told).to_contain_text("practice: 06:15")
    expect(told).to_contain_text("practice: 19:45")
    visit.page.locator(".go").click()
    visit.leaves("/settings/reminders/")


def test_erasing_takes_a_held_button_or_a_typed_word_and_empties_the_browser(
    dorsi: Dorsi, phone: BrowserContext
) -> None:
    page = phone.new_page()
    with dorsi.on(day=0) as address:
        visit = Visit(page, address)
        dorsi.says(0, "profile", "--birth-year", "1990")
        visit.opens("/settings/erase/")
        page.evaluate("localStorage.setItem('dorsi.tones', 'off')")
        button = page.get_by_role("button", name="Hold to erase")

        button.click()
        expect(page.get_by_role("status").last).to_contain_text("Nothing was erased")
        button.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Are you sure?")

        visit.opens("/settings/erase/")
        button.hover()
        page.mouse.down()
        expect(page.get_by_role("heading", level=1)).to_have_text("Everything is erased.")
        page.mouse.up()
        expect(page.locator("html[data-erased]")).to_be_attached()
        assert page.evaluate("localStorage.length") == 0
        assert page.request.get(f"{address}/api/profile").json()["birth_year"] is None
