"""After one visit a practice before the camera needs no network, and its entry arrives once."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dorsi.web.camera import kept
from tests import bodies
from tests.journeys import eyes
from tests.journeys.away import machine, until, visit
from tests.journeys.coached import turned_on
from tests.journeys.conftest import Dorsi
from tests.journeys.playing import PHONE

pytestmark = pytest.mark.browser

MINUTES_MOST = 45
PATIENCE_MS = 60_000


def noted(page: Page) -> None:
    page.locator('[name="pain"][value="1"]').check(force=True)
    page.locator('[name="effort"]').nth(1).check(force=True)
    page.get_by_role("button", name="Save").click()


def to_its_end(page: Page) -> None:
    """By a clock that runs faster; where the camera sees nothing, the clock counts."""
    for _minute in range(MINUTES_MOST):
        if "/practice/after/" in page.url:
            break
        page.clock.run_for(60_000)
    expect(page).to_have_url(re.compile("/practice/after/"))


@pytest.mark.skipif(not kept.complete(), reason="needs what the camera needs: run dorsi camera")
def test_a_practice_before_the_camera_needs_no_network_and_arrives_once(
    practising: Dorsi, chromium: Browser, tmp_path: Path
) -> None:
    page = chromium.new_context(viewport=PHONE).new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.add_init_script(eyes.script())
    with machine(practising.home, tmp_path / "home") as away:
        visit(page, away.address)
        page.goto(f"{away.address}/practice/")
        turned_on(page)
        away.stops()

        page.clock.install()
        page.goto(f"{away.address}/practice/")
        turned_on(page)
        eyes.plays(page, bodies.filmed(lambda _at_s: bodies.Pose(), 2))
        page.locator("[data-do=start_seen]").click()
        to_its_end(page)
        expect(page.locator("h1")).to_have_text("Done. Three taps.")
        assert not eyes.is_open(page)
        noted(page)
        expect(page.locator(".wait")).to_contain_text("Offline.")

        away.starts()
        page.goto(f"{away.address}/")
        page.evaluate("dispatchEvent(new Event('online'))")
        until(page, away.entries, "the entry has arrived")
        page.reload()
        assert [(one["kind"], one["ended"]) for one in away.entries()] == [("practice", "whole")]
