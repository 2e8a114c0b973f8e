"""Places drawn to the warmth of their heat maps, and what `measure` is given of them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dorsi.formats import landmarks_json
from dorsi.measure import frames
from dorsi.pose import landmarks

MAP = landmarks.MAP
COLD, WARM = -20.0, 5.0
cells = st.integers(3, MAP - 4)


def heat(*warm):
    """One map per warm cell (column, row)."""
    maps = np.full((MAP, MAP, len(warm)), COLD)
    for which, (column, row) in enumerate(warm):
        maps[row, column, which] = WARM
    return maps


def near(column, row):
    return np.array([[column + 0.5, row + 0.5]]) / MAP


@given(cells, cells, st.integers(-3, 3), st.integers(-3, 3))
def test_a_place_is_drawn_to_the_one_warm_cell_around_it(column, row, aside, below):
    start = near(column - aside, row - below)
    within = (start >= 0).all() and (start < 1).all()

    drawn = landmarks.refined(start, heat((column, row)))

    assert within and np.allclose(drawn * MAP, [[column, row]], atol=1e-3)


@given(cells, cells)
def test_a_map_that_stays_cold_changes_nothing(column, row):
    start = near(column, row)

    assert (landmarks.refined(start, np.full((MAP, MAP, 1), COLD)) == start).all()


def test_warmth_too_far_away_changes_nothing():
    start = near(30, 30)

    assert (landmarks.refined(start, heat((34, 30))) == start).all()


def test_a_place_outside_the_region_is_left_where_it_is():
    start = np.array([[-0.01, 0.5], [0.5, 1.2]])

    assert (landmarks.refined(start, heat((0, 32), (32, 63))) == start).all()


def test_at_the_rim_only_cells_of_the_map_are_asked():
    drawn = landmarks.refined(near(0, 63), heat((0, 63)))

    assert np.allclose(drawn * MAP, [[0, 63]], atol=1e-3)


@given(st.lists(st.tuples(cells, cells), min_size=2, max_size=2))
def test_no_place_is_drawn_by_the_map_of_another(two):
    both = landmarks.refined(np.vstack([near(*one) for one in two]), heat(*two))

    alone = np.vstack([landmarks.refined(near(*one), heat(one)) for one in two])
    assert (both == alone).all()


def test_measure_is_given_the_points_that_stored_landmarks_give_it():
    body = np.arange(33 * 5, dtype=float).reshape(33, 5)

    assert landmarks.MEASURED == landmarks_json.BLAZEPOSE
    assert landmarks.measured(body)[frames.TOES[0]].x_px == body[31, 0]
