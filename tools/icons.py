"""Draws the icons of an installed Dorsi from its mark: `python tools/icons.py`. Needs Chromium."""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import browser

IMAGES = Path(__file__).resolve().parent.parent / "src/dorsi/web/parts/static/parts/img"
GROUND = "#15181B"
ROUND, WHOLE = "none", GROUND
ICONS = (  # name, size in px, ground behind the mark, how much of the width the mark takes
    ("icon-192", 192, ROUND, 1.0),
    ("icon-512", 512, ROUND, 1.0),
    ("maskable-192", 192, WHOLE, 0.76),  # a phone may cut all but the middle 80 %
    ("maskable-512", 512, WHOLE, 0.76),
    ("apple-180", 180, WHOLE, 0.9),
)


def main() -> None:
    mark = (IMAGES / "mark.svg").read_text()
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(
            executable_path=browser.chromium(), args=["--no-sandbox"]
        )
        page = chrome.new_page()
        for name, size, ground, share in ICONS:
            draw(page, mark, size, ground, share)
            page.screenshot(path=IMAGES / f"{name}.png", omit_background=True)
        chrome.close()


def draw(page: Page, mark: str, size: int, ground: str, share: float) -> None:
    page.set_viewport_size({"width": size, "height": size})
    page.set_content(
        f"<style>body {{ margin: 0; height: 100vh; display: grid; place-items: center;"
        f" background: {ground} }} svg {{ width: {share * 100}vw; display: block }}</style>{mark}"
    )


if __name__ == "__main__":
    try:
        main()
    except browser.NoBrowser as missing:
        sys.exit(f"icons: {missing}")
