"""The main job in a real browser: from the first question to "improved", told as one runner."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import steps
from tests.journeys.conftest import Dorsi

pytestmark = pytest.mark.browser

Visit = tuple[Page, str]


def test_a_runner_goes_from_the_first_question_to_improved(dorsi, chromium, listen):
    with visit(dorsi, chromium, listen, day=0) as (page, address):
        steps.start(page, address)
        steps.answers_every_safety_question_with_no(page)
        steps.measures_both_ankles(page, steps.LEFT, steps.RIGHT)
        steps.reads_the_result(page)
        steps.makes_a_plan_around_the_runs(page)
        steps.practises_to_the_end(page, address)
        steps.notes_how_it_went(page)
        steps.finds_it_in_the_diary(page, address)

    for day in (3, 7):  # the second and third measured day
        with visit(dorsi, chromium, listen, day=day) as (page, address):
            steps.measures_again(page, address, steps.LEFT, steps.RIGHT)
            steps.reads_progress(page, address, "Cannot tell yet")

    for day in (28, 31):
        dorsi.says(day, "measure", "tape", *steps.taped(steps.BETTER_LEFT, steps.BETTER_RIGHT))
    with visit(dorsi, chromium, listen, day=35) as (page, address):
        steps.measures_again(page, address, steps.BETTER_LEFT, steps.BETTER_RIGHT)
        steps.reads_progress(page, address, "Right: improved")


def test_without_script_everything_works_but_the_running_clock(dorsi, chromium):
    page = chromium.new_context(viewport=steps.PHONE, java_script_enabled=False).new_page()

    with dorsi.on(day=0) as address:
        steps.start(page, address)
        steps.answers_every_safety_question_with_no(page)
        steps.measures_both_ankles(page, steps.LEFT, steps.RIGHT)
        steps.reads_the_result(page)
        steps.makes_a_plan_around_the_runs(page)
        steps.practises_from_the_list(page, address)
        steps.notes_how_it_went(page)
        steps.finds_it_in_the_diary(page, address)
        steps.reads_progress(page, address, "Cannot tell yet")
    page.context.close()


def test_terminal_and_browser_share_one_diary(dorsi, chromium, listen):
    dorsi.says(0, "measure", "tape", *steps.taped(steps.LEFT, steps.RIGHT))

    with visit(dorsi, chromium, listen, day=0) as (page, address):
        page.goto(f"{address}/result/")

        expect(page.get_by_role("main")).to_contain_text("7.0")

    assert '"mean_cm": 7.0' in dorsi.says(0, "assess", "--json")


@contextmanager
def visit(dorsi: Dorsi, chromium: Browser, listen: Callable, *, day: int) -> Iterator[Visit]:
    """The app open on a phone on that day; closed before the app is, as a person does."""
    with dorsi.on(day=day) as address:
        page = chromium.new_page(viewport=steps.PHONE)
        listen(page, address)
        yield page, address
        page.wait_for_load_state("networkidle")
        page.close()
