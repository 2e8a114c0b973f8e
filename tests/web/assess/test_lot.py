"""Which ankle is measured first."""

from collections import Counter

import pytest
from django.conf import LazySettings

from dorsi.core.measurement import Side
from dorsi.web.assess.lot import first_side


def test_the_lot_is_drawn_once_and_kept() -> None:
    assert len({first_side() for _look in range(20)}) == 1


def test_over_many_folders_either_side_comes_first(settings: LazySettings) -> None:
    drawn = Counter()
    for number in range(200):
        settings.SECRET_KEY = f"folder {number}"
        drawn[first_side()] += 1

    assert min(drawn[side] for side in Side) > 60


@pytest.mark.parametrize("side", list(Side))
def test_a_side_that_is_asked_for_comes_first(side: Side) -> None:
    assert first_side(side.value) is side


def test_what_is_no_side_is_not_asked_for() -> None:
    assert first_side("both") is first_side()
