"""Serves the app on this machine: to itself, and to paired phones where that is asked for."""

import errno
import os
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Thread
from typing import Any

import waitress

from dorsi.core.errors import DorsiError
from dorsi.web.parts import clock
from dorsi.web.site import opening

LOOPBACK = "127.0.0.1"
THREADS = 4
PHONE_PORT = 8443
LARGEST_BODY = 2**30  # kept on disk meanwhile; what is too large is told so by the guard


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneDoor:
    """Where phones are served: on which port, and at which address where there are several.

    Not `at_once`: only when the settings page asks for it.
    """

    port: int = PHONE_PORT
    address: str | None = None
    at_once: bool = False


PAGE_ASKS = PhoneDoor()


class PortTaken(DorsiError):
    """The port cannot be listened on."""


def serve(
    port: int = 8000,
    open_browser: bool = True,
    *,
    phones: PhoneDoor = PAGE_ASKS,
    announce: Callable[[str, str | None], object] | None = None,
) -> None:
    """Opens the folder, listens, announces the addresses, and serves until it is stopped.

    Phones of the same network are served too, by https and once paired, where `phones` says so.
    Ports are 0 (any free one) to 65535.
    Raises StorageError, PortTaken and NoNetwork before anything is served.
    """
    opening.open_home()
    _checked()
    server = _listening(port)
    address = f"http://{LOOPBACK}:{server.effective_port}/"
    with _phones(phones) as door:
        (announce or _say)(address, door)
        sys.stdout.flush()
        if open_browser and _has_screen():
            first = f"{address}settings/phones/" if door else address
            Thread(target=webbrowser.open, args=(first,), daemon=True).start()
        server.run()


def _say(*addresses: str | None) -> None:
    sys.stdout.write("".join(f"{one}\n" for one in addresses if one))


@contextmanager
def _phones(asked: PhoneDoor) -> Iterator[str | None]:
    """The address for phones, open as long as this lasts; None where none is asked for.

    Meanwhile the settings page can open and shut the door, too.
    """
    from dorsi.web.phones import opened

    opened.let(lambda host, now: _opened(host, asked.port, now))
    try:
        yield opened.open_at(asked.address, clock.now()).address if asked.at_once else None
    finally:
        opened.let(None)


def _opened(host: str, port: int, now: datetime) -> Any:
    from dorsi.web.phones import network
    from dorsi.web.site.wsgi import application

    return network.opened(application, host=host, port=port, now=now, most=LARGEST_BODY)


def _checked() -> None:
    from dorsi.web.site import checks

    wrong = [str(message.msg) for message in checks.run() if message.is_serious()]
    if wrong:
        raise DorsiError(f"Dorsi must be set up soundly to serve (got: {' '.join(wrong)}).")


def _listening(port: int) -> Any:
    from dorsi.web.site.wsgi import application

    try:
        return waitress.create_server(
            application,
            host=LOOPBACK,
            port=port,
            threads=THREADS,
            ident=None,
            max_request_body_size=LARGEST_BODY,
        )
    except OSError as fault:
        raise PortTaken(_port_sentence(port, fault)) from fault


def _port_sentence(port: int, fault: OSError) -> str:
    if fault.errno == errno.EADDRINUSE:
        got = f"{port}, which another program uses; it may be Dorsi already"
    else:
        got = f"{port}: {(fault.strerror or str(fault)).lower()}"
    other = 8001 if port == 8000 else 8000
    return f"The port must be free (got {got}). Choose another: dorsi serve --port {other}"


def _has_screen() -> bool:
    """Without a screen, opening a browser would take over the terminal."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
