"""Contact sheets of every screen into shots/: phone and laptop, light and dark.

`./check shots` makes them all; `python tools/shots.py plan today` only those whose name starts so.
`--whole` takes each page in its full height. Sideways scroll, messages of the browser's console
and targets under 44 px are named at the end.
"""

import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import waitress
from playwright.sync_api import Browser, Page, sync_playwright

import browser
import fits
from settling import settled
from shot_scenes import STAGES
from shot_stage import Scene, Stage

OUT = Path(__file__).resolve().parent.parent / "shots"
SIZES = {"phone": (390, 844), "laptop": (1280, 800)}
SCHEMES = ("light", "dark")
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, input, summary, select')]
  .filter((e) => !e.closest('[hidden]') && !e.matches('.skip, [type=hidden]'))
  .map((e) => e.matches('input:not([type=text])') ? e.parentElement : e)
  .filter((e) => { const r = e.getBoundingClientRect();
    const runsInText = getComputedStyle(e).display === 'inline';
    return r.width > 0 && (r.width < 43.5 || r.height < 43.5) && !runsInText; })
  .map((e) => e.outerHTML.slice(0, 90))"""
SHEET_STYLE = (
    "body { margin: 8px; background: #6a6b6d; color: #fff; font: 600 14px sans-serif }"
    "img { margin: 4px; vertical-align: top }"
)
CHROME = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


@dataclass(frozen=True)
class Look:
    size: str
    scheme: str

    @property
    def name(self) -> str:
        return f"{self.size}.{self.scheme}"


EXPECTED = ("Failed to load resource: the server responded with a status of ", "Clear-Site-Data")
"""What Chromium says of every form that is refused, and of the page that is not there."""

LOOKS = [Look(size, scheme) for size in SIZES for scheme in SCHEMES]

DRAWN = """() => [...document.images].filter((one) => one.checkVisibility())
  .every((one) => one.complete || one.getBoundingClientRect().top > innerHeight)"""


def main(words: list[str]) -> int:
    whole = "--whole" in words
    wanted = tuple(word for word in words if not word.startswith("--"))
    with tempfile.TemporaryDirectory(prefix="dorsi-shots-") as home:
        worries = take(serve(home), wanted, whole=whole)
    print("\n".join(dict.fromkeys(worries)) or "Nothing to mend was seen.")
    print(f"Sheets: {OUT}")
    return 0


def take(address: str, wanted: tuple[str, ...], *, whole: bool) -> list[str]:
    """Takes every wanted screen, stage by stage; what is to be mended."""
    raw = OUT / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    worries: list[str] = []
    with sync_playwright() as playwright, ThreadPoolExecutor(1) as seeder:
        binary = browser.chromium()
        chrome = playwright.chromium.launch(executable_path=binary, args=CHROME)
        for stage, scenes in chosen(wanted):
            seeder.submit(stage.seed).result()  # Django's database calls want a thread of their own
            for look in LOOKS if scenes else []:
                worries += shoot(chrome, address, look, scenes, raw, whole=whole)
            for scene in scenes:
                sheet(chrome, scene, raw)
        chrome.close()
    return worries


def chosen(wanted: tuple[str, ...]) -> list[tuple[Stage, list[Scene]]]:
    """Every stage up to the last one that has a wanted page: each builds on those before."""
    stages = [
        (stage, [scene for scene in stage.scenes if scene.name.startswith(wanted or "")])
        for stage in STAGES
    ]
    while stages and not stages[-1][1]:
        stages.pop()
    return stages


def serve(folder: str) -> str:
    """Dorsi on a free port over a folder of its own; its address."""
    os.environ["DORSI_HOME"] = folder  # before anything of Dorsi is imported
    sys.path.insert(0, str(OUT.parent / "src"))
    logging.disable(logging.WARNING)  # waitress counts its queue aloud
    from dorsi.web.site import opening

    opening.open_home()
    from dorsi.web.site.wsgi import application

    server = waitress.create_server(application, host="127.0.0.1", port=0)
    Thread(target=server.run, daemon=True).start()
    return f"http://127.0.0.1:{server.effective_port}"


def shoot(
    chrome: Browser, address: str, look: Look, scenes: list[Scene], raw: Path, *, whole: bool
) -> Iterator[str]:
    width, height = SIZES[look.size]
    context = chrome.new_context(
        viewport={"width": width, "height": height},
        color_scheme=look.scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for scene in scenes:
        said.clear()
        page.goto("about:blank")
        page.goto(address + scene.path)
        with settled(page):
            scene.act(page)
        page.wait_for_function(DRAWN)
        page.screenshot(path=raw / f"{scene.name}.{look.name}.png", full_page=whole)
        yield from worries_of(page, scene, look, said)
        if look == LOOKS[0]:
            rooms = (*fits.ROOMS, fits.TIGHTEST)
            yield from (f"{scene.name}: {fault}" for fault in fits.faults(page, rooms))
    context.close()


def worries_of(page: Page, scene: Scene, look: Look, said: list[str]) -> Iterator[str]:
    where = f"{scene.name} {look.size}"
    for text in said:
        if not text.startswith(EXPECTED):
            yield f"{where}: console says {text}"
    for target in page.evaluate(SMALL_TARGETS):
        yield f"{where}: small target {target}"


def sheet(chrome: Browser, scene: Scene, raw: Path) -> None:
    """The four looks of a screen side by side."""
    page = chrome.new_page(viewport={"width": 1710, "height": 460})
    images = "".join(
        f'<img src="{(raw / f"{scene.name}.{look.name}.png").as_uri()}" height="400">'
        for look in LOOKS
    )
    html = OUT / f"{scene.name}.{os.getpid()}.html"  # another may be taking shots, too
    html.write_text(f"<style>{SHEET_STYLE}</style><div>{scene.name}  {scene.path}</div>{images}")
    page.goto(html.as_uri())
    page.screenshot(path=OUT / f"{scene.name}.png", full_page=True)
    page.close()
    html.unlink()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except browser.NoBrowser as missing:
        sys.exit(f"shots: {missing}")
