"""All that a Chromium sends, read from the log that its own network service keeps.

The log (`--log-net-log`) is written below every page, worker and service worker: each request
and socket of the whole browser stands in it, with the very bytes that went up.
"""

import base64
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

REFUSED = "/refused-by-policy/"
"""Where a browser is asked to tell what the page's policy kept from going out."""

ERRANDS = ("google.com", "googleapis.com")
"""Where Chromium itself would look for updates; its own doing, and no page's."""

NOWHERE = "~notfound"

OWN_DOING = "not an origin"
LONGEST_QUERY = 80
MOST_OF_ONE_ADDRESS = 12
MEDIA = {
    "a JPEG": b"\xff\xd8\xff",
    "a PNG": b"\x89PNG\r\n",
    "a WebP": b"WEBPVP8",
    "a WebM": b"\x1a\x45\xdf\xa3",
    "an MP4 or AVIF": b"ftyp",
    "a picture in base64": b"data:image/",
    "a JPEG in base64": b"/9j/4AAQ",
}


def words(log: Path) -> list[str]:
    """What Chromium is started with to be recorded; the log is whole once it is closed."""
    nowhere = ",".join(f"MAP *.{host} {NOWHERE}" for host in ERRANDS)
    return [
        f"--log-net-log={log}",
        "--net-log-capture-mode=Everything",
        f"--host-resolver-rules={nowhere}",
    ]


@dataclass(frozen=True)
class Request:
    method: str
    url: str
    by_a_page: bool
    body_bytes: int

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    @property
    def path(self) -> str:
        return urlsplit(self.url).path


@dataclass(frozen=True)
class Recorded:
    """What went out of the browser, or was meant to."""

    requests: tuple[Request, ...]
    connected: frozenset[str]
    datagrams: tuple[str, ...]
    looked_up: frozenset[str]
    up: bytes = field(repr=False)

    @property
    def uploads(self) -> list[Request]:
        return [one for one in self.requests if one.method not in ("GET", "HEAD")]

    @property
    def refused(self) -> list[str]:
        """Addresses that a page asked for and its policy forbade."""
        told = re.findall(rb'"blocked-uri":"([^"]*)"', self.up)
        return [one.decode(errors="replace") for one in told]


@dataclass(frozen=True)
class Entry:
    """An upload that may be: its address, how often, and how large at most [bytes]."""

    method: str
    path: str
    most: int
    largest: int


def faults(recorded: Recorded, own: str, entries: Iterable[Entry]) -> list[str]:
    """Everything that went out, or tried to, beside these entries. `own` is our address."""
    host = urlsplit(own).netloc
    found = [*_foreign(recorded, host), *_too_much(recorded, host, list(entries))]
    found += [f"the page's policy had to refuse {one}" for one in recorded.refused]
    found += [f"{name} went up" for name, sign in MEDIA.items() if sign in recorded.up]
    return list(dict.fromkeys(found))


def _foreign(recorded: Recorded, host: str) -> Iterator[str]:
    for one in recorded.requests:
        if one.host != host and not (_errand(one.host) and not one.by_a_page):
            yield f"asked elsewhere: {one.method} {one.url}"
        elif one.url.startswith(("ws:", "wss:")):
            yield f"a socket to our own computer: {one.url}"
    for address in sorted(recorded.connected - {host}):
        yield f"connected elsewhere: {address}"
    for address in recorded.datagrams:
        yield f"a datagram went to {address}"
    for name in sorted(recorded.looked_up):
        if name != host and not _errand(name):
            yield f"looked up {name}"


def _too_much(recorded: Recorded, host: str, entries: list[Entry]) -> Iterator[str]:
    sent: Counter[Entry] = Counter()
    for one in recorded.uploads:
        if one.host != host or one.path == REFUSED:
            continue
        fits = [may for may in entries if (may.method, may.path) == (one.method, one.path)]
        if not fits or one.body_bytes > fits[0].largest:
            yield f"went up to our own computer: {one.method} {one.path}, {one.body_bytes} bytes"
        sent.update(fits[:1])
    for may, count in sent.items():
        if count > may.most:
            yield f"went up {count} times: {may.method} {may.path}"
    yield from _by_address(recorded, host)


def _by_address(recorded: Recorded, host: str) -> Iterator[str]:
    """What could be told by asking alone: in long queries, or drop by drop."""
    asked = Counter(one.url for one in recorded.requests if one.host == host)
    for url, count in asked.items():
        if len(urlsplit(url).query) > LONGEST_QUERY:
            yield f"a long question: {url}"
        if count > MOST_OF_ONE_ADDRESS:
            yield f"asked {count} times: {url}"


def _errand(host: str) -> bool:
    return host.partition(":")[0].endswith((*ERRANDS, NOWHERE))


def read(log: Path) -> Recorded:
    """The log of a Chromium that is closed."""
    whole = json.loads(log.read_text(encoding="utf-8"))
    kinds = {number: name for name, number in whole["constants"]["logEventTypes"].items()}
    told: dict[str, list[tuple[int, dict]]] = defaultdict(list)
    for event in whole["events"]:
        if params := event.get("params"):
            told[kinds[event["type"]]].append((event["source"]["id"], params))
    return Recorded(
        requests=tuple(_requests(told)),
        connected=frozenset(_addresses(told["TCP_CONNECT_ATTEMPT"])),
        datagrams=tuple(_datagrams(told)),
        looked_up=frozenset(map(_host, told["HOST_RESOLVER_MANAGER_REQUEST"])) - {""},
        up=_up(told["SOCKET_BYTES_SENT"]),
    )


def _requests(told: dict) -> Iterator[Request]:
    sizes: Counter[int] = Counter()
    for source, params in told["UPLOAD_DATA_STREAM_INIT"]:
        sizes[source] = max(sizes[source], params.get("total_size", 0))
    for source, params in told["UPLOAD_DATA_STREAM_READ"]:  # a stream of unknown length
        sizes[source] = max(sizes[source], params.get("current_position", 0))
    for source, params in told["URL_REQUEST_START_JOB"]:
        if (url := params.get("url", "")).startswith(("http:", "https:", "ws:", "wss:")):
            by_a_page = params.get("initiator") != OWN_DOING
            yield Request(params["method"], url, by_a_page, sizes[source])


def _addresses(told: list[tuple[int, dict]]) -> Iterator[str]:
    return (params["address"] for _, params in told if "address" in params)


def _datagrams(told: dict) -> Iterator[str]:
    joined = {
        source: params["address"] for source, params in told["UDP_CONNECT"] if "address" in params
    }
    for source, params in told["UDP_BYTES_SENT"]:
        yield params.get("address") or joined.get(source, "somewhere")


def _host(told: tuple[int, dict]) -> str:
    named = told[1].get("host", "")
    return urlsplit(named).netloc or named


def _up(told: list[tuple[int, dict]]) -> bytes:
    """What each socket sent, one socket after the other."""
    sent: dict[int, list[bytes]] = defaultdict(list)
    for source, params in told:
        sent[source].append(base64.b64decode(params.get("bytes", "")))
    return b"\n".join(b"".join(parts) for parts in sent.values())
