"""Figures as strokes: each sign its own, as high as asked, in the middle."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dorsi.formats.figure_svg.lettering import lettered

numbers = st.text("0123456789", min_size=1, max_size=4)


def corners(path: str) -> list[tuple[float, float]]:
    """Where its strokes begin."""
    begins = re.findall(r"M(-?[\d.]+)[ ]?(-?[\d.]+)", path)
    return [(float(x), float(y)) for x, y in begins]


def test_every_sign_is_another_one():
    signs = [lettered(sign, 100) for sign in "0123456789cm"]
    assert all(signs) and len(set(signs)) == len(signs)


@given(text=numbers, height=st.floats(20, 200))
def test_the_strokes_stay_within_the_height(text, height):
    assert all(abs(y) <= height / 2 + 1 for _, y in corners(lettered(text, height)))


@given(text=numbers)
def test_the_same_number_twice_is_twice_as_many_strokes(text):
    once, twice = lettered(text, 50), lettered(text + text, 50)
    assert twice.count("M") == 2 * once.count("M")
