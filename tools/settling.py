"""Waits until what was done to a page has had its whole effect."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Error, Frame, Page, Request

A_FRAME = """() => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 500); // a page behind another one is drawn no more
})"""


class Ways:
    """Whether the page is on its way to another one: a click only asks for it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.under_way = False

    def asked(self, request: Request) -> None:
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self.under_way = True

    def arrived(self, frame: Frame) -> None:
        if frame == self.page.main_frame:
            self.under_way = False

    def ended(self, request: Request) -> None:
        if request.is_navigation_request():
            self.under_way = False


@contextmanager
def settled(page: Page) -> Iterator[None]:
    """Where what is done inside leads to another page, that page is there afterwards."""
    ways = Ways(page)
    hears = {"request": ways.asked, "framenavigated": ways.arrived, "requestfailed": ways.ended}
    for event, hear in hears.items():
        page.on(event, hear)
    yield
    with suppress(Error):  # the page it was asked of is gone already
        page.evaluate(A_FRAME)
    if ways.under_way:
        page.wait_for_event("framenavigated", lambda _: not ways.under_way)
    page.wait_for_load_state()
    for event, hear in hears.items():
        page.remove_listener(event, hear)
