"""A turned square of a picture, cut out and found again."""

from math import cos, pi, sin

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.pose import region
from dorsi.pose.region import Region

SIZE = 64
# A picture whose red tells the column and whose green tells the row.
ROWS, COLUMNS = np.mgrid[0:200, 0:240].astype(np.uint8)
MAP = np.stack([COLUMNS, ROWS, np.zeros_like(ROWS)], axis=-1)

turns = st.floats(-pi, pi)
inside = st.builds(
    Region,
    x_px=st.floats(100, 140),
    y_px=st.floats(90, 110),
    side_px=st.floats(20, 120),
    turn_rad=turns,
)


@given(inside)
def test_each_pixel_of_a_cut_shows_the_place_it_leads_back_to(one):
    cut = one.cut(MAP, SIZE, region.EDGE).astype(float)
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    shares = np.stack([columns.ravel(), rows.ravel()], axis=1) / SIZE

    assert np.abs(cut.reshape(-1, 3)[:, :2] - one.back(shares)).max() <= 1


def test_outside_the_picture_it_is_black_or_like_the_edge():
    beyond = Region(x_px=-200, y_px=-200, side_px=20, turn_rad=0)
    white = np.full((50, 50, 3), 255, np.uint8)

    assert (beyond.cut(white, SIZE, region.BLACK).max(), beyond.cut(white, SIZE, region.EDGE).min()
            ) == (0, 255)  # fmt: skip


@given(st.floats(-500, 500), st.floats(-500, 500), st.floats(1, 400), turns)
def test_a_body_is_surrounded_with_room_whichever_way_it_lies(x, y, reach, turn):
    rim = np.array([x + reach * sin(turn), y - reach * cos(turn)])

    found = region.around(np.array([x, y]), rim)

    assert found.side_px == pytest.approx(2.5 * reach)
    assert cos(found.turn_rad - turn) == pytest.approx(1)


@given(inside)
def test_the_top_of_a_region_is_where_its_body_points(one):
    top = one.back(np.array([[0.5, 0.1]]))[0]

    found = region.around(np.array([one.x_px, one.y_px]), top)

    assert cos(found.turn_rad - one.turn_rad) == pytest.approx(1)


@pytest.mark.parametrize(
    "lost",
    [
        {"side_px": 0.0},
        {"side_px": float("nan")},
        {"x_px": -150.0},
        {"y_px": 400.0},
        {"side_px": 1e6},
    ],
)
def test_a_region_that_shows_nothing_of_the_picture_is_none(lost):
    good = {"x_px": 100.0, "y_px": 100.0, "side_px": 150.0, "turn_rad": 0.0}

    assert Region(**good).lies_in(MAP) and not Region(**{**good, **lost}).lies_in(MAP)
