"""The phone on the shin as it looks, with an engine whose words are made up."""

from collections.abc import Callable

from playwright.sync_api import Page

from shot_lunge import NOTHING_KEPT
from shot_stage import Scene

PRETENDED = """
export const openEngine = async ({ onProgress }) => {
  const { trouble } = globalThis.pretended;
  if (trouble === 'loading') {
    onProgress({ share: 0.42 });
    return new Promise(() => {});
  }
  if (trouble) throw Object.assign(new Error(trouble), { what: trouble });
  const engine = { begin: async () => {}, samples() {}, say() {}, close() {} };
  globalThis.pretended.engine = engine;
  return engine;
};
"""
STATUS = {"phase": "place", "angle_deg": None, "stillness": 0, "tries": [], "result": None}
MADE_BY = {"engine": "dorsi", "model": "accelerometer", "version": "1", "quality": {}}
KEEP = """async (sides) => {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const { remember } = await import(loaded.find((name) => name.endsWith('store.js')));
  await remember('camera-test/phone', { sides, at_ms: Date.now() });
}"""
UNKEPT = """async () => {
  await (await navigator.serviceWorker?.ready)?.unregister(); // where it is on its way, too
}"""
NO_WORKER = "delete Navigator.prototype.serviceWorker"  # it would bring the true engine


def result(*tries: float) -> dict[str, object]:
    return {"tries": tries, "standard_error": 0.7, "not_taken": None, "made_by": MADE_BY}


def read(*tries: float) -> dict[str, object]:
    return {"instrument": "phone", "tries": tries, "error": 0.7, "made_by": MADE_BY}


def allowed(page: Page, trouble: str = "") -> None:
    page.evaluate(NOTHING_KEPT)
    page.evaluate(UNKEPT)
    page.add_init_script(NO_WORKER)
    page.reload()
    page.route("**/camera/engine.js", lambda route: route.fulfill(
        body=PRETENDED, content_type="text/javascript"))  # fmt: skip
    page.evaluate("what => { globalThis.pretended = { trouble: what }; }", trouble)
    page.locator("[data-do=allow]").click()


def told(page: Page, **status: object) -> None:
    page.evaluate("told => globalThis.pretended.engine.onStatus(told)", STATUS | status)


def happened(page: Page, tell: str, **more: object) -> None:
    event = {"tell": tell, "at_s": 1, "number": None, "why": None, "value": None} | more
    page.evaluate("event => globalThis.pretended.engine.onEvents([event])", event)


def troubled(what: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        allowed(page, what)
        page.locator("[data-loading], [data-trouble]").locator("visible=true").first.wait_for()

    return act


def forbidden(page: Page) -> None:
    page.evaluate("DeviceMotionEvent.requestPermission = async () => 'denied'")
    page.locator("[data-do=allow]").click()
    page.locator("[data-trouble]").wait_for()


def zero(page: Page) -> None:
    allowed(page)
    page.locator("[data-screen=zero]").wait_for()


def zeroing(page: Page) -> None:
    zero(page)
    page.locator("[name=zero][value=wall]").check()
    page.locator("[data-do=zeroed]").click()
    page.locator("[data-do=start]").wait_for()
    told(page, angle_deg=1.4)


def ready(page: Page) -> None:
    zero(page)
    page.locator("[data-do=zeroed]").click()
    page.locator("[data-do=start]").wait_for()
    told(page, angle_deg=9)


def counting(page: Page) -> None:
    ready(page)
    page.locator("[data-do=start]").click()
    page.locator("[data-number]", has_text="3").wait_for()


def holding(page: Page) -> None:
    ready(page)
    page.locator("[data-do=start]").click()
    told(page, phase="back", tries=[37.2], angle_deg=37)
    told(page, phase="hold", tries=[37.2], angle_deg=38, stillness=0.62)


def shaken(page: Page) -> None:
    holding(page)
    told(page, phase="hold", tries=[37.2], angle_deg=38, stillness=0)
    happened(page, "moving")


def silent(page: Page) -> None:
    holding(page)
    happened(page, "sensor_silent")


def one_side(page: Page) -> None:
    holding(page)
    tries = (37.2, 38.1, 38.4)
    told(page, phase="done", tries=tries, result=result(*tries))
    page.locator("[data-do=onward]").wait_for()


def reviewed(page: Page) -> None:
    page.evaluate(KEEP, {"left": read(37.2, 38.1, 38.4), "right": read(41, 36.4, 42)})
    page.reload()
    page.locator("[data-screen=review]").wait_for()


def mistyped(page: Page) -> None:
    for name, text in (("left_1", "38"), ("left_2", "38"), ("left_3", "37,5"), ("right_1", "93")):
        page.locator(f"[name={name}]").fill(text)
    page.locator(".go").click()
    page.locator(".faults").wait_for()


PHONE, TYPED = "/measure/phone/?first=left", "/measure/phone/typed/?first=left"
ON_THE_SHIN = [
    Scene("16a-shin-place", PHONE),
    Scene("16b-shin-loading", PHONE, troubled("loading")),
    Scene("16c-shin-forbidden", PHONE, forbidden),
    Scene("16d-shin-zero", PHONE, zero),
    Scene("16e-shin-zeroing", PHONE, zeroing),
    Scene("16f-shin-ready", PHONE, ready),
    Scene("16g-shin-count", PHONE, counting),
    Scene("16h-shin-hold", PHONE, holding),
    Scene("16i-shin-shaken", PHONE, shaken),
    Scene("16j-shin-silent", PHONE, silent),
    Scene("16k-shin-one-side", PHONE, one_side),
    Scene("16m-shin-review", PHONE, reviewed),
    Scene("16n-shin-typed", TYPED),
    Scene("16o-shin-mistyped", TYPED, mistyped),
]
