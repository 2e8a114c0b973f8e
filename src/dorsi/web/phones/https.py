"""A small https server in which nobody who only connects holds up anybody else.

Browsers open connections in advance and say nothing on them; so a connection takes a thread only
while it speaks, from its very first byte on.
"""

import logging
import socket
import ssl
from typing import Any

from cheroot.server import HTTPConnection
from cheroot.ssl.builtin import BuiltinSSLAdapter
from cheroot.wsgi import Server

THREADS = 8
TIMEOUT_S = 20
HEADERS_MOST = 2**16  # [byte] of one request; without it a stranger could fill the memory
NAME = "Dorsi"  # not which server, nor which version of it
GREETING_S = 5  # the handshake is three small messages


class _LaterHandshake(BuiltinSSLAdapter):
    def wrap(self, sock: socket.socket) -> tuple[ssl.SSLSocket, dict[str, str]]:
        """Only prepares: the handshake comes once the other side speaks, in a worker's thread."""
        wrapped = self.context.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        return wrapped, {"wsgi.url_scheme": "https", "HTTPS": "on"}


class _Connection(HTTPConnection):
    awaited = False
    greeted = False

    def communicate(self) -> bool:
        """Whether the connection stays open. First the handshake, and then request by request."""
        if self.greeted:
            return bool(super().communicate())  # type: ignore[no-untyped-call]
        try:
            self.socket.settimeout(GREETING_S)
            self.socket.do_handshake()
            self.socket.settimeout(TIMEOUT_S)
        except OSError:
            return False
        self.greeted = True
        return True


class HttpsServer(Server):
    """Listens on one address with one certificate."""

    ConnectionClass = _Connection

    def __init__(self, host: str, port: int, application: Any, *, most: int) -> None:
        super().__init__(
            (host, port), application, server_name=NAME, numthreads=THREADS, timeout=TIMEOUT_S
        )
        self.max_request_header_size = HEADERS_MOST
        self.max_request_body_size = most

    def certify(self, chain: str, key: str) -> None:
        """Raises OSError where they can't be used together."""
        self.ssl_adapter = _LaterHandshake(chain, key)

    def process_conn(self, conn: _Connection) -> None:
        if conn.awaited:
            super().process_conn(conn)
        else:
            conn.awaited = True
            self.put_conn(conn)

    def error_log(self, msg: str = "", level: int = logging.INFO, traceback: bool = False) -> None:
        """Keeps what is a fault; a browser that dislikes the certificate and hangs up is none."""
        if level >= logging.ERROR:
            logging.getLogger("django.request").error(msg, exc_info=traceback)
