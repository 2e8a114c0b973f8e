"""A practice played in a real browser, its clock in the test's hands."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from playwright.sync_api import Browser, Page

PHONE = {"width": 390, "height": 844}
LOW_PHONE = {"width": 320, "height": 640}
LOW_WINDOW = {"width": 640, "height": 400}  # also a laptop's at 200 %
LYING_PHONE = {"width": 844, "height": 390}
LAPTOP = {"width": 1280, "height": 800}
DESK = {"width": 1920, "height": 1080}
ROOMS = [PHONE, LOW_PHONE, LOW_WINDOW, LYING_PHONE, LAPTOP, DESK]
TAKEN = {"status": 200, "headers": {"Dorsi-Version": "test"}, "json": {}}
READY_S, HOLD_S, SWITCH_S = 12, 30, 5  # of the first drill: two holds of 30 s a side


@contextmanager
def opened(
    chromium: Browser, address: str, worries: list[str], *, stubs: str = "", path: str = ""
) -> Iterator[Page]:
    """The practice page on a phone; `stubs` runs before its own scripts. What hurts stays here."""
    page = chromium.new_page(viewport=PHONE, service_workers="block")
    page.on("console", lambda message: _heard(message.text, worries))
    page.on("pageerror", lambda error: worries.append(str(error)))
    page.clock.install()
    if stubs:
        page.add_init_script(stubs)
    page.route("**/api/today/stopped", lambda route: route.fulfill(**TAKEN))
    page.goto(f"{address}/practice/{path}")
    stop_the_clock(page)
    yield page
    page.close()


def _heard(message: str, worries: list[str]) -> None:
    if "Service Worker registration blocked" not in message:  # this page is to come from the server
        worries.append(message)


def stop_the_clock(page: Page) -> None:
    """From here on time passes only when the test says so."""
    page.locator(".flow-act .go:visible").wait_for()
    page.clock.pause_at(datetime.now().astimezone() + timedelta(hours=1))


def start(page: Page) -> None:
    page.locator("[data-do=start]").click()


def passes(page: Page, seconds: float) -> None:
    page.clock.run_for(int(seconds * 1000))


def count(page: Page) -> int:
    return int(page.locator("[data-count]").inner_text())


def side(page: Page) -> str:
    return page.locator("[data-guide] h1").inner_text()


def cue(page: Page) -> str:
    return page.locator("[data-cue]").inner_text()


def hurts(page: Page, what: str) -> None:
    page.locator("[data-do=it_hurts]").click()
    page.get_by_role("button", name=what).click()
