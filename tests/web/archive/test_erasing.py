"""Erasing everything: all of it or nothing, whatever happens in the middle."""

import pytest
from django.db import OperationalError

from dorsi.core.errors import StorageError
from dorsi.core.preferences import Preferences
from dorsi.core.runner import Runner
from dorsi.web.archive import actions as archive
from dorsi.web.archive import erasing
from dorsi.web.parts import home
from dorsi.web.people import actions as people

WORD = {"word": "erase"}


@pytest.fixture
def copied(planned, folder):
    """A runner with a plan, a preference, and two older copies of the database."""
    people.update(birth_year=1990, country="de")
    home.backups().mkdir()
    for name in ("2026-11-01", "2026-11-02"):
        (home.backups() / f"{name}.sqlite3").write_bytes(b"older")
    return planned


def state():
    return archive.export(), [one.name for one in home.copies()], home.erasing().exists()


def test_nothing_of_the_runner_is_left(copied):
    empty_entries = erasing.stored()

    erased = erasing.erase()

    assert (erased.entries, erased.copies) == (empty_entries, 2)
    assert (people.runner(), people.preferences()) == (Runner(), Preferences())
    assert erasing.stored() == 0
    assert home.copies() == []
    assert not home.erasing().exists()


def test_a_fault_of_the_database_leaves_everything(copied, monkeypatch):
    before = state()

    def full():
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(erasing, "_emptied", full)
    with pytest.raises(StorageError, match="Nothing was changed"):
        erasing.erase()

    assert state() == before


def test_copies_that_cannot_be_moved_leave_everything(copied, monkeypatch):
    before = state()

    def refused(here, there):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(erasing, "_move", refused)
    with pytest.raises(StorageError, match="Nothing was changed"):
        erasing.erase()

    assert state() == before


def test_cut_off_before_the_entries_went_it_is_taken_back_at_the_next_start(copied):
    before = state()
    erasing._set_aside()

    erasing.settle()

    assert state() == before


def test_cut_off_after_the_entries_went_it_is_finished_at_the_next_start(copied):
    erasing._set_aside()
    erasing._emptied()

    erasing.settle()

    assert home.copies() == []
    assert not home.erasing().exists()


def test_no_trace_of_an_entry_stays_in_the_file(run, folder):
    """In a process of its own, since a test's own transaction keeps the file from shrinking."""
    done = run("""
from dorsi.web.site import opening
opening.open_home()
from dorsi.web.people import actions as people
from dorsi.web.assess import actions as assess
from dorsi.web.archive import erasing
people.update(emergency_number="0123456789012")
for n in range(200):
    assess.take_tape(left="9,9,9", right="7,7,7", limit_left="back", limit_right="back",
                     ids=(f"tracetrace-{n}-l", f"tracetrace-{n}-r"))
erasing.erase()
""")  # fmt: skip
    assert done.returncode == 0, done.stderr

    kept = b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())
    assert b"tracetrace" not in kept
    assert b"0123456789012" not in kept


KILLED = """
import os
from dorsi.web.site import opening
opening.open_home()
from dorsi.web.archive import erasing
from django.db.models.query import QuerySet
left = {left}
delete = QuerySet.delete
def dying(self):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    return delete(self)
QuerySet.delete = dying
erasing.erase()
os._exit(9)
"""


@pytest.mark.parametrize("left", [0, 3, 7, 99])
def test_killed_anywhere_it_keeps_everything_or_nothing(run, folder, left):
    run("""
from dorsi.web.site import opening
opening.open_home()
from dorsi.web.people import actions as people
from dorsi.web.safety import actions as safety
from dorsi.core.safety import Trouble
people.update(birth_year=1990)
safety.keep_note(Trouble.POPPED)
from datetime import datetime
opening.back_up(datetime.now().astimezone())
""")
    run(KILLED.format(left=left))

    said = run("""
from dorsi.web.site import opening
opening.open_home()
from dorsi.web.people import actions as people
from dorsi.web.archive import erasing
from dorsi.web.parts import home
print(people.runner().birth_year, erasing.stored(), len(home.copies()), home.erasing().exists())
""")

    assert said.stdout.split() in (["1990", "1", "1", "False"], ["None", "0", "0", "False"])


def test_the_page_offers_the_export_first(browser, copied):
    page = browser.get("/settings/erase/").content.decode()

    assert page.index("/settings/export/") < page.index("<button")
    assert "Files you exported" in page


def test_the_button_alone_asks_for_the_word(browser, copied):
    before = state()

    page = browser.post("/settings/erase/", {"seen": erasing.stamp()})

    assert "Are you sure?" in page.content.decode()
    assert state() == before


@pytest.mark.parametrize("word", ["", "yes", "eras"])
def test_another_word_erases_nothing(browser, copied, word):
    before = state()

    page = browser.post("/settings/erase/", {"word": word, "seen": erasing.stamp()})

    assert page.status_code == 422
    assert "must be erase, to be sure" in page.content.decode()
    assert state() == before


def test_the_word_erases_and_empties_the_browser_too(browser, copied):
    page = browser.post("/settings/erase/", WORD | {"seen": erasing.stamp()})

    assert page.status_code == 200
    assert page.headers["Clear-Site-Data"] == '"storage", "cache"'
    assert "Everything is erased." in page.content.decode()
    assert erasing.stored() == 0


def test_only_the_answer_that_erased_empties_the_browser(browser, copied):
    for answer in (browser.get("/settings/erase/"), browser.post("/settings/erase/")):
        assert "Clear-Site-Data" not in answer.headers


def test_the_same_form_sent_again_erases_nothing_that_came_after(browser, copied, screened):
    sent = WORD | {"seen": erasing.stamp()}
    browser.post("/settings/erase/", sent)
    screened()

    again = browser.post("/settings/erase/", sent)

    assert again.status_code == 409
    assert erasing.stored() == 1


def test_a_program_must_say_the_word(browser, copied):
    def says(word):
        return browser.post("/api/erase", {"word": word}, content_type="application/json")

    assert says("please").status_code == 422
    assert says("erase").json() == {"entries": 3 + 1, "copies": 2}
