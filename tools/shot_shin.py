"""The phone on the shin as it looks, with an engine whose words are made up."""

from playwright.sync_api import Page

from shot_lunge import NOTHING_KEPT
from shot_stage import Scene

PRETENDED = """
const asked = globalThis.fetch;
globalThis.fetch = async (address, ...more) => {
  if (String(address).includes('/camera/')) return Response.json({ ready: true, share: 1 });
  return asked(address, ...more);
};
class Engine {
  constructor() { globalThis.pretended = this; }
  tell(data) { setTimeout(() => this.onmessage?.({ data }), 0); }
  postMessage({ do: what, number }) {
    if (what === 'open') this.tell({ is: 'ready' });
    if (what === 'follow') this.tell({ is: 'taken', number });
  }
  terminate() {}
}
globalThis.Worker = new Proxy(globalThis.Worker, {
  construct: (own, [script, how]) => (
    String(script).includes('engine_worker') ? new Engine() : new own(script, how)
  ),
});
"""  # whatever a service worker keeps of the true engine, it is not asked
STATUS = {"phase": "place", "angle_deg": None, "stillness": 0, "tries": [], "result": None}
MADE_BY = {"engine": "dorsi", "model": "accelerometer", "version": "1", "quality": {}}
KEEP = """async (sides) => {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const { remember } = await import(loaded.find((name) => name.endsWith('store.js')));
  await remember('test/phone', { sides, at_ms: Date.now() });
}"""


def result(*tries: float) -> dict[str, object]:
    return {"tries": tries, "standard_error": 0.7, "not_taken": None, "made_by": MADE_BY}


def read(*tries: float) -> dict[str, object]:
    return {"instrument": "phone", "tries": tries, "error": 0.7, "made_by": MADE_BY}


def allowed(page: Page) -> None:
    page.evaluate(NOTHING_KEPT)
    page.add_init_script(PRETENDED)
    page.reload()
    page.locator("[data-do=allow]").click()


def told(page: Page, **status: object) -> None:
    says = "status => globalThis.pretended.tell({ is: 'status', status })"
    page.evaluate(says, STATUS | status)


def happened(page: Page, tell: str, **more: object) -> None:
    event = {"tell": tell, "at_s": 1, "number": None, "why": None, "value": None} | more
    page.evaluate("event => globalThis.pretended.tell({ is: 'events', events: [event] })", event)


def forbidden(page: Page) -> None:
    page.evaluate("DeviceMotionEvent.requestPermission = async () => 'denied'")
    page.locator("[data-do=allow]").click()
    page.locator("[data-trouble]").wait_for()


def zero(page: Page) -> None:
    allowed(page)
    page.locator("[data-screen=zero]").wait_for()


def ready(page: Page) -> None:
    zero(page)
    page.locator("[data-do=zeroed]").click()
    page.locator("[data-do=start]").wait_for()
    told(page, angle_deg=9)


def holding(page: Page) -> None:
    ready(page)
    page.locator("[data-do=start]").click()
    told(page, phase="back", tries=[37.2], angle_deg=37)
    told(page, phase="hold", tries=[37.2], angle_deg=38, stillness=0.62)


def silent(page: Page) -> None:
    holding(page)
    told(page, phase="hold", tries=[37.2], angle_deg=38, sure=False)
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
    Scene("16b-shin-forbidden", PHONE, forbidden),
    Scene("16c-shin-zero", PHONE, zero),
    Scene("16d-shin-silent", PHONE, silent),
    Scene("16e-shin-one-side", PHONE, one_side),
    Scene("16f-shin-review", PHONE, reviewed),
    Scene("16g-shin-typed", TYPED, mistyped),
]
