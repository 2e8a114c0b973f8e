"""Screens about phones: the shut door, the open one, and each step of pairing."""

from datetime import datetime
from types import SimpleNamespace

from playwright.sync_api import Page

from shot_stage import Scene, Stage

HERE, THERE = "192.168.1.20", "10.0.0.5"
FINGERPRINT = ":".join(["7C", "1F", "A0", "93"] * 8)
PAGE = "/settings/phones/"


def _opens(host: str, now: datetime) -> SimpleNamespace:
    """A door that only looks open: nothing listens."""
    from dorsi.web.phones import certificate

    own = SimpleNamespace(fingerprint=FINGERPRINT, until=now + certificate.VALID)
    name = f"{host}:8443"
    return SimpleNamespace(
        host=host, name=name, address=f"https://{name}/", certificate=own, close=lambda: None
    )


def may_open() -> None:
    from dorsi.web.phones import network, opened

    network.own_addresses = lambda: (HERE, THERE)
    opened.let(_opens)


def paired() -> None:
    from dorsi.web.phones import actions, pairing

    _open()
    now = pairing.now_s()
    claim = pairing.desk.claim(pairing.desk.make(now).secret, now)
    pairing.desk.match(claim.code, now)
    actions.pair(claim.ticket, browser="Android")


def _open() -> None:
    from dorsi.web.parts import clock
    from dorsi.web.phones import opened

    if opened.door is None:
        opened.open_at(None, clock.now())


def moved() -> None:
    from dorsi.web.phones import network, pairing

    pairing.desk.drop()
    network.own_addresses = lambda: ("172.20.10.2",)


def no_network() -> None:
    from dorsi.web.phones import network, opened

    opened.shut()
    network.own_addresses = tuple


def on_phone(is_one: bool = True) -> None:
    """From now on every page is asked for by a paired phone."""
    from dorsi.web.phones import actions, door

    door.is_phone = lambda _: is_one
    actions.knows = lambda _: is_one


def ended() -> None:
    from dorsi.web.phones import opened

    on_phone(False)
    opened.let(None)


def offered() -> None:
    from dorsi.web.phones import pairing

    _open()
    pairing.desk.make(pairing.now_s())


def claimed() -> None:
    from dorsi.web.phones import pairing

    now = pairing.now_s()
    pairing.desk.claim(pairing.desk.make(now).secret, now)


def refused(page: Page) -> None:
    page.click("[name=open]")


def finds_nothing(page: Page) -> None:
    page.click(".fold summary >> nth=0")


def late(page: Page) -> None:
    page.click("button.go")


PHONES = [
    Stage(
        may_open,
        [
            Scene("13k-phone-shut", PAGE),
            Scene("13q-pair", "/pair/anything/"),
            Scene("13r-pair-late", "/pair/anything/", late),
            Scene("13s-pair-strange", "/not-paired/"),
        ],
    ),
    Stage(paired, [Scene("13l-phone-open", PAGE, finds_nothing)]),
    Stage(offered, [Scene("13m-phone-code", PAGE)]),
    Stage(claimed, [Scene("13n-phone-digits", PAGE)]),
    Stage(moved, [Scene("13o-phone-moved", PAGE)]),
    Stage(no_network, [Scene("13p-phone-no-network", PAGE, refused)]),
    Stage(
        on_phone,
        [
            Scene("13t-phone-this", "/this-phone/"),
            Scene("13u-phone-not-here", "/diary/"),
            Scene("13v-phone-plan", "/plan/"),
        ],
    ),
    Stage(ended, []),
]
