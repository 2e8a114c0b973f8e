"""The server itself, in a process of its own."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from dorsi.web.parts import version
from dorsi.web.site import serving
from tests.web.conftest import environment

TOKENS = f"/static/{version.build()}/parts/css/tokens.css"
SERVE = """
import sys
from dorsi.core.errors import DorsiError
from dorsi.web.site.serving import serve
try:
    serve(int(sys.argv[1]), open_browser=False)
except DorsiError as fault:
    sys.exit(f"{type(fault).__name__}: {fault}")
"""


def started(folder: Path, port: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SERVE, str(port)],
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def server(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    process = started(folder)
    try:
        said = process.stdout.readline() if process.stdout else ""
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", said)
        yield process, int(found[1]) if found else 0
    finally:
        process.kill()
        process.communicate()


def asked(port: int, *, host: str, path: str = "/api/exercises") -> tuple[int, dict[str, str]]:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}


def test_it_answers_at_the_address_it_printed_and_stops_when_told(server) -> None:
    process, port = server
    assert port, process.communicate(timeout=60)

    status, headers = asked(port, host=f"127.0.0.1:{port}")
    assert status == 200
    assert "server" not in headers
    assert headers["content-security-policy"].startswith("default-src 'none'")

    assert asked(port, host=f"evil.example:{port}")[0] == 400
    assert asked(port, host=f"127.0.0.1:{port + 1}")[0] == 400
    assert asked(port, host=f"evil.example:{port}", path=TOKENS)[0] == 400
    assert asked(port, host=f"localhost:{port}", path=TOKENS)[0] == 200

    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0


def test_a_port_in_use_is_named_with_the_way_out(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = started(folder, port)
        _, says = process.communicate(timeout=60)

    assert process.returncode == 1
    assert says.startswith("PortTaken: ") and says.count("\n") == 1
    assert str(port) in says and "--port" in says


def test_an_unsound_set_up_is_not_served(db: None, settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]

    with pytest.raises(serving.DorsiError, match=r"set up soundly to serve \(got: \* must be"):
        serving.serve(0, open_browser=False)


@pytest.mark.hazard("H27")
def test_nothing_but_loopback_is_listened_on() -> None:
    assert serving.LOOPBACK == "127.0.0.1"
