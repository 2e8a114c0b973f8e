"""However long the diary, a page asks the database as often and reads as few entries.

Times wander with the machine; how many functions a page calls does not.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from cProfile import Profile

from django.db import connection, transaction
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
MOST_TIMES = 1.3  # the work of a page, against that of the same page after one week


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


def test_ten_years_of_diary_are_little_more_work_than_a_week(
    browser: Client, at: Callable[..., None]
) -> None:
    with transaction.atomic():
        ten_years.seed(MONDAY, practices=6, tests=2, days=7)
        week = {page: work(browser, page) for page in PAGES}
        transaction.set_rollback(True)
    ten_years.seed(MONDAY, practices=1_000, tests=250)
    years = {page: work(browser, page) for page in PAGES}

    times = {page: round(years[page] / week[page], 2) for page in PAGES}
    assert {page: more for page, more in times.items() if more > MOST_TIMES} == {}


def work(browser: Client, page: str) -> int:
    """The functions called for a page that was shown before."""
    browser.get(page)
    with Profile() as profile:
        assert browser.get(page).status_code == 200, page
    return sum(one.callcount for one in profile.getstats())
