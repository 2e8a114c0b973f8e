"""Pages on paper: what is needed is there, on few sheets, black on white, nothing to press."""

from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

SHEETS = {
    "/plan/": (3, ["Why each drill", "Pain 0–10", "Effort 0–10", "per side"]),
    "/practice/": (3, ["Pain 0–10", "Effort 0–10", "Heel down"]),
    "/progress/": (3, ["The numbers", "Left cm", "middle range"]),
    "/result/": (1, ["What stops you", "Where the grey range comes from", "middle range"]),
    "/": (2, ["Have ready", "per side"]),
    "/measure/": (2, ["For a fair number"]),
    "/diary/": (1, ["Diary"]),
    "/learn/": (8, ["ankle"]),
    "/learn/heel_raise/": (5, ["From easier to harder", "Instead:", "Not so"]),
    "/settings/": (2, ["Your data"]),
    "/safety/?all=1": (5, ["Not sure"]),
}
"""The most sheets a page may take, and some of the words that must be on them."""

PRESSED = ["Save as", "Start the practice", "See my plan", "Test again", "Skip to content", "http"]
INSIDE = 680  # CSS pixels between the margins of A4, the narrower of the two papers
PAPERS = [*((path, "A4") for path in SHEETS), ("/plan/", "Letter"), ("/progress/", "Letter")]
TO_THE_RIGHT = """() => [...document.querySelectorAll('body *')].filter((e) => !e.closest('svg')
  && e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 80))"""

DRAWN = """() => [...document.querySelectorAll('.p-list .still')]
  .every((still) => still.complete && still.naturalWidth > 0)"""


@pytest.fixture
def page(chromium: Browser, practice_day: str) -> Page:
    """As a runner sees it who likes the dark."""
    opened = chromium.new_page(color_scheme="dark")
    yield opened
    opened.close()


@pytest.mark.parametrize(("path", "paper"), PAPERS)
def test_a_page_is_whole_on_few_sheets_with_nothing_to_press(
    page: Page, practice_day: str, path: str, paper: str
) -> None:
    most, needed = SHEETS[path]
    page.goto(practice_day + path)

    sheets = PdfReader(BytesIO(page.pdf(format=paper))).pages
    text = normalize("NFKC", " ".join(sheet.extract_text() for sheet in sheets))
    words = " ".join(text.split())
    assert len(sheets) <= most
    assert [one for one in needed if one not in words] == []
    assert [one for one in PRESSED if one in words] == []
    page.set_viewport_size({"width": INSIDE, "height": 900})
    page.emulate_media(media="print")
    assert page.evaluate(TO_THE_RIGHT) == []


def test_a_practice_is_drawn_on_paper_with_numbered_poses(page: Page, practice_day: str) -> None:
    page.goto(f"{practice_day}/practice/")
    page.wait_for_function(DRAWN)  # before anybody prints, folded drills' too

    page.emulate_media(media="print")
    drills = page.locator(".p-list > li")
    assert drills.filter(has=page.locator(".still:visible")).count() == drills.count()
    assert page.locator(".p-list .film:visible").count() == 0


def test_paper_is_white_in_the_dark_too(page: Page, practice_day: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{practice_day}/progress/")

    look = "getComputedStyle(document.body)"
    assert page.evaluate(f"{look}.backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(f"{look}.color") == "rgb(0, 0, 0)"


def test_a_drill_is_on_paper_in_numbered_poses_and_not_in_films(
    page: Page, practice_day: str
) -> None:
    page.goto(f"{practice_day}/learn/heel_raise/")
    page.emulate_media(media="print")

    drawn = "e => e.checkVisibility() && e.getBoundingClientRect().width > 50"
    stills = page.locator("img.still").evaluate_all(f"all => all.map({drawn})")
    assert len(stills) > 2 and all(stills)
    assert not any(page.locator(".film").evaluate_all(f"all => all.map({drawn})"))
