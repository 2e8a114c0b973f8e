"""Real films before a real camera: lens, model, engine and page, at the speed of life.

They run by themselves, with both cores: beside other tests a camera is slow, and says so.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.formats import live_task
from dorsi.movement.expectation import expectation, heel_stays
from tests.clips import clip, with_lift
from tests.journeys import eyes, filmed, live_page
from tests.journeys.live_page import events, passes

pytestmark = [pytest.mark.browser, pytest.mark.alone]

RAISED_S = (2.75, 4.85, 7.0, 10.2, 12.45, 15.0)
NEAR_S = 0.45
LIFTED = (8.0, 9.4, 0)
LIFT_SHANKS, SHANK_PX = 0.25, 110
Sees = Callable[..., Any]


def task(movement: str, side: Side, *, either: bool) -> Any:
    """What the player asks of a drill that is drawn so."""
    drawn = knowledge.movements()[movement]
    found = expectation(drawn)
    stays = heel_stays(drawn, found)  # of the leg that is drawn, which may be the other one
    asked = live_task.Practice(awaited=replace(found, side=side), heel_stays=stays, either=either)
    return live_task.task(asked)


KNEE_TO_WALL = ("knee_to_wall", Side.LEFT)


@pytest.fixture
def sees(playwright: Playwright, practice_day: str, tmp_path: Path) -> Sees:
    @contextmanager
    def sees(name: str, asked: Any, **cut: float) -> Iterator[Page]:
        film = filmed.clip(tmp_path, name, **cut)
        with (
            filmed.filming(playwright, film) as browser,
            live_page.opened(browser, practice_day, asked) as (page, _),
        ):
            yield page

    return sees


def test_a_set_of_six_heel_raises_is_counted_to_six_as_it_is_done(sees: Sees) -> None:
    with sees(filmed.RAISES, task("heel_raise", Side.LEFT, either=True)) as page:
        passes(page, 16)
        counted = events(page, "counted")

    assert [one["number"] for one in counted] == [1, 2, 3, 4, 5, 6]
    assert [one["at_s"] for one in counted] == pytest.approx(RAISED_S, abs=NEAR_S)


@pytest.mark.hazard("H23")
def test_a_heel_that_stays_down_is_never_called_up(sees: Sees) -> None:
    with sees(filmed.LUNGES, task(*KNEE_TO_WALL, either=False)) as page:
        passes(page, 10)
        told = {one["tell"] for one in events(page)}

    assert {"sure_again", "counted"} <= told
    assert "heel_up" not in told


def test_the_same_lunge_with_its_heel_lifted_is_called(
    practice_day: str, chromium: Browser
) -> None:
    film = with_lift(clip("weighted_lunges.full"), [LIFTED], LIFT_SHANKS, SHANK_PX)
    page = chromium.new_page()
    eyes.before(page)
    live_page.opens(page, practice_day, task(*KNEE_TO_WALL, either=False))

    eyes.plays(page, film)
    page.wait_for_function("() => live.status.counted === 2")

    assert len(events(page, "heel_up")) == 1


@pytest.mark.hazard("H11")
def test_someone_who_faces_the_camera_is_told_to_turn_and_not_counted(sees: Sees) -> None:
    with sees(filmed.FRONTAL, task(*KNEE_TO_WALL, either=True)) as page:
        passes(page, 8)
        told = events(page)

    assert {"unsure"} == {one["tell"] for one in told}
    assert "not_side_on" in {one["why"] for one in told}
