"""A page of a Chromium that nothing else watches.

Playwright fastens itself to every service worker, and a worker that is watched is not stopped: a
newer one can then wait for ever, which no runner's does.
"""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from websockets.sync.client import ClientConnection, connect

from tests.journeys.away import Alone
from tests.journeys.conftest import PATIENCE_S

CALLED = "(async () => {{ const it = {}; return typeof it === 'function' ? it() : it; }})()"


class Bare:
    def __init__(self, line: ClientConnection) -> None:
        self._line, self._asked = line, 0
        self._ask("Page.enable")

    def goto(self, url: str) -> None:
        self._ask("Page.navigate", url=url)
        self._loads()

    def reload(self) -> None:
        self._ask("Page.reload")
        self._loads()

    def evaluate(self, script: str) -> Any:
        answer = self._ask(
            "Runtime.evaluate",
            expression=CALLED.format(script),
            awaitPromise=True,
            returnByValue=True,
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait_for_timeout(self, timeout: float) -> None:
        time.sleep(timeout / 1000)

    def _ask(self, what: str, **values: object) -> dict:
        self._asked += 1
        self._line.send(json.dumps({"id": self._asked, "method": what, "params": values}))
        while (said := self._hears()).get("id") != self._asked:
            pass
        assert "error" not in said, said
        return said["result"]

    def _loads(self) -> None:
        while self._hears().get("method") != "Page.loadEventFired":
            pass

    def _hears(self) -> dict:
        return json.loads(self._line.recv(timeout=PATIENCE_S))


@contextmanager
def page(profile: Path) -> Iterator[Bare]:
    browser = Alone(profile)
    try:
        with urlopen(f"{browser.begins()}/json") as answer:  # noqa: S310  (our own loopback)
            first = next(one for one in json.load(answer) if one["type"] == "page")
        with connect(first["webSocketDebuggerUrl"], max_size=None) as line:
            yield Bare(line)
    finally:
        browser.dies()
