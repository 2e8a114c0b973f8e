"""The camera's own scripts in a real browser, whatever page they serve.

The eye is played (tests/journeys/eyes.py); its model is looked through in test_live_clips.py.
"""

import math
import struct
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from dorsi import knowledge
from dorsi.formats import live_json, live_task
from dorsi.movement import expectation
from dorsi.web.camera import engine, pinned
from tests import bodies
from tests.journeys import eyes
from tests.journeys.conftest import Dorsi

pytestmark = pytest.mark.browser

OPEN = """async ({ parts, given }) => {
    const { openCamera } = await import(`${OWN}camera.js`);
    const eye = document.createElement('div');
    eye.className = 'eye';
    const [video, overlay] = ['video', 'canvas'].map((name) => document.createElement(name));
    eye.append(video, overlay);
    document.body.append(eye);
    globalThis.heard = { events: [], status: [], trouble: [], mended: [], model: [] };
    try {
        const camera = await openCamera({ parts, video, overlay, ...given });
        globalThis.camera = camera;
        for (const what of Object.keys(heard)) {
            const name = `on${what[0].toUpperCase()}${what.slice(1)}`;
            camera[name] = (one) => heard[what].push(one);
        }
        camera.onEvents = (events) => heard.events.push(...events);
        return null;
    } catch (trouble) {
        return trouble.what ?? String(trouble);
    }
}"""
WHERE = """Object.defineProperty(globalThis, 'OWN', { get: () => document
    .querySelector('link[rel=stylesheet]').href.replace(/(.static.[^/]+).*/, '$1/camera/') });"""
PATIENCE_MS = 30_000


@pytest.fixture(scope="module")
def somewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Dorsi open, with nothing in it."""
    with Dorsi(tmp_path_factory.mktemp("eye") / "home").on(0) as address:
        yield address


@pytest.fixture
def bare(chromium: Browser, worries: list[str]) -> Iterator[Page]:
    """A page that has no camera yet."""
    page = chromium.new_page(viewport={"width": 390, "height": 844}, service_workers="block")
    page.add_init_script(WHERE)
    page.on("pageerror", lambda error: worries.append(str(error)))
    yield page
    page.close()


@pytest.fixture(scope="module")
def scripts(chromium: Browser, somewhere: str) -> Page:
    """A page to ask single scripts of; nothing in it changes."""
    page = chromium.new_page(service_workers="block")
    page.add_init_script(WHERE)
    page.goto(f"{somewhere}/welcome/")
    return page


def opened(
    page: Page, address: str, *, refuses: str = "", engine: bool = False, eye: bool = False, **given
) -> str:
    """Opens the camera there, and says what trouble that made: none is None.

    Its eye and its engine are played unless they are wanted.
    """
    eyes.before(page, eye=eye, engine=engine, refuses=refuses)
    page.goto(f"{address}/welcome/")
    return page.evaluate(OPEN, {"parts": parts(), "given": given})


def parts() -> dict:
    """As {% camera_parts %} writes them."""
    version = pinned.version()
    files = f"/camera/files/{version}/"
    return {
        "version": version,
        "files": files,
        "engine": f"{files}engine/{engine.digest()}.zip",
        "state": "/camera/parts/",
        "bytes": {},
        "words": {},
    }


def heard(page: Page, what: str) -> list:
    return page.evaluate("(what) => heard[what]", what)


def wait_for(page: Page, condition: str) -> None:
    """Asks until it is so: the pages' rules let no condition be evaluated inside."""
    for _ in range(PATIENCE_MS // 50):
        if page.evaluate(f"() => Boolean({condition})"):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{condition} never came: {page.evaluate('() => heard')}")


def test_what_the_eye_sees_is_counted(bare, somewhere):
    movement = knowledge.movements()["heel_raise"]
    task = live_task.Practice(awaited=expectation.expectation(movement), either=True)
    film = bodies.filmed(bodies.heel_raises(count=3, each_s=2.5, pitch_deg=35), 10)
    assert opened(bare, somewhere, engine=True) is None
    bare.evaluate("(task) => camera.follow(task)", live_json.task(task))

    eyes.plays(bare, film)
    wait_for(bare, "heard.events.filter(({ tell }) => tell === 'counted').length === 3")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("NotAllowedError", "refused"),
        ("NotFoundError", "no_camera"),
        ("NotReadableError", "in_use"),
    ],
)
def test_a_camera_that_is_not_to_be_had_says_why(bare, somewhere, name, what):
    assert opened(bare, somewhere, refuses=name) == what


def test_a_camera_pulled_out_is_told_and_so_is_that_it_is_back(bare, somewhere):
    opened(bare, somewhere)

    eyes.unplugged(bare)
    wait_for(bare, "heard.trouble.includes('unplugged')")
    eyes.plugged_in(bare)
    wait_for(bare, "heard.mended.includes('unplugged')")
    assert eyes.is_open(bare)


def test_no_sound_is_asked_for_and_nothing_is_cut_off_the_picture(bare, somewhere):
    opened(bare, somewhere)

    asked = bare.evaluate("() => dorsiEyes.asked")
    assert (asked["audio"], asked["video"]["resizeMode"]) == (False, "none")


def test_a_closed_camera_is_off(bare, somewhere):
    opened(bare, somewhere)
    assert eyes.is_open(bare)

    bare.evaluate("() => camera.close()")
    assert not eyes.is_open(bare)
    assert bare.evaluate("() => document.querySelector('video').srcObject") is None


def test_a_camera_given_up_while_it_opens_is_off(bare, somewhere):
    eyes.before(bare, engine=False)
    bare.goto(f"{somewhere}/welcome/")
    given_up = OPEN.replace("openCamera({", "openCamera({ signal: AbortSignal.abort(),")

    assert bare.evaluate(given_up, {"parts": parts(), "given": {}}) == "closed"
    assert not eyes.is_open(bare)


@pytest.mark.parametrize("which", ["eye", "engine"])
def test_a_thread_that_dies_is_told_once(bare, somewhere, which):
    opened(bare, somewhere)

    eyes.breaks(bare, which)
    wait_for(bare, "heard.trouble.length")
    assert heard(bare, "trouble") == ["crashed"]


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        ({"status": 404}, "parts_missing"),
        ({"body": b"PK half a file"}, "parts_damaged"),
    ],
)
def test_a_model_that_is_gone_or_damaged_is_told(bare, somewhere, answer, what):
    bare.route("**/models/full.task", lambda route: route.fulfill(**answer))
    assert opened(bare, somewhere, eye=True) == what
    assert not eyes.is_open(bare)


def test_a_browser_that_may_not_compile_is_told(bare, somewhere):
    def without_leave(route):
        answer = route.fetch()
        rules = answer.headers["content-security-policy"].replace("'wasm-unsafe-eval'", "")
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": rules})

    bare.route("**/camera/eye_worker.js", without_leave)
    assert opened(bare, somewhere, eye=True) == "no_wasm"


def test_a_hidden_page_is_told_and_so_is_that_it_shows_again(bare, somewhere):
    opened(bare, somewhere)

    for hidden in ("true", "false"):
        bare.evaluate(
            f"""() => {{
                const hidden = {{ value: {hidden}, configurable: true }};
                Object.defineProperty(document, 'hidden', hidden);
                document.dispatchEvent(new Event('visibilitychange'));
            }}"""
        )
    assert (heard(bare, "trouble"), heard(bare, "mended")) == (["hidden"], ["hidden"])


def test_a_device_that_slept_is_told_once_and_then_that_it_is_awake(bare, somewhere):
    bare.clock.install()
    opened(bare, somewhere)
    bare.clock.fast_forward(60_000)

    wait_for(bare, "heard.mended.length")
    bare.clock.fast_forward(1_000)
    assert (heard(bare, "trouble"), heard(bare, "mended")) == (["slept"], ["slept"])


def test_the_runtimes_bytes_give_pixels_and_how_sure_it_is(scripts):
    numbers = scripts.evaluate(
        """async (bytes) => {
            const { pixels } = await import(`${OWN}landmarks.js`);
            return [...pixels(Uint8Array.from(bytes), 640, 480)].slice(0, 10);
        }""",
        list(_landmarks([(0.5, 0.25, -0.1, 0.9, 0.99), (0.25, 0.5, 0.1, 0.125, 0.5)])),
    )

    expected = [320, 120, -64, 0.9, 0.99, 160, 240, 64, 0.125, 0.5]
    assert all(map(lambda one, two: math.isclose(one, two, rel_tol=1e-6), numbers, expected))


def test_a_body_found_twice_is_one_and_two_beside_each_other_are_two(scripts):
    counted = scripts.evaluate(
        """async (bodies) => {
            const { different } = await import(`${OWN}landmarks.js`);
            return [different(bodies), different(bodies.slice(0, 2)), different([])];
        }""",
        [_standing(x_px=300, nose_px=100), _standing(x_px=310, nose_px=220), _standing(x_px=420)],
    )

    assert counted == [2, 1, 0]


def _standing(*, x_px: float, nose_px: float = 100) -> list[float]:
    """A body that stands at 400 px, its hips half-way up."""
    heights = {0: nose_px, 23: (nose_px + 400) / 2, 24: (nose_px + 400) / 2, 27: 400, 28: 400}
    return [n for at in range(33) for n in (x_px, heights.get(at, 0), 0, 1, 1)]


def _landmarks(points: list[tuple[float, ...]]) -> bytes:
    """A protocol buffer as the runtime hands it out: these points, then the rest as the last."""
    each = [*points, *[points[-1]] * (33 - len(points))]
    fields = [
        b"".join(bytes([tag]) + struct.pack("<f", n) for tag, n in _tagged(one)) for one in each
    ]
    return b"".join(bytes([0x0A, len(field)]) + field for field in fields)


def _tagged(point: tuple[float, ...]) -> Iterator[tuple[int, float]]:
    return zip((0x0D, 0x15, 0x1D, 0x25, 0x2D), point, strict=True)


def test_the_near_leg_is_drawn_in_its_colour_where_the_mirror_shows_it(scripts):
    colours = scripts.evaluate(
        """async (body) => {
            const { skeleton } = await import(`${OWN}skeleton.js`);
            const canvas = document.createElement('canvas');
            const seen = { numbers: Float64Array.from(body), width: 640, height: 480 };
            skeleton(canvas).draw({ ...seen, near: 'left', side: 'left', mirrored: true });
            const at = (x) => [...canvas.getContext('2d').getImageData(x, 180, 1, 1).data];
            return [at(540), at(100)];
        }""",
        _standing(x_px=100),
    )

    assert colours == [[0x5C, 0x9D, 0xFF, 255], [0, 0, 0, 0]]


def rates(page: Page, *spells: tuple[float, float, float]) -> list[str]:
    """What is said of an eye that finds so many bodies a second, each taking so long, so long."""
    return page.evaluate(
        """async (spells) => {
            const { pace } = await import(`${OWN}pace.js`);
            const watched = pace('full');
            const said = [];
            let at_s = 0;
            for (const [rate_hz, took_ms, seconds] of spells) {
                for (let end_s = at_s + seconds; at_s < end_s; at_s += 1 / rate_hz) {
                    said.push(watched.told(at_s, took_ms));
                }
            }
            return said.filter(Boolean);
        }""",
        spells,
    )


def test_a_slow_device_gets_the_quicker_model_once(scripts):
    assert rates(scripts, (10, 95, 30), (20, 45, 30), (10, 95, 30)) == ["lite"]


def test_a_slow_camera_keeps_the_better_model(scripts):
    assert rates(scripts, (10, 30, 30)) == []


def test_a_device_too_slow_for_both_is_told_and_so_is_its_recovery(scripts):
    assert rates(scripts, (5, 190, 30), (9, 100, 30), (15, 60, 30)) == ["lite", "slow", "quick"]
