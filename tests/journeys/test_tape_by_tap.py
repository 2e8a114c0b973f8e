"""The tape test as a runner taps it, with the drawn tape and without any script."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
TAPS_MOST = 12  # beyond the numbers, for both ankles
LEFT, RIGHT = (9.5, 9.5, 9.5), (7.0, 7.0, 7.5)


class Taps:
    """Counts what a thumb does beside setting numbers."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def __call__(self, selector: str) -> None:
        self.count += 1
        self.page.locator(selector).locator("visible=true").first.click()


def test_both_ankles_take_at_most_twelve_taps_beyond_the_numbers(dorsi, chromium, listen):
    page = chromium.new_page(viewport=PHONE)
    tap = Taps(page)

    with dorsi.on(day=0) as address:
        listen(page, address)
        page.goto(f"{address}/measure/tape/?first=left")
        tap(".go")
        for side, tries in (("left", LEFT), ("right", RIGHT)):
            tap(".go")
            saves(page.locator(f"#{side}-tries"), tries)
            tap(f"#{side}-where .choice")
            tap(".go")

        expect(page.get_by_role("main")).to_contain_text("9.5")
    assert tap.count <= TAPS_MOST


@pytest.mark.hazard("H11")
def test_tries_far_apart_are_offered_a_fourth_on_the_drawn_tape(dorsi, chromium, listen):
    page = chromium.new_page(viewport=PHONE)

    with dorsi.on(day=0) as address:
        listen(page, address)
        page.goto(f"{address}/measure/tape/?first=left#left-tries")
        screen = page.locator("#left-tries")
        saves(screen, (7.0, 9.5, 10.0))

        expect(screen).to_contain_text("Your tries are 3.0 cm apart.")
        screen.get_by_role("button", name="Take back try 3").click()
        saves(screen, (9.5,))
        screen.get_by_role("button", name="Keep these three").click()
        expect(page.locator("#left-where")).to_be_visible()
        expect(page.locator("#left-where .try li.has")).to_have_text(["7.0", "9.5", "9.5"])


def test_the_drawn_tape_moves_by_arrow_keys(dorsi, chromium, listen):
    page = chromium.new_page(viewport=PHONE)

    with dorsi.on(day=0) as address:
        listen(page, address)
        page.goto(f"{address}/measure/tape/?first=left#left-tries")
        page.get_by_role("slider", name="Toe to wall").first.press("ArrowRight")

        expect(page.locator("#left-tries [data-number]")).to_have_text("8.5")


def test_a_screen_of_questions_waits_until_each_is_answered(dorsi, chromium, listen):
    page = chromium.new_page(viewport=PHONE)

    with dorsi.on(day=0) as address:
        listen(page, address)
        page.goto(f"{address}/safety/")
        onward = page.locator(".step:visible .go")

        expect(onward).to_have_text("3 left to answer")
        onward.press("Enter")
        expect(page.locator("#right_now")).to_be_visible()
        expect(page.locator("input[name=RF1]").first).to_be_focused()


def test_without_script_the_questions_and_the_tape_test_work_screen_by_screen(dorsi, chromium):
    page = chromium.new_context(viewport=PHONE, java_script_enabled=False).new_page()

    with dorsi.on(day=0) as address:
        page.goto(address)
        page.get_by_role("link", name="Start").click()
        for group in range(6):
            asked = page.locator(".q:visible")
            answered = asked.first.element_handle()
            for question in asked.all():
                question.get_by_role("radio", name="No", exact=True).check()
            page.locator(".go:visible").click()
            if group < 5:  # else the next group's questions might be taken for these
                answered.wait_for_element_state("hidden")
        expect(page.get_by_role("heading", level=1)).to_have_text("You can start.")

        page.goto(f"{address}/measure/tape/?first=right")
        page.locator(".go:visible").click()
        for side, tries in (("right", RIGHT), ("left", LEFT)):
            page.locator(".go:visible").click()
            for number, value in enumerate(tries, start=1):
                page.fill(f"input[name={side}_{number}]", str(value))
            page.locator(".go:visible").click()
            page.locator(f"#{side}-where .choice").first.click()
            page.locator(".go:visible").click()
        expect(page.get_by_role("main")).to_contain_text("±1.4")


def saves(screen: Locator, tries: Sequence[float]) -> None:
    """Sets each number by tapping minus and plus, and saves it."""
    for wanted in tries:
        steps = round((wanted - float(screen.locator("[data-number]").inner_text())) * 2)
        for _step in range(abs(steps)):
            screen.locator(f"[data-by='{1 if steps > 0 else -1}']").click()
        screen.locator("[data-save]").click()
