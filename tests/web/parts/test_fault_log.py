import stat

import pytest
from django.test import Client

from dorsi.web.parts import fault_log
from dorsi.web.people import actions


@pytest.fixture
def broken(monkeypatch):
    def fails():
        secret = "pain 7"  # noqa: S105
        raise ValueError(f"this went wrong with {secret}")

    monkeypatch.setattr(actions, "runner", fails)


def test_a_fault_of_our_own_is_a_page_without_a_trace(browser: Client, broken):
    answer = browser.get("/api/profile")

    assert answer.status_code == 500
    assert "dorsi doctor" in answer.json()["error"]["message"]
    assert "ValueError" not in answer.content.decode()


def test_it_is_written_down_without_what_was_entered(browser: Client, broken, capfd):
    browser.get("/api/profile")

    log = fault_log.place()
    told = log.read_text()
    assert "ValueError" in told and "fails" in told
    assert "pain 7" not in told
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert capfd.readouterr() == ("", "")


def test_a_long_log_begins_anew(browser: Client, broken, monkeypatch):
    browser.get("/api/profile")
    once = fault_log.place().stat().st_size
    monkeypatch.setattr(fault_log, "MOST_BYTES", once - 1)

    browser.get("/api/profile")

    assert fault_log.place().stat().st_size == once


def test_a_log_that_cannot_be_written_hides_no_answer(browser: Client, broken):
    fault_log.place().mkdir()

    assert browser.get("/api/profile").status_code == 500
