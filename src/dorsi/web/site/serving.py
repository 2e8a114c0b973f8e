"""Serves the app on this machine: to itself, and to paired phones where that is asked for."""

import errno
import os
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import waitress
from django.conf import settings

from dorsi.core.errors import DorsiError, Fault, InputError
from dorsi.web.parts import clock
from dorsi.web.site import opening

LOOPBACK = "127.0.0.1"
THREADS = 4
LARGEST_BODY = 2**30  # kept on disk meanwhile; what is too large is told so by the guard


class PortTaken(DorsiError):
    """The port cannot be listened on."""


def serve(
    port: int = 8000,
    open_browser: bool = True,
    *,
    phone_port: int | None = None,
    announce: Callable[[str, str | None], object] = print,
) -> None:
    """Opens the folder, listens, announces the addresses, and serves until it is stopped.

    With `phone_port`, phones of the same network are served too, by https and once paired.
    Raises StorageError, InputError, PortTaken and NoNetwork before anything is served.
    """
    opening.open_home()
    _checked()
    server = _listening(port)
    address = f"http://{LOOPBACK}:{server.effective_port}/"
    with _phones(phone_port) as door:
        announce(address, door)
        sys.stdout.flush()
        if open_browser and _has_screen():
            first = f"{address}settings/phones/" if door else address
            Thread(target=webbrowser.open, args=(first,), daemon=True).start()
        server.run()


@contextmanager
def _phones(port: int | None) -> Iterator[str | None]:
    """The address for phones, open as long as this lasts; None where none is asked for."""
    if port is None:
        yield None
        return
    from dorsi.web.phones import network, opened
    from dorsi.web.site.wsgi import application

    host = network.own_address()
    settings.ALLOWED_HOSTS.append(host)
    opened.door = network.opened(
        application, host=host, port=_sound(port), now=clock.now(), most=LARGEST_BODY
    )
    try:
        yield opened.door.address
    finally:
        opened.door.close()
        opened.door = None
        settings.ALLOWED_HOSTS.remove(host)


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
            port=_sound(port),
            threads=THREADS,
            ident=None,
            max_request_body_size=LARGEST_BODY,
        )
    except OSError as fault:
        raise PortTaken(_port_sentence(port, fault)) from fault


def _sound(port: int) -> int:
    if not 0 <= port <= 65535:
        must = "be between 1 and 65535"
        raise InputError(Fault(field="port", must=must, got=port, hint="Try: --port 8001"))
    return port


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
