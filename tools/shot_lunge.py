"""The tests before a camera as they look, with a camera whose picture and words are made up."""

from playwright.sync_api import Page

from shot_stage import Scene

PRETENDED = """
export const openCamera = async ({ video, overlay }) => {
  const what = globalThis.pretended.trouble;
  if (what) throw Object.assign(new Error(what), { what });
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const draw = canvas.getContext('2d');
  draw.fillStyle = '#394147'; draw.fillRect(0, 0, 640, 480);
  draw.fillStyle = '#2B3237'; draw.fillRect(0, 0, 640, 410);
  draw.fillStyle = '#1A1F23'; draw.fillRect(470, 0, 170, 410);
  draw.lineCap = draw.lineJoin = 'round';
  const limb = (colour, width, ...points) => {
    draw.strokeStyle = colour; draw.lineWidth = width; draw.beginPath();
    for (const [x, y] of points) draw.lineTo(x, y);
    draw.stroke();
  };
  limb('#515B62', 46, [330, 90], [322, 220]);
  limb('#515B62', 30, [322, 230], [250, 320], [210, 390]);
  limb('#6F6056', 34, [322, 230], [425, 290], [372, 390]);
  limb('#6F6056', 18, [372, 395], [432, 404]);
  limb('#9C8474', 16, [330, 110], [400, 150], [462, 120]);
  draw.fillStyle = '#9C8474'; draw.beginPath(); draw.arc(338, 48, 28, 0, 7); draw.fill();
  video.srcObject = canvas.captureStream(5);
  await video.play();
  overlay.width = 640; overlay.height = 480;
  const over = overlay.getContext('2d');
  over.strokeStyle = '#fff'; over.lineWidth = 7; over.beginPath();
  for (const [x, y] of [[322, 230], [425, 290], [372, 390], [432, 404]]) over.lineTo(x, y);
  over.stroke();
  globalThis.pretended.camera = { follow: async () => {}, say() {}, close() {} };
  return globalThis.pretended.camera;
};
"""
OWN = "**/camera/camera.js"
NOTHING_KEPT = """() => new Promise((done) => {
  const asked = indexedDB.deleteDatabase('dorsi');
  asked.onsuccess = asked.onerror = done;
})"""
STATUS = {
    "phase": "view", "sure": True, "why": None, "counted": 0, "lift": 0, "angle_deg": None,
    "stillness": 0, "tries": [], "try": 0, "tempo_s": None, "result": None,
}  # fmt: skip
MADE_BY = {
    "engine": "dorsi", "model": "blazepose full", "version": "1",
    "quality": {"judged": 0.94, "rate_hz": 27.4, "yaw_deg": 6, "doubtful": 1, "tempo_s": 2.1},
}  # fmt: skip


def result(*tries: float, ended: str | None = None) -> dict[str, object]:
    return {
        "instrument": "camera", "tries": tries, "error": 2.4, "value": tries[0], "ended": ended,
        "not_taken": None, "made_by": MADE_BY,
    }  # fmt: skip


def opened(page: Page, trouble: str = "") -> None:
    page.evaluate(NOTHING_KEPT)
    developer = page.context.new_cdp_session(page)
    developer.send("Network.enable")
    developer.send("Network.setBypassServiceWorker", {"bypass": True})  # or no route is asked
    page.reload()
    page.route(OWN, lambda route: route.fulfill(body=PRETENDED, content_type="text/javascript"))
    page.evaluate("what => { globalThis.pretended = { trouble: what }; }", trouble)
    page.locator("[data-do=open]").click()
    page.locator("[data-trouble], [data-do=start]").locator("visible=true").first.wait_for()
    page.unroute(OWN)
    developer.detach()


def told(page: Page, **status: object) -> None:
    page.evaluate("told => globalThis.pretended.camera.onStatus(told)", STATUS | status)


def happened(page: Page, tell: str, **more: object) -> None:
    event = {"tell": tell, "at_s": 1, "number": None, "why": None, "value": None} | more
    page.evaluate("event => globalThis.pretended.camera.onEvents([event])", event)


def refused(page: Page) -> None:
    opened(page, "refused")


def started(page: Page) -> None:
    opened(page)
    page.locator("[data-do=start]").click()
    page.locator("[data-do=stop]").wait_for()


def looking(page: Page) -> None:
    started(page)
    told(page)


def standing(page: Page) -> None:
    looking(page)
    told(page, phase="stand", stillness=0.6, angle_deg=4.2)


def forward(page: Page) -> None:
    standing(page)
    told(page, phase="back", tries=[36.8])
    told(page, phase="forward", tries=[36.8], angle_deg=37.6, stillness=0.7)


def heel_up(page: Page) -> None:
    forward(page)
    happened(page, "try_refused", why="heel_lifted")


def reviewed(page: Page) -> None:
    forward(page)
    told(page, phase="done", tries=[36.8, 37.6, 38.1], result=result(36.8, 37.6, 38.1))
    page.locator("[data-side=right] [data-do=stop]").wait_for()
    told(page, phase="done", tries=[41, 42, 42.4], result=result(41, 42, 42.4))
    page.locator("[data-screen=review]").wait_for()


def raising(page: Page) -> None:
    looking(page)
    told(page, phase="raises", counted=12, lift=0.7, tempo_s=2.02)


def resting(page: Page) -> None:
    raising(page)
    told(page, phase="done", counted=18, result=result(18, ended="half_height"))
    page.locator("[data-do=start]").wait_for()


def raised(page: Page) -> None:
    resting(page)
    page.locator("[data-do=start]").click()
    page.locator("[data-do=stop]").wait_for()
    told(page, phase="done", counted=22, result=result(22, ended="lost_tempo"))
    page.locator("[data-screen=review]").wait_for()
    page.locator("[data-by='1']").first.click()


LUNGE, RAISES = "/measure/camera/?first=left", "/measure/heel-raises/camera/?first=left"
BY_CAMERA = [  # the tests walk them, too: each layout once
    Scene("15a-camera-setup", LUNGE),
    Scene("15b-camera-refused", LUNGE, refused),
    Scene("15c-camera-heel-up", LUNGE, heel_up),
    Scene("15d-camera-review", LUNGE, reviewed),
    Scene("15e-raises-counting", RAISES, raising),
    Scene("15f-raises-review", RAISES, raised),
]
