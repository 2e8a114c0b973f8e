"""What a camera sees stays on the device: shown by all that a whole browser sends meanwhile.

The same look at builds that let pictures out finds each of their ways. A check that cannot fail
would be none.
"""

import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, Playwright, expect

from tests import recordings
from tests.journeys import filmed, leaky, recorder
from tests.journeys.away import Machine, until
from tests.journeys.conftest import Dorsi
from tests.journeys.recorder import Entry, Recorded

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
WATCHED_MS = 6000
ENTRY = "/api/diary"
ENTRIES = [
    Entry("POST", "/practice/after/", most=1, largest=1000),  # to the page that asks how it went
    Entry("POST", ENTRY, most=1, largest=1000),
]
LEAKS = [*leaky.ELSEWHERE, *leaky.AT_HOME, *leaky.LAST, leaky.WORKER]


class Watched:
    """A Dorsi made of this source, and Chromium with a film before its camera."""

    def __init__(self, playwright: Playwright, folder: Path, film: Path) -> None:
        self.playwright, self.folder, self.film = playwright, folder, film

    def records(
        self, home: Path, source: Path, acts: Callable[[Page, str], None]
    ) -> tuple[Recorded, str]:
        """All that is sent while this is done, and our own address."""
        shutil.copytree(home, self.folder / "home")
        log, machine = self.folder / "log.json", Machine(self.folder / "home")
        machine.starts(source)
        try:
            with filmed.filming(self.playwright, self.film, *recorder.words(log)) as browser:
                acts(browser.new_page(viewport=PHONE), machine.address)
        finally:
            machine.stops()
        return recorder.read(log), machine.address


def turns_the_camera_on(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(f"{address}/practice/")
    page.get_by_role("button", name="With the camera").click()
    page.get_by_role("button", name="Turn the camera on").click()


def practises_and_notes_it(page: Page, address: str) -> None:
    turns_the_camera_on(page, address)
    page.locator("[data-do=start_seen]").click(timeout=60_000)
    page.wait_for_timeout(WATCHED_MS)
    goes_on_to_the_end(page)
    page.locator('[name="pain"][value="2"]').check(force=True)
    page.locator('[name="effort"]').nth(1).check(force=True)
    page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile("/diary/"))


def goes_on_to_the_end(page: Page) -> None:
    over = page.locator("form[data-after]")
    while not over.count():
        with suppress(Error):  # the page it was on is left
            page.clock.run_for(60_000)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("film")
    return (
        filmed.clip(folder, filmed.RAISES, until_s=WATCHED_MS / 1000, held_s=0)
        if recordings.HOME.exists()
        else filmed.noise(folder)
    )


def test_a_whole_practice_before_the_camera_sends_its_entry_and_nothing_else(
    practising: Dorsi, playwright: Playwright, tmp_path: Path, film: Path
) -> None:
    watched = Watched(playwright, tmp_path, film)

    recorded, own = watched.records(
        practising.home, leaky.honest(tmp_path / "src"), practises_and_notes_it
    )

    assert recorder.faults(recorded, own, ENTRIES) == []
    sent = {one.path for one in recorded.uploads if one.by_a_page}
    assert sent == {may.path for may in ENTRIES}, "the recorder must see what does go up"


@pytest.mark.parametrize("policy", [True, False], ids=["under its policy", "without a policy"])
def test_each_leak_of_a_leaky_build_turns_it_red(
    practising: Dorsi, playwright: Playwright, tmp_path: Path, film: Path, policy: bool
) -> None:
    with leaky.elsewhere() as there:

        def acts(page: Page, address: str) -> None:
            turns_the_camera_on(page, address)
            until(page, lambda: "navigation" in there.arrived, "the last leak is through")

        source = leaky.leaking(tmp_path / "src", there.host, policy=policy)
        recorded, own = Watched(playwright, tmp_path, film).records(practising.home, source, acts)

    found = recorder.faults(recorded, own, ENTRIES)
    assert [leak for leak in LEAKS if not any(sign_of(leak) in fault for fault in found)] == []
    out = {*leaky.ELSEWHERE, *leaky.LAST, leaky.WORKER}
    assert there.arrived == (out - {*leaky.BY_POLICY} if policy else out), "so it truly got out"


def sign_of(leak: str) -> str:
    return leaky.SIGNS.get(leak, f"/leak/{leak}")
