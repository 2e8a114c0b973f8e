"""`dorsi serve`: on loopback, and plain about a port it cannot have."""

import socket

import pytest

from dorsi.web.site import serving
from tests.typed import shelled


@pytest.mark.parametrize("port", ["abc", "-1", "80.5", ""])
def test_a_port_that_is_no_number_is_named(terminal, port):
    sentence = terminal.refuses(f"serve --port '{port}' --no-browser")

    assert sentence.startswith("--port must be") and f"(got {port})" in sentence


def test_ports_beyond_the_last_are_named_both(terminal):
    sentence = terminal.refuses("serve --port 70000 --phone-port 99999 --no-browser")

    assert "--port must be a whole number from 0 to 65535 (got 70000)" in sentence
    assert "--phone-port must be a whole number from 0 to 65535 (got 99999)" in sentence


@pytest.mark.parametrize(
    ("words", "at_once"), [("", False), ("--phone", True), ("--phone-address 10.0.0.5", True)]
)
def test_the_page_opens_the_door_at_the_port_that_was_asked_for(
    terminal, monkeypatch, words, at_once
):
    asked = []
    monkeypatch.setattr(serving, "serve", lambda _port, **how: asked.append(how["phones"]))

    terminal.says(f"serve --phone-port 8444 {words}")

    assert [(door.port, door.at_once) for door in asked] == [(8444, at_once)]


def test_a_port_in_use_is_named_with_another(tmp_path):
    """In a process of its own: what waitress leaves open after a refusal ends with it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        done = shelled(f"dorsi serve --port {port} --no-browser", tmp_path / "home")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("dorsi: ") and done.stderr.count("\n") == 1
    assert f"(got {port}, which another program uses" in done.stderr
    assert "dorsi serve --port" in done.stderr


def test_no_browser_means_none(terminal, monkeypatch):
    asked = []
    monkeypatch.setattr(serving, "serve", lambda port, **how: asked.append((port, how)))

    terminal.says("serve --port 8123 --no-browser")

    [(port, how)] = asked
    assert port == 8123 and how["open_browser"] is False
