"""Every screen one after the other: the stages of the contact sheets, in a Dorsi of their own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from tests.typed import COMPILED
from tools.settling import settled
from tools.shot_scenes import STAGES, Scene

ROOT = Path(__file__).resolve().parents[2]
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
GRANTED = ["accelerometer", "gyroscope"]
"""A headless Chromium would wait for somebody who answers."""


@contextmanager
def stages(folder: Path, locale: Path | None = None) -> Iterator[Iterator[tuple[str, Scene]]]:
    """Dorsi over this folder; its screens as (address, scene), each stage seeded in its turn.

    `locale`: a folder with the languages to speak, instead of Dorsi's own.
    """
    running = subprocess.Popen(
        [sys.executable, str(ROOT / "tools/staged.py"), str(folder), *([locale] if locale else [])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "", "PYTHONPYCACHEPREFIX": str(COMPILED)},
    )
    try:
        yield _screens(running)
    finally:
        running.terminate()
        running.communicate()


def _screens(running: subprocess.Popen) -> Iterator[tuple[str, Scene]]:
    address = running.stdout.readline().strip()
    assert address, "Dorsi must say its address (got nothing)"
    for stage in STAGES:
        running.stdin.write("next\n")
        running.stdin.flush()
        assert running.stdout.readline() == "ready\n"
        for scene in stage.scenes:
            yield address, scene


def show(page: Page, address: str, scene: Scene) -> None:
    """The screen as the contact sheet shows it."""
    if "#" in scene.path:
        page.goto("about:blank")  # or the same path would not open anew
    page.goto(address + scene.path)
    with settled(page):
        scene.act(page)
