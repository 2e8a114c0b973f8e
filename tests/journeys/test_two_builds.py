"""A newer build and an older one at the same address: no page ever has files of both."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import bare
from tests.journeys.away import Machine, machine, until, visit
from tests.journeys.conftest import ROOT, Dorsi

pytestmark = pytest.mark.browser

BUILDS = """() => [document.documentElement.dataset.version,
  ...performance.getEntriesByType('resource').map((one) => one.name)
    .filter((name) => name.includes('/static/')).map((name) => name.split('/')[4])]"""


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The same Dorsi with one word more in a stylesheet and a script."""
    copy = tmp_path / "newer"
    shutil.copytree(ROOT / "src", copy)
    for name in ("css/tokens.css", "js/store.js"):
        with (copy / "dorsi/web/parts/static/parts" / name).open("a") as file:
            file.write("/* newer */\n")
    return copy


@pytest.fixture
def away(practising: Dorsi, tmp_path: Path) -> Iterator[Machine]:
    with machine(practising.home, tmp_path / "home") as one:
        yield one


def whole(page: bare.Bare, url: str) -> str:
    """The one build this page is made of."""
    page.goto(url)
    builds = page.evaluate(BUILDS)
    assert len(builds) > 5 and len(set(builds)) == 1, builds
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--ink')")
    return builds[0]


def kept_after_a_look(page: bare.Bare) -> list[str]:
    page.wait_for_timeout(3000)  # Chromium fetches a newer worker once no page loads
    page.reload()
    return page.evaluate("caches.keys()")


@pytest.fixture
def page(tmp_path: Path) -> Iterator[bare.Bare]:
    with bare.page(tmp_path / "profile") as one:
        yield one


def test_no_page_ever_mixes_two_builds(away: Machine, newer: Path, page: bare.Bare) -> None:
    visit(page, away.address)
    old = whole(page, f"{away.address}/")
    away.stops()
    assert whole(page, f"{away.address}/practice/") == old

    away.starts(newer)
    new = whole(page, f"{away.address}/")
    assert new != old
    for path in ("/plan/", "/", "/practice/after/"):
        assert whole(page, away.address + path) == new
    until(page, lambda: kept_after_a_look(page) == [f"dorsi-{new}"], "the old is gone")
    visit(page, away.address)
    away.stops()
    for path in ("/", "/practice/", "/stop-signs/"):
        assert whole(page, away.address + path) == new

    away.starts()
    for path in ("/", "/plan/"):
        assert whole(page, away.address + path) == old
