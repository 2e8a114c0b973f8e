"""What was typed is never lost: an expired page and a fault give it back, ready to be sent."""

import re

import pytest
from django.db import OperationalError
from django.test import Client

from dorsi.web.assess import models as assess
from dorsi.web.diary import models as diary
from dorsi.web.people import actions as people
from dorsi.web.plan import models as plan
from dorsi.web.safety import models as safety
from tests.web.test_pages import TAPE, WEEK, all_no

OPEN_TOO_LONG = "This page had been open for too long. Everything you entered is still here"
NOTED = {"pain": "2", "effort": "7", "entry_id": "done-1"}
FORMS = [
    ("/profile/", {"birth_year": "1990", "sex": "female", "units": "in"}),
    ("/safety/", all_no(RF16="yes") | {"entry_id": "screen-1"}),
    ("/safety/daily/", {"answer": "yes", "entry_id": "daily-1"}),
    ("/safety/injury/", {"trouble": "popped", "entry_id": "injury-1"}),
    ("/measure/tape/", TAPE),
    ("/plan/set-up/", WEEK),
    ("/diary/noted/", NOTED),
    ("/diary/morning/", {"worse": "yes", "entry_id": "morning-1"}),
]
STORED = (
    assess.Measurement, diary.Entry, plan.Plan,
    safety.Screening, safety.DailyAnswer, safety.InjuryNote,
)  # fmt: skip


@pytest.fixture
def strict(db: None) -> Client:
    """A browser whose cookie is gone, as after another start with another key."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


def counted() -> list[int]:
    return [model._default_manager.count() for model in STORED]


def sent_once_more(browser: Client, path: str, page: str, typed: dict[str, object]):
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token
    return browser.post(path, typed | {"csrfmiddlewaretoken": token[1]})


def test_an_expired_page_comes_back_with_what_was_typed(strict: Client) -> None:
    page = strict.post("/profile/", {"birth_year": "1987", "units": "in"}).content.decode()

    assert OPEN_TOO_LONG in page
    assert 'value="1987"' in page
    assert re.search(r'value="in"[^>]* checked', page)


@pytest.mark.parametrize(("path", "typed"), FORMS, ids=[path for path, _ in FORMS])
def test_an_expired_page_stores_nothing_and_sent_once_more_is_taken(
    strict: Client, planned: object, path: str, typed: dict[str, object]
) -> None:
    before, runner = counted(), people.runner()

    page = strict.post(path, typed)
    untouched = (counted(), people.runner()) == (before, runner)
    taken = sent_once_more(strict, path, page.content.decode(), typed)

    assert untouched
    assert OPEN_TOO_LONG in page.content.decode()
    assert taken.status_code == 302
    assert (counted(), people.runner()) != (before, runner)


def test_what_a_page_cannot_show_again_is_held_unseen(strict: Client, planned: object) -> None:
    ended = {"ended": "popped", "drills": "heel_raise", "hurt": "heel_raise", "entry_id": "end-1"}
    before = counted()

    page = strict.post("/practice/after/", ended).content.decode()

    assert counted() == before
    assert "held in this page" in page
    for name, value in ended.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in page
    assert sent_once_more(strict, "/practice/after/", page, ended).status_code == 200
    assert counted() != before


def test_what_was_typed_is_held_while_the_disk_is_full(
    browser: Client, tested: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("dorsi.web.people.events.store", full)
        page = browser.post("/measure/tape/", TAPE)
    told = page.content.decode()

    assert page.status_code == 503
    assert "it is full" in told and "held in this page" in told
    assert '<input type="hidden" name="left_1" value="9.1">' in told
    assert browser.post("/measure/tape/", TAPE).status_code == 302


def test_what_was_typed_is_held_through_a_fault_of_our_own(
    browser: Client, tested: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dorsi.web.people.events.store", lambda *_, **__: 1 / 0)

    page = browser.post("/measure/tape/", TAPE | {"keep": "<b>"})
    told = page.content.decode()

    assert page.status_code == 500
    assert "held in this page" in told
    assert 'name="keep" value="&lt;b&gt;"' in told


def test_a_page_elsewhere_gets_nothing_held_for_it(browser: Client, planned: object) -> None:
    page = browser.post("/profile/", {"birth_year": "1987"}, HTTP_ORIGIN="http://evil.example")

    assert page.status_code == 403
    assert "1987" not in page.content.decode()
