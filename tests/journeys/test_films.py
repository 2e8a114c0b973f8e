"""Films on a page of Dorsi: raised, paced, paused and remembered, under the house's own policy."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys import steps

pytestmark = pytest.mark.browser

HOW = """(limb) => (({ animationDuration, animationPlayState, animationDelay }) =>
  [animationDuration, animationPlayState, animationDelay])(getComputedStyle(limb))"""
PACE = "(film) => film.style.getPropertyValue('--dorsi-cycle')"


@pytest.fixture
def page(chromium: Browser, practice_day: str, listen: Callable) -> Iterator[Page]:
    """A page that never complains: no message of the browser, no answer but a good one."""
    context = chromium.new_context(viewport=steps.PHONE, base_url=practice_day)
    page = context.new_page()
    listen(page, practice_day)
    yield page
    context.close()


def shown(page: Page) -> Locator:
    """The film of knee to wall, raised into its page."""
    page.goto("/learn/knee_to_wall/")
    film = page.locator("svg.film").first
    expect(film).to_have_attribute("aria-label", re.compile("Knee to wall"))
    return film


def moved(film: Locator) -> list[str]:
    """How a limb of it is animated: the time of half a cycle, its state, where it stands."""
    return film.locator("[class*='m ']").first.evaluate(HOW)


def test_a_film_takes_the_pace_of_its_page_and_pauses_until_told_otherwise(page: Page) -> None:
    film = shown(page)
    assert film.locator("title, style").count() == 0
    half, state, _ = moved(film)
    assert (2 * float(half[:-1]), state) == (float(film.evaluate(PACE)[:-1]), "running")

    page.get_by_role("button", name="Pause pictures").click()
    assert moved(film)[1] == "paused"

    assert moved(shown(page))[1] == "paused"
    page.get_by_role("button", name="Let pictures move").click()
    assert moved(film)[1] == "running"


def test_a_film_is_raised_once_it_is_seen(page: Page) -> None:
    shown(page)
    fault = page.locator("details.pair").first
    assert fault.locator("svg.film").count() == 0

    fault.locator("summary").click()

    expect(fault.locator("svg.film")).to_have_count(2)


def test_where_motion_is_not_wished_a_film_holds_its_last_pose_without_a_button(
    page: Page,
) -> None:
    page.emulate_media(reduced_motion="reduce")
    _, state, place = moved(shown(page))

    assert state == "paused" and float(place[:-1]) < 0
    expect(page.locator("[data-film-pause]")).to_be_hidden()
