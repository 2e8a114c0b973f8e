"""Scenes of a practice before a camera; a stand-in draws what it sees and tells what it is told."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Page

from shot_stage import Scene

STUB = Path(__file__).with_name("stub_camera.js")
Act = Callable[[Page], None]


ANEW = """async () => {
  const player = document.querySelector('script[src$="practice/player_element.js"]').src;
  const store = await import(player.replace('practice/player_element.js', 'parts/js/store.js'));
  await store.forget('practice');
}"""


def set_up(page: Page) -> None:
    page.evaluate(ANEW)  # what an earlier scene broke off
    browser = page.context.new_cdp_session(page)
    browser.send("Network.enable")  # what a service worker fetches cannot be stood in for
    browser.send("Network.setBypassServiceWorker", {"bypass": True})
    page.reload()
    page.route("**/camera/camera.js", lambda route: route.fulfill(path=STUB))
    page.click("[data-do=set_up]")


def unfolded(page: Page) -> None:
    set_up(page)
    page.click("[data-set-up] summary")


def refused(page: Page) -> None:
    set_up(page)
    page.evaluate("globalThis.stage = { refuses: 'refused' }")
    page.click("[data-do=camera_on]")
    page.wait_for_selector("[data-set-up-trouble]:not([hidden])")


def seen(page: Page) -> None:
    set_up(page)
    page.click("[data-do=camera_on]")
    page.wait_for_selector("[data-do=start_seen]:visible")
    page.evaluate("stage.sees({ sure: true })")


def ready(page: Page) -> None:
    seen(page)
    page.click("[data-do=start_seen]")


FIRST = """(kind) => {
  const { steps } = JSON.parse(document.querySelector('#timeline').text);
  const work = steps.filter((step) => step.kind === 'work');
  const { drill } = work.find((step) => ({
    counts: step.watch && step.repetitions && step.watch.heel_stays,
    holds: step.watch && !step.repetitions,
    clock: !step.watch,
  })[kind]);
  return work.filter((step) => step.drill === drill).map((step) => step.what);
}"""
HERE = """(work) => work.includes(document.querySelector('p[data-what]').textContent)
  && document.querySelector('[data-guide]').dataset.kind !== 'get_ready'"""


def at(kind: str, *told: str) -> Act:
    """In the first work that it counts, whose hold it sees, or that it can't tell; told so."""

    def act(page: Page) -> None:
        ready(page)
        work = page.evaluate(FIRST, kind)
        for way in cycle(["skip", "repeat", "skip"]):  # getting ready skips all of a drill
            if page.evaluate(HERE, work):
                break
            page.click(f".p-act [data-do={way}]")
        page.wait_for_function("!!stage.camera?.onEvents")
        for script in told:
            page.evaluate(script)

    return act


COUNTED = "stage.tells('counted', { number: 7 })"
COACH = [
    Scene("09k-camera-set-up", "/practice/", unfolded),
    Scene("09n-camera-refused", "/practice/", refused),
    Scene("09o-camera-seen", "/practice/", seen),
    Scene("09r-camera-counts", "/practice/", at("counts", COUNTED)),
    Scene("09s-camera-heel-up", "/practice/", at("counts", COUNTED, "stage.tells('heel_up')")),
    Scene("09w-camera-paused", "/practice/", at("counts", "stage.tells('paused')")),
]
