"""Dorsi opened for real: its own process on a day of one's choice, and Debian's Chromium."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.journeys import playing
from tools import browser as browsers

ROOT = Path(__file__).resolve().parents[2]
QUIET = ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
CLOSED = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", *QUIET]
PATIENCE_S = 40


class Dorsi:
    """One runner's folder; `on(day)` opens the app, `says(day, ...)` types a command."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def says(self, day: int, *words: str) -> str:
        done = subprocess.run(
            self._command(day, words),
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @contextmanager
    def on(self, day: int, *more: str) -> Iterator[str]:
        """The app as it opens `day` days after the first one; its address while it runs."""
        port = _free_port()
        address = f"http://127.0.0.1:{port}"
        words = ("serve", "--port", str(port), "--no-browser", *more)
        running = subprocess.Popen(
            self._command(day, words),
            env=self._environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            _wait_for(address, running)
            yield address
        finally:
            running.terminate()
            running.communicate(timeout=PATIENCE_S)

    def _command(self, day: int, words: tuple[str, ...]) -> list[str]:
        return [sys.executable, str(ROOT / "tests/journeys/another_day.py"), str(day), *words]

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DORSI_HOME": str(self.home)}


@pytest.fixture
def dorsi(tmp_path: Path) -> Dorsi:
    return Dorsi(tmp_path / "home")


@pytest.fixture(scope="session")
def planned_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a runner who practises today and tomorrow: alike on every weekday."""
    dorsi = Dorsi(tmp_path_factory.mktemp("planned") / "home")
    asked = json.loads(dorsi.says(0, "screen", "--questions", "--json"))["questions"]
    answers = dorsi.home.parent / "answers.json"
    answers.write_text(json.dumps({question["id"]: "no" for question in asked}))
    dorsi.says(0, "screen", "--answers", str(answers))
    felt = ("--limit-left", "back", "--limit-right", "back")
    dorsi.says(0, "measure", "tape", "--left", "9.5,9.4,9.6", "--right", "7,7.1,6.9", *felt)
    now = datetime.now().astimezone()
    days = ",".join(f"{now + timedelta(days=ahead):%a}".lower() for ahead in (0, 1))
    means = ("--minutes", "15", "--days", days, "--equipment", "roller,ball,band")
    dorsi.says(0, "plan", "make", *means)
    return dorsi.home


@pytest.fixture(scope="module")
def practising(planned_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Dorsi:
    """That runner, in a folder of the file's own."""
    home = tmp_path_factory.mktemp("player") / "home"
    shutil.copytree(planned_home, home)
    return Dorsi(home)


@pytest.fixture(scope="module")
def practice_day(practising: Dorsi) -> Iterator[str]:
    """The app open on that day."""
    with practising.on(0) as address:
        yield address


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def one_chromium(playwright: Playwright) -> Iterator[Browser]:
    """Opened once for all journeys: opening it takes as long as many a test.

    Debian's Chromium without its window, which does the same with a quarter less work.
    """
    opened = playwright.chromium.launch(executable_path=browsers.headless(), args=CLOSED)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def chromium(one_chromium: Browser) -> Iterator[Browser]:
    """Each test takes a page of its own; what a file leaves open is closed behind it."""
    yield one_chromium
    for context in one_chromium.contexts:
        context.close()


@pytest.fixture
def player(chromium: Browser, practice_day: str, worries: list[str]) -> Iterator[Page]:
    """The practice page on a phone, its clock in our hands."""
    with playing.opened(chromium, practice_day, worries) as page:
        yield page


@pytest.fixture
def worries() -> Iterator[list[str]]:
    """What the browser complained of: messages, failed pages, foreign requests. Must stay empty."""
    heard: list[str] = []
    yield heard
    assert heard == []


@pytest.fixture
def listen(worries: list[str]) -> Callable:
    def listen(page, address: str) -> None:
        page.on("console", lambda message: worries.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: worries.append(f"script: {error}"))
        page.on("request", lambda asked: _own(asked.url, address, worries))
        page.on("response", lambda answer: _good(answer, worries))

    return listen


def _own(url: str, address: str, worries: list[str]) -> None:
    if not url.startswith((address, "data:", "blob:")):
        worries.append(f"asked elsewhere: {url}")


def _good(answer, worries: list[str]) -> None:
    if answer.status >= 400:
        worries.append(f"{answer.status}: {answer.url}")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def _wait_for(address: str, running: subprocess.Popen) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if running.poll() is not None:
            raise AssertionError(running.communicate()[1])
        try:
            urlopen(f"{address}/welcome/", timeout=2)  # noqa: S310  (our own loopback address)
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"{address} did not answer in {PATIENCE_S} s")
