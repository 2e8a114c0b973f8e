"""Student's t against published tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.progress.likelihood import TWO_SIDED_95, normal_score, probability, t_value

TABLE_975 = {4: 2.776, 10: 2.228, 12: 2.179, 15: 2.131, 20: 2.086, 30: 2.042, 60: 2.000, 120: 1.980}
"""The two-sided 5 % points that every textbook prints."""

TABLE_995 = {10: 3.169, 12: 3.055, 20: 2.845, 30: 2.750, 120: 2.617}


@pytest.mark.parametrize(("freedom", "t"), TABLE_975.items())
def test_two_sided_95_is_as_printed(freedom: int, t: float) -> None:
    assert t_value(TWO_SIDED_95, freedom=freedom) == pytest.approx(t, abs=0.02)
    if freedom >= 10:
        assert t_value(TWO_SIDED_95, freedom=freedom) == pytest.approx(t, abs=0.002)


@pytest.mark.parametrize(("freedom", "t"), TABLE_995.items())
def test_two_sided_99_is_as_printed(freedom: int, t: float) -> None:
    assert t_value(2.5758, freedom=freedom) == pytest.approx(t, abs=0.006)


@given(st.floats(-6, 6), st.floats(3, 200))
def test_there_and_back_again(score: float, freedom: float) -> None:
    there = t_value(score, freedom=freedom)

    assert normal_score(there, freedom=freedom) == pytest.approx(score, abs=1e-9)


@given(st.floats(0.01, 6), st.floats(3, 200))
def test_t_is_further_out_than_normal(score: float, freedom: float) -> None:
    assert t_value(score, freedom=freedom) > score


def test_probabilities_of_the_normal_distribution() -> None:
    assert probability(0) == 0.5
    assert probability(TWO_SIDED_95) == pytest.approx(0.975)
