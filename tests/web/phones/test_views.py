"""The pages that pair: what the computer shows at each stage, and what its buttons do."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from dorsi.web.parts import clock
from dorsi.web.phones import certificate, network, opened, pairing

PAGE, STATE = "/settings/phones/", "/settings/phones/state/"
HERE = "192.168.1.20"


@pytest.fixture
def serving(monkeypatch) -> Iterator[None]:
    def opens(host, now):
        own = SimpleNamespace(fingerprint="AB:CD", until=now + certificate.VALID)
        name = f"{host}:8443"
        return SimpleNamespace(
            host=host, name=name, address=f"https://{name}/", certificate=own, close=lambda: None
        )

    monkeypatch.setattr(network, "own_addresses", lambda: (HERE, "10.0.0.5"))
    opened.let(opens)
    yield
    opened.let(None)


@pytest.fixture
def open_door(serving) -> None:
    opened.open_at(None, clock.now())


def shown(browser) -> str:
    return browser.get(PAGE).content.decode()


def claimed() -> pairing.Claim:
    now = pairing.now_s()
    return pairing.desk.claim(pairing.desk.make(now).secret, now)


def test_where_nothing_is_served_the_page_names_the_command(browser):
    assert "dorsi serve --phone" in shown(browser)


def test_the_door_is_opened_and_shut_from_the_page(browser, serving):
    browser.post(PAGE, {"open": ""})
    assert opened.host() == HERE

    browser.post(PAGE, {"shut": "1"})
    assert opened.host() is None


def test_another_of_the_computer_s_networks_can_be_chosen(browser, open_door):
    assert "10.0.0.5</button>" in shown(browser)
    browser.post(PAGE, {"open": "10.0.0.5"})
    assert opened.host() == "10.0.0.5"


def test_on_no_network_the_page_says_what_to_do(browser, serving, monkeypatch):
    monkeypatch.setattr(network, "own_addresses", lambda: ())
    answer = browser.post(PAGE, {"open": ""})
    assert answer.status_code == 409
    assert "must be on a network" in answer.content.decode()


def test_where_the_address_changed_the_page_offers_to_open_it_anew(browser, open_door, monkeypatch):
    monkeypatch.setattr(network, "own_addresses", lambda: ("172.20.10.2",))
    assert "another address now" in shown(browser)
    browser.post(PAGE, {"open": ""})
    assert opened.host() == "172.20.10.2"


def test_each_stage_has_its_own_words_and_one_main_button(browser, open_door):
    stages = [shown(browser)]
    browser.post(PAGE, {"offer": "1"})
    stages.append(shown(browser))
    now = pairing.now_s()
    claim = pairing.desk.claim(pairing.desk.held(now).secret, now)
    stages.append(shown(browser))
    browser.post(PAGE, {"match": claim.code})
    stages.append(shown(browser))

    for page, words in zip(
        stages, ("Show the code", "Point the phone", "Does the phone show", "Now look at"),
        strict=True,
    ):  # fmt: skip
        assert words in page
        assert page.count('class="go"') <= 1


def test_while_something_is_awaited_the_page_knows_when_it_changed(browser, open_door):
    told = [browser.get(STATE).json()["stage"]]
    browser.post(PAGE, {"offer": "1"})
    told.append(browser.get(STATE).json()["stage"])
    now = pairing.now_s()
    pairing.desk.claim(pairing.desk.held(now).secret, now)
    told.append(browser.get(STATE).json()["stage"])

    assert told == ["open", "offered", "claimed"]


def test_wrong_codes_brought_by_somebody_are_told(browser, open_door):
    browser.post(PAGE, {"offer": "1"})
    for guess in range(pairing.WRONG_MOST):
        pairing.desk.claim(f"guess {guess}", pairing.now_s())

    assert "Somebody on this network brought wrong codes" in shown(browser)


def test_digits_that_differ_let_nobody_in(browser, open_door):
    claim = claimed()
    browser.post(PAGE, {"differ": "1"})

    assert not pairing.desk.match(claim.code, pairing.now_s())
    assert "Show the code" in shown(browser)


def test_looking_at_the_address_in_the_picture_claims_nothing(browser, open_door):
    secret = pairing.desk.make(pairing.now_s()).secret
    browser.get(f"/pair/{secret}/")

    assert pairing.desk.claim(secret, pairing.now_s())


def test_the_settings_say_whether_phones_can_come_in(browser, serving):
    assert "The door to phones is shut." in browser.get("/settings/").content.decode()
    opened.open_at(None, clock.now())
    assert "The door to phones is open." in browser.get("/settings/").content.decode()
