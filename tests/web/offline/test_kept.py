"""Which pages a browser may keep: no practice that the server would not offer now."""

import json
from datetime import timedelta

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from dorsi.core.safety import Trouble
from dorsi.web.diary import actions as diary
from dorsi.web.offline import kept
from dorsi.web.parts import version
from dorsi.web.safety import actions as safety

GENERAL = {"/", "/practice/after/", "/offline/", "/waiting/", "/stop-signs/"}
INJURY = "/safety/injury/"
PRACTICE = "/practice/"
COPY = {"HTTP_DORSI_COPY": "1"}


def test_a_new_runner_keeps_no_practice(browser):
    assert browser.get("/offline/pages/").json().keys() == GENERAL


def test_the_first_page_brings_the_cookie_that_copies_leave_as_it_is(browser, settings):
    name = settings.CSRF_COOKIE_NAME
    given = browser.get("/welcome/").cookies[name].value

    for page in GENERAL:
        browser.get(page, **COPY)

    assert browser.cookies[name].value == given


def test_a_planned_day_keeps_its_practice_in_each_length(planned):
    pages = kept.pages()

    assert pages[PRACTICE] == "/offline/practice/"
    assert pages["/practice/?minutes=8"] == "/offline/practice/?minutes=8"
    assert pages["/?minutes=8"] == "/?minutes=8"
    assert pages.keys() >= GENERAL | {INJURY}


@pytest.mark.hazard("H21")
@pytest.mark.parametrize("trouble", [Trouble.POPPED, Trouble.HURT, Trouble.INJURY])
def test_no_practice_is_kept_once_something_happened(planned, trouble):
    safety.keep_note(trouble)

    assert kept.pages().keys() == GENERAL | {INJURY}


@pytest.mark.hazard("H21")
def test_no_practice_is_kept_once_something_is_new(planned):
    safety.daily("not_sure")

    assert PRACTICE not in kept.pages()


def test_no_practice_is_kept_once_today_has_one(planned):
    diary.done(pain=1, effort=6)

    assert PRACTICE not in kept.pages()


def test_no_practice_is_kept_on_a_day_off(planned, at):
    off = next(day for day in range(7) if not any(
        practice.day == planned.start + timedelta(days=day)
        for practice in planned.weeks[0].practices
    ))  # fmt: skip
    at(days=off)

    assert PRACTICE not in kept.pages()


def test_every_page_that_is_kept_is_there_and_says_that_it_is_a_copy(planned, browser):
    for address in kept.pages().values():
        answer = browser.get(address, **COPY)

        assert answer.status_code == 200, address
        assert answer.headers["Dorsi-Version"] == version.build()
        assert 'data-copy="2026-11-23"' in answer.content.decode(), address


def test_what_a_browser_shows_itself_is_no_copy(planned, browser):
    assert "data-copy" not in browser.get("/").content.decode()


def test_the_question_of_the_day_is_in_the_kept_practice_until_it_is_answered(planned, browser, at):
    at(days=1)
    before = browser.get("/offline/practice/").content.decode()
    safety.daily("no")
    after = browser.get("/offline/practice/").content.decode()

    assert "data-asked" not in before
    assert "data-asked" in after


def test_the_kept_practice_leads_back_to_today_where_none_is_offered(planned, browser):
    safety.keep_note(Trouble.POPPED)

    assert browser.get("/offline/practice/").headers["Location"] == reverse("today")


def test_the_worker_names_its_build_and_every_file_of_it(browser):
    answer = browser.get("/sw.js")
    told = answer.content.decode()
    build = json.loads(told.splitlines()[0].removeprefix("const BUILD = ").removesuffix(";"))

    assert answer.headers["Content-Type"] == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert build["version"] == version.build()
    assert {f"{build['address']}{name}" for name in ("parts/css/tokens.css",
            "practice/player_element.js", "parts/img/mark.svg")} <= set(build["files"])  # fmt: skip
    assert all(finders.find(name.removeprefix(build["address"])) for name in build["files"])


def test_a_copy_fetched_beside_an_open_form_brings_no_cookie(browser):
    assert "dorsi_form" in browser.get("/settings/country/").cookies
    browser.cookies.clear()

    copy = browser.get("/settings/country/", headers={"Dorsi-Copy": "1"})
    assert copy.status_code == 200
    assert not copy.cookies
