"""A practice before the real engine: only what the eye sees is drawn."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from dorsi.measure.frames import Recording
from tests import bodies
from tests.journeys import eyes, playing
from tests.journeys.coached import leads_to, turned_on

pytestmark = pytest.mark.browser

EACH_S, LEAN_DEG, FLAT_DEG, LIFTED_DEG = 3.0, 36.0, 0.0, 38.0
UPS = """() => {
  globalThis.ups = 0;
  const guide = document.querySelector('[data-guide]');
  new MutationObserver(() => { ups += guide.classList.contains('is-heel-up'); })
    .observe(guide, { attributes: true });
}"""
PATIENCE_MS = 60_000  # the engine starts, and a machine may be busy


@pytest.fixture
def wall(chromium: Browser, practice_day: str, worries: list[str]) -> Iterator[Page]:
    """At the first side of the knee-to-wall drill; eye played, engine real."""
    with playing.opened(chromium, practice_day, worries, stubs=eyes.script()) as page:
        page.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        turned_on(page)
        page.locator("[data-do=start_seen]").click()
        leads_to(page, "knee_to_wall")
        yield page
        expect.set_options(timeout=5000)


def side(page: Page) -> str:
    return page.locator("[data-guide]").get_attribute("data-side") or ""


def film(which: str, *, count: int, pitch_deg: float) -> Recording:
    """Knees to the wall with this foot in front, near the camera; its heel comes up so far."""
    seconds = 1 + count * EACH_S + 2

    def pose(at_s: float) -> bodies.Pose:
        share = bodies.pulses(at_s, start_s=1.5, each_s=EACH_S, count=count)
        lean_deg = 4 + (LEAN_DEG - 4) * share
        left = bodies.split(lean_deg, pitch_deg=pitch_deg * share)
        if which == "left":
            return left
        return replace(left, left=left.right, right=left.left, lean_deg=left.lean_deg[::-1])

    return bodies.filmed(pose, seconds, facing=-1 if which == "left" else 1)


def wanted(page: Page) -> int:
    return int(page.locator("[data-of]").inner_text().split()[-1])


def test_a_set_is_counted_to_its_number_and_flat_heels_are_not_spoken_of(wall):
    other = {"left": "right", "right": "left"}[side(wall)]
    wall.evaluate(UPS)
    eyes.plays(wall, film(side(wall), count=wanted(wall), pitch_deg=FLAT_DEG))

    expect(wall.locator("[data-guide]")).to_have_attribute("data-side", other)
    assert wall.evaluate("globalThis.ups") == 0


def test_a_heel_that_lifts_on_the_way_to_the_wall_is_cued(wall):
    eyes.plays(wall, film(side(wall), count=1, pitch_deg=LIFTED_DEG), speed=4)

    expect(wall.locator(".is-heel-up [data-cue]")).to_have_text("Heel down")
