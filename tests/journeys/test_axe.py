"""What axe-core finds on every screen, on phone and laptop, in the light and the dark: nothing."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import staged

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


@pytest.mark.browser
def test_axe_finds_nothing_on_any_screen(chromium: Browser, tmp_path: Path) -> None:
    context = chromium.new_context()
    page = context.new_page()
    found: list[str] = []

    with staged.stages(tmp_path) as screens:
        for address, scene in screens:
            page.set_viewport_size(staged.PHONE)
            page.emulate_media(color_scheme="light")
            staged.show(page, address, scene)
            found += [f"{scene.name} {fault}" for fault in faults_of(page)]

    context.close()
    assert found == []


def faults_of(page: Page) -> list[str]:
    page.evaluate(AXE)
    found = []
    for size, scheme, rules in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        told = page.evaluate(ASK, rules)
        found += [f"{size['width']} px {scheme}: {fault}" for fault in told]
    return found
