"""Charts saved from the page, in a real browser: an SVG that stands alone, a PNG of it."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

SVG = "{http://www.w3.org/2000/svg}"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def page(chromium: Browser, practice_day: str, listen: Callable) -> Page:
    opened = chromium.new_page()
    listen(opened, practice_day)
    yield opened
    opened.close()


def saved(page: Page, button: str, *, place: int = 0) -> tuple[str, bytes]:
    """What the button saves: the file's name, and what is in it."""
    with page.expect_download() as waiting:
        page.locator(f"[data-picture] {button}").nth(place).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize("path", ["/progress/", "/result/"])
def test_a_chart_is_saved_as_svg_and_as_png_twice_as_large(
    page: Page, practice_day: str, path: str
) -> None:
    page.goto(practice_day + path)

    svg_name, svg = saved(page, "a")
    png_name, png = saved(page, "[data-png]")

    drawing = ElementTree.fromstring(svg)  # noqa: S314  (our own drawing)
    assert drawing.tag == f"{SVG}svg"
    assert not list(drawing.iter(f"{SVG}script"))
    assert b"href" not in svg
    assert png_name == svg_name.replace(".svg", ".png")
    assert size_of(png) == (2 * int(drawing.get("width")), 2 * int(drawing.get("height")))
    assert tones_of(png) > 50


def test_the_calendar_is_saved_as_png(page: Page, practice_day: str) -> None:
    page.goto(f"{practice_day}/progress/")
    calendar = page.locator("[data-picture] [data-png]", has_text="the calendar")

    with page.expect_download() as waiting:
        calendar.click()

    assert waiting.value.suggested_filename.startswith("dorsi-calendar-")
    assert tones_of(Path(waiting.value.path()).read_bytes()) > 10


def test_without_script_there_is_the_svg_alone(chromium: Browser, practice_day: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{practice_day}/progress/")

    assert page.locator("[data-picture] a").first.is_visible()
    assert not page.locator("[data-png]").first.is_visible()
    context.close()


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG)
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def tones_of(png: bytes) -> int:
    """How many different bytes its pixels are made of: two where it is blank."""
    at, packed = len(PNG), b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += length + 12
    return len(set(zlib.decompress(packed)))
