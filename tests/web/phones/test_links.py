"""A paired phone is never led to what is done on the computer."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from django.test import Client

from dorsi.web.diary import actions as diary
from tests.web.phones.test_door import paired, phone

__all__ = ["paired", "phone"]
LINKED = re.compile(r'(?:href|data-noted)="([^"#]+)"')
ELSEWHERE = re.compile(r"/static/|/pictures/|/learn/.|https?:|data:|tel:")


@pytest.fixture(params=["new", "screened", "tested", "planned", "done"])
def at_this_step(request: pytest.FixtureRequest) -> str:
    step = request.param
    if step != "new":
        request.getfixturevalue("planned" if step == "done" else step)
    if step == "done":
        diary.done(pain=1, effort=4)
    return step


def links(client: Client) -> Iterator[tuple[str, int]]:
    """Every address that can be reached by links from today, with the answer's status."""
    waiting, seen = ["/"], set()
    while waiting:
        path = waiting.pop()
        if path in seen or ELSEWHERE.match(path):
            continue
        seen.add(path)
        answer = client.get(path)
        yield path, answer.status_code
        onward = answer.headers.get("Location")
        found = [onward] if onward else LINKED.findall(answer.content.decode())
        waiting += [urljoin(path, one.replace("&amp;", "&")) for one in found]


def test_no_link_ends_where_only_the_computer_goes_on(at_this_step, paired):
    found = dict(links(paired))
    assert len(found) > 5
    assert {path: status for path, status in found.items() if status >= 400} == {}


def test_a_practice_noted_on_a_phone_ends_at_today(planned, paired):
    answer = paired.post("/diary/noted/", {"pain": "1", "effort": "4"})
    assert answer["Location"] == "/"
    assert b"Done for today" in paired.get("/").content


def test_noted_twice_a_phone_is_shown_today_too(planned, paired):
    paired.post("/diary/noted/", {"pain": "1", "effort": "4"})
    answer = paired.post("/diary/noted/", {"pain": "2", "effort": "5"})
    assert answer.status_code == 409
    assert b'href="/diary/"' not in answer.content


def test_measured_on_a_phone_the_plan_is_said_to_be_made_on_the_computer(tested, paired):
    assert paired.get("/plan/")["Location"] == "/"
    assert b"On the computer that runs Dorsi, open Plan" in paired.get("/").content
