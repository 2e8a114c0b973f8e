"""The main job in a real browser: from the first question to "improved", told as one runner."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Dorsi

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
LEFT, RIGHT = ("9.5", "9.4", "9.6"), ("7.0", "7.1", "6.9")
Visit = tuple[Page, str]
BETTER_LEFT, BETTER_RIGHT = ("9.6", "9.5", "9.4"), ("9.9", "10.1", "10.0")


def test_a_runner_goes_from_the_first_question_to_improved(dorsi, chromium, listen):
    with visit(dorsi, chromium, listen, day=0) as (page, address):
        start(page, address)
        answers_every_safety_question_with_no(page)
        measures_both_ankles(page, LEFT, RIGHT)
        reads_the_result(page)
        makes_a_plan_around_the_runs(page)
        practises_to_the_end(page, address)
        notes_how_it_went(page)
        finds_it_in_the_diary(page, address)

    for day in (3, 7):  # the second and third measured day
        with visit(dorsi, chromium, listen, day=day) as (page, address):
            measures_again(page, address, LEFT, RIGHT)
            reads_progress(page, address, "Cannot tell yet")

    for day in (28, 31, 35):
        with visit(dorsi, chromium, listen, day=day) as (page, address):
            measures_again(page, address, BETTER_LEFT, BETTER_RIGHT)
    with visit(dorsi, chromium, listen, day=35) as (page, address):
        reads_progress(page, address, "Right: improved")


def test_terminal_and_browser_share_one_diary(dorsi, chromium, listen):
    dorsi.says(0, "measure", "tape", *taped("left", LEFT), *taped("right", RIGHT))

    with visit(dorsi, chromium, listen, day=0) as (page, address):
        page.goto(f"{address}/result/")

        expect(page.get_by_role("main")).to_contain_text("7.0")

    assert '"mean_cm": 7.0' in dorsi.says(0, "assess", "--json")


@contextmanager
def visit(dorsi: Dorsi, chromium: Browser, listen: Callable, *, day: int) -> Iterator[Visit]:
    """The app open on a phone on that day; closed before the app is, as a person does."""
    with dorsi.on(day=day) as address:
        page = chromium.new_page(viewport=PHONE)
        listen(page, address)
        yield page, address
        page.wait_for_load_state("networkidle")
        page.close()


def start(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Start").click()


def answers_every_safety_question_with_no(page: Page) -> None:
    for _group in range(6):
        for question in page.locator("fieldset.q:visible").all():
            question.get_by_role("radio", name="No", exact=True).check()
        page.locator(".flow-act:visible .go").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("You can start")
    page.locator(".flow-act .go").click()


def measures_both_ankles(page: Page, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    page.get_by_role("link", name="Start the tape test").click()
    types_in_the_numbers(page, left, right)


def measures_again(page: Page, address: str, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    page.goto(f"{address}/measure/tape/")
    types_in_the_numbers(page, left, right)
    expect(page).to_have_url(re.compile("/result/"))


def types_in_the_numbers(page: Page, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    page.get_by_role("link", name="I have my numbers already").click()
    for side, tries in (("left", left), ("right", right)):
        for number, value in enumerate(tries, start=1):
            page.locator(f'[name="{side}_{number}"]:visible').fill(value)
        page.locator(f'[name="limit_{side}"][value="back"]').check()
    page.locator(".go:visible").click()


def reads_the_result(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text("Your right ankle is stiff")
    expect(page.get_by_role("main")).to_contain_text("±1.4")
    page.locator(".go:visible").click()


def makes_a_plan_around_the_runs(page: Page) -> None:
    page.get_by_label("Minutes for one practice").fill("8")
    for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        page.locator(f'[name="days"][value="{day}"]').check(force=True)
    page.get_by_label("Run on Sunday").select_option("long")
    page.locator('[name="equipment"][value="roller"]').check(force=True)
    page.get_by_role("button", name="Make my plan").click()
    expect(page.get_by_role("main")).to_contain_text("Why each drill")


def practises_to_the_end(page: Page, address: str) -> None:
    page.goto(f"{address}/practice/")
    page.clock.install()
    page.reload()
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator("[data-side]").first).to_have_text(re.compile("LEFT|RIGHT|BOTH"))
    for _minute in range(12):
        if "/practice/after/" in page.url:
            break
        page.clock.run_for(60_000)
    expect(page).to_have_url(re.compile("/practice/after/"))


def notes_how_it_went(page: Page) -> None:
    page.locator('[name="pain"][value="2"]').check(force=True)
    page.locator('[name="effort"]').nth(1).check(force=True)
    page.get_by_role("button", name="Save").click()


def finds_it_in_the_diary(page: Page, address: str) -> None:
    page.goto(f"{address}/diary/")
    expect(page.locator(".felt").first).to_contain_text("Pain 2")


def reads_progress(page: Page, address: str, verdict: str) -> None:
    page.goto(f"{address}/progress/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(verdict)


def taped(side: str, tries: tuple[str, ...]) -> tuple[str, ...]:
    return (f"--{side}", ",".join(tries), f"--limit-{side}", "back")
