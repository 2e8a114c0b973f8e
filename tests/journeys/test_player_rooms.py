"""The player in each room it is used in: all of it there, and readable from three metres."""

import pytest
from playwright.sync_api import Page

from tests.journeys.playing import (
    DESK,
    HOLD_S,
    LAPTOP,
    LYING_PHONE,
    PHONE,
    READY_S,
    ROOMS,
    SWITCH_S,
    cue,
    passes,
    start,
)

pytestmark = pytest.mark.browser

STEPS_S = (1, READY_S, HOLD_S, SWITCH_S, HOLD_S)
"""Leads through getting ready, one side, the switch, the other side, the rest."""

OUTSIDE = """() => [...document.querySelectorAll(
        '[data-guide] :is(button, h1, .p-cue, .p-num, .p-next, .p-what, .p-name, .p-fig svg)')]
    .filter((part) => part.offsetParent || part.getClientRects().length)
    .filter((part) => {
        const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
        const out = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
        const stage = part.closest('.p-stage')?.getBoundingClientRect();
        const cut = stage && (bottom > stage.bottom + 1 || top < stage.top - 1);
        return out || cut || (part.matches('button') && (width < 43.5 || height < 43.5));
    })
    .map((part) => part.outerHTML.slice(0, 80))"""
OVERLAPS = """() => {
    const parts = [...document.querySelectorAll(
        '.p-cue, .p-num, .p-next, .p-spot, .p-paused, .p-what')]
        .filter((part) => part.getClientRects().length && part.textContent.trim())
        .map((part) => [part.className, part.getBoundingClientRect()]);
    return parts.flatMap(([name, one], at) => parts.slice(at + 1)
        .filter(([, other]) => one.left < other.right - 1 && other.left < one.right - 1
            && one.top < other.bottom - 3 && other.top < one.bottom - 3)
        .map(([other]) => `${name} on ${other}`));
}"""
SIZES = """() => Object.fromEntries(
    [['side', '[data-guide] h1'], ['count', '.p-num'], ['cue', '.p-cue']]
    .map(([name, part]) => [name, document.querySelector(`${part}`)])
    .filter(([, part]) => part.getClientRects().length)
    .map(([name, part]) => [name, parseFloat(getComputedStyle(part).fontSize)]))"""
AT_3_M = {"side": 72, "count": 150, "cue": 56}


def name_of(room: dict) -> str:
    return f"{room['width']}x{room['height']}"


def every_step(page: Page):
    start(page)
    for seconds in STEPS_S:
        passes(page, seconds)
        yield page.locator("[data-guide]").get_attribute("data-kind")
    page.locator("[data-do=pause]").click()
    yield "paused"
    page.locator("[data-do=pause]").click()
    while "rolling" not in cue(page).lower():
        page.locator("[data-do=skip]").click()
    passes(page, READY_S + 4)
    yield "tight spot"


@pytest.mark.parametrize("room", ROOMS, ids=name_of)
def test_everything_fits_every_room(player, room):
    player.set_viewport_size(room)
    for step in every_step(player):
        assert (step, player.evaluate(OUTSIDE), player.evaluate(OVERLAPS)) == (step, [], [])


@pytest.mark.parametrize("room", [PHONE, LAPTOP], ids=name_of)
def test_with_letters_twice_as_large_nothing_is_cut_or_covered(player, room):
    player.set_viewport_size(room)
    player.evaluate("document.documentElement.style.fontSize = '200%'")
    for step in every_step(player):
        assert (step, player.evaluate(OUTSIDE), player.evaluate(OVERLAPS)) == (step, [], [])


@pytest.mark.parametrize("room", [PHONE, LAPTOP, DESK], ids=name_of)
def test_it_can_be_read_from_three_metres(player, room):
    player.set_viewport_size(room)
    for step in every_step(player):
        sizes = player.evaluate(SIZES)
        assert all(sizes[part] >= AT_3_M[part] for part in sizes), (step, sizes)


@pytest.mark.hazard("H03")
@pytest.mark.parametrize("room", [PHONE, LYING_PHONE, LAPTOP], ids=name_of)
def test_it_pops_or_hurts_stays_in_one_place(player, room):
    player.set_viewport_size(room)
    button = player.locator("[data-do=it_hurts]")

    places = [button.bounding_box() for _step in every_step(player)]

    assert all(place == places[0] for place in places)
    assert places[0]["height"] >= 44


def test_the_picture_of_what_comes_is_there_for_its_twelve_seconds(player):
    start(player)
    for _second in range(READY_S - 1):
        passes(player, 1)
        box = player.locator(".p-fig svg").bounding_box()
        assert box["height"] >= 100 and box["width"] >= 100


def test_a_very_long_name_gets_smaller_letters_and_stays_whole(player):
    player.route("**/practice/", lambda route: route.fulfill(body=renamed(route.fetch().text())))
    player.reload()
    player.locator("[data-do=start]:visible").wait_for()
    start(player)

    assert "Wadenmuskelstretching" in cue(player)
    assert player.evaluate(OUTSIDE) == []


def renamed(page: str) -> str:
    name = "Wadenmuskelstretching mit gebeugtem Knie an der Zimmerwand"
    return page.replace('"cue": "Toes-to-wall stretch"', f'"cue": "{name}"')


def test_the_focus_goes_leave_back_pause_skip_hurts(player):
    start(player)
    passes(player, READY_S + 1)
    player.locator(".p-side [data-do=leave]").focus()

    order = []
    for _press in range(5):
        order.append(player.evaluate("document.activeElement.dataset.do"))
        player.keyboard.press("Tab")

    assert order == ["leave", "repeat", "pause", "skip", "it_hurts"]
