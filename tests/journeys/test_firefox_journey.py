"""The main job in Debian's Firefox: from the first question to what progress says of it."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.journeys import steps
from tests.journeys.conftest import ROOT, Dorsi
from tools import browser as browsers

pytestmark = pytest.mark.browser

READY = "navigator.serviceWorker.ready.then((worker) => worker.active !== null)"


@pytest.fixture
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """Debian's own Firefox, not a build of Playwright's."""
    own = {
        **os.environ,
        "DORSI_FIREFOX": browsers.firefox(),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    bridge = ROOT / "tools/firefox_bridge.py"
    opened = playwright.firefox.launch(channel="moz-firefox", executable_path=bridge, env=own)
    yield opened
    opened.close()


def test_a_runner_gets_through_a_first_day_in_firefox(
    dorsi: Dorsi, firefox: Browser, listen: Callable
) -> None:
    with dorsi.on(day=0) as address:
        page = firefox.new_page(viewport=steps.PHONE)
        listen(page, address)

        steps.start(page, address)
        steps.answers_every_safety_question_with_no(page)
        steps.measures_both_ankles(page, steps.LEFT, steps.RIGHT)
        steps.reads_the_result(page)
        steps.makes_a_plan_around_the_runs(page)
        steps.practises_to_the_end(page, address)
        steps.notes_how_it_went(page)
        steps.finds_it_in_the_diary(page, address)
        steps.reads_progress(page, address, "Cannot tell yet")
        assert page.evaluate(READY)
        page.close()
