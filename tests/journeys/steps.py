"""What a runner does on the way from the first question to "improved", step by step."""

import re

from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
LEFT, RIGHT = ("9.5", "9.4", "9.6"), ("7.0", "7.1", "6.9")
BETTER_LEFT, BETTER_RIGHT = ("9.6", "9.5", "9.4"), ("9.9", "10.1", "10.0")


def start(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Start").click()


def answers_every_safety_question_with_no(page: Page) -> None:
    for _group in range(6):
        group = page.locator("fieldset.q:visible").all()
        first = group[0].locator("input").first.get_attribute("name")
        for question in group:
            question.get_by_role("radio", name="No", exact=True).check()
        page.locator(".flow-act:visible .go").click()
        gone = page.locator("fieldset.q:visible", has=page.locator(f'[name="{first}"]'))
        expect(gone).to_have_count(0)  # or these questions are taken for the next group's
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
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    for _minute in range(12):
        if "/practice/after/" in page.url:
            break
        page.clock.run_for(60_000)
    expect(page).to_have_url(re.compile("/practice/after/"))


def practises_from_the_list(page: Page, address: str) -> None:
    page.goto(f"{address}/practice/")
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_hidden()
    page.get_by_role("button", name="I did it without the clock").click()
    expect(page).to_have_url(re.compile("/practice/after/"))


def notes_how_it_went(page: Page) -> None:
    page.locator('[name="pain"][value="2"]').check(force=True)
    page.locator('[name="effort"]').nth(1).check(force=True)
    page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile("/diary/$"))


def finds_it_in_the_diary(page: Page, address: str) -> None:
    page.goto(f"{address}/diary/")
    expect(page.locator(".felt").first).to_contain_text("Pain 2")


def reads_progress(page: Page, address: str, verdict: str) -> None:
    page.goto(f"{address}/progress/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(verdict)


def taped(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    """The same test, typed."""
    tries = ("--left", ",".join(left), "--right", ",".join(right))
    return (*tries, "--limit-left", "back", "--limit-right", "back")
