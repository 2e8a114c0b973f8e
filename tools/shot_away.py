"""Contact sheets of what a runner sees without a network: waiting entries, what stands in."""

from collections.abc import Callable

from playwright.sync_api import Page

from shot_stage import TODAY, Scene

GATE = "**/offline/practice/"
OUTBOX = "document.querySelector('script[src*=page_element]').src.replace('page_element', 'outbox')"
KEEP = f"""async (all) => {{
  const {{ keep }} = await import({OUTBOX});
  for (const [kind, body] of all) await keep(kind, body);
  document.dispatchEvent(new Event('dorsi:try'));
}}"""
NOBODY = "globalThis.fetch = async () => new Response('')"  # somebody else answers, and silently
REFUSES = """globalThis.fetch = async (asked) => (asked === '/api/diary'
  ? Response.json({ error: { message: 'A day can have one practice (got a second one for today). '
      + 'The one in the diary stays as it is.' } },
    { status: 409, headers: { 'Dorsi-Version': '' } })
  : new Response(''))"""
CLEAR = """() => new Promise((done) => {
  indexedDB.open('dorsi').onsuccess = ({ target: { result } }) => {
    const change = result.transaction('entries', 'readwrite');
    change.objectStore('entries').clear();
    change.oncomplete = () => { result.close(); done(); };
  };
})"""
REFUSED = """() => new Promise((done) => {
  indexedDB.open('dorsi').onsuccess = ({ target: { result } }) => {
    const change = result.transaction('entries', 'readwrite');
    const entries = change.objectStore('entries');
    entries.getAll().onsuccess = ({ target }) => {
      for (const one of target.result) entries.put({ ...one, refused: 'Not now.' });
    };
    change.oncomplete = () => { result.close(); done(); };
  };
})"""
HIDDEN = "Object.defineProperty(navigator, 'serviceWorker', { value: null, configurable: true })"
ALONE = """async () => {
  const { get } = Object.getOwnPropertyDescriptor(Navigator.prototype, 'serviceWorker');
  for (const one of await get.call(navigator).getRegistrations()) await one.unregister();
  return !get.call(navigator).controller;
}"""
PRACTICE = ("practice", {"pain": 2, "effort": 7, "date": f"{TODAY}", "ended": "whole"})
MORNING = ("morning", {"worse": False, "date": f"{TODAY}"})
POP = ("injury", {"trouble": "popped"})


def waits(*entries: object, answer: str = NOBODY) -> Callable[[Page], None]:
    """Keeps these entries, and leaves the device as it was once they show."""

    def act(page: Page) -> None:
        page.evaluate(answer)
        page.evaluate(KEEP, entries)
        page.locator(".wait").locator("visible=true").wait_for()
        page.evaluate(CLEAR)

    return act


def gate(this: str, that: str, *entries: object) -> Callable[[Page], None]:
    """The kept practice once more, with one of its marks changed, past the service worker."""

    def act(page: Page) -> None:
        page.add_init_script(HIDDEN)
        page.evaluate(NOBODY)
        page.evaluate(KEEP, entries)
        page.evaluate(REFUSED)  # so that nothing is sent from the next page
        page.reload()
        while not page.evaluate(ALONE):
            page.reload()
        page.route(GATE, lambda route: route.fulfill(
            response=(got := route.fetch()), body=got.text().replace(this, that, 1)))  # fmt: skip
        page.reload()
        page.locator("[data-gate] h1").locator("visible=true").wait_for()
        page.unroute(GATE)
        page.evaluate(CLEAR)

    return act


AWAY = [
    Scene("08h-today-waiting", "/", waits(PRACTICE, MORNING)),
    Scene("09h-after-waiting", "/practice/after/", waits(MORNING)),
    Scene("14g-waiting", "/waiting/", waits(PRACTICE, MORNING)),
    Scene("14h-not-taken", "/waiting/", waits(PRACTICE, MORNING, answer=REFUSES)),
    Scene("14i-nothing-waits", "/waiting/"),
    Scene("14j-offline", "/offline/"),
    Scene("14k-stop-signs", "/stop-signs/"),
    Scene("14l-kept-asks", "/offline/practice/", gate(" data-asked", "")),
    Scene("14m-kept-old", "/offline/practice/", gate(f'data-day="{TODAY}', 'data-day="2026-01-05')),
    Scene("14n-kept-stopped", "/offline/practice/", gate("", "", POP)),
]
