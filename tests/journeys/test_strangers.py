"""Web pages from elsewhere, in a real browser, trying to reach the diary on this machine."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, Playwright

from dorsi.web.parts import version
from tests.journeys.conftest import CLOSED, Dorsi
from tools import browser as browsers

pytestmark = pytest.mark.browser

STRANGER = "evil.example"
TOKENS = f"/static/{version.build()}/parts/css/tokens.css"
PAGE = """<!doctype html><title>Elsewhere</title>
<form id="form" method="post" target="hidden" action="{dorsi}/profile/">
<input name="birth_year" value="1950"></form>
<iframe name="hidden"></iframe><iframe id="frame" src="{dorsi}/"></iframe>
<script>var read;</script><script src="{dorsi}/api/profile"></script>"""
TRIES = """async (dorsi) => {
  const sent = async (path, how) => {
    try { const answer = await fetch(dorsi + path, how); return answer.type + answer.status; }
    catch { return "refused"; }
  };
  const body = JSON.stringify({birth_year: 1950});
  const json = {"Content-Type": "application/json"};
  document.getElementById("form").submit();
  return [
    await sent("/api/profile", {method: "POST", body, headers: json}),
    await sent("/api/profile", {method: "POST", body, mode: "no-cors"}),
    await sent("/api/export", {}),
    await sent("/api/export", {mode: "no-cors"}),
  ];
}"""


class Elsewhere(BaseHTTPRequestHandler):
    def __init__(self, page: str, *rest: object) -> None:
        self.page = page
        super().__init__(*rest)

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self.page.encode())

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def elsewhere(dorsi: str) -> Iterator[int]:
    """Another web server; the port it answers on."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Elsewhere, PAGE.format(dorsi=dorsi)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser to which the stranger's name leads to this machine, as a rebound name does."""
    mapped = f"--host-resolver-rules=MAP {STRANGER} 127.0.0.1"
    path = browsers.headless()
    opened = playwright.chromium.launch(executable_path=path, args=[*CLOSED, mapped])
    yield opened
    opened.close()


def tries(page: Page, address: str, dorsi: str) -> list[str]:
    page.goto(address)
    done = page.evaluate(TRIES, dorsi)
    page.wait_for_load_state("networkidle")
    return done


def test_no_page_from_elsewhere_reads_or_changes_anything(dorsi: Dorsi, browser: Browser) -> None:
    dorsi.says(0, "profile", "--birth-year", "1990")

    with dorsi.on(0) as address, elsewhere(address) as port:
        page = browser.new_page()
        for host in (STRANGER, "127.0.0.1", "localhost"):
            done = tries(page, f"http://{host}:{port}/", address)
            assert done == ["refused"] * 4, (host, done)
            assert page.evaluate("read") is None
            inside = page.frame_locator("#frame").locator("body")
            assert "Dorsi" not in inside.inner_text()

    assert json.loads(dorsi.says(0, "profile", "--json"))["birth_year"] == 1990


def test_a_name_that_is_led_here_is_not_answered(dorsi: Dorsi, browser: Browser) -> None:
    with dorsi.on(0) as address:
        page = browser.new_page()
        rebound = address.replace("127.0.0.1", STRANGER)

        for path in ("/", "/api/export", TOKENS):
            answer = page.goto(rebound + path)
            assert answer is not None and answer.status == 400
