"""Path data: short, and round what it should go round."""

import re
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.formats.figure_svg.path import circle, curve, hull, pair, short

spots = st.tuples(st.floats(-400, 400), st.floats(-400, 400))
discs = st.lists(st.tuples(*[st.floats(-300, 300)] * 2, st.floats(5, 60)), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(12.4, 0, "12"), (-0.2, 0, "0"), (0.25, 2, ".25"), (-0.5, 1, "-.5"), (3.0, 1, "3")],
)
def test_numbers_are_as_short_as_can_be(value, places, text):
    assert short(value, places) == text


def test_a_minus_parts_two_numbers_by_itself():
    assert pair((3, -4)) == "3-4" and pair((3, 4)) == "3 4"


@given(points=st.lists(spots, min_size=2, max_size=8))
def test_a_curve_begins_and_ends_at_its_ends(points):
    path = curve(points)
    assert path.startswith(f"M{pair(points[0])}") and path.endswith(pair(points[-1]))


@given(all_discs=discs)
def test_a_hull_stays_outside_every_centre_and_inside_the_furthest_edge(all_discs):
    path = re.sub(r"A\S+ \S+ \d \d 1 ", "L", hull(all_discs))
    corners = [
        tuple(map(float, re.findall(r"-?[\d.]+", each)))
        for each in re.findall(r"[ML][^MLZ]+", path)
    ]
    for x, y in corners:
        nearest = min(abs(hypot(x - a, y - b) - r) for a, b, r in all_discs)
        assert nearest < 1.5  # every corner lies on some disc's edge


@given(radius=st.floats(1, 90))
def test_the_two_halves_of_a_circle_meet(radius):
    r, wide = re.findall(r"a(\S+) \S+ 0 1 1 (\S+) 0a", circle(radius))[0]
    assert float(wide) == 2 * float(r)
