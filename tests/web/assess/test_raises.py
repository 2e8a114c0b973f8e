"""The page where heel raises are counted."""

from collections.abc import Callable

from django.test import Client

from dorsi.web.assess import actions, models

PAGE = "/measure/heel-raises/"
COUNTS = {"left": "18", "right": "22", "entry_id": "one"}


def test_both_counts_are_kept_with_their_error(browser: Client, screened: object) -> None:
    answer = browser.post(PAGE, COUNTS, follow=True)

    assert answer.redirect_chain[-1][0] == f"{PAGE}noted/"
    assert "18<small>±4</small>" in answer.content.decode()
    assert [one.value for one in actions.measurements(actions.COUNT)] == [18, 22]


def test_the_same_form_sent_twice_is_kept_once(browser: Client, screened: object) -> None:
    browser.post(PAGE, COUNTS)
    browser.post(PAGE, COUNTS)

    assert models.Measurement.objects.count() == 2


def test_what_is_no_count_is_said_beside_its_side_and_stays(
    browser: Client, screened: object
) -> None:
    answer = browser.post(PAGE, {"left": "18.5", "right": "22"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Left must be a whole number from 0 to 150 (got 18.5)." in page
    assert 'value="22"' in page
    assert not models.Measurement.objects.exists()


def test_it_is_not_offered_where_heel_raises_are_off(
    browser: Client, screened: Callable[..., object]
) -> None:
    screened(RF6="yes")

    assert browser.get(PAGE).headers["Location"].startswith("/safety/verdict/")
    assert "Count heel raises" not in browser.get("/measure/").content.decode()


def test_it_is_not_offered_before_the_questions_are_answered(browser: Client, at: object) -> None:
    assert browser.get(PAGE).status_code == 302
    assert "Not offered before" in browser.get("/measure/").content.decode()


def test_the_hub_shows_the_last_counts(browser: Client, screened: object) -> None:
    browser.post(PAGE, COUNTS)

    page = browser.get("/measure/").content.decode()

    assert "<b>18</b>" in page
    assert "Count again" in page


def test_counts_have_lines_even_before_a_tape_test(browser: Client, screened: object) -> None:
    browser.post(PAGE, COUNTS)

    page = browser.get("/progress/").content.decode()

    assert "No tape test yet." in page
    assert 'id="heel-raises"' in page


def test_nothing_is_noted_before_the_first_count(browser: Client, screened: object) -> None:
    assert browser.get(f"{PAGE}noted/").headers["Location"] == "/measure/"
