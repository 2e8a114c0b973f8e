"""The tests before a camera, by a page's real scripts; what its eye sees is drawn (eyes.py)."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from dorsi.measure.frames import Recording
from tests import bodies
from tests.bodies import Movement, Pose
from tests.journeys import eyes
from tests.journeys.conftest import Dorsi

pytestmark = pytest.mark.browser

LUNGE, RAISES = "/measure/camera/?first=left", "/measure/heel-raises/camera/?first=left"
STARTS_MS = 40_000  # the engine's first start, on a machine that has other work
CAMERA = {"width": 390, "height": 844}
MADE_BY = {
    "engine": "dorsi",
    "model": "blazepose full",
    "version": "1",
    "quality": {"judged": 0.9, "rate_hz": 28.0, "yaw_deg": 3.0, "doubtful": 0, "tempo_s": 2.0},
}


@pytest.fixture(scope="module")
def somewhere(planned_home, tmp_path_factory) -> Iterator[str]:
    """Dorsi open, its safety questions answered."""
    home = tmp_path_factory.mktemp("camera-tests") / "home"
    shutil.copytree(planned_home, home)
    with Dorsi(home).on(0) as address:
        yield address


@pytest.fixture
def before_camera(chromium: Browser, listen, somewhere: str) -> Iterator[Page]:
    context = chromium.new_context(viewport=CAMERA)
    context.add_init_script("delete Navigator.prototype.serviceWorker")  # it goes past routes
    page = context.new_page()
    listen(page, somewhere)
    yield page
    context.close()


def lunges(*leans: float, pitch_deg: float = 0.0) -> Movement:
    """Four seconds upright with the left foot in front, then each lean held for two seconds."""

    def lean(at_s: float) -> float:
        number, part_s = divmod(at_s - 4.0, 5.0)
        if not 0 <= number < len(leans):
            return 5.0
        share = min(1.0, max(0.0, min(part_s / 1.2, (4.2 - part_s) / 1.0)))
        return 5.0 + (leans[int(number)] - 5.0) * share * share * (3 - 2 * share)

    def pose(at_s: float) -> Pose:
        now = lean(at_s)
        return bodies.split(now, pitch_deg=pitch_deg if now > 20 else 0.0)

    return pose


def other_leg(movement: Movement) -> Movement:
    def pose(at_s: float) -> Pose:
        one = movement(at_s)
        return replace(one, left=one.right, right=one.left, lean_deg=one.lean_deg[::-1])

    return pose


def opened(page: Page, address: str, path: str, *, engine: bool = False) -> None:
    eyes.before(page, engine=engine)
    page.goto(address + path)
    page.get_by_role("button", name="Turn the camera on").click()
    page.locator("[data-do=start]").click(timeout=STARTS_MS)


def result(*tries: float) -> dict:
    return {
        "instrument": "camera",
        "tries": tries,
        "value": tries[0],
        "error": 2.4,
        "not_taken": None,
        "ended": "by_hand",
        "made_by": MADE_BY,
    }


def seen(movement: Movement, seconds: float, yaw_deg: float = 0.0) -> Recording:
    return bodies.filmed(movement, seconds, rate_hz=20, yaw_deg=yaw_deg)


def keeps(page: Page, first: str, button: str, *, comes_to: str = "(degrees/|noted/)") -> None:
    """On the last screen: which leg was nearer first, and into the diary."""
    expect(page.locator("[data-screen=review] h1")).to_be_visible(timeout=STARTS_MS)
    page.locator(f"[name=which][value={first}]").check(force=True)
    page.get_by_role("button", name=button).click()
    page.wait_for_url(re.compile(comes_to))


def done(page: Page, *tries: float) -> None:
    """The replaced engine ends the side that is followed, and is ready for the next one."""
    over = {"phase": "done", "tries": tries, "result": result(*tries)}
    expect(page.locator("[data-do=stop]")).to_be_visible()
    page.evaluate(
        """(over) => {
          dorsiEyes.status(over);
          dorsiEyes.status({ phase: 'view', tries: [], result: null });
        }""",
        over,
    )


def test_a_whole_test_is_read_from_the_side_and_kept(before_camera, somewhere):
    """From the front nothing is read, a heel that lifts makes no try; three of each side are."""
    page, cue = before_camera, before_camera.locator("[data-cue]")
    opened(page, somewhere, LUNGE, engine=True)
    eyes.plays(page, seen(lunges(36), 3, yaw_deg=80))
    expect(cue).to_have_text("Turn side-on", timeout=STARTS_MS)
    eyes.plays(page, seen(lunges(36, pitch_deg=25), 9))
    expect(page.locator("[data-live]")).to_contain_text("does not count", timeout=STARTS_MS)
    expect(page.locator("[data-tries] .has")).to_have_count(0)

    eyes.plays(page, seen(lunges(36, 37, 38), 20))
    expect(page.locator("[data-side-word]")).to_have_text("Right", timeout=STARTS_MS)
    eyes.plays(page, seen(other_leg(lunges(41, 42, 43)), 20, yaw_deg=180))
    keeps(page, "left", "Keep both numbers")

    expect(page.locator(".pair")).to_contain_text("37°±6°")
    expect(page.locator(".pair")).to_contain_text("42°±6°")


@pytest.mark.hazard("H11")
def test_a_camera_that_mirrors_is_put_right_by_the_runner(before_camera, somewhere):
    page = before_camera
    opened(page, somewhere, LUNGE)
    done(page, 30.0, 30.0, 30.0)
    expect(page.locator("[data-side=right] [data-do=stop]")).to_be_visible()
    done(page, 40.0, 40.0, 40.0)
    keeps(page, "right", "Keep both numbers")

    expect(page.locator(".pair")).to_contain_text(re.compile("Left.*40°.*Right.*30°"))


@pytest.mark.hazard("H11")
def test_which_leg_it_was_must_be_said(before_camera, somewhere):
    page = before_camera
    opened(page, somewhere, LUNGE)
    done(page, 30.0, 30.0, 30.0)
    expect(page.locator("[data-side=right] [data-do=stop]")).to_be_visible()
    done(page, 40.0, 40.0, 40.0)
    page.get_by_role("button", name="Keep both numbers").click()

    expect(page.get_by_text("Say which leg was nearer")).to_be_visible()


def test_a_side_that_is_done_outlives_the_page(before_camera, somewhere):
    page = before_camera
    opened(page, somewhere, LUNGE)
    done(page, 30.0, 30.0, 30.0)
    expect(page.locator("[data-side-word]")).to_have_text("Right")
    page.reload()
    page.get_by_role("button", name="Turn the camera on").click()

    expect(page.locator("[data-side-word]")).to_have_text("Right")
    expect(page.locator("[data-says]")).to_have_text("The left is read already. Now the right.")


def test_tries_are_dropped_only_where_that_was_meant(before_camera, somewhere):
    page, stop = before_camera, before_camera.get_by_role("button", name="Stop")
    opened(page, somewhere, LUNGE)
    eyes.status(page, phase="forward", tries=[36.0])
    stop.click()
    expect(page.get_by_role("alert")).to_contain_text("would be dropped")
    expect(page.locator("[data-tries] .has")).to_have_text("36°")
    stop.click()

    expect(page.locator("[data-tries] .has")).to_have_count(0)
    expect(page.locator("[data-do=start]")).to_be_visible()


def test_a_side_that_is_done_again_stands_until_the_new_one_is_read(before_camera, somewhere):
    page = before_camera
    opened(page, somewhere, LUNGE)
    done(page, 30.0, 30.0, 30.0)
    expect(page.locator("[data-side=right] [data-do=stop]")).to_be_visible()
    done(page, 40.0, 40.0, 40.0)
    page.get_by_role("button", name="Do it again").first.click()
    page.get_by_role("button", name="Leave the test").click()

    expect(page.locator("[data-screen=review] [data-value]")).to_have_text(["30°", "40°"])


def test_a_camera_that_is_pulled_out_is_said_and_mends(before_camera, somewhere):
    page, cue = before_camera, before_camera.locator("[data-cue]")
    opened(page, somewhere, LUNGE)
    eyes.status(page, phase="back", tries=[36.0], angle_deg=31.0, sure=True)
    expect(page.locator("[data-number]")).to_have_text("31°")
    eyes.unplugged(page)
    expect(cue).to_have_text("No picture")
    expect(page.locator("[data-number]")).to_be_empty()
    eyes.plugged_in(page)
    eyes.status(page, phase="back", tries=[36.0])

    expect(page.locator("[data-tries] .has")).to_have_text("36°")
    expect(cue).not_to_have_text("No picture")


def test_a_camera_that_is_refused_leaves_the_other_ways(before_camera, somewhere):
    page = before_camera
    eyes.before(page, engine=False, refuses="NotAllowedError")
    page.goto(somewhere + LUNGE)
    page.get_by_role("button", name="Turn the camera on").click()

    expect(page.get_by_role("alert")).to_contain_text("The browser keeps the camera closed")
    expect(page.get_by_role("link", name="Measure by tape")).to_be_visible()


def test_a_count_is_put_right_by_hand_and_says_so(before_camera, somewhere):
    page = before_camera
    opened(page, somewhere, RAISES)
    done(page, 18)
    page.get_by_role("button", name="Start with the right").click()
    done(page, 22)
    page.get_by_role("button", name="One more").first.click()
    keeps(page, "left", "Keep both counts")

    taken = page.request.get(f"{somewhere}/api/measurements").json()["measurements"]
    counts = [one for one in taken if one["unit"] == "repetitions"]
    told = [(one["value"], one["made_by"]["corrected"]) for one in counts]
    assert {(19, True), (22, False)} <= set(told)


def test_what_is_kept_without_a_network_waits_and_is_sent_once(before_camera, somewhere, worries):
    page = before_camera
    opened(page, somewhere, RAISES)
    done(page, 9)
    page.get_by_role("button", name="Start with the right").click()
    done(page, 11)
    page.route("**/api/measurements/**", lambda route: route.abort())
    keeps(page, "left", "Keep both counts", comes_to="/waiting/")
    page.unroute("**/api/measurements/**")
    page.reload()
    expect(page.get_by_text("Nothing is waiting.")).to_be_visible()
    worries.clear()  # of the network that was away

    taken = page.request.get(f"{somewhere}/api/measurements").json()["measurements"]
    assert sorted(one["value"] for one in taken if one["value"] in (9, 11)) == [9, 11]


def test_stop_ends_a_count_and_keeps_it(before_camera, somewhere):
    page = before_camera
    opened(page, somewhere, RAISES)
    eyes.status(page, phase="raises", counted=7)
    page.get_by_role("button", name="Stop").click()

    assert eyes.hears(page, ["stop"])
