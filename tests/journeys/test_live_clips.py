"""Real films before a real camera: lens, model, engine and page, at the speed of life.

They run by themselves, with both cores: beside other tests a camera is slow, and says so. One
reel of all films needs one browser, one start of model and engine.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.formats import live_task
from dorsi.movement.expectation import expectation, heel_stays
from tests.clips import clip, with_lift
from tests.journeys import eyes, filmed, live_page

pytestmark = [pytest.mark.browser, pytest.mark.alone]

RAISED_S = (2.75, 4.85, 7.0, 10.2, 12.45, 15.0)
NEAR_S = 0.45
LIFTED = (8.0, 9.4, 0)
LIFT_SHANKS, SHANK_PX = 0.25, 110
Told = dict[str, list[dict]]


def task(movement: str, side: Side, *, either: bool) -> Any:
    """What the player asks of a drill that is drawn so."""
    drawn = knowledge.movements()[movement]
    found = expectation(drawn)
    stays = heel_stays(drawn, found)  # of the leg that is drawn, which may be the other one
    asked = live_task.Practice(awaited=replace(found, side=side), heel_stays=stays, either=either)
    return live_task.task(asked)


KNEE_TO_WALL = ("knee_to_wall", Side.LEFT)
REEL = {
    filmed.FRONTAL: (task(*KNEE_TO_WALL, either=True), 6),
    filmed.RAISES: (task("heel_raise", Side.LEFT, either=True), 16.5),
    filmed.LUNGES: (task(*KNEE_TO_WALL, either=False), 10),
}
"""What is followed while each is shown, and for how long [s]."""


@pytest.fixture(scope="module")
def reel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lasts = ((name, lasts_s) for name, (_, lasts_s) in REEL.items())
    return filmed.reel(tmp_path_factory.mktemp("reel"), *lasts)


@pytest.fixture(scope="module")
def told(reel: Path, playwright: Playwright, practice_day: str) -> Told:
    """All that was told before each film of the reel, by its name."""
    found = {}
    with (
        filmed.filming(playwright, reel) as browser,
        live_page.opened(browser, practice_day, None) as (page, _),
    ):
        for name, (asked, lasts_s) in REEL.items():
            live_page.follows(page, asked)
            live_page.passes(page, lasts_s)
            found[name] = live_page.events(page)
    return found


def test_a_set_of_six_heel_raises_is_counted_to_six_as_it_is_done(told: Told) -> None:
    counted = [one for one in told[filmed.RAISES] if one["tell"] == "counted"]

    assert [one["number"] for one in counted] == [1, 2, 3, 4, 5, 6]
    assert [one["at_s"] for one in counted] == pytest.approx(RAISED_S, abs=NEAR_S)


@pytest.mark.hazard("H23")
def test_a_heel_that_stays_down_is_never_called_up(told: Told) -> None:
    tells = {one["tell"] for one in told[filmed.LUNGES]}

    assert {"sure_again", "counted"} <= tells
    assert "heel_up" not in tells


def test_the_same_lunge_with_its_heel_lifted_is_called(
    practice_day: str, chromium: Browser
) -> None:
    film = with_lift(clip("weighted_lunges.full"), [LIFTED], LIFT_SHANKS, SHANK_PX)
    page = chromium.new_page()
    eyes.before(page)
    live_page.opens(page, practice_day, task(*KNEE_TO_WALL, either=False))

    eyes.plays(page, film)
    page.wait_for_function("() => live.status.counted === 2")

    assert len(live_page.events(page, "heel_up")) == 1


@pytest.mark.hazard("H11")
def test_someone_who_faces_the_camera_is_told_to_turn_and_not_counted(told: Told) -> None:
    facing = told[filmed.FRONTAL]

    assert {"unsure"} == {one["tell"] for one in facing}
    assert "not_side_on" in {one["why"] for one in facing}
