"""A page of Dorsi whose camera sees a film: the whole chain, from the lens to what is told.

The film begins anew once all is ready and followed, so nothing of it is missed meanwhile.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

PHONE = {"width": 390, "height": 844}
PATIENCE_MS = 90_000
OPEN = """async ({ given, task }) => {
  const parts = JSON.parse(document.querySelector('#camera-parts').textContent);
  const { href } = document.querySelector('link[href*="/static/"]');
  const own = href.replace(/(.static.[^/]+).*/, '$1');
  const began = performance.now();
  const { openCamera } = await import(`${own}/camera/camera.js`);
  const eye = Object.assign(document.createElement('div'), { className: 'eye' });
  Object.assign(eye.style, { position: 'fixed', inset: '0 0 auto', zIndex: 9, height: '290px' });
  const [video, overlay] = ['video', 'canvas'].map((name) => document.createElement(name));
  eye.append(video, overlay);
  document.body.append(eye);
  const camera = await openCamera({ parts, video, overlay, ...given });
  const ready_s = (performance.now() - began) / 1000;
  globalThis.live = { camera, video, events: [], status: {}, troubles: [], began_s: 0 };
  camera.onEvents = (told) => live.events.push(
    ...told.map((one) => ({ ...one, at_s: one.at_s - live.began_s })),
  );
  camera.onStatus = (status) => { live.status = status; };
  camera.onTrouble = (what) => live.troubles.push(what);
  camera.onModel = (model) => live.troubles.push(model);
  await camera.follow(task);
  return ready_s;
}"""
REWIND = """async () => {
  const { video } = live;
  video.srcObject.getTracks().forEach((track) => track.stop());
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    video: { width: { ideal: 720 }, height: { ideal: 540 } },
  });
  await video.play();
  live.began_s = performance.now() / 1000;
  live.events.length = 0;
}"""
NEXT = """async (task) => {
  await live.camera.follow(task);
  live.began_s = performance.now() / 1000;
  live.events.length = 0;
}"""


@contextmanager
def opened(
    browser: Browser, address: str, task: Any, *, model: str = "full"
) -> Iterator[tuple[Page, float]]:
    """The page with its camera open and the film at its start, and how long opening took [s]."""
    page = browser.new_page(viewport=PHONE)
    ready_s = opens(page, address, task, model=model)
    page.evaluate(REWIND)
    yield page, ready_s
    page.evaluate("live.camera.close()")
    page.close()


def opens(page: Page, address: str, task: Any, *, model: str = "full") -> float:
    """Turns the camera on in this page and has the task followed; how long that took [s]."""
    page.goto(f"{address}/practice/")
    ready_s: float = page.evaluate(OPEN, {"given": {"model": model}, "task": task})
    return ready_s


def passes(page: Page, seconds: float) -> None:
    """Until the film is that far."""
    page.wait_for_function(
        "(until_s) => performance.now() / 1000 - live.began_s > until_s",
        arg=seconds,
        timeout=PATIENCE_MS,
    )


def follows(page: Page, task: Any) -> None:
    """From now on this task; what is told from now on counts from here."""
    page.evaluate(NEXT, task)


def events(page: Page, *tells: str) -> list[dict]:
    """What was told since the film, or the last task, began; its times from there."""
    told: list[dict] = page.evaluate("live.events")
    return [one for one in told if not tells or one["tell"] in tells]
