"""The https server for phones on the same network. It runs only while it is asked for."""

import errno
import socket
from collections.abc import Callable, Iterable
from datetime import datetime
from threading import Thread
from typing import Any

from cheroot.ssl.builtin import BuiltinSSLAdapter
from cheroot.wsgi import Server

from dorsi.core.errors import DorsiError
from dorsi.web.phones import certificate
from dorsi.web.phones.certificate import Certificate

PORT = 8443
THREADS = 4
TIMEOUT_S = 20
# An address of a network that doesn't exist: asked which way it would go, nothing is sent.
NOWHERE = ("192.0.2.1", 9)

Application = Callable[..., Iterable[bytes]]


class NoNetwork(DorsiError):
    """A phone can't reach this machine."""


def own_address() -> str:
    """This machine's address on its network. Raises NoNetwork."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(NOWHERE)
            found = str(asked.getsockname()[0])
        except OSError:
            found = ""
    if not found or found.startswith("127."):
        raise NoNetwork(
            "This computer must be on a network that the phone is on, too (got: on none). "
            "Join one, then run: dorsi serve --phone"
        )
    return found


class _Quiet(Server):
    def error_log(self, *_: object, **__: object) -> None:
        """A browser that doesn't like the certificate hangs up; that is no fault of ours."""


class Door:
    """The open door: its address, its certificate, and how to shut it."""

    def __init__(self, server: Server, address: str, certificate: Certificate) -> None:
        self._server = server
        self.address = address
        self.certificate = certificate
        self._thread = Thread(target=server.serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.stop()
        self._thread.join(timeout=TIMEOUT_S)


def opened(application: Application, *, host: str, port: int, now: datetime, most: int) -> Door:
    """Listens on `host` only, with https only. Raises NoNetwork where the port is taken."""
    own = certificate.held(host, now)
    server = _Quiet((host, port), application, numthreads=THREADS, timeout=TIMEOUT_S)
    server.max_request_body_size = most
    server.ssl_adapter = BuiltinSSLAdapter(str(own.chain), str(own.key))
    try:
        server.prepare()
    except OSError as fault:
        raise NoNetwork(_taken(port, fault)) from fault
    name = f"{host}:{server.bind_addr[1]}"
    server.wsgi_app = _marked(application, name)
    return Door(server, f"https://{name}/", own)


def _marked(application: Application, name: str) -> Application:
    """Every request says by which door it came; no header can say so."""

    def call(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        return application({**environ, "dorsi.phone": name}, start)

    return call


def _taken(port: int, fault: OSError) -> str:
    got = "another program uses it" if fault.errno == errno.EADDRINUSE else str(fault.strerror)
    return (
        f"The phone's port must be free (got {port}: {got.lower()}). "
        f"Choose another: dorsi serve --phone --phone-port {port + 1}"
    )
