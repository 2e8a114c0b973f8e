"""Draws README's picture from the running app: the player on a laptop, the day on a phone."""

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
INTO_THE_HOLD_MS = 155_000  # the circles are over, the first stretch is being held
PAGE = """<style>
body { margin: 0; width: 1180px; height: 640px; position: relative; background: #eae8e0 }
img { position: absolute; border-radius: 18px; box-shadow: 0 1px 0 #7c8084, 0 0 0 1px #7c8084 }
.laptop { left: 40px; top: 64px; width: 820px } .phone { right: 40px; top: 92px; width: 236px }
</style><img class="laptop" src="laptop.png"><img class="phone" src="phone.png">"""


def main() -> int:
    address = shots.serve()
    with ThreadPoolExecutor(1) as seeder, sync_playwright() as playwright:
        for seed in SEEDS:
            seeder.submit(seed).result()
        chrome = playwright.chromium.launch(executable_path=browser.chromium(), args=shots.CHROME)
        with TemporaryDirectory() as folder:
            draw(chrome, address, Path(folder))
        chrome.close()
    print(f"Drawn: {PICTURE}")
    return 0


def draw(chrome: Browser, address: str, folder: Path) -> None:
    player(opened(chrome, "laptop", f"{address}/practice/")).screenshot(path=folder / "laptop.png")
    opened(chrome, "phone", address).screenshot(path=folder / "phone.png")
    (folder / "page.html").write_text(PAGE)
    page = chrome.new_page(viewport={"width": 1180, "height": 640})
    page.goto((folder / "page.html").as_uri())
    page.screenshot(path=PICTURE)


def opened(chrome: Browser, size: str, address: str) -> Page:
    width, height = shots.SIZES[size]
    page = chrome.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.clock.install()
    page.goto(address)
    return page


def player(page: Page) -> Page:
    page.click("[data-do=start]")
    page.clock.run_for(INTO_THE_HOLD_MS)
    return page


if __name__ == "__main__":
    sys.exit(main())
