"""Outlines as polygons: laid in place, cut at the edge, freed of needless corners."""

import re
from math import hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dorsi.formats.figure_svg.path import box, circle, curve
from dorsi.formats.figure_svg.polygon import STAYS, Grain, coarse, flattened, laid
from dorsi.formats.figure_svg.stage import Row

places = st.floats(20, 80)
radii = st.floats(5, 15)


def corners(path: str) -> list[tuple[int, int]]:
    """The corners of what `laid` wrote."""
    out: list[tuple[int, int]] = []
    for stretch in path.split("M")[1:]:
        numbers = [int(each) for each in re.findall(r"-?\d+", stretch)]
        x, y = numbers[:2]
        out.append((x, y))
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            out.append((x, y))
    return out


@given(x=places, y=places, r=radii)
def test_a_circle_stays_round(x, y, r):
    for a, b in flattened(circle(r, (x, y)))[0]:
        assert hypot(a - x, b - y) == pytest.approx(r, abs=1.5)


@given(x=places, y=places, r=radii, tolerance=st.floats(0.3, 1))
def test_no_corner_strays_further_than_tolerance_and_whole_pixels(x, y, r, tolerance):
    drawn = corners(laid(circle(r, (x, y)), STAYS, Grain(100, tolerance)))
    assert len(drawn) < 30
    for a, b in drawn:
        assert hypot(a - x, b - y) == pytest.approx(r, abs=2.5)


@given(spots=st.lists(st.tuples(places, places), min_size=2, max_size=6))
def test_a_curve_goes_through_its_points(spots):
    drawn = flattened(curve(spots))[0]
    for x, y in spots:
        assert min(hypot(x - a, y - b) for a, b in drawn) < 1


@given(shift=st.floats(-300, 300), turn=st.floats(-180, 180))
def test_nothing_is_drawn_far_outside_the_square(shift, turn):
    path = laid(box(60, 40), Row(shift, 50, turn), Grain(100, 0.3))
    assert all(-6 < x < 106 and -6 < y < 106 for x, y in corners(path))
    assert bool(path) == (shift > -40 and shift < 140) or abs(shift - 50) > 60


@given(turn=st.floats(-180, 180), squeeze=st.sampled_from([-1.0, -0.4, 0.4, 1.0]))
def test_rings_turn_the_same_way_however_they_are_laid(turn, squeeze):
    path = laid(box(60, 40), Row(50, 50, turn, 1.0, squeeze), Grain(100, 0.3))
    spots = corners(path)
    assume(len(spots) > 2)
    pairs = zip([spots[-1], *spots], spots, strict=False)
    assert sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) >= 0


def test_a_row_turns_stretches_and_shifts_as_the_film_does():
    path = laid("M0 0H10", Row(20, 30, 90, 2.0), Grain(100, 0.3))
    assert path == "M20 30l0 20"


def test_neighbours_of_one_look_become_one_path_and_what_is_outside_goes():
    square = "M{0} 0h9v9h-9Z"
    markup = "".join(f'<path d="{square.format(x)}" class="a"/>' for x in (0, 20, 300))
    assert coarse(markup, Grain(100, 0.3)).count("<path") == 1


def test_a_shrunk_outline_is_finer_than_its_own_pixels():
    assert laid("M0 0H10", Row(21, 30), Grain(100, 0.3, 0.5)) == "M10 15l6 0"
