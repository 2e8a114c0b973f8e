"""The first pages are light to load."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from tests.journeys import staged

FIRST_PAGES = {"01-welcome", "08-today", "08e-today-later"}
HEAVIEST_BYTES = 100_000


@pytest.mark.browser
def test_a_first_page_weighs_a_hundred_kilobytes_at_most(chromium: Browser, tmp_path: Path) -> None:
    weights: dict[str, int] = {}

    with staged.stages(tmp_path) as screens:
        for address, scene in screens:
            if scene.name in FIRST_PAGES:
                weights[scene.name] = weight_of(chromium, address + scene.path)

    assert weights.keys() == FIRST_PAGES
    assert {name: size for name, size in weights.items() if size > HEAVIEST_BYTES} == {}


def weight_of(chromium: Browser, url: str) -> int:
    """Bytes over the wire, heads included, of a page that nothing is kept of."""
    context = chromium.new_context(viewport=staged.PHONE)
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(url, wait_until="networkidle")
    size = sum(size_of(answer) for answer in answers)
    context.close()
    return size


def size_of(answer: Response) -> int:
    sizes = answer.request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]
