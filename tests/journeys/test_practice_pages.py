"""The pages round the player: the list on paper, and what is asked afterwards."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def test_the_consequence_of_a_pain_number_is_said_at_once(chromium, practice_day):
    page = chromium.new_page(viewport=PHONE)
    page.goto(f"{practice_day}/practice/after/")
    expect(page.locator("[data-least]:visible")).to_have_count(0)

    for pain, says in ((2, "the plan goes on"), (5, "the same dose"), (7, "steps back")):
        page.locator(f"[name=pain][value='{pain}']").check(force=True)
        expect(page.locator("[data-least]:visible")).to_contain_text(says)
        expect(page.locator("[data-painsay]")).to_contain_text(says)
    page.close()


def test_without_script_the_list_is_enough(chromium, practice_day):
    page = chromium.new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(f"{practice_day}/practice/")

    page.locator("summary").first.click()
    expect(page.locator(".p-times").first).to_contain_text("30 seconds")
    expect(page.locator("[data-do=start]")).to_be_hidden()
    page.get_by_role("button", name="I did it without the clock").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Done. Three taps.")
    page.context.close()
