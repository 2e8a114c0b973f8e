"""A film in Debian's Chromium, under Dorsi's own policy: it plays, pauses, and stands still."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from dorsi.formats.figure_svg import LOOKS, film
from tests.movement.strategies import MOVEMENTS
from tools import browser as browsers

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"
PAGE = "<!doctype html><title>t</title><link rel=stylesheet href=film.css><body>{}</body>"

CLOSED = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]

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
    (folder / "favicon.ico").write_bytes(b"")  # browsers ask for it by themselves
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
        opened = playwright.chromium.launch(executable_path=browsers.headless(), args=CLOSED)
        yield opened
        opened.close()


def opened(browser: Browser, address: str, **wishes: object) -> tuple[Page, list[str]]:
    """The page, and what the browser complained of."""
    page, heard = browser.new_page(**wishes), list[str]()  # type: ignore[arg-type]
    page.on("console", lambda message: heard.append(message.text))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page, heard


def shank(page: Page) -> dict[str, float]:
    """Where the figure's first moving limb is now."""
    return dict(
        page.evaluate(
            "() => { const box = document.querySelector('svg [class*=skin]')"
            ".getBoundingClientRect(); return {x: box.x, y: box.y} }"
        )
    )


def states(page: Page) -> set[str]:
    """The play states of all that is animated."""
    return set(page.evaluate("document.getAnimations().map(each => each.playState)"))


def test_a_film_in_a_page_plays_under_the_policy_and_can_be_paused(served, chromium):
    page, heard = opened(chromium, f"{served}/page.html")
    assert states(page) == {"running"}
    page.evaluate("document.body.style.setProperty('--dorsi-play', 'paused')")
    assert states(page) == {"paused"}
    assert heard == []
    page.close()


def test_a_film_takes_the_tempo_of_the_dose(served, chromium):
    page, _ = opened(chromium, f"{served}/page.html")
    page.evaluate("document.body.style.setProperty('--dorsi-cycle', '8s')")
    duration_ms = page.evaluate("document.getAnimations()[0].effect.getTiming().duration")
    ways = page.evaluate("document.getAnimations()[0].effect.getTiming().direction")
    assert duration_ms == (4000 if ways == "alternate" else 8000)
    page.close()


def test_a_film_stands_in_its_last_pose_where_motion_is_unwelcome(served, chromium):
    page, _ = opened(chromium, f"{served}/page.html", reduced_motion="reduce")
    assert states(page) == {"paused"}
    ghost = page.locator("svg use[class$=s]").first
    assert ghost.is_visible()
    before = shank(page)
    page.wait_for_function("performance.now() > 400")
    assert shank(page) == before
    page.close()


def test_a_film_as_an_image_needs_no_leave_from_the_policy(served, chromium):
    page, heard = opened(chromium, f"{served}/image.html")
    assert page.evaluate("document.images[0].naturalWidth") > 0
    assert heard == []
    page.close()
