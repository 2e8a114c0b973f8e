"""The player with its camera on, in each room: all of it there, and readable from three metres."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import coached
from tests.journeys.coached import begun, leads_to, tells
from tests.journeys.playing import DESK, LAPTOP, PHONE, READY_S, ROOMS, passes
from tests.journeys.test_player_rooms import AT_3_M, OUTSIDE, OVERLAPS, SIZES, name_of

pytestmark = pytest.mark.browser

LARGE = [name_of(room) for room in (PHONE, LAPTOP, DESK)]
PICTURE = """() => {
  const { width, height } = document.querySelector('.cam').getBoundingClientRect();
  return [width, height];
}"""
PROMISE = """() => { const box = document.querySelector('.cam-priv').getBoundingClientRect();
  return box.width > 0 && box.right <= innerWidth && box.bottom <= innerHeight; }"""


@pytest.fixture(scope="module")
def page(chromium: Browser, practice_day: str) -> Iterator[Page]:
    """One practice for all rooms; each looks at the same moments of it."""
    worries: list[str] = []
    with coached.opened(chromium, practice_day, worries) as page:
        yield page
    assert worries == []


def moments(page: Page) -> Iterator[str]:
    """What a runner before the camera gets to see."""
    begun(page)
    passes(page, 1)
    yield "next"
    leads_to(page, "knee_to_wall")
    tells(page, "counted", 1)
    yield "counted"
    tells(page, "heel_up")
    yield "heel up"
    tells(page, "heel_down")
    tells(page, "unsure", why="not_side_on")
    yield "unsure"
    page.evaluate("stage.camera.onTrouble('unplugged')")
    yield "unplugged"
    page.evaluate("stage.camera.onMended('unplugged')")
    tells(page, "paused")
    yield "paused"
    tells(page, "resumed")
    page.locator("[data-do=skip]").click()
    yield "switch"
    page.locator("[data-do=skip]").click()
    page.locator("[data-do=skip]").click()
    passes(page, READY_S + 1)
    yield "by the clock"


def test_everything_fits_every_room(page):
    found = []
    for moment in moments(page):
        for room in ROOMS:
            page.set_viewport_size(room)
            passes(page, 0.1)
            found += [(moment, name_of(room), fault) for fault in faults(page, moment, room)]
    assert found == []


def faults(page: Page, moment: str, room: dict) -> list[str]:
    outside = page.evaluate(OUTSIDE) + page.evaluate(OVERLAPS)
    sizes = page.evaluate(SIZES) if name_of(room) in LARGE else {}
    small = [f"{part} {size:.0f} px" for part, size in sizes.items() if size < AT_3_M[part]]
    width, height = page.evaluate(PICTURE)
    seen = moment in ("next", "by the clock") or (width > 150 and height > 100)
    hidden = [] if seen else [f"picture {width:.0f} x {height:.0f}"]
    promised = [] if page.evaluate(PROMISE) else ["Picture stays here"]
    return outside + small + hidden + promised
