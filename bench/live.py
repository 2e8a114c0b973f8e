"""How quick is the live camera? Writes docs/reference/live.md.

    ./check bench live               ten minutes before the camera, and the shorter parts
    ./check bench live 2             two minutes for the memory, to try it

Chromium without graphics hardware, a film as its camera: a real one where ../shared/recordings
lies beside the checkout, a drawn one otherwise. Leave the machine alone meanwhile.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Playwright, sync_playwright

from bench.truths import stepping
from dorsi import knowledge
from dorsi.formats import live_task
from dorsi.measure.awaited import Awaited
from dorsi.movement.expectation import expectation
from tests import drawn
from tests.journeys import filmed, live_page
from tests.recordings import HOME
from tools import environment, served

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "live.md"
MINUTES = 10
WATCHED_S, SET_S = 15, 17
FETCH = ("camera",)
EVERY_DAY = "mon,tue,wed,thu,fri,sat,sun"
FRAMES = """(ms) => new Promise((done) => {
  const began = performance.now();
  let count = 0;
  const next = (now) => {
    count += 1;
    if (now - began < ms) requestAnimationFrame(next);
    else done(1000 * count / (now - began));
  };
  requestAnimationFrame(next);
})"""
CONTENTS = """async () => {
  const kept = await Promise.all((await caches.keys()).filter((name) => name.includes('camera'))
    .map(async (name) => (await (await caches.open(name)).keys()).length));
  return kept.reduce((sum, one) => sum + one, 0);
}"""


@dataclass(frozen=True)
class Seen:
    """A quarter of a minute before the camera."""

    model: str
    fps: float
    took_ms: list[float]
    lag_ms: list[float]
    cue_ms: list[float]
    page_hz: float
    step_ms: float


def main(minutes: str = str(MINUTES)) -> int:
    with ExitStack() as opened:
        folder = Path(opened.enter_context(TemporaryDirectory()))
        address = opened.enter_context(runner())
        playwright = opened.enter_context(sync_playwright())
        film = _film(folder)
        seen = [look(playwright, film, address, model) for model in ("full", "lite")]
        starts = start(playwright, film, address, folder / "profile")
        grown = grows(playwright, film, address, float(minutes))
    steps = stepping.both(awaited())
    PAGE.write_text(written(seen, starts, grown, steps), encoding="utf-8")
    sys.stdout.write(PAGE.read_text(encoding="utf-8"))
    return 0


@contextmanager
def runner() -> Iterator[str]:
    """The address of a Dorsi with a plan."""
    with served.dorsi(None) as one, TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.json"
        answers.write_text((environment.ROOT / "docs/examples/answers.json").read_text())
        one.says("screen", "--answers", str(answers))
        felt = ("--limit-left", "back", "--limit-right", "back")
        one.says("measure", "tape", "--left", "9.5,9.4,9.6", "--right", "7,7.1,6.9", *felt)
        one.says("plan", "make", "--minutes", "15", "--days", EVERY_DAY)
        yield one.address


def _film(folder: Path) -> Path:
    if HOME.exists():
        return filmed.clip(folder, filmed.RAISES, held_s=20)
    return filmed.drawn(folder, repeat(drawn.person(width=720, height=540), 30))


def awaited() -> Awaited:
    found = expectation(knowledge.movements()["heel_raise"])
    if found is None:
        raise SystemExit("A heel raise must be something that a camera can count (got nothing)")
    return found


def task() -> dict:
    return dict(live_task.task(live_task.Practice(awaited=awaited(), either=True)))


def look(playwright: Playwright, film: Path, address: str, model: str) -> Seen:
    with (
        filmed.filming(playwright, film) as browser,
        live_page.opened(browser, address, task(), model=model) as (page, _),
    ):
        page_hz = page.evaluate(FRAMES, 1000 * WATCHED_S)
        figures = page.evaluate("live.camera.figures()")
        live_page.passes(page, SET_S)  # the last of a set
        cues = page.evaluate("live.camera.figures().cue_ms")
    kept = ("fps", "took_ms", "lag_ms", "step_ms")
    return Seen(model=model, page_hz=page_hz, cue_ms=cues, **{name: figures[name] for name in kept})


@dataclass(frozen=True)
class Starts:
    """From the tap to the first look, and what was fetched and loaded for it."""

    fetched_s: float
    first_s: float
    kept_s: float
    megabytes: float
    kept_files: int


def start(playwright: Playwright, film: Path, address: str, profile: Path) -> Starts:
    """A browser that has never had a camera, and the same one the next day."""
    seconds, loaded, files = [], 0.0, 0
    for _ in range(2):
        with filmed.lasting(playwright, film, profile) as context:
            page = context.new_page()
            page.goto(f"{address}/")
            page.evaluate("navigator.serviceWorker.ready.then(() => null)")
            page.reload()  # from here on the service worker answers
            seconds.append(live_page.opens(page, address, task()))
            files = page.evaluate(CONTENTS)
    loaded = sum(kept_bytes()) / 1e6
    return Starts(fetching_s(), seconds[0], seconds[1], loaded, files)


def fetching_s() -> float:
    """Of all parts, to a computer that has none yet."""
    with TemporaryDirectory() as folder:
        began = time.monotonic()
        subprocess.run(  # noqa: S603
            [*served.DORSI, *FETCH],
            env={**os.environ, "DORSI_CAMERA": folder, "PYTHONPATH": str(environment.ROOT / "src")},
            check=True,
            capture_output=True,
        )
        return time.monotonic() - began


def kept_bytes() -> Iterator[int]:
    """Of what a browser loads for the camera with one model."""
    from dorsi.web.camera import engine, kept, pinned

    yield len(engine.packed())
    for name in pinned.PARTS:
        if name != "models/lite.task":
            yield (kept.folder() / name).stat().st_size


@dataclass(frozen=True)
class Grown:
    """Memory of the page with its workers [MB], at each minute; and what was told wrong."""

    megabytes: list[float]
    troubles: list[str]


def grows(playwright: Playwright, film: Path, address: str, minutes: float) -> Grown:
    with (
        filmed.filming(playwright, film) as browser,
        live_page.opened(browser, address, task()) as (page, _),
    ):
        live_page.passes(page, 20)  # past what is made only once
        megabytes = [memory_mb(browser)]
        for minute in range(1, round(minutes) + 1):
            live_page.passes(page, 20 + 60 * minute)
            megabytes.append(memory_mb(browser))
        return Grown(megabytes, page.evaluate("live.troubles"))


def memory_mb(browser: Browser) -> float:
    """What the largest renderer holds for itself: the page with both its workers."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    renderers = [one["id"] for one in told if one["type"] == "renderer"]
    return max(map(_own_mb, renderers))


def _own_mb(pid: int) -> float:
    rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(row.split()[1]) for row in rows if row.startswith("Private")) / 1000


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def spread(values: list[float]) -> str:
    return f"{median(values):.0f} ms, {p95(values):.0f} ms" if values else "none"


def written(seen: list[Seen], starts: Starts, grown: Grown, steps: stepping.Steps) -> str:
    first, last = grown.megabytes[0], grown.megabytes[-1]
    return TEXT.format(
        film="a real set of heel raises" if HOME.exists() else "a drawn person",
        cores=os.cpu_count(),
        load=os.getloadavg()[1],
        rows="\n".join(map(row, seen)),
        here_us=1000 * steps.here_ms,
        pyodide_us=1000 * steps.pyodide_ms,
        minutes=len(grown.megabytes) - 1,
        growth=last - first,
        each=", ".join(f"{one:.0f}" for one in grown.megabytes),
        troubles=", ".join(dict.fromkeys(grown.troubles)) or "none",
        **vars(starts),
    )


def row(one: Seen) -> str:
    return (
        f"| {one.model} | {one.fps:.0f} | {spread(one.took_ms)} | {spread(one.lag_ms)} "
        f"| {spread(one.cue_ms)} | {one.page_hz:.0f} Hz | {one.step_ms:.2f} ms |"
    )


TEXT = """\
# How quick is the live camera?

Made by `./check bench live`, with {film} as the camera of a Chromium without graphics hardware.
{cores} cores; the load was {load:.1f} at the end (1 is one core busy: a quiet bench itself makes about 2).

| model | pictures a second | finding the body: median, 95 % | lens to landmarks | lens to cue | page | engine, all of a frame |
|---|--:|--:|--:|--:|--:|--:|
{rows}
| wanted | full: 20 | | | 95 %: 100 ms | 55 Hz | |

*Lens to cue* is from the moment the picture was taken to the moment the page hears of the event it led to.
A picture comes every 33 ms; one is looked at at a time, always the newest.

## One step of the engine

The whole of what a practice does with a frame, the same frames in both:
{here_us:.0f} µs in CPython (wanted: 150 µs), {pyodide_us:.0f} µs in Pyodide (wanted: 300 µs), medians.

## From the tap to the first look

| | seconds |
|---|--:|
| fetching all parts to the computer, only once | {fetched_s:.1f} s |
| a browser that never had a camera | {first_s:.1f} s |
| the next day, kept by the browser (wanted: 4 s) | {kept_s:.1f} s |

It loads {megabytes:.1f} MB, once; {kept_files} files are kept by the service worker.

## Memory

The page with its workers, at the start and after each of {minutes} minutes [MB]: {each}.
Grown by {growth:.0f} MB. Troubles told meanwhile: {troubles}.
"""  # noqa: E501  (a line of the page is a sentence)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
