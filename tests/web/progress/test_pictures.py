"""The charts of progress as files."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from django.test import Client

from dorsi.core.measurement import Side
from dorsi.formats import chart_svg
from dorsi.web.assess import actions as assess
from dorsi.web.parts import clock
from dorsi.web.people import actions as people
from dorsi.web.progress import actions, ankles

RAISES = {"left": "18", "right": "22"}


def words_of(svg: str) -> str:
    return " ".join(ElementTree.fromstring(svg).itertext())  # noqa: S314  (our own drawing)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/progress/left.svg", "dorsi-left-2026-11-23.svg"),
        ("/progress/both.svg", "dorsi-both-2026-11-23.svg"),
        ("/progress/calendar.svg", "dorsi-calendar-2026-11-23.svg"),
        ("/result/chart.svg", "dorsi-result-2026-11-23.svg"),
    ],
)
def test_a_chart_is_a_file_named_by_its_day(
    browser: Client, planned: object, address: str, file: str
) -> None:
    answer = browser.get(address)

    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{file}"'
    assert "Drawn by Dorsi on 23 Nov 2026." in words_of(answer.content.decode())


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/progress/left.svg", "/progress/"),
        ("/progress/calendar.svg", "/progress/"),
        ("/result/chart.svg", "/result/"),
    ],
)
def test_before_the_first_test_its_page_opens_instead(
    browser: Client, screened: object, address: str, page: str
) -> None:
    assert browser.get(address).headers["Location"] == page


def test_a_chart_that_does_not_exist_is_not_found(browser: Client, tested: object) -> None:
    assert browser.get("/progress/middle.svg").status_code == 404


def test_the_page_and_the_terminal_draw_the_same_file(browser: Client, tested: object) -> None:
    today, runner = clock.today(), people.runner()
    norm = ankles.middle_range(runner, today)
    drawn = chart_svg.both(actions.trends(today), norm=norm, today=today)

    assert browser.get("/progress/both.svg").content.decode() == drawn


def test_who_reads_inches_saves_inches(browser: Client, tested: object) -> None:
    people.update(units="in")

    words = words_of(browser.get("/progress/both.svg").content.decode())

    assert "Now 3.7 in, between" in words
    assert " cm" not in words


def test_heel_raises_have_a_chart_of_their_own(browser: Client, tested: object) -> None:
    assess.count_heel_raises(**RAISES)

    words = words_of(browser.get("/progress/raises-both.svg").content.decode())

    assert "the first at 18 repetitions" in words
    assert "middle range" not in words


def test_progress_in_inches_says_no_centimetre(
    browser: Client, tested: Callable[..., object], at: Callable[..., None]
) -> None:
    people.update(units="in")
    for week in range(1, 9):
        at(days=7 * week)
        tested(f"{7 + week}, {7 + week}, {7 + week}")

    page = browser.get("/progress/").content.decode()

    assert "Right: improved" in page
    assert " cm" not in page.replace(" cm/", "")


def test_each_side_has_its_numbers_in_a_table(browser: Client, tested: object) -> None:
    page = browser.get("/progress/").content.decode()

    for side in Side:
        assert f"{side.value.capitalize()}: cannot tell yet</caption>" in page
