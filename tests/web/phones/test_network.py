"""The https server for phones: real sockets on loopback, under a certificate of its own."""

import logging
import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.client import HTTPSConnection
from types import SimpleNamespace

import pytest

from dorsi.web.phones import certificate, https, network
from dorsi.web.phones.network import Door, NoNetwork

HOST = "127.0.0.1"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
LARGEST = 10_000
SOON_S = 4  # far less than what a server waits for a silent one


def application(environ, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return [f"{environ['wsgi.url_scheme']} {environ['dorsi.phone']}".encode()]


def opened(port: int = 0) -> Door:
    return network.opened(application, host=HOST, port=port, now=NOW, most=LARGEST)


@pytest.fixture
def door() -> Iterator[Door]:
    door = opened()
    yield door
    door.close()


def port(door: Door) -> int:
    return int(door.name.partition(":")[2])


def trusting() -> ssl.SSLContext:
    """As a phone that was told to go on."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def asked(door: Door) -> str:
    connection = HTTPSConnection(HOST, port(door), timeout=SOON_S, context=trusting())
    connection.request("GET", "/")
    try:
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def test_it_answers_by_https_and_says_by_which_door_the_request_came(door):
    assert asked(door) == f"https {door.name}"


def test_it_tells_nobody_which_server_it_is(door):
    connection = HTTPSConnection(HOST, port(door), timeout=SOON_S, context=trusting())
    connection.request("GET", "/")
    assert connection.getresponse().headers["Server"] == "Dorsi"
    connection.close()


def test_headers_without_end_are_refused(door):
    connection = HTTPSConnection(HOST, port(door), timeout=SOON_S, context=trusting())
    connection.request("GET", "/", headers={"X-Long": "a" * (https.HEADERS_MOST + 1)})
    assert connection.getresponse().status == 413
    connection.close()


def test_a_fault_of_the_server_s_own_is_kept_and_a_browser_that_hangs_up_is_none(caplog, door):
    server = door._server
    server.error_log("a browser hung up", level=logging.WARNING)
    server.error_log("a thread ended", level=logging.ERROR)
    assert caplog.messages == ["a thread ended"]


def test_on_https_s_own_port_it_has_the_name_that_browsers_send():
    server = SimpleNamespace(bind_addr=(HOST, 443), serve=lambda: None)
    assert Door(server, HOST, None).name == HOST


def test_those_who_connect_and_say_nothing_hold_nobody_up(door):
    silent = [socket.create_connection((HOST, port(door))) for _ in range(20)]
    assert asked(door).startswith("https")
    for one in silent:
        one.close()


def test_connections_that_a_browser_opens_in_advance_hold_nobody_up(door):
    early = [
        trusting().wrap_socket(socket.create_connection((HOST, port(door)))) for _ in range(20)
    ]
    assert asked(door).startswith("https")
    for one in early:
        one.close()


@pytest.mark.hazard("H27")
def test_plain_http_gets_no_answer(door):
    with socket.create_connection((HOST, port(door)), timeout=SOON_S) as plain:
        plain.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        try:
            got = plain.recv(100)
        except ConnectionError:
            got = b""
    assert not got.startswith(b"HTTP")


def test_shut_it_takes_no_connection(door):
    where = (HOST, port(door))
    door.close()
    with pytest.raises(OSError):
        socket.create_connection(where, timeout=SOON_S)
    assert not [one for one in threading.enumerate() if one.name.startswith("CP Server")]


def test_a_port_that_is_taken_is_named_with_the_way_out():
    with socket.create_server((HOST, 0)) as taken:
        number = taken.getsockname()[1]
        with pytest.raises(NoNetwork, match=rf"got {number}: another program.*--phone-port"):
            opened(number)


def test_a_certificate_that_can_not_be_kept_is_a_sentence(monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(certificate, "held", full)
    with pytest.raises(NoNetwork, match=r"must be kept in .*no space left on device.*Make room"):
        opened()
