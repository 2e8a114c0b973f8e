"""A Dorsi that goes away and comes back at one address, and a browser that dies as it likes."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.request import urlopen

from playwright.sync_api import BrowserContext, Page, Playwright

from tests.journeys.conftest import CLOSED, PATIENCE_S, ROOT, Dorsi, _free_port, _wait_for
from tools import browser as browsers

IS_KEPT = """async () => {
  for (const name of await caches.keys()) {
    if (await (await caches.open(name)).match('/offline/looked/')) return name;
  }
  return '';
}"""
OUTBOX = "document.querySelector('script[src*=page_element]').src.replace('page_element', 'outbox')"


class Machine:
    """One runner's folder, served at the same address whenever it is on."""

    def __init__(self, folder: Path, day: int = 0) -> None:
        self.dorsi, self.day = Dorsi(folder), day
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._running: subprocess.Popen | None = None

    def starts(self, source: Path = ROOT / "src") -> None:
        words = ("serve", "--port", str(self.port), "--no-browser")
        self._running = subprocess.Popen(
            self.dorsi._command(self.day, words),
            env={**self.dorsi._environment(), "PYTHONPATH": str(source)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        _wait_for(self.address, self._running)

    def stops(self) -> None:
        if self._running is not None:
            self._running.kill()
            self._running.communicate(timeout=PATIENCE_S)
        self._running = None

    def entries(self) -> list[dict]:
        with urlopen(f"{self.address}/api/diary") as answer:  # noqa: S310  (our own loopback)
            return json.load(answer)["entries"]

    def notes(self) -> int:
        """How many injuries are noted, asked of the database itself."""
        with sqlite3.connect(self.dorsi.home / "dorsi.sqlite3") as database:
            return int(database.execute("SELECT count(*) FROM safety_injurynote").fetchone()[0])

    def verdict(self) -> dict:
        with urlopen(f"{self.address}/api/screening/verdict") as answer:  # noqa: S310
            return json.load(answer)


@contextmanager
def machine(prepared: Path, folder: Path, day: int = 0) -> Iterator[Machine]:
    """A copy of a prepared folder, on when this begins, off when it ends."""
    shutil.copytree(prepared, folder)
    one = Machine(folder, day)
    one.starts()
    try:
        yield one
    finally:
        one.stops()


class Looked(Protocol):
    """What both Playwright's page and a bare one can do."""

    def goto(self, url: str) -> object: ...
    def evaluate(self, script: str) -> Any: ...
    def wait_for_timeout(self, timeout: float) -> None: ...


def until(page: Looked, true: Callable[[], object], what: str) -> None:
    """Looks again and again while the page goes on."""
    ends = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < ends, f"not in {PATIENCE_S} s: {what}"
        page.wait_for_timeout(50)


def visit(page: Looked, address: str) -> None:
    """Opens today, and waits until the browser keeps what it keeps."""
    page.goto(f"{address}/")
    until(page, lambda: page.evaluate(IS_KEPT), "the pages are kept")


class Alone:
    """A Chromium with a profile of its own, killed by its process group and opened again."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._running: subprocess.Popen | None = None

    def begins(self) -> str:
        """Where it can be talked to."""
        port_file = self._profile / "DevToolsActivePort"
        port_file.unlink(missing_ok=True)
        self._running = subprocess.Popen(
            [browsers.headless(), "--headless", "--remote-debugging-port=0",
             f"--user-data-dir={self._profile}", *CLOSED, "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        ends = time.monotonic() + PATIENCE_S
        while not (port_file.exists() and port_file.read_text().count("\n")):
            assert time.monotonic() < ends, "Chromium did not open"
            time.sleep(0.02)
        return f"http://127.0.0.1:{port_file.read_text().splitlines()[0]}"

    def dies(self) -> None:
        if self._running is None:
            return
        os.killpg(self._running.pid, signal.SIGKILL)
        self._running.wait(timeout=PATIENCE_S)
        self._running = None


class Mortal(Alone):
    """The same, led by Playwright."""

    def __init__(self, playwright: Playwright, profile: Path) -> None:
        super().__init__(profile)
        self._playwright = playwright

    def opens(self, url: str) -> Page:
        self._joined = self._playwright.chromium.connect_over_cdp(self.begins())
        page = self._context.pages[0] if self._context.pages else self._context.new_page()
        page.goto(url)
        return page

    @property
    def _context(self) -> BrowserContext:
        return self._joined.contexts[0]
