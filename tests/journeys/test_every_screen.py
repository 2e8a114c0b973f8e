"""Every screen, gone through once in a language of accents two fifths longer than English.

Whatever is translated has accents there, whatever fits is wide enough for English too.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import staged, untranslated
from tools import fits, pseudo

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}}
ASK = """async wanted => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();  // the colours of the other scheme are there
  const found = await axe.run(document, {...wanted, resultTypes: ['violations'], preload: false});
  return found.violations.map(one => `${one.id}: ` + one.nodes.map(
    node => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(' | '));
}"""
TALL = {"height": 4000}  # what a screen's edge cuts would look too small to be tapped
LOOKS = (
    ((staged.PHONE | TALL, "light"), (staged.LAPTOP | TALL, "dark")),
    ((staged.PHONE | TALL, "dark"), (staged.LAPTOP | TALL, "light")),
)
"""In turn: screens share their parts, so each part is seen in both schemes at both sizes."""

BROKEN = ("14b-fault", "14c-no-room")
MEANT_TO_FAIL = ("Failed to load resource: the server responded with a status of 5",)
EXPECTED = ("Failed to load resource: the server responded with a status of 4", "Clear-Site-Data")
"""What Chromium says of a form that is refused or a page that is not there, and of erasing."""

Found = dict[str, list[str]]


@pytest.fixture(scope="module")
def found(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What is wrong with any screen, by its kind."""
    folder = tmp_path_factory.mktemp("screens")
    locale, home = folder / "locale", folder / "home"
    pseudo.catalogues(locale)
    home.mkdir()
    wrong: Found = defaultdict(list)
    with opened(chromium) as (page, said), staged.stages(home, locale) as screens:
        for number, (address, scene) in enumerate(screens):
            staged.show(page, address, scene)
            for kind, faults in looked_at(page, number, scene.name, said):
                wrong[kind] += [f"{scene.name} {fault}" for fault in faults]
    return wrong


@contextmanager
def opened(chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what the browser says meanwhile."""
    context = chromium.new_context(
        locale="en-XA",
        viewport=staged.PHONE,
        reduced_motion="reduce",  # moving films eat the processor
        permissions=staged.GRANTED,
    )
    page, said = context.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    yield page, said
    context.close()


def looked_at(
    page: Page, number: int, name: str, said: list[str]
) -> Iterator[tuple[str, list[str]]]:
    yield "words", list(untranslated.words(page))
    yield "room", list(fits.faults(page))
    yield "axe", [*axe_faults(page, number)]
    meant = MEANT_TO_FAIL if name in BROKEN else EXPECTED
    yield "said", [text for text in said if not text.startswith(meant)]
    said.clear()
    page.set_viewport_size(staged.PHONE)
    page.emulate_media(color_scheme="light")


def axe_faults(page: Page, number: int) -> Iterator[str]:
    page.evaluate(AXE)
    for size, scheme in LOOKS[number % len(LOOKS)]:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        for fault in page.evaluate(ASK, RULES):
            yield f"{size['width']} px {scheme}: {fault}"


def test_axe_finds_nothing(found: Found) -> None:
    assert found["axe"] == []


def test_the_console_is_silent(found: Found) -> None:
    assert found["said"] == []


def test_everything_fits_every_width_and_larger_text(found: Found) -> None:
    assert found["room"] == [], "\n".join(found["room"])


def test_every_word_is_translated(found: Found) -> None:
    assert found["words"] == []
