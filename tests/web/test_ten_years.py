"""However long the diary, a page asks the database as often and reads as few entries."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models.signals import post_init
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.conftest import MONDAY
from tools import ten_years

PAGES = [
    "/",
    "/practice/",
    "/plan/",
    "/progress/",
    "/diary/",
    "/result/",
    "/measure/",
    "/settings/",
    "/learn/",
    "/safety/",
]
MOST_QUERIES = 12
MOST_ROWS = 80


@contextmanager
def rows_read() -> Iterator[list[type]]:
    """The kind of each row that was made into an object meanwhile."""
    read: list[type] = []

    def note(sender: type, **_told: object) -> None:
        read.append(sender)

    post_init.connect(note)
    try:
        yield read
    finally:
        post_init.disconnect(note)


def test_ten_years_of_diary_are_not_read_to_show_a_page(
    browser: Client, at: Callable[..., None]
) -> None:
    ten_years.seed(MONDAY, practices=1_000, tests=250)
    asked: dict[str, tuple[int, int]] = {}

    for page in PAGES:
        browser.get(page)  # what is held from one look to the next is held now
        with CaptureQueriesContext(connection) as queries, rows_read() as rows:
            assert browser.get(page).status_code == 200, page
        asked[page] = (len(queries), len(rows))

    too_many = {
        page: found
        for page, found in asked.items()
        if found[0] > MOST_QUERIES or found[1] > MOST_ROWS
    }
    assert too_many == {}
