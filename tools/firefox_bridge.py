#!/usr/bin/env python3
"""Stands between Playwright and Debian's Firefox, which speaks WebDriver BiDi by itself.

Playwright starts this as if it were Firefox. It starts Firefox, and passes on what both say but
for one thing: a newer Playwright asks the browser to pretend (a colour scheme, say) in words an
older Firefox doesn't know; that is answered here, and Firefox stays as it is.

    DORSI_FIREFOX=/usr/bin/firefox-esr firefox_bridge.py WORDS FOR FIREFOX
"""

import json
import os
import subprocess
import sys
from contextlib import suppress
from threading import Thread

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.sync.server import Server, ServerConnection, serve

SAYS = "WebDriver BiDi listening on "
PRETENDING = "emulation."


def main(words: list[str]) -> int:
    command = [os.environ["DORSI_FIREFOX"], *words]
    firefox = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    for line in firefox.stderr or ():
        address = line.partition(SAYS)[2].strip()
        sys.stderr.write(f"{SAYS}{bridge(address)}\n" if address else line)
        sys.stderr.flush()
    return firefox.wait()


def bridge(address: str) -> str:
    """Listens in front of `address`; where it listens."""

    def pass_on(playwright: ServerConnection) -> None:
        path = playwright.request.path if playwright.request else ""
        with connect(address + path, max_size=None) as firefox:
            talk(playwright, firefox)

    server: Server = serve(pass_on, "127.0.0.1", 0, max_size=None)
    Thread(target=server.serve_forever, daemon=True).start()
    return "ws://127.0.0.1:{1}".format(*server.socket.getsockname())


def talk(playwright: ServerConnection, firefox: ClientConnection) -> None:
    """Until one of them hangs up."""
    asked: dict[int, str] = {}

    def back() -> None:
        with suppress(ConnectionClosed):
            for said in firefox:
                playwright.send(answer(said, asked))
        playwright.close()

    Thread(target=back, daemon=True).start()
    with suppress(ConnectionClosed):
        for said in playwright:
            command = json.loads(said)
            asked[command["id"]] = command["method"]
            firefox.send(said)
    firefox.close()


def answer(said: str, asked: dict[int, str]) -> str:
    """What Firefox said; but nothing of a pretence it doesn't know."""
    told = json.loads(said)
    unknown = told.get("error") == "unknown command"
    if unknown and asked.get(told.get("id"), "").startswith(PRETENDING):
        return json.dumps({"type": "success", "id": told["id"], "result": {}})
    return said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
