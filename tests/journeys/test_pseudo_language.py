"""Every screen in a language two fifths longer: all of it is translated, and all of it fits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import staged
from tools import fits, pseudo

PLAIN = r"(?<![\p{L}\p{M}\d.])[A-Za-z]{2,}(?![\p{L}\p{M}])"
"""A word without an accent: nobody translated it."""

# Scripts, templates and what is hidden now count too: it may be shown with the next tap.
ENGLISH = """plain => {
  const word = new RegExp(plain, 'u');
  const found = new Set();
  const note = (text, where) => {
    const told = text.replace(/[/][\\w.-]+([/][\\w.-]+)+/g, '');  // without paths of files
    if (word.test(told)) found.add(`${where}: ${text.trim().slice(0, 90)}`);
  };
  const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'];
  const told = ['says', 'cue', 'shows', 'what', 'words'];
  const values = (value, key) => {
    if (typeof value === 'string' && told.includes(key)) note(value, key);
    if (value && typeof value === 'object') {
      for (const [name, each] of Object.entries(value)) values(each, key === 'words' ? key : name);
    }
  };
  const itself = element => {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) note(node.data, element.localName);
    }
    for (const {name, value} of element.attributes) {
      const sentence = name.startsWith('data-') && /[A-Za-z] [A-Za-z]/.test(value);
      if (spoken.includes(name) || sentence) note(value, name);
    }
  };
  const walk = root => {
    for (const element of root.querySelectorAll('*')) {
      if (element.type === 'application/json') values(JSON.parse(element.textContent), '');
      if (element.closest('[translate=no], script, style')) continue;
      if (element.localName === 'template') walk(element.content);
      if (element.localName === 'noscript') {
        walk(new DOMParser().parseFromString(element.textContent, 'text/html').body);
      } else itself(element);
    }
  };
  walk(document.body);
  note(document.title.replace('Dorsi', ''), 'title of the page');
  return [...found];
}"""

CUT = """() => [...document.querySelectorAll(
    'button, a.btn, a.go, nav a, h1, h2, h3, legend, label > span, .chip, dt, dd, th, summary')]
  .filter(one => one.checkVisibility() && !one.closest('.vh, [hidden]'))
  .filter(one => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
  .map(one => `${one.localName} ${one.textContent.trim().slice(0, 60)}`)"""

BY_THE_SCENE = "A day can have one practice (got a second one for today)"
"""The computer's answer as one scene makes it up: nobody could have translated it."""

SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth"
WIDTHS = (320, 390, 1280)


@pytest.mark.browser
def test_every_screen_is_translated_and_fits_a_language_two_fifths_longer(
    looker: Browser, tmp_path: Path
) -> None:
    locale, home = tmp_path / "locale", tmp_path / "home"
    pseudo.catalogues(locale)
    home.mkdir()
    found: list[str] = []
    context = looker.new_context(
        locale="en-XA",
        viewport=staged.PHONE,
        reduced_motion="reduce",
        permissions=staged.GRANTED,
    )
    page = context.new_page()

    with staged.stages(home, locale) as screens:
        for address, scene in screens:
            staged.show(page, address, scene)
            found += [f"{scene.name} {fault}" for fault in faults(page)]

    context.close()
    assert sorted(found) == []


def faults(page: Page) -> Iterator[str]:
    for text in page.evaluate(ENGLISH, PLAIN):
        if BY_THE_SCENE not in text:
            yield f"is not translated: {text}"
    for width in WIDTHS:
        fits.resize(page, width, 844)
        over = page.evaluate(SIDEWAYS)
        if over > 0:
            yield f"scrolls sideways by {over} px at {width} px"
        for cut in page.evaluate(CUT):
            yield f"is cut at {width} px: {cut}"
    fits.resize(page, staged.PHONE["width"], staged.PHONE["height"])
