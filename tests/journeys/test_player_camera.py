"""A practice that a camera follows: it counts, it times, it says when a heel lifts, and it stands
in nobody's way: whatever becomes of it, the practice goes on by the clock.
"""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import coached
from tests.journeys.coached import begun, leads_to, sees, tells, turned_on
from tests.journeys.playing import READY_S, count, cue, passes

pytestmark = pytest.mark.browser

HEARD = """globalThis.spoken = [];
speechSynthesis.getVoices = () => [];
speechSynthesis.speak = ({ text }) => spoken.push(text);"""
LATE = """() => { const began = performance.now();
  const up = new Promise((done) => new MutationObserver(() => {
    if (document.querySelector('.is-heel-up')) done(performance.now() - began);
  }).observe(document.querySelector('[data-guide]'), { attributes: true }));
  stage.tells('heel_up'); return up; }"""
PATIENCE_S = 20


@pytest.fixture
def listed(chromium: Browser, practice_day: str, worries: list[str]) -> Iterator[Page]:
    """The list of the practice, its voice written down."""
    with coached.opened(chromium, practice_day, worries, stubs=HEARD) as page:
        yield page


@pytest.fixture
def wall(listed: Page) -> Page:
    """At the first side of the knee-to-wall drill, the camera on."""
    begun(listed)
    leads_to(listed, "knee_to_wall")
    return listed


def asked(page: Page) -> dict:
    return json.loads(page.evaluate("JSON.stringify(stage.asked.at(-1))"))


def spoken(page: Page) -> list[str]:
    return page.evaluate("spoken")


def kind(page: Page) -> str | None:
    return page.locator("[data-guide]").get_attribute("data-kind")


def shows(page: Page) -> str:
    return page.locator("[data-shows]").inner_text()


def wanted(page: Page) -> int:
    return int(page.locator("[data-of]").inner_text().split()[-1])


def test_nothing_of_the_camera_is_loaded_before_it_is_turned_on(listed):
    loaded = []
    listed.on("request", lambda one: "/camera/" in one.url and loaded.append(one.url))
    listed.get_by_role("button", name="With the camera").click()
    expect(listed.get_by_role("heading", name="Practise with the camera")).to_be_focused()
    listed.get_by_text("What it does in each drill").click()
    expect(listed.get_by_text("says when the heel lifts").first).to_be_visible()
    expect(listed.get_by_text("Smaller lifts go unseen")).to_be_visible()

    listed.get_by_role("button", name="Practise without it").click()
    listed.locator("[data-do=start]").click()
    passes(listed, 60)
    assert loaded == []


def test_what_keeps_it_closed_is_said_and_the_practice_is_there_without_it(listed):
    listed.evaluate("globalThis.stage = { refuses: 'refused' }")
    listed.get_by_role("button", name="With the camera").click()
    listed.get_by_role("button", name="Turn the camera on").click()

    expect(listed.get_by_role("alert")).to_contain_text("The browser keeps the camera closed")
    listed.evaluate("stage.refuses = ''")
    listed.get_by_role("button", name="Turn the camera on").click()
    expect(listed.get_by_role("button", name="Start", exact=True)).to_be_visible()
    listed.get_by_role("button", name="Practise without it").click()
    assert listed.evaluate("stage.open") is False
    expect(listed.locator("[data-list]")).to_be_visible()


@pytest.mark.hazard("H23")
def test_before_the_start_it_says_how_to_stand(listed):
    turned_on(listed)
    place = listed.locator("[data-set-up-live]")
    expect(place).to_contain_text("Step in")
    tells(listed, "unsure", why="not_side_on")

    expect(place).to_contain_text("Turn side-on")
    expect(listed.locator(".cam-priv")).to_have_text("Picture stays here")
    tells(listed, "sure_again")
    expect(place).not_to_contain_text("Seen")
    sees(listed, sure=True)
    expect(place).to_contain_text("Seen")


def test_a_set_is_counted_aloud_to_its_number(wall):
    assert asked(wall)["awaited"]["kind"] == "cycle"
    whole = wanted(wall)
    for number in range(1, whole):
        passes(wall, 9)
        tells(wall, "counted", number)
        assert (kind(wall), count(wall)) == ("reps", number)
    tells(wall, "counted", whole)

    assert kind(wall) == "switch"
    assert [text for text in spoken(wall) if text.isdecimal()][-1] == str(whole)


def test_a_lifted_heel_is_shown_within_a_tenth_of_a_second_and_said(wall):
    tells(wall, "counted", 1)
    late_ms = wall.evaluate(LATE)

    assert late_ms < 100
    assert cue(wall) == "Heel down"
    assert spoken(wall)[-1] == "Heel down."
    tells(wall, "heel_down")
    expect(wall.locator(".is-heel-up")).to_have_count(0)
    assert cue(wall) != "Heel down"


@pytest.mark.hazard("H23")
def test_a_heel_that_stays_down_is_not_spoken_of(wall):
    said = len(spoken(wall))
    for number in (1, 2, 3):
        tells(wall, "counted", number)

    assert spoken(wall)[said:] == ["1", "2", "3"]
    assert cue(wall) != "Heel down"
    expect(wall.locator(".is-heel-up")).to_have_count(0)


@pytest.mark.hazard("H23")
def test_where_it_is_not_sure_it_says_so_and_the_clock_counts(wall):
    tells(wall, "counted", 2)
    passes(wall, 4)
    assert count(wall) == 2
    tells(wall, "unsure", why="not_side_on")

    assert cue(wall) == "Turn side-on"
    passes(wall, 10)
    assert count(wall) > 2
    sees(wall, sure=True)
    tells(wall, "sure_again")
    done = count(wall)
    passes(wall, 10)
    assert (count(wall), cue(wall)) == (done, cue(wall)) and cue(wall) != "Turn side-on"


@pytest.mark.hazard("H23")
def test_a_doubt_from_before_the_work_still_stands_in_it(listed):
    begun(listed)
    tells(listed, "unsure", why="not_side_on")
    passes(listed, READY_S + 1)

    assert (kind(listed), cue(listed)) == ("work", "Turn side-on")
    listed.locator("[data-do=skip]").click()
    assert cue(listed) == "Switch"  # to the other leg, of which it doubts nothing yet


def test_a_wrong_count_is_taken_again_with_one_tap(wall):
    tells(wall, "counted", 3)
    wall.evaluate("stage.said = []")
    wall.get_by_role("button", name="Count again").click()

    assert count(wall) == 0
    assert wall.evaluate("stage.said") == ["again"]
    tells(wall, "counted", 1)
    assert count(wall) == 1

    wall.evaluate("() => { stage.camera.say = () => new Promise((go) => { stage.go = go; }); }")
    wall.get_by_role("button", name="Count again").click()
    tells(wall, "counted", 2)  # on its way when it was tapped
    assert count(wall) == 0
    wall.evaluate("stage.go()")
    tells(wall, "counted", 1)
    assert count(wall) == 1


@pytest.mark.hazard("H23")
def test_a_camera_that_sees_nothing_gives_the_set_back_to_the_clock(wall):
    passes(wall, PATIENCE_S + 1)

    assert spoken(wall)[-1].startswith("No repetition seen for a while.")
    passes(wall, 10)
    assert count(wall) > 1
    wall.get_by_role("button", name="Count again").click()
    tells(wall, "counted", 1)
    passes(wall, 10)
    assert count(wall) == 1


def test_a_hold_runs_while_it_is_held(listed):
    begun(listed)
    leads_to(listed, "toes_to_wall")
    whole = count(listed)
    passes(listed, 8)
    assert (count(listed), shows(listed)) == (whole, "The clock runs while you hold.")

    tells(listed, "hold_begun")
    passes(listed, 6)
    assert "The clock runs" not in shows(listed)
    tells(listed, "held", 6)
    passes(listed, 9)
    assert count(listed) == whole - 6


def test_a_raised_hand_pauses_and_goes_on(wall):
    tells(wall, "paused")
    assert (cue(wall), "Raise a hand to go on" in shows(wall)) == ("Paused", True)
    passes(wall, 60)

    tells(wall, "resumed")
    assert cue(wall) != "Paused"
    assert kind(wall) == "reps"


def test_a_camera_pulled_out_is_said_and_the_practice_goes_on_by_the_clock(wall):
    tells(wall, "counted", 4)
    wall.evaluate("stage.camera.onTrouble('unplugged')")
    sees(wall, sure=True)  # its last picture is looked at later than that

    assert (cue(wall), "The camera is gone" in shows(wall)) == ("Clock counts", True)
    passes(wall, 10)
    assert count(wall) > 4
    for _ in ("pause", "go on"):
        wall.locator("[data-do=pause]").click()
    assert "The camera is gone" in shows(wall)
    wall.evaluate("stage.camera.onMended('unplugged')")
    assert "The camera is gone" not in shows(wall)


def test_a_device_that_slept_pauses_and_says_why_until_the_practice_goes_on(wall):
    tells(wall, "counted", 4)
    wall.clock.fast_forward(60_000)
    for told in ("Trouble", "Mended"):
        wall.evaluate(f"stage.camera.on{told}('slept')")

    assert cue(wall) == "Paused"
    assert "The device slept" in shows(wall)
    wall.locator("[data-do=pause]").click()
    assert "The device slept" not in shows(wall)
    assert count(wall) == 4


def test_an_eye_that_breaks_is_closed_and_can_be_opened_again(wall):
    tells(wall, "counted", 4)
    wall.evaluate("stage.camera.onTrouble('crashed')")
    expect(wall.locator(".has-camera")).to_have_count(0)
    assert "What sees you stopped" in shows(wall)
    assert wall.evaluate("stage.open") is False

    wall.locator("[data-do=pause]").click()
    wall.evaluate("stage.waits = true")
    wall.get_by_role("button", name="Turn the camera on").click()
    expect(wall.locator("[data-shows]")).to_have_text("Loading what measures in the browser.")
    wall.evaluate("stage.go()")
    expect(wall.locator(".has-camera")).to_have_count(1)
    wall.locator("[data-do=pause]").click()
    sees(wall, sure=True)
    done = count(wall)
    tells(wall, "counted", 1)
    assert count(wall) > done


def test_it_can_be_turned_off_in_the_midst_of_a_set(wall):
    tells(wall, "counted", 4)
    wall.locator("[data-do=pause]").click()
    wall.get_by_role("button", name="Turn the camera off").click()
    wall.locator("[data-do=pause]").click()

    assert wall.evaluate("stage.open") is False
    passes(wall, 10)
    assert count(wall) > 4


@pytest.mark.hazard("H03")
def test_when_it_pops_the_camera_goes_off_with_the_practice(wall):
    wall.locator("[data-do=it_hurts]").click()
    said = spoken(wall)
    tells(wall, "counted", 5)
    tells(wall, "heel_up")
    assert (spoken(wall), wall.evaluate("stage.held")) == (said, True)
    wall.get_by_role("button", name="A pop, snap or kick").click()

    expect(wall.get_by_role("heading", name="Stop here.")).to_be_focused()
    assert wall.evaluate("stage.open") is False


@pytest.mark.hazard("H03")
def test_a_camera_that_opens_only_after_it_popped_goes_off_again(wall):
    wall.locator("[data-do=pause]").click()
    wall.get_by_role("button", name="Turn the camera off").click()
    wall.evaluate("stage.waits = true")
    wall.get_by_role("button", name="Turn the camera on").click()
    wall.locator("[data-do=it_hurts]").click()
    wall.get_by_role("button", name="A pop, snap or kick").click()
    wall.evaluate("stage.go()")

    expect(wall.get_by_role("heading", name="Stop here.")).to_be_focused()
    assert wall.evaluate("stage.open") is False
