"""The door for phones on the same network. It is open only while it is asked for."""

import errno
import socket
import struct
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from ipaddress import ip_address
from threading import Thread
from typing import Any

from dorsi.core.errors import DorsiError
from dorsi.core.saying import say
from dorsi.web.phones import certificate
from dorsi.web.phones.certificate import Certificate
from dorsi.web.phones.https import TIMEOUT_S, HttpsServer

HTTPS_PORT, LAST_PORT = 443, 65535
# An address of a network that doesn't exist: asked which way it would go, nothing is sent.
NOWHERE = ("192.0.2.1", 9)
ASK_FOR_ADDRESS = {"linux": 0x8915, "darwin": 0xC0206921}  # SIOCGIFADDR
LONGEST_NAME = 15
ADDRESS = slice(20, 24)  # in the answer: a name of 16 bytes, family and port, then the address

Application = Callable[..., Iterable[bytes]]


class NoNetwork(DorsiError):
    """A phone can't reach this machine."""


def own_addresses() -> tuple[str, ...]:
    """This machine's addresses on its networks; first the one it reaches other networks by.

    Loopback is none, and neither is an address that the whole internet can reach.
    """
    found = dict.fromkeys(one for one in (_outward(), *_of_interfaces()) if one)
    return tuple(one for one in found if _private(one))


def own_address(wanted: str | None = None) -> str:
    """The address to listen on: `wanted`, or the first. Raises NoNetwork."""
    found = own_addresses()
    if not found:
        raise NoNetwork(say(
            "This computer must be on a network that the phone is on, too (got: on none of your "
            "own). Join one, then try again."
        ))  # fmt: skip
    if wanted is not None and wanted not in found:
        raise NoNetwork(say(
            "The phone's address must be one of this computer's (got {wanted}). "
            "It has: {found}.", wanted=wanted, found=", ".join(found),
        ))  # fmt: skip
    return wanted or found[0]


def _outward() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(NOWHERE)
            return str(asked.getsockname()[0])
        except OSError:
            return ""


def _of_interfaces() -> Iterator[str]:
    if (number := ASK_FOR_ADDRESS.get(sys.platform)) is None:
        return
    import fcntl  # where those numbers mean something it exists

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        for _, name in socket.if_nameindex():
            question = struct.pack("256s", name.encode()[:LONGEST_NAME])
            try:
                answer = fcntl.ioctl(asked.fileno(), number, question)
            except OSError:
                continue  # it has none
            yield socket.inet_ntoa(answer[ADDRESS])


def _private(address: str) -> bool:
    at = ip_address(address)
    return not (at.is_global or at.is_loopback or at.is_unspecified or at.is_link_local)


class Door:
    """The open door: its host and whole address, its certificate, and how to shut it."""

    def __init__(self, server: HttpsServer, host: str, certificate: Certificate) -> None:
        self._server = server
        self.host = host
        port = server.bind_addr[1]
        self.name = host if port == HTTPS_PORT else f"{host}:{port}"  # as a browser names it
        self.address = f"https://{self.name}/"
        self.certificate = certificate
        self._thread = Thread(target=server.serve, daemon=True)

    def open(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._server.stop()
        self._thread.join(timeout=TIMEOUT_S)


def opened(application: Application, *, host: str, port: int, now: datetime, most: int) -> Door:
    """Listens on `host` only, with https only. Raises NoNetwork where that can't be."""
    own = _certificate(host, now)
    server = HttpsServer(host, port, application, most=most)
    server.certify(str(own.chain), str(own.key))
    try:
        socket.create_server((host, port)).close()  # says why not, which the server does not
        server.prepare()
    except OSError as fault:
        raise NoNetwork(_taken(host, port, fault)) from fault
    door = Door(server, host, own)
    server.wsgi_app = _marked(application, door.name)
    door.open()
    return door


def _certificate(host: str, now: datetime) -> Certificate:
    try:
        return certificate.held(host, now)
    except OSError as fault:
        raise NoNetwork(say(
            "The certificate must be kept in {folder} (got: {got}). Make room there, or let "
            "yourself write into it, then try again.",
            folder=str(certificate.folder()), got=(fault.strerror or str(fault)).lower(),
        )) from fault  # fmt: skip


def _marked(application: Application, name: str) -> Application:
    """Every request says by which door it came; no header can say so."""

    def call(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        return application({**environ, "dorsi.phone": name}, start)

    return call


def _taken(host: str, port: int, fault: OSError) -> str:
    if fault.errno == errno.EADDRNOTAVAIL:
        return say(
            "The phone's address must be one of this computer's (got {wanted}, which it has no "
            "more). Join that network again, or run: dorsi serve --phone", wanted=host,
        )  # fmt: skip
    used = fault.errno == errno.EADDRINUSE
    got = "another program uses it" if used else fault.strerror or str(fault)
    return say(
        "The phone's port must be free (got {port}: {got}). "
        "Choose another: dorsi serve --phone --phone-port {other}",
        port=port, got=got.lower(), other=port + 1 if port < LAST_PORT else port - 1,
    )  # fmt: skip
