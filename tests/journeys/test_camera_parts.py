"""What the camera needs is loaded once, with its progress, and is there without a network."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from dorsi.web.camera import kept
from tests.journeys.away import machine, visit
from tests.journeys.conftest import Dorsi

pytestmark = pytest.mark.browser

BROUGHT = """async () => {
  const parts = JSON.parse(document.getElementById('camera-parts').textContent);
  const script = document.querySelector('script[src*="/practice/"]').src;
  const { bringParts } = await import(script.replace(/practice\\/\\w+\\.js$/, 'camera/parts.js'));
  const names = ['pyodide/pyodide.mjs', 'models/lite.task']; // not all: it would take longer
  const shares = [];
  const onProgress = ({ share, says }) => shares.push([share, says]);
  let trouble = null, says = null;
  try {
    await bringParts(parts, { onProgress, model: 'lite', only: names });
  } catch (fault) {
    ({ what: trouble, says } = fault);
  }
  const load = async (address) => (await fetch(address)).arrayBuffer();
  const sizes = trouble ? [] : (await Promise.all([parts.engine, ...names.map(
    (name) => parts.files + name)].map(load))).map((bytes) => bytes.byteLength);
  return { shares, trouble, says, sizes, told: names.map((name) => parts.bytes[name]) };
}"""


DAMAGED = """async () => {
  const parts = JSON.parse(document.getElementById('camera-parts').textContent);
  const kept = await caches.open(`dorsi-camera-${parts.version}`);
  await kept.put(`${parts.files}models/lite.task`, new Response('damaged'));
  const script = document.querySelector('script[src*="/practice/"]').src;
  const at = script.replace(/practice\\/\\w+\\.js$/, 'camera/trouble.js');
  (await import(at)).failure('the file is no model');
}"""


@pytest.fixture(autouse=True)
def parts() -> None:
    if not kept.complete():
        pytest.skip("needs what the camera needs: run ./check once, or dorsi camera")


def test_what_was_loaded_once_needs_no_network(
    practising: Dorsi, chromium: Browser, tmp_path: Path
) -> None:
    page = chromium.new_context().new_page()
    with machine(practising.home, tmp_path / "home") as one:
        visit(page, one.address)
        page.goto(f"{one.address}/practice/")
        first = page.evaluate(BROUGHT)
        page.evaluate(DAMAGED)
        again = page.evaluate(BROUGHT)
        one.stops()
        away = page.evaluate(BROUGHT)

    shares = [share for share, _ in first["shares"]]
    assert first["trouble"] is away["trouble"] is None
    assert (
        shares == sorted(shares) and shares[-1] > 0.99 and all(says for _, says in first["shares"])
    )
    assert first["sizes"][1:] == first["told"] and again["sizes"] == first["sizes"]
    assert away["shares"] == [] and away["sizes"] == first["sizes"]


def test_what_keeps_them_away_is_told_apart(chromium: Browser, practice_day: str) -> None:
    page = chromium.new_context(service_workers="block").new_page()
    page.goto(f"{practice_day}/practice/")
    fault = {"ready": False, "fetching": False, "share": 0, "says": "", "fault": "Make room."}
    page.route("**/camera/parts/", lambda route: route.fulfill(json=fault))
    refused = page.evaluate(BROUGHT)
    page.context.set_offline(True)
    page.unroute("**/camera/parts/")
    away = page.evaluate(BROUGHT)

    assert (refused["trouble"], refused["says"]) == ("parts_missing", "Make room.")
    assert away["trouble"] == "offline"
