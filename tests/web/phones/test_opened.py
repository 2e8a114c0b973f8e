"""The door to phones: who may open it, where, and what shuts it again."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.conf import settings

from dorsi.web.phones import certificate, network, opened, pairing
from dorsi.web.phones.network import NoNetwork

NOW = datetime(2026, 3, 1, tzinfo=UTC)
HERE, THERE = "192.168.1.20", "10.0.0.5"


class Door:
    def __init__(self, host: str, now: datetime) -> None:
        self.host, self.name = host, f"{host}:8443"
        self.address = f"https://{self.name}/"
        self.certificate = SimpleNamespace(fingerprint="AB", until=now + certificate.VALID)
        self.closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def addresses(monkeypatch) -> list[str]:
    """This machine's, to be changed."""
    found = [HERE, THERE]
    monkeypatch.setattr(network, "own_addresses", lambda: tuple(found))
    return found


@pytest.fixture
def serving(addresses) -> Iterator[None]:
    opened.let(Door)
    yield
    opened.let(None)


def test_it_opens_where_other_networks_are_reached(serving):
    assert opened.open_at(None, NOW).host == HERE
    assert HERE in settings.ALLOWED_HOSTS


def test_it_opens_at_the_address_that_is_asked_for(serving):
    assert opened.open_at(THERE, NOW).host == THERE
    assert opened.elsewhere() == (HERE,)


def test_an_address_of_another_machine_is_refused_with_the_own_ones_named(serving):
    with pytest.raises(NoNetwork, match=r"got 192\.168\.1\.99.*It has: 192\.168\.1\.20, 10\.0"):
        opened.open_at("192.168.1.99", NOW)


def test_on_no_network_it_stays_shut_and_says_so(serving, addresses):
    addresses.clear()
    with pytest.raises(NoNetwork, match="must be on a network"):
        opened.open_at(None, NOW)
    assert opened.door is None


def test_opening_it_elsewhere_shuts_the_one_before(serving):
    first = opened.open_at(HERE, NOW)
    opened.open_at(THERE, NOW)

    assert first.closed
    assert HERE not in settings.ALLOWED_HOSTS


def test_shut_it_answers_no_name_of_the_network_and_offers_nothing(serving):
    door = opened.open_at(None, NOW)
    secret = pairing.desk.make(0.0).secret
    opened.shut()

    assert door.closed and opened.host() is None
    assert HERE not in settings.ALLOWED_HOSTS
    assert pairing.desk.claim(secret, 0.0) is None


def test_another_network_is_noticed(serving, addresses):
    opened.open_at(None, NOW)
    assert opened.changed(NOW) is None

    addresses[:] = ["172.20.10.2"]
    assert opened.changed(NOW) is opened.Changed.ADDRESS


def test_a_certificate_that_ends_while_it_serves_is_noticed(serving):
    opened.open_at(None, NOW)

    assert opened.changed(NOW + timedelta(days=160)) is None
    assert opened.changed(NOW + timedelta(days=175)) is opened.Changed.CERTIFICATE


def test_where_nothing_is_served_it_can_not_be_opened():
    with pytest.raises(NoNetwork, match="dorsi serve --phone"):
        opened.open_at(None, NOW)


@pytest.mark.parametrize("address", ["8.8.8.8", "127.0.0.1", "169.254.3.4", "0.0.0.0"])  # noqa: S104
def test_an_address_that_strangers_or_nobody_can_reach_is_none(monkeypatch, address):
    monkeypatch.setattr(network, "_outward", lambda: address)
    monkeypatch.setattr(network, "_of_interfaces", lambda: iter([HERE]))
    assert network.own_addresses() == (HERE,)
