"""By the network's door comes in who is paired, and only to what phones are for."""

from datetime import timedelta

import pytest
import time_machine
from django.db import DatabaseError
from django.test import Client
from django.urls import get_resolver

from dorsi.web.parts import clock
from dorsi.web.phones import actions, door, models, pairing
from dorsi.web.phones.names import KEY

HOST = "192.168.1.20:8443"


@pytest.fixture
def phone(db, settings) -> Client:
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "192.168.1.20"]
    return Client(
        headers={"host": HOST}, raise_request_exception=False,
        **{"dorsi.phone": HOST, "wsgi.url_scheme": "https"},
    )  # fmt: skip


@pytest.fixture
def paired(phone) -> Client:
    phone.cookies[KEY] = key()
    return phone


def key(browser: str = "Mozilla/5.0 (iPhone)") -> str:
    now = pairing.now_s()
    claim = pairing.desk.claim(pairing.desk.make(now).secret, now)
    pairing.desk.match(claim.code, now)
    return actions.pair(claim.ticket, browser=browser)


@pytest.mark.parametrize("path", ["/", "/measure/", "/settings/", "/api/diary", "/nothing/"])
@pytest.mark.hazard("H27")
def test_a_phone_that_is_not_paired_sees_only_how_to_pair(phone, path):
    answer = phone.get(path)
    assert (answer.status_code, answer["Location"]) == (302, "/not-paired/")
    assert phone.get("/not-paired/").status_code == 403


@pytest.mark.parametrize("path", ["/", "/measure/", "/practice/", "/learn/"])
def test_a_paired_phone_measures_and_practises(paired, path):
    answer = paired.get(path)
    assert answer.status_code in (200, 302)
    assert answer.headers.get("Location") != "/not-paired/"


@pytest.mark.parametrize(
    "path",
    ["/settings/export/", "/settings/erase/", "/settings/import/", "/profile/", "/diary/",
     "/settings/phones/", "/api/export", "/api/profile", "/api/", "/api/plan", "/api/progress"],
)  # fmt: skip
@pytest.mark.hazard("H27")
def test_what_administers_stays_on_the_computer(paired, path):
    assert paired.get(path).status_code == 403


def test_an_address_nobody_decided_on_is_refused(paired, monkeypatch):
    """A page that comes later is none for phones until somebody says so."""
    monkeypatch.setattr(door, "FOR_PHONES", door.FOR_PHONES - {"learn"})
    assert paired.get("/learn/").status_code == 403


def test_where_nothing_is_a_paired_phone_is_told_so(paired):
    assert paired.get("/nothing/").status_code == 404


@pytest.mark.hazard("H27")
def test_a_phone_let_go_is_out_at_once(paired):
    (one,) = actions.paired()
    actions.let_go(one.number)

    assert paired.get("/measure/")["Location"] == "/not-paired/"


def test_the_key_itself_is_not_stored(db):
    own = key()
    assert own not in str(models.Phone.objects.values_list())


def test_a_phone_is_listed_by_what_it_is(db):
    key("Mozilla/5.0 (Linux; Android 16)")
    assert [one.name for one in actions.paired()] == ["Android phone"]


def test_another_name_than_its_own_is_refused(paired):
    assert paired.get("/", headers={"host": "evil.example:8443"}).status_code == 400


def test_every_cookie_of_a_phone_goes_by_https_alone(paired, browser):
    assert all(one["secure"] for one in paired.get("/measure/").cookies.values())
    assert not any(one["secure"] for one in browser.get("/measure/").cookies.values())


def test_a_page_elsewhere_can_send_nothing(paired):
    answer = paired.post("/measure/tape/", headers={"origin": "https://evil.example"})
    assert answer.status_code == 403


def test_on_this_machine_nobody_is_asked(browser):
    assert browser.get("/measure/").status_code == 200


def test_no_header_opens_the_network_s_door(browser):
    answer = browser.get("/settings/", headers={"dorsi.phone": HOST, "dorsi-phone": HOST})
    assert answer.status_code == 200


def names(patterns) -> set[str]:
    """Of every page's address; the API is a world of its own."""
    found = set()
    for one in patterns:
        if not hasattr(one, "url_patterns"):
            found.add(one.name)
        elif not one.namespace:
            found |= names(one.url_patterns)
    return found


def test_of_every_address_it_is_said_whether_a_phone_may_ask_for_it():
    there = names(get_resolver().url_patterns)
    assert door.FOR_PHONES.isdisjoint(door.HERE_ONLY)
    assert there == door.FOR_PHONES | door.HERE_ONLY
    assert there >= door.FOR_PHONES


@pytest.mark.parametrize("path", sorted(door.SENT_BY_PAGES))
def test_what_a_page_notes_arrives_from_a_paired_phone(paired, path):
    answer = paired.post(path, "{}", content_type="application/json")
    assert answer.status_code == 422  # it came in; only nothing was in it


@pytest.mark.parametrize("path", sorted(door.SENT_BY_PAGES))
def test_what_a_phone_notes_it_can_not_read_back_whole(paired, path):
    assert paired.get(path).status_code == 403


@pytest.mark.parametrize("path", sorted(door.SENT_BY_PAGES))
def test_what_an_unpaired_phone_notes_is_sent_elsewhere_so_that_it_waits(phone, path):
    """A page takes a redirection for nobody's answer, and keeps what it has."""
    assert phone.post(path, "{}", content_type="application/json").status_code == 302


def test_in_place_of_the_settings_a_phone_sees_that_it_is_paired(paired):
    assert paired.get("/settings/")["Location"] == "/this-phone/"
    assert b"Unpair this phone" in paired.get("/this-phone/").content


def test_a_phone_can_unpair_itself(paired):
    assert paired.post("/this-phone/")["Location"] == "/not-paired/"
    assert actions.paired() == ()
    assert not paired.cookies[KEY].value


def test_a_phone_not_seen_for_half_a_year_must_be_paired_anew(paired):
    late = clock.now() + actions.FORGOTTEN_AFTER + timedelta(days=1)
    with time_machine.travel(late, tick=False):
        assert paired.get("/measure/")["Location"] == "/not-paired/"
        assert actions.paired() == ()


def test_a_phone_s_key_goes_over_https_alone_to_this_host_alone(phone):
    now = pairing.now_s()
    secret = pairing.desk.make(now).secret
    phone.post(f"/pair/{secret}/")
    pairing.desk.match(pairing.desk.held(now).claim.code, now)
    given = phone.get("/pair/").cookies[KEY]

    assert given["secure"] and given["httponly"] and given["samesite"] == "Strict"
    # a phone in use all year is not forgotten by its own browser first
    assert given["max-age"] > actions.FORGOTTEN_AFTER.total_seconds() * 2
    assert KEY.startswith("__Host-") and given["path"] == "/" and not given["domain"]


def test_a_diary_that_can_not_be_read_is_a_sentence_on_the_phone_too(paired, monkeypatch):
    def broken(key):
        raise DatabaseError("disk I/O error")

    monkeypatch.setattr(actions, "_of", broken)
    answer = paired.get("/measure/")
    assert answer.status_code == 503
    assert b"Traceback" not in answer.content


def test_tapped_twice_the_phone_still_comes_to_its_digits(phone):
    secret = pairing.desk.make(pairing.now_s()).secret
    first, second = (phone.post(f"/pair/{secret}/") for _ in range(2))
    assert first["Location"] == second["Location"] == "/pair/"
    assert phone.get("/pair/").status_code == 200
