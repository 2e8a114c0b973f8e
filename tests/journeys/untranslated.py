"""The words of a page in a language of accents alone that nobody translated."""

from collections.abc import Iterator

from playwright.sync_api import Page

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

BY_THE_SCENE = "A day can have one practice (got a second one for today)"
"""The computer's answer as one scene makes it up: nobody could have translated it."""


def words(page: Page) -> Iterator[str]:
    """Each with where it stands."""
    for text in page.evaluate(ENGLISH, PLAIN):
        if BY_THE_SCENE not in text:
            yield text
