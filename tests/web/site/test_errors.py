"""What a runner sees when something can't be done: a page of the house, never a trace."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from dorsi.core import errors as core
from dorsi.web.people import actions
from dorsi.web.site import errors

FAULT = core.Fault(field="pain", must="be 0 to 10", got=11)


def fails(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    def action() -> Any:
        raise fault

    monkeypatch.setattr(actions, "runner", action)


REFUSALS = [
    (core.InputError(FAULT), 422),
    (core.ArchiveError("x"), 422),
    (core.Unknown("x"), 404),
    (core.NotYet("x"), 409),
    (core.NotOffered("x"), 409),
    (core.AlreadyThere("x"), 409),
    (core.NotComparable("x"), 409),
    (core.StorageError("x"), 503),
    (core.KnowledgeError("x"), 500),
    (core.DorsiError("x"), 409),
]


@pytest.mark.parametrize(("fault", "status"), REFUSALS, ids=lambda one: type(one).__name__)
def test_each_refusal_has_its_status_in_page_and_api(
    browser: Client, monkeypatch: pytest.MonkeyPatch, fault: core.DorsiError, status: int
) -> None:
    fails(monkeypatch, fault)

    page, answer = browser.get("/profile/"), browser.get("/api/profile")

    assert (page.status_code, answer.status_code) == (status, status)
    assert str(fault) in page.content.decode()
    assert answer.json()["error"]["message"] == str(fault)


def test_every_kind_of_refusal_has_a_status() -> None:
    listed = {kind for kind, _ in errors.STATUSES}
    kinds = {kind for kind in core.DorsiError.__subclasses__() if kind.__module__ == core.__name__}

    assert listed == kinds


def test_a_database_that_fails_is_told_in_words(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(monkeypatch, OperationalError("database or disk is full"))

    page = browser.get("/profile/")

    assert page.status_code == 503
    assert "it is full" in page.content.decode()


def test_a_fault_of_our_own_is_told_without_a_trace(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(monkeypatch, RuntimeError("secret"))

    page = browser.get("/profile/")

    assert page.status_code == 500
    told = page.content.decode()
    assert "dorsi doctor" in told
    assert "secret" not in told and "RuntimeError" not in told


def test_an_address_that_is_none_leads_back(browser: Client) -> None:
    page = browser.get("/no/such/page/")

    assert page.status_code == 404
    assert 'href="/"' in page.content.decode()


def test_a_form_with_its_token_is_taken(db: None) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.get("/profile/")
    token = browser.cookies["dorsi_form"].value

    page = browser.post("/profile/", {"birth_year": "1990", "csrfmiddlewaretoken": token})

    assert page.status_code == 302
    assert actions.runner().birth_year == 1990


def test_the_cookie_is_for_this_site_alone_and_out_of_reach_of_scripts(db: None) -> None:
    browser = Client()
    browser.get("/profile/")

    cookie = browser.cookies["dorsi_form"]

    assert cookie["samesite"] == "Strict"
    assert cookie["httponly"]


def test_a_long_value_is_cut_in_the_answer() -> None:
    assert len(str(errors.plain("9" * 5000))) < 100
