"""Serves the app on this machine, to this machine only."""

import errno
import os
import sys
import webbrowser
from collections.abc import Callable
from threading import Thread
from typing import Any

import waitress

from dorsi.core.errors import DorsiError, Fault, InputError
from dorsi.web.site import opening

LOOPBACK = "127.0.0.1"
THREADS = 4
LARGEST_BODY = 2**30  # kept on disk meanwhile; what is too large is told so by the guard


class PortTaken(DorsiError):
    """The port cannot be listened on."""


def serve(
    port: int = 8000, open_browser: bool = True, *, announce: Callable[[str], object] = print
) -> None:
    """Opens the folder, listens, announces the address, and serves until it is stopped.

    Raises StorageError, InputError and PortTaken before anything is served.
    """
    opening.open_home()
    _checked()
    server = _listening(port)
    address = f"http://{LOOPBACK}:{server.effective_port}/"
    announce(address)
    sys.stdout.flush()
    if open_browser and _has_screen():
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    server.run()


def _checked() -> None:
    from dorsi.web.site import checks

    wrong = [str(message.msg) for message in checks.run() if message.is_serious()]
    if wrong:
        raise DorsiError(f"Dorsi must be set up soundly to serve (got: {' '.join(wrong)}).")


def _listening(port: int) -> Any:
    if not 0 <= port <= 65535:
        must = "be between 1 and 65535"
        raise InputError(Fault(field="port", must=must, got=port, hint="Try: --port 8001"))
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
