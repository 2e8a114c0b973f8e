"""The page of each test: how it is done, and how sure its number is."""

import pytest
from django.test import Client

from dorsi import knowledge
from dorsi.core.measurement import Unit
from dorsi.core.runner import LengthUnit
from dorsi.web.assess.explained import amount

pytestmark = pytest.mark.django_db


def page(protocol: str, client: Client) -> str:
    return client.get(f"/learn/tests/{protocol}/").content.decode()


@pytest.mark.parametrize("protocol", sorted(knowledge.catalogue().protocols))
def test_each_test_has_its_film_its_steps_and_its_sources(protocol, client):
    shown, one = page(protocol, client), knowledge.catalogue().protocol(protocol)
    assert shown.count("data-film ") == 1 and f"/{protocol}.film.svg" in shown
    assert all(step.split("'")[0] in shown for step in one.steps)
    assert shown.count('<p><span translate="no">') == len(set(one.sources) - {"dorsi"})


def test_learn_leads_to_every_test(client):
    shown = client.get("/learn/").content.decode()
    for protocol in knowledge.catalogue().protocols:
        assert f'href="/learn/tests/{protocol}/"' in shown


def test_a_test_that_there_is_not_is_not_found(client):
    assert client.get("/learn/tests/knee_to_wall_string/").status_code == 404


@pytest.mark.parametrize(
    "value, unit, units, said",
    [
        (1.37, Unit.CM, LengthUnit.CM, "1.4 cm"),
        (1.9, Unit.CM, LengthUnit.INCH, "0.7 in"),
        (3.332, Unit.DEG, LengthUnit.CM, "3.3°"),
        (5.684, Unit.DEG, LengthUnit.CM, "5.7°"),
        (4.31, Unit.REPETITIONS, LengthUnit.CM, "4 repetitions"),
    ],
)
def test_an_error_is_told_in_the_unit_of_its_test(value, unit, units, said):
    assert amount(value, unit, units) == said
