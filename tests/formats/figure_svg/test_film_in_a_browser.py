"""A film in Debian's Chromium, under Dorsi's own policy: it plays, pauses, and stands still."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from dorsi.formats.figure_svg import LOOKS, film
from tests.strategies import MOVEMENTS
from tools import browser as browsers

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"
PAGE = "<!doctype html><title>t</title><link rel=stylesheet href=film.css><body>{}</body>"

pytestmark = pytest.mark.browser


class Strict(SimpleHTTPRequestHandler):
    """Serves a folder under the policy, silently."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("film")
    picture = film(MOVEMENTS["knee_to_wall"], LOOKS["ash"])
    (folder / "page.html").write_text(PAGE.format(picture.markup), encoding="utf-8")
    (folder / "film.css").write_text(picture.style, encoding="utf-8")
    (folder / "film.svg").write_text(picture.file, encoding="utf-8")
    (folder / "image.html").write_text("<!doctype html><title>t</title><img src=film.svg>")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = browsers.launched(playwright)
        yield browser
        browser.close()


def running(page: Page) -> list[str]:
    """The play states of everything that is animated."""
    return page.evaluate("document.getAnimations().map(each => each.playState)")
