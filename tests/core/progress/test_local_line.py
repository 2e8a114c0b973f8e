"""The line through scattered tests: right where the truth runs straight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.progress.local_line import REACH_WEEKS, scatter, weights

some_weeks = st.lists(st.integers(0, 70), min_size=3, max_size=25, unique=True).map(
    lambda days: [day / 7 for day in sorted(days)]
)


@given(some_weeks, st.data())
def test_weights_sum_to_one(weeks: list[float], data: st.DataObject) -> None:
    near = data.draw(st.sampled_from(weeks))

    assert sum(weights(weeks, at=near).values) == pytest.approx(1)


def test_one_test_counts_whole() -> None:
    assert weights([0.0], at=0.0).values == (1.0,)


def test_tests_out_of_reach_count_nothing() -> None:
    weeks = [0.0, 1.0, 20.0]
    now = weights(weeks, at=20.0)

    assert (now.first, now.values) == (2, (1.0,))
    assert weights(weeks, at=1 + REACH_WEEKS + 1).values == ()


def test_a_steady_gain_is_followed_but_for_a_little_caution() -> None:
    weeks = [0.5 * i for i in range(17)]
    values = [7 + 0.2 * week for week in weeks]

    assert weights(weeks, at=8.0).mean(values) == pytest.approx(8.6, abs=0.1)


@given(some_weeks, st.floats(-0.5, 0.5), st.floats(2, 15))
def test_a_straight_line_has_no_scatter(weeks: list[float], slope: float, start: float) -> None:
    squares, _ = scatter(weeks, [start + slope * week for week in weeks])

    assert squares == pytest.approx(0, abs=1e-9)


def test_scatter_of_up_and_down() -> None:
    weeks = [float(i) for i in range(12)]
    squares, freedom = scatter(weeks, [7 + (-1) ** i for i in range(12)])

    assert freedom == 5
    assert squares / freedom == pytest.approx(4 / 1.5)  # off by 2, on a scale where chance has 1.5


def test_two_tests_have_no_scatter_to_speak_of() -> None:
    assert scatter([0.0, 1.0], [7.0, 9.0]) == (0, 0)
