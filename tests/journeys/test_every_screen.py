"""Every screen on phone and laptop, in the light and the dark, gone through once."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import staged
from tools import fits

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """async wanted => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();  // the colours of the other scheme are there
  const found = await axe.run(document, {...wanted, resultTypes: ['violations'], preload: false});
  return found.violations.map(one => `${one.id}: ` + one.nodes.map(
    node => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(' | '));
}"""
RULES = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": False}},  # what a screen's edge cuts looks too small
}
COLOURS_AND_TARGETS = {"runOnly": {"type": "rule", "values": ["color-contrast", "target-size"]}}
TALL = {"height": 4000}
LOOKS: list[tuple[dict[str, int], str, dict[str, Any]]] = [
    (staged.PHONE, "light", RULES),
    (staged.PHONE | TALL, "dark", COLOURS_AND_TARGETS),
    (staged.LAPTOP | TALL, "dark", COLOURS_AND_TARGETS),
    (staged.LAPTOP, "light", RULES),
]
BROKEN = ("14b-fault", "14c-no-room")
MEANT_TO_FAIL = ("Failed to load resource: the server responded with a status of 5",)
EXPECTED = ("Failed to load resource: the server responded with a status of 4", "Clear-Site-Data")
"""What Chromium says of a form that is refused or a page that is not there, and of erasing."""


@pytest.mark.browser
def test_axe_finds_nothing_the_console_is_silent_and_nothing_scrolls_sideways(
    looker: Browser, tmp_path: Path
) -> None:
    found: list[str] = []
    still = "reduce"  # moving films eat the processor
    context = looker.new_context(reduced_motion=still, permissions=staged.GRANTED)
    page = context.new_page()

    with staged.stages(tmp_path) as screens, heard(page) as said:
        for address, scene in screens:
            page.set_viewport_size(staged.PHONE)
            page.emulate_media(color_scheme="light")
            staged.show(page, address, scene)
            meant = MEANT_TO_FAIL if scene.name in BROKEN else EXPECTED
            told = [text for text in said if not text.startswith(meant)]
            faults = [*axe_faults(page), *fits.faults(page), *told]
            found += [f"{scene.name} {fault}" for fault in faults]
            said.clear()

    context.close()
    assert found == []


def axe_faults(page: Page) -> Iterator[str]:
    page.evaluate(AXE)
    for size, scheme, rules in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        for fault in page.evaluate(ASK, rules):
            yield f"{size['width']} px {scheme}: {fault}"


@contextmanager
def heard(page: Page) -> Iterator[list[str]]:
    """What the browser says of the pages."""
    said: list[str] = []

    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    yield said
