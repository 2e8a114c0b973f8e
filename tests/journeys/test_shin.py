"""The phone on the shin, by a page's real scripts: the sensor is Chromium's own, made to lean."""

from collections.abc import Iterator
from math import cos, radians, sin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from dorsi.measure.inclinometer import GRAVITY
from tests.journeys import eyes
from tests.journeys.conftest import CLOSED, Dorsi
from tools import browser as browsers

pytestmark = pytest.mark.browser

PAGE = "/measure/phone/?first=left"
PHONE = {"width": 390, "height": 844}
STARTS_MS = 40_000  # the engine's first start, on a machine that has other work
READS_MS = 15_000
SENSOR_DEG = 0.5  # Chromium rounds what its sensor feels to 0.1 m/s²
OFF_DEG = 4.0
SHAKES_MOST = 200
TWICE_AS_QUICK = """
  const own = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp').get;
  const twice = { get() { return 2 * own.call(this); } };
  Object.defineProperty(Event.prototype, 'timeStamp', twice);
"""  # a sensor at 60 a second comes as one at 30, and stillness is there after half the time
QUICK = """for (const name of ['setInterval', 'setTimeout']) {
  const own = globalThis[name]; // 3-2-1 and breaths, ten times as quick
  const quick = (ms) => (ms >= 1000 && ms < 4000 ? ms / 10 : ms);
  globalThis[name] = (does, ms, ...more) => own(does, quick(ms), ...more);
}"""
MADE_BY = {"engine": "dorsi", "model": "accelerometer", "version": "1", "quality": {}}
STATUS = {"phase": "place", "angle_deg": 9.0, "stillness": 0, "tries": [], "result": None}
RESULT = {"standard_error": 0.7, "not_taken": None, "made_by": MADE_BY}


@pytest.fixture(scope="module")
def somewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dorsi]:
    yield Dorsi(tmp_path_factory.mktemp("shin") / "home")


@pytest.fixture(scope="module")
def address(somewhere: Dorsi) -> Iterator[str]:
    with somewhere.on(0) as opened:
        yield opened


@pytest.fixture(scope="module")
def sensing(playwright: Playwright) -> Iterator[Browser]:
    """Chromium without its window has no sensors."""
    opened = playwright.chromium.launch(executable_path=browsers.chromium(), args=CLOSED)
    yield opened
    opened.close()


@pytest.fixture
def context(sensing: Browser) -> Iterator[BrowserContext]:
    made = sensing.new_context(viewport=PHONE, service_workers="block")
    made.add_init_script(QUICK)
    yield made
    made.close()


@pytest.fixture
def phone(context: BrowserContext, address: str, worries: list[str]) -> Page:
    page = context.new_page()
    page.on("pageerror", lambda error: worries.append(str(error)))
    return page


class Leaning:
    """Chromium's motion sensors, as a phone feels them whose long edge leans so far.

    They sit crooked in it by OFF_DEG, which a zero takes away.
    """

    def __init__(self, page: Page) -> None:
        self.chrome = page.context.new_cdp_session(page)
        for kind in ("accelerometer", "linear-acceleration", "gyroscope"):
            told = {"enabled": True, "type": kind, "metadata": {"available": True}}
            self.chrome.send("Emulation.setSensorOverrideEnabled", told)
            self._feels(kind, 0, 0, 0)

    def at(self, lean_deg: float, *, upside_down: bool = False, push: float = 0.0) -> None:
        along, across = GRAVITY * cos(radians(lean_deg)), GRAVITY * sin(radians(lean_deg))
        y, z, off = -along if upside_down else along, across, radians(OFF_DEG)
        self._feels("accelerometer", push, y * cos(off) - z * sin(off), y * sin(off) + z * cos(off))

    def _feels(self, kind: str, x: float, y: float, z: float) -> None:
        told = {"type": kind, "reading": {"xyz": {"x": x, "y": y, "z": z}}}
        self.chrome.send("Emulation.setSensorOverrideReadings", told)


def allowed(page: Page, address: str, *, zero: str = "none") -> None:
    page.goto(address + PAGE)
    page.locator("[data-do=allow]").click()
    expect(page.locator("[data-screen=zero]")).to_be_visible(timeout=STARTS_MS)
    page.locator(f"[name=zero][value={zero}]").check()
    page.locator("[data-do=zeroed]").click()
    expect(page.locator("[data-do=start]")).to_be_visible()


def begun(page: Page, address: str) -> None:
    """The first side's tries are on, with an engine whose words are ours."""
    eyes.before(page, engine=False)
    allowed(page, address)
    eyes.status(page, **STATUS)
    page.locator("[data-do=start]").click()


def read(page: Page, *tries: float) -> None:
    eyes.status(
        page, **STATUS | {"phase": "done", "tries": tries, "result": RESULT | {"tries": tries}}
    )
    expect(page.locator("[data-do=onward]")).to_be_visible()


def both(page: Page, address: str) -> None:
    begun(page, address)
    read(page, 37.0, 38.0, 39.0)
    page.locator("[data-do=onward]").click()
    expect(page.locator("[data-do=start]")).to_have_text("Start with the right")
    eyes.status(page, **STATUS)
    page.locator("[data-do=start]").click()
    read(page, 41.0, 42.0, 43.0)
    page.locator("[data-do=onward]").click()
    expect(page.get_by_role("heading", name="Both shins are read.")).to_be_visible()


def kept(page: Page, address: str) -> list[dict]:
    return page.request.get(f"{address}/api/measurements").json()["measurements"]


@pytest.mark.hazard("H11")
def test_a_known_lean_is_read_to_half_a_degree_and_no_shaking_is(phone, address):
    phone.add_init_script(TWICE_AS_QUICK)
    leaning, says = Leaning(phone), phone.locator("[data-says]")
    chips = phone.locator("[data-tries] li.has")
    leaning.at(0)
    allowed(phone, address, zero="wall")
    phone.locator("[data-do=start]").click()
    expect(phone.locator("[data-do=start]")).to_have_text("Start with the left", timeout=READS_MS)
    phone.locator("[data-do=start]").click()

    expect(says).to_have_text("Knee forward. Hold.", timeout=READS_MS)
    for shake in range(SHAKES_MOST):
        leaning.at(37 + 9 * (shake % 2), push=4 * (shake % 3))
        phone.wait_for_timeout(100)
        if "Hold still." in says.inner_text():
            break
    expect(says).to_contain_text("Hold still.")
    expect(chips).to_have_count(0)

    for number, upside_down in enumerate((False, True, False), 1):
        leaning.at(36.6, upside_down=upside_down)
        expect(chips).to_have_count(number, timeout=READS_MS)
        if number < 3:
            leaning.at(10, upside_down=upside_down)
            expect(says).to_have_text("Knee forward. Hold.", timeout=READS_MS)
    phone.locator("[data-do=onward]").wait_for()

    side = phone.evaluate(TAKEN)["left"]
    assert side["tries"] == pytest.approx([36.6] * 3, abs=SENSOR_DEG)
    assert side["made_by"]["model"].startswith("accelerometer")
    assert (side["made_by"]["site"], side["made_by"]["zero"]) == (
        "shin_15_cm_below_the_bump",
        "wall",
    )


TAKEN = """async () => {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const { recall } = await import(loaded.find((name) => name.endsWith('/store.js')));
  return (await recall('test/phone')).sides;
}"""


@pytest.mark.parametrize(
    ("before", "says"),
    [
        ("delete globalThis.DeviceMotionEvent", "no motion sensor"),
        ("DeviceMotionEvent.requestPermission = async () => 'denied'", "was not allowed"),
        (
            "Object.defineProperty(globalThis, 'isSecureContext', { get: () => false })",
            "over https",
        ),
    ],
    ids=["none", "refused", "not secure"],
)
def test_without_the_sensor_there_is_a_sentence_and_another_way(phone, address, before, says):
    phone.add_init_script(before)
    phone.goto(address + PAGE)

    phone.locator("[data-do=allow]").click()

    trouble = phone.get_by_role("alert")
    expect(trouble).to_contain_text(says)
    trouble.get_by_role("link", name="Type the numbers instead").click()
    expect(phone.get_by_role("heading", name="Type what the level shows")).to_be_visible()


def test_nobody_is_asked_to_hold_still_while_the_sensor_is_silent(phone, address):
    says = phone.locator("[data-says]")
    begun(phone, address)

    eyes.tells(phone, {"tell": "sensor_silent"})
    eyes.status(phone, **STATUS | {"phase": "hold", "sure": False})
    expect(phone.get_by_role("alert")).to_contain_text("silent")
    expect(says).to_have_text("")
    eyes.tells(phone, {"tell": "sensor_again"})

    expect(phone.get_by_role("alert")).to_be_hidden()
    expect(says).to_have_text("Knee forward. Hold.")


def test_where_the_phone_slipped_the_last_try_is_taken_back(phone, address):
    begun(phone, address)
    read(phone, 37.0, 38.0, 20.0)

    phone.get_by_role("button", name="Phone slipped").click()
    assert eyes.hears(phone, ["again"])
    eyes.status(phone, **STATUS | {"tries": [37.0, 38.0]})

    expect(phone.locator("[data-tries] li.has")).to_have_count(2)
    expect(phone.locator("[data-step-word]")).to_have_text("Try 3 of 3")


def test_what_breaks_midway_costs_no_side_that_was_read(phone, address):
    begun(phone, address)
    read(phone, 37.0, 38.0, 39.0)

    eyes.breaks(phone, "engine")
    expect(phone.get_by_role("alert")).to_contain_text("What was read is kept.")
    phone.reload()
    phone.locator("[data-do=allow]").click()
    phone.locator("[data-do=zeroed]").click()

    expect(phone.locator("[data-do=start]")).to_have_text("Start with the right")


def test_both_sides_are_kept_once_though_the_network_was_away(phone, address):
    both(phone, address)
    phone.route("**/api/measurements/angles", lambda route: route.abort())

    phone.get_by_role("button", name="Keep both numbers").click()
    expect(phone.get_by_role("heading", name="Waiting entries")).to_be_visible()
    expect(phone.locator("[data-told]").first).to_have_text("Left 38°, right 42°")
    assert kept(phone, address) == []
    phone.unroute("**/api/measurements/angles")
    phone.reload()  # it tries by itself now and then, too: a button could go as it is tapped
    expect(phone.get_by_text("Nothing is waiting.")).to_be_visible()

    assert [(one["side"], one["value"]) for one in kept(phone, address)] == [
        ("left", 38),
        ("right", 42),
    ]
