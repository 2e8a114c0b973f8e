"""Who may ask, of every address there is."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from dorsi.web.site import guard


def addresses() -> list[str]:
    """Every address of the URLconf, with something in the place of each part that varies."""
    found = sorted(_below(get_resolver(), "/"))
    assert len(found) > 20, found
    return [*found, static("parts/css/tokens.css"), "/no/such/page"]


def _below(resolver: URLResolver, start: str) -> set[str]:
    found = set()
    for one in resolver.url_patterns:
        path = start + re.sub(r"<(?:\w+:)?\w+>", "1", str(one.pattern).strip("^$"))
        found |= {path} if isinstance(one, URLPattern) else _below(one, path)
    return found


FOREIGN = [
    "evil.example",
    "127.0.0.1",
    "127.0.0.1:81",
    "localhost:8000",
    "0.0.0.0:80",
    "0.0.0.0",  # noqa: S104  (asked for, not listened on)
    "x.localhost",
    "127.0.0.1.evil.example",
    "localhost.",
    "LOCALHOST:80 ",
    "[::1]",
    "",
]
ON_8000 = {"SERVER_PORT": "8000"}


@pytest.mark.parametrize("host", [*FOREIGN, "localhost", "127.0.0.1:80"])
def test_no_address_answers_to_another_host(browser: Client, host: str) -> None:
    asked = {"HTTP_HOST": host, "SERVER_PORT": "80" if host == "localhost:8000" else "8000"}

    answers = {path: browser.get(path, **asked) for path in addresses()}

    assert {path for path, answer in answers.items() if answer.status_code != 400} == set()


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
def test_both_names_with_their_port_are_answered(browser: Client, host: str) -> None:
    answer = browser.get("/api/exercises", **ON_8000, HTTP_HOST=host)

    assert answer.status_code == 200


FORGED = [
    {"HTTP_ORIGIN": "http://evil.example"},
    {"HTTP_ORIGIN": "null"},
    {"HTTP_ORIGIN": "http://127.0.0.1:9000"},
    {"HTTP_ORIGIN": "https://127.0.0.1:8000"},
    {"HTTP_ORIGIN": "http://localhost:8000"},  # another origin, though the same machine
    {"HTTP_SEC_FETCH_SITE": "cross-site"},
    {"HTTP_SEC_FETCH_SITE": "same-site"},
    {"HTTP_SEC_FETCH_SITE": "none"},
    {"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_ORIGIN": "http://127.0.0.1:8000"},
    {"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ORIGIN": "http://evil.example"},
]


@pytest.mark.parametrize("forged", FORGED, ids=lambda one: " ".join(one.values()))
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_changed_from_another_origin(
    browser: Client, method: str, forged: dict[str, str]
) -> None:
    asked = {**ON_8000, "HTTP_HOST": "127.0.0.1:8000", **forged}

    answers = [getattr(browser, method)(path, **asked) for path in addresses()]

    assert {answer.status_code for answer in answers} == {403}


def test_our_own_page_may_send(browser: Client) -> None:
    asked = {
        **ON_8000,
        "HTTP_HOST": "127.0.0.1:8000",
        "HTTP_ORIGIN": "http://127.0.0.1:8000",
        "HTTP_SEC_FETCH_SITE": "same-origin",
    }

    answer = browser.post(
        "/api/profile", {"birth_year": 1990}, content_type="application/json", **asked
    )

    assert answer.status_code == 200, answer.content


def test_every_answer_carries_every_header(browser: Client) -> None:
    for path in addresses():
        answer = browser.get(path)
        answer.close()
        missing = {
            name: answer.headers.get(name)
            for name, value in guard.HEADERS.items()
            if answer.headers.get(name) != value
        }
        assert not missing, (path, answer.status_code)
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert "Cache-Control" in answer.headers


def test_every_page_says_what_it_may_use(browser: Client) -> None:
    for path in ("/welcome/", "/learn/", "/no-such-page/"):
        headers = browser.get(path).headers
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "camera=()" in headers["Permissions-Policy"]
        assert "gyroscope=()" in headers["Permissions-Policy"]


def test_refusals_carry_every_header_too(browser: Client) -> None:
    answer = browser.get("/", HTTP_HOST="evil.example")

    assert {name: answer.headers[name] for name in guard.HEADERS} == guard.HEADERS


def test_pages_are_not_kept_and_the_files_of_a_build_are_never_asked_for_again(
    browser: Client,
) -> None:
    page, answer = browser.get("/api/"), browser.get("/api/exercises")
    file = browser.get(static("parts/css/tokens.css"))
    file.close()

    assert page.headers["Cache-Control"] == answer.headers["Cache-Control"] == "no-store"
    assert finders.find("parts/css/tokens.css") and file.status_code == 200
    assert "immutable" in file.headers["Cache-Control"]


def test_the_policy_lets_nothing_in_that_stands_in_the_page() -> None:
    assert "unsafe" not in guard.CONTENT_SECURITY_POLICY
    assert "*" not in guard.CONTENT_SECURITY_POLICY
    assert guard.CONTENT_SECURITY_POLICY.startswith("default-src 'none'")


def test_the_answer_to_another_host_does_not_repeat_it(browser: Client) -> None:
    answer = browser.get("/", HTTP_HOST="<script>evil</script>")

    assert b"evil" not in answer.content


@pytest.mark.parametrize("path", ["/api/import", "/settings/import/"])
def test_what_is_too_large_is_told_so_before_it_is_read(browser: Client, path: str) -> None:
    answer = browser.post(path, b"", content_type="application/json", CONTENT_LENGTH="120000000")

    assert answer.status_code == 413
    assert "must be at most 67 MB large (got 120 MB). Choose" in answer.content.decode()
