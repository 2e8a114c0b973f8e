"""A film on a page of Dorsi: raised, paced, paused and remembered, under the house's own policy."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import steps

pytestmark = pytest.mark.browser

PLACED = """async ([address, script]) => {
  const main = document.querySelector('main');
  main.innerHTML = '<button type="button" data-film-pause data-pause="P" data-move="M"></button>';
  const image = new Image();
  Object.assign(image, { src: address, alt: 'Knee to wall.', width: 745, height: 1000 });
  image.className = 'film';
  Object.assign(image.dataset, { film: '', cycle: '2.5' });
  main.append(image);
  await import(script);
}"""
MOVING = "svg[data-film] [class*='m ']"


@pytest.fixture
def place(practice_day: str, listen: Callable) -> Callable[[Page], None]:
    """Opens a page of Dorsi and puts one film on it."""

    def place(page: Page) -> None:
        listen(page, practice_day)
        page.goto(f"{practice_day}/learn/")
        build = page.locator("html").get_attribute("data-version")
        film = f"/pictures/{build}/ash/left/knee_to_wall.film.svg"
        page.evaluate(PLACED, [film, f"/static/{build}/pictures/film_element.js"])

    return place


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=steps.PHONE)
    yield context.new_page()
    context.close()


def limb(page: Page) -> dict[str, str]:
    """How a moving limb of the raised film is animated."""
    return page.locator(MOVING).first.evaluate(
        "(limb) => (({ animationDuration, animationPlayState }) =>"
        " ({ animationDuration, animationPlayState }))(getComputedStyle(limb))"
    )


def test_a_film_takes_the_pace_of_its_page_and_pauses_until_told_otherwise(
    page: Page, place: Callable
) -> None:
    place(page)
    film = page.get_by_role("img", name="Knee to wall.")
    expect(film).to_have_attribute("data-film", "")
    assert page.locator("svg[data-film] title, svg[data-film] style").count() == 0
    assert limb(page) == {"animationDuration": "1.25s", "animationPlayState": "running"}

    page.get_by_role("button", name="P", exact=True).click()
    assert limb(page)["animationPlayState"] == "paused"

    place(page)
    expect(film).to_have_attribute("data-film", "")
    assert limb(page)["animationPlayState"] == "paused"
    page.get_by_role("button", name="M", exact=True).click()
    assert limb(page)["animationPlayState"] == "running"


def test_where_motion_is_not_wished_a_film_holds_its_last_pose_without_a_button(
    page: Page, place: Callable
) -> None:
    page.emulate_media(reduced_motion="reduce")
    place(page)

    expect(page.get_by_role("img", name="Knee to wall.")).to_have_attribute("data-film", "")
    assert limb(page)["animationPlayState"] == "paused"
    delays = "(limbs) => limbs.map((limb) => getComputedStyle(limb).animationDelay)"
    assert set(page.locator(MOVING).evaluate_all(delays)) != {"0s"}
    expect(page.locator("[data-film-pause]")).to_be_hidden()
