"""The number to call: of the runner's country, in every place that names one."""

import pytest
from django.test import Client

from dorsi.web.people import actions as people


def page(browser: Client, path: str) -> str:
    return browser.get(path, follow=True).content.decode()


@pytest.mark.hazard("H04")
def test_without_a_country_the_page_calls_112_and_names_the_others(browser, screened) -> None:
    screened(RF1="yes")

    told = page(browser, "/safety/verdict/")

    assert '<a class="go" href="tel:112">' in told
    assert all(f'href="tel:{number}"' in told for number in ("999", "911", "000"))


@pytest.mark.hazard("H04")
@pytest.mark.parametrize(
    ("wanted", "number"),
    [({"country": "gb"}, "999"), ({"country": "us"}, "911"), ({"emergency_number": "111"}, "111")],
)
def test_a_known_number_is_the_one_big_button(browser, screened, wanted, number) -> None:
    screened(RF1="yes")
    people.update(**wanted)

    told = page(browser, "/safety/verdict/")

    assert f'<a class="go" href="tel:{number}">Call {number}</a>' in told
    assert told.count('href="tel:') == 1


@pytest.mark.hazard("H04")
def test_the_sheet_of_the_player_and_the_settings_call_it_too(browser, planned) -> None:
    people.update(country="gb")

    assert 'href="tel:999"' in page(browser, "/practice/")
    assert 'href="tel:999"' in page(browser, "/settings/")


def test_a_country_is_chosen_and_taken_back_in_the_settings(browser) -> None:
    browser.post("/settings/country/", {"country": "au", "emergency_number": ""})
    chosen = people.number_to_call()

    browser.post("/settings/country/", {"country": "", "emergency_number": ""})

    assert (chosen, people.number_to_call()) == ("000", None)
