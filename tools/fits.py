"""Whether a page fits its room, narrow or wide: nothing scrolls sideways, nothing is cut."""

from collections.abc import Iterable, Iterator

from playwright.sync_api import Page

ROOMS = ((320, ""), (390, ""), (1280, ""), (1280, "200%"), (1920, ""))
"""Widths in pixels, with the size of the text where it is not the reader's own."""

TIGHTEST = (390, "200%")
"""More than the guidelines ask: the contact sheets name what doesn't fit there."""

HEIGHT = 800
OVERFLOW = """async ([width, text]) => {
  document.documentElement.style.fontSize = text;
  const frame = () => new Promise(requestAnimationFrame);
  for (let tries = 600; innerWidth !== width; tries -= 1) {  // under load that takes longer
    if (tries === 0) throw new Error(`the page must become ${width} px wide`);
    await frame();
  }
  await frame();
  await frame();  // what follows a change of size by script has followed
  return document.documentElement.scrollWidth - innerWidth;
}"""
CUT = """() => [...document.querySelectorAll(
    'button, a.btn, a.go, nav a, h1, h2, h3, legend, label > span, .chip, dt, dd, th, summary')]
  .filter(one => one.checkVisibility() && !one.closest('.vh, [hidden]'))
  .filter(one => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
  .map(one => `${one.localName} ${one.textContent.trim().slice(0, 60)}`)"""


def faults(page: Page, rooms: Iterable[tuple[int, str]] = ROOMS) -> Iterator[str]:
    """Where the page is too wide or cuts a word. It is left as large as it was, text and all."""
    before = page.viewport_size
    for width, text in rooms:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        room = f"at {width} px{text and f', text {text}'}"
        over = page.evaluate(OVERFLOW, [width, text])
        if over > 0:
            yield f"scrolls sideways by {over} px {room}"
        if not text:
            yield from (f"cuts {room}: {cut}" for cut in page.evaluate(CUT))
    page.evaluate("document.documentElement.style.fontSize = ''")
    if before is not None:
        resize(page, before["width"], before["height"])


def resize(page: Page, width: int, height: int = HEIGHT) -> None:
    """Goes on once the page knows: under load that takes longer than the next question."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("width => innerWidth === width", arg=width)
