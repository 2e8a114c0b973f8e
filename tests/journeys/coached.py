"""A practice before a camera that is none: what it sees is said by the test."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.journeys import playing

STUB = Path(__file__).resolve().parents[2] / "tools/stub_camera.js"
EYE = "**/camera/camera.js"
ENGINE_MS = 60_000
"""A real engine needs a moment to start, on a busy machine a long one."""

SKIP_TO = """(cue) => {
  const [shown, skip] = ['[data-cue]', '[data-do=skip]'].map((one) => document.querySelector(one));
  while (shown.checkVisibility() && shown.textContent !== cue) skip.click();
}"""


@contextmanager
def opened(
    chromium: Browser, address: str, worries: list[str], *, stubs: str = ""
) -> Iterator[Page]:
    """The practice page; its camera is the stand-in."""
    with playing.opened(chromium, address, worries, stubs=stubs) as page:
        page.route(EYE, lambda route: route.fulfill(path=STUB, content_type="text/javascript"))
        yield page


def turned_on(page: Page) -> None:
    """From the list to a camera that is on."""
    page.get_by_role("button", name="With the camera").click()
    page.get_by_role("button", name="Turn the camera on").click()
    expect(page.locator("[data-do=start_seen]")).to_be_visible(timeout=ENGINE_MS)


def begun(page: Page) -> None:
    turned_on(page)
    page.locator("[data-do=start_seen]").click()


def tells(page: Page, tell: str, number: float | None = None, why: str | None = None) -> None:
    page.evaluate(
        "([tell, more]) => stage.tells(tell, more)", [tell, {"number": number, "why": why}]
    )


def sees(page: Page, **status: object) -> None:
    page.evaluate("(status) => stage.sees(status)", status)


def leads_to(page: Page, exercise: str) -> None:
    """Skips until the first work of this exercise."""
    page.clock.run_for(100)
    steps = page.evaluate("JSON.parse(document.querySelector('#timeline').text).steps")
    ready = next(step for step in steps if step["exercise"] == exercise)
    page.evaluate(SKIP_TO, ready["cue"])
    playing.passes(page, ready["seconds"])
    expect(page.locator("[data-guide]")).not_to_have_attribute("data-kind", "get_ready")
