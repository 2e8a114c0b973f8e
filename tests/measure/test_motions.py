import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.measure.motions import reach

TIMES_S = [at / 50 for at in range(200)]


def test_the_held_second_is_the_steady_one_and_not_the_peak():
    angles = [20.0] * 60 + [30.0, 45.0, 30.0] + [31.0] * 70 + [0.0] * 67
    found = reach(TIMES_S, angles)

    assert (found.least_deg, found.most_deg, found.gaps) == (0, 45, 0)
    assert found.held.degrees == 31
    assert found.held.to_s - found.held.from_s == pytest.approx(1, abs=0.03)


def test_an_ankle_that_never_rests_has_a_range_and_nothing_held():
    found = reach(TIMES_S, [float(at % 40) for at in range(200)])

    assert (found.most_deg, found.held) == (39, None)


def test_gaps_are_counted_and_a_second_full_of_them_is_none():
    angles = [10.0 if at % 2 else None for at in range(200)]

    assert reach(TIMES_S, angles).gaps == 100
    assert reach(TIMES_S, angles).held is None
    assert reach(TIMES_S, [None] * 200) is None


@given(st.lists(st.floats(-60, 60), min_size=60, max_size=60), st.floats(-20, 20))
def test_what_is_held_lies_within_the_range_and_moves_with_the_angles(angles, more):
    one, other = (reach(TIMES_S[:60], [value + by for value in angles]) for by in (0.0, more))

    for found in (one, other):
        assert found.held is None or found.least_deg <= found.held.degrees <= found.most_deg
    if one.held and other.held:
        assert other.held.degrees == pytest.approx(one.held.degrees + more)
