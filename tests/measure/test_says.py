"""Nothing that is counted, refused or missing is left without words."""

import pytest

from dorsi.measure import says
from dorsi.measure.protocols import NotTaken
from dorsi.measure.repetitions import Kind
from dorsi.measure.view import Reason
from tests.wording import forbidden_in


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_its_words_and_what_to_do(reason):
    film = says.refused_in_film("angle", reason)

    assert film == f"No angle. {says.refused(reason)}."
    assert says.mended(reason).endswith(".")
    assert forbidden_in(f"{film} {says.mended(reason)}") == []


@pytest.mark.parametrize("why", NotTaken)
def test_every_missing_number_has_its_words(why):
    assert says.not_taken(why).startswith("No number: ")


@pytest.mark.parametrize("kind", Kind)
def test_one_of_a_kind_is_said_otherwise_than_two(kind):
    assert says.label(kind, 1) != says.label(kind, 2)
    assert says.counted(kind, 2) == f"2 {says.label(kind, 2)}"
    assert says.kind(kind)[0].isupper()


@pytest.mark.parametrize(
    ("what", "begins"), [("angle", "No angle."), ("count", "Not counted."), ("all", "Nothing")]
)
def test_a_film_says_what_is_missing_first(what, begins):
    assert says.refused_in_film(what, Reason.NOBODY).startswith(begins)
