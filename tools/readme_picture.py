"""Draws README's picture from the running app: the player on a laptop, a fault on a phone."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

import browser
import shot_scenes
import shots

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "pictures" / "practice.png"
SEEDS = (shot_scenes.answered(), shot_scenes.measured, shot_scenes.planned)
DRILL = "/learn/knee_to_wall/"
INTO_THE_HOLD_MS = 155_000  # the circles are over, the first stretch is being held
PAGE = """<style>
body { margin: 0; width: 1180px; height: 640px; position: relative; background: #eae8e0 }
img { position: absolute; border-radius: 18px; box-shadow: 0 1px 0 #7c8084, 0 0 0 1px #7c8084 }
.laptop { left: 40px; top: 64px; width: 820px } .phone { right: 40px; top: 92px; width: 236px }
</style><img class="laptop" src="laptop.png"><img class="phone" src="phone.png">"""


def main() -> int:
    with TemporaryDirectory() as home, TemporaryDirectory() as folder:
        address = shots.serve(home)
        with ThreadPoolExecutor(1) as seeder, sync_playwright() as playwright:
            for seed in SEEDS:
                seeder.submit(seed).result()
            binary = browser.chromium()
            chrome = playwright.chromium.launch(executable_path=binary, args=shots.CHROME)
            draw(chrome, address, Path(folder))
            chrome.close()
    print(f"Drawn: {PICTURE}")
    return 0


def draw(chrome: Browser, address: str, folder: Path) -> None:
    player(opened(chrome, "laptop", f"{address}/practice/")).screenshot(path=folder / "laptop.png")
    fault(opened(chrome, "phone", f"{address}{DRILL}")).screenshot(path=folder / "phone.png")
    (folder / "page.html").write_text(PAGE)
    page = chrome.new_page(viewport={"width": 1180, "height": 640})
    page.goto((folder / "page.html").as_uri())
    page.screenshot(path=PICTURE)


def opened(chrome: Browser, size: str, address: str) -> Page:
    width, height = shots.SIZES[size]
    page = chrome.new_page(
        viewport={"width": width, "height": height}, color_scheme="light", reduced_motion="reduce"
    )
    page.clock.install()
    page.goto(address)
    return page


def player(page: Page) -> Page:
    page.click("[data-do=start]")
    page.clock.run_for(INTO_THE_HOLD_MS)
    page.wait_for_selector(".player.has-film [data-picture] svg")
    return page


def fault(page: Page) -> Page:
    """The right form and the wrong one, under their heading."""
    page.locator(".pair summary").first.click()
    page.wait_for_selector(".pair svg.film >> nth=1")
    heading = page.locator("section:has(.fault-row) h2")
    heading.evaluate("one => scrollTo(0, scrollY + one.getBoundingClientRect().top - 24)")
    return page


if __name__ == "__main__":
    sys.exit(main())
