"""A page's eye that sees what a test tells it: landmarks of a film, without camera or model.

`before(page)` goes before the page is opened. Then, once the page has its camera on:

    eyes.plays(page, bodies.filmed(...))            all at once; the engine counts as it comes
    eyes.plays(page, clip("weighted_lunges.full"), speed=2)     with a clock's time; see `played`
    eyes.crowd(page, 2)                             what the second eye counts

The engine is the real one, in Pyodide, which takes seconds to start. Where a test asks only
what a page does with what the engine tells, `before(page, engine=False)` replaces it too, and
needs none of the camera's parts:

    eyes.tells(page, {"tell": "counted", "number": 1})
    eyes.status(page, near="left", sure=True)
    eyes.tasks(page), eyes.said(page)               what the page asked of the engine

Its camera is a grey picture; `unplugged(page)` and `plugged_in(page)`, and `refuses` before.
"""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from dorsi.formats.landmarks_json import BLAZEPOSE
from dorsi.measure.frames import Frame, Recording

STUB = Path(__file__).with_name("eyes.js").read_text()
READY = {"ready": True, "fetching": False, "share": 1, "says": "", "what": None, "fault": None}
POINTS, PER_POINT = 33, 5

PATIENCE = 100  # looks


def script(*, eye: bool = False, engine: bool = True, refuses: str = "") -> str:
    """To run before the page's own scripts: which of the two is real.

    `refuses`: the name of getUserMedia's error.
    """
    given = {"eye": not eye, "engine": engine, "refuses": refuses}
    return f"{STUB}\nstandIn({json.dumps(given)});"


def before(page: Page | BrowserContext, *, engine: bool = True, **given: Any) -> None:
    """To be called before the page is opened; `given` as for `script`."""
    page.add_init_script(script(engine=engine, **given))
    if not engine:
        page.route("**/camera/parts/", lambda route: route.fulfill(json=READY))


def plays(page: Page, film: Recording, *, speed: float | None = None, starts_s: float = 0) -> None:
    """The eye sees this film from now on; without a `speed`, all of it at once."""
    frames = [(one.at_s, _numbers(one)) for one in film.frames if one.at_s >= starts_s]
    picture = film.picture
    given = {
        "frames": frames,
        "speed": speed,
        "width": picture.width_px,
        "height": picture.height_px,
        "model": picture.model.rpartition(" ")[2],
    }
    page.evaluate("(film) => dorsiEyes.play(film)", given)


def played(page: Page) -> None:
    """Waits until the film is over; the engine may still be at its last frames."""
    page.evaluate("() => dorsiEyes.over()")


def crowd(page: Page, people: int) -> None:
    """So many people are in the picture."""
    page.evaluate("(people) => dorsiEyes.crowd(people)", people)


def tells(page: Page, *events: dict[str, Any]) -> None:
    """The replaced engine tells these."""
    every = [{"at_s": 0, "number": None, "why": None, "value": None} | event for event in events]
    page.evaluate("(events) => dorsiEyes.tell(events)", every)


def status(page: Page, **says: Any) -> None:
    """The replaced engine's status, from now on with these."""
    page.evaluate("(says) => dorsiEyes.status(says)", says)


def tasks(page: Page) -> list[Any]:
    """The tasks that the replaced engine was asked to follow, in order; None for nothing."""
    return page.evaluate("() => dorsiEyes.tasks")


def said(page: Page) -> list[list[Any]]:
    """What else was said to the replaced engine: ["pause", True] and the like."""
    return page.evaluate("() => dorsiEyes.said")


def hears(page: Page, words: list[Any]) -> bool:
    """Whether the replaced engine is told these, now or within a few seconds."""
    for _ in range(PATIENCE):
        if words in said(page):
            return True
        page.wait_for_timeout(50)
    return False


def unplugged(page: Page) -> None:
    page.evaluate("() => dorsiEyes.unplug()")


def plugged_in(page: Page) -> None:
    page.evaluate("() => dorsiEyes.plugIn()")


def breaks(page: Page, which: str = "eye") -> None:
    """The "eye" or the "engine" dies, as a worker does that has no memory left."""
    page.evaluate("(which) => dorsiEyes.kill(which)", which)


def is_open(page: Page) -> bool:
    """Whether a camera is on: its light would be lit."""
    return page.evaluate("() => dorsiEyes.open()")


def _numbers(frame: Frame) -> list[float] | None:
    if frame.body is None:
        return None
    numbers = [0.0] * (POINTS * PER_POINT)
    for at, point in zip(BLAZEPOSE, frame.body, strict=True):
        numbers[at * PER_POINT : (at + 1) * PER_POINT] = point
    return [number if number == number else -1.0 for number in numbers]  # NaN is no JSON
