"""Each system check fails when what it guards is gone."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections

from dorsi.web.site import checks


def ids(found) -> list[str]:
    return [message.id for message in found]


def test_all_is_well_as_shipped(db: None) -> None:
    assert ids(checks.run()) == []


@pytest.mark.parametrize("name", ["*", "0.0.0.0", ".localhost", "example.org"])  # noqa: S104
def test_a_host_that_is_not_this_machine_is_found(settings, name: str) -> None:
    settings.ALLOWED_HOSTS = ["127.0.0.1", name]

    assert ids(checks.addresses()) == ["dorsi.E001"]


def test_a_guard_that_does_not_stand_first_is_found(settings) -> None:
    settings.MIDDLEWARE = settings.MIDDLEWARE[1:]

    assert ids(checks.doors()) == ["dorsi.E002"]


def test_debug_is_found(settings) -> None:
    settings.DEBUG = True

    assert ids(checks.silence()) == ["dorsi.E003"]


@contextmanager
def left(pragma: str, value: str, *, shipped: str) -> Iterator[None]:
    """The open connection with a pragma other than we ship it."""
    with connections["default"].cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}={value}")
        yield
        cursor.execute(f"PRAGMA {pragma}={shipped}")


@pytest.mark.parametrize("synchronous", ["OFF", "NORMAL"])
@pytest.mark.django_db(transaction=True)
def test_a_connection_that_could_lose_an_entry_is_found(synchronous: str) -> None:
    with left("synchronous", synchronous, shipped="EXTRA"):
        assert ids(checks.durable(databases=["default"])) == ["dorsi.E012"]


@pytest.mark.django_db(transaction=True)
def test_foreign_keys_left_off_are_found() -> None:
    with left("foreign_keys", "OFF", shipped="ON"):
        assert ids(checks.durable(databases=["default"])) == ["dorsi.E013"]


def test_transactions_that_lock_late_are_found(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections["default"], "transaction_mode", "DEFERRED")

    assert ids(checks.durable(databases=["default"])) == ["dorsi.E014"]
