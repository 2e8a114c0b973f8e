"""What the plan says of each drill, once it is opened."""

import re

from django.test import Client

from dorsi.core.plan import Plan


def opened(browser: Client) -> list[str]:
    """The details of each drill, in the plan's order."""
    html = browser.get("/plan/").content.decode()
    return re.findall(r'<details class="why">.*?</details>', html, re.DOTALL)


def test_each_drill_shows_how_it_moves_only_when_opened(planned: Plan, browser: Client) -> None:
    rows = opened(browser)
    assert rows
    for row in rows:
        summary, body = row.split("</summary>")
        assert "data-film" not in summary and ".film.svg" in body


def test_both_ways_of_a_circle_are_told_apart(planned: Plan, browser: Client) -> None:
    (circles,) = (row for row in opened(browser) if "<b>Ankle circles</b>" in row)
    assert "<b>Clockwise</b>" in circles and "<b>Counter-clockwise</b>" in circles
