"""Core values as JSON and back."""

import pytest
from hypothesis import given

from dorsi.core.diary import PracticeDone
from dorsi.core.errors import InputError
from dorsi.core.measurement import Measurement
from dorsi.core.plan import Plan
from dorsi.formats import values_json
from tests import archived, strategies, tapes


@given(archived.plans())
def test_a_plan_comes_back_as_it_went(plan: Plan) -> None:
    assert values_json.decode(Plan, values_json.encode(plan)) == plan


@given(strategies.practices_done())
def test_a_practice_comes_back_as_it_went(practice: PracticeDone) -> None:
    assert values_json.decode(PracticeDone, values_json.encode(practice)) == practice


def test_sets_stand_in_order() -> None:
    assert values_json.encode(frozenset({"wall", "band", "roller"})) == b'["band","roller","wall"]'


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"\xff\xfe", b'{"id": 3}', b"[" * 100_000], ids=len
)
def test_what_is_no_measurement_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(InputError, match="must hold a Measurement as Dorsi writes it"):
        values_json.decode(Measurement, data)


def test_the_wrong_part_is_named() -> None:
    data = values_json.encode(tapes.left(7.0)).replace(b'"left"', b'"middle"')

    with pytest.raises(InputError, match=r"\$\.side"):
        values_json.decode(Measurement, data)
