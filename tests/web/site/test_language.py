"""The page speaks the first of the browser's languages that Dorsi has; programs hear English."""

import pytest
from django.test import Client
from django.utils import translation

from dorsi.web.parts import languages
from tools import pseudo

OURS = {"HTTP_ACCEPT_LANGUAGE": "en-XA"}


@pytest.fixture(scope="module")
def locale(tmp_path_factory):
    folder = tmp_path_factory.mktemp("locale")
    pseudo.catalogues(folder)
    return folder


@pytest.fixture
def page(locale, settings, db):
    settings.LOCALE_PATHS = [locale]
    settings.LANGUAGES = list(languages.spoken(locale))
    with translation.override(languages.ENGLISH):
        yield Client(raise_request_exception=False)


def test_the_page_speaks_the_browsers_language(page):
    said = page.get("/learn/", **OURS).content.decode()

    assert '<html lang="en-xa"' in said
    assert "What stiff ankles do" not in said


@pytest.mark.parametrize("wanted", ["", "xx", "en-US,en;q=0.9", "de;q=0.9"])
def test_english_where_dorsi_has_nothing_nearer(page, wanted):
    said = page.get("/learn/", HTTP_ACCEPT_LANGUAGE=wanted).content.decode()

    assert '<html lang="en-gb"' in said
    assert "What stiff ankles do, and do not do" in said


def test_a_program_hears_english_whatever_it_asks_for(page):
    answer = page.get("/api/assessment", **OURS)

    assert "must be measured first" in answer.json()["error"]["message"]


def test_the_pages_own_script_hears_their_language(page):
    answer = page.get("/api/assessment", **OURS, HTTP_SEC_FETCH_SITE="same-origin")

    assert "ḿúśť" in answer.json()["error"]["message"]


def test_a_fault_is_told_in_the_language_of_the_page(page):
    said = page.post("/profile/", {"birth_year": "90"}, **OURS).content.decode()

    assert "must be a year" not in said
    assert "ḿúśť" in said
