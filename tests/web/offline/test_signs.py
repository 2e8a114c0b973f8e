"""The safety sheet carries every sign that stops, with where to go, and the number to call."""

import pytest
from django.utils.html import escape

from dorsi import knowledge
from dorsi.core.catalogue import Outcome
from dorsi.web.people import actions as people


@pytest.mark.hazard("H03")
@pytest.mark.hazard("H04")
def test_every_sign_that_stops_or_calls_is_on_the_sheet(browser):
    page = browser.get("/stop-signs/").content.decode()
    asked = [q for q in knowledge.catalogue().questions if q.outcome >= Outcome.STOP]

    assert len(asked) > 5
    for question in asked:
        assert escape(question.reason) in page
        if question.outcome is Outcome.STOP:
            assert escape(question.go_to) in page


def test_the_number_is_that_of_the_runners_country(browser):
    assert 'href="tel:911"' in browser.get("/stop-signs/").content.decode()
    people.update(country="gb")

    page = browser.get("/stop-signs/").content.decode()

    assert f'href="tel:{people.number_to_call()}"' in page
    assert 'href="tel:911"' not in page
