"""By the network's door comes in who is paired, and only to what phones are for."""

import pytest
from django.test import Client

from dorsi.web.phones import actions, models, pairing
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
    ["/settings/", "/settings/export/", "/settings/erase/", "/settings/import/", "/profile/",
     "/settings/phones/", "/api/export", "/api/profile", "/api/", "/diary/"],
)  # fmt: skip
def test_what_administers_stays_on_the_computer(paired, path):
    assert paired.get(path).status_code == 403


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


def test_a_page_elsewhere_can_send_nothing(paired):
    answer = paired.post("/measure/tape/", headers={"origin": "https://evil.example"})
    assert answer.status_code == 403


def test_on_this_machine_nobody_is_asked(browser):
    assert browser.get("/measure/").status_code == 200


def test_no_header_opens_the_network_s_door(browser):
    answer = browser.get("/settings/", headers={"dorsi.phone": HOST, "dorsi-phone": HOST})
    assert answer.status_code == 200
