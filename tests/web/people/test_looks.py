"""Whom pictures show: chosen in the settings, worn on every page, given back to turns."""

import re
from unittest.mock import patch

from django.db import OperationalError
from django.test import Client

from dorsi.core.preferences import Look
from dorsi.web.people import actions, models


def shown(browser: Client) -> set[str]:
    """Every look that the page of all drills shows."""
    page = browser.get("/learn/").content.decode()
    return set(re.findall(r"/pictures/\w+/(\w+)/", page))


def test_one_who_was_chosen_is_shown_everywhere_until_all_take_turns_again(browser: Client) -> None:
    browser.post("/settings/", {"look": "birch"})
    assert actions.preferences().look is Look.BIRCH
    assert shown(browser) == {"birch"}

    browser.post("/settings/", {"look": ""})
    assert actions.preferences().look is None
    assert shown(browser) == set(Look)


def test_a_switch_leaves_the_look_alone(browser: Client) -> None:
    browser.post("/settings/", {"look": "cedar"})
    browser.post("/settings/", {"sound": "off"})

    assert actions.preferences().look is Look.CEDAR


def test_a_look_there_is_not_is_refused_with_those_there_are(browser: Client) -> None:
    answer = browser.post("/settings/", {"look": "oak"})

    assert answer.status_code == 422
    assert "ash, birch, cedar" in answer.content.decode()


def test_the_drills_can_be_read_while_the_diary_cannot(browser: Client) -> None:
    with patch.object(models.Preferences.objects, "first", side_effect=OperationalError("away")):
        assert shown(browser) == set(Look)
