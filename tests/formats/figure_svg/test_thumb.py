"""The small pictures of lists: light, still, and the same person as in the film."""

import re
from functools import cache
from html import escape
from xml.etree import ElementTree

import pytest

from dorsi.formats.figure_svg import LOOKS, Picture, film, thumb
from dorsi.formats.figure_svg.picture import key_of
from dorsi.formats.figure_svg.thumb import LIMIT_BYTES
from dorsi.movement.mirror import mirrored
from tests.movement.strategies import MOVEMENTS

NAMES = sorted(MOVEMENTS)


@cache
def drawn(name: str) -> list[Picture]:
    """Every look of one movement; the sides take turns from look to look and name to name."""
    begin, both = NAMES.index(name), (MOVEMENTS[name], mirrored(MOVEMENTS[name]))
    return [thumb(both[(begin + n) % 2], look) for n, look in enumerate(LOOKS.values())]


@pytest.mark.parametrize("name", NAMES)
def test_a_small_picture_fits_into_6_kb_in_every_look_and_is_xml(name):
    for picture in drawn(name):
        assert len(picture.file.encode()) <= LIMIT_BYTES
        ElementTree.fromstring(picture.file)  # noqa: S314 - our own


@pytest.mark.parametrize("name", NAMES)
def test_a_small_picture_stands_still_and_plays_under_a_strict_policy(name):
    for picture in drawn(name):
        assert not re.search(r"\sstyle=|<style|<script|<animate|on\w+=", picture.markup)
        assert set(re.findall(r'href="(.)', picture.markup)) <= {"#"}
        assert "animation" not in picture.style and "@keyframes" not in picture.style
        assert "prefers-color-scheme:dark" in picture.style


@pytest.mark.parametrize("name", NAMES)
def test_every_name_in_a_small_picture_is_its_own(name):
    for picture in drawn(name):
        given_ids = re.findall(r'\sid="([^"]+)"', picture.markup)
        assert len(given_ids) == len(set(given_ids))
        assert set(re.findall(r'href="#([^"]+)"', picture.markup)) <= set(given_ids)
        names = [*given_ids, *re.findall(r"\.([A-Za-z]\w*)[{,]", picture.style)]
        assert all(each.startswith(picture.key) for each in names)


@pytest.mark.parametrize("name", NAMES)
def test_a_small_picture_is_square_and_keeps_its_arrows_inside(name):
    for picture in drawn(name):
        _, _, width, height = map(
            float, re.findall(r'viewBox="([^"]+)"', picture.markup)[0].split()
        )
        assert width == height
        for path in re.findall(r'<path d="([^"]+)" id=', picture.markup):
            for x, y in re.findall(r"M(-?\d+)[ ]?(-?\d+)", path):
                assert 0 <= int(x) <= width and 0 <= int(y) <= height


def test_small_pictures_share_no_key_with_films_or_one_another():
    keys = [
        key_of(each, look, kind)
        for movement in MOVEMENTS.values()
        for each in (movement, mirrored(movement))
        for look in LOOKS.values()
        for kind in ("film", "still", "thumb")
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", NAMES)
def test_a_small_picture_says_which_movement_it_is(name):
    titles = {escape(MOVEMENTS[name].title), escape(MOVEMENTS[name].mirrored[0])}
    for picture in drawn(name):
        assert re.findall("<title>(.*?)</title>", picture.markup)[0] in titles


def test_a_strained_face_is_shown_alone_with_its_teeth():
    picture = thumb(MOVEMENTS["calf_foam_roll.teeth_clenched"], LOOKS["birch"])
    assert f'class="{picture.key}slip"' in picture.markup
    assert f'class="{picture.key}wear"' not in picture.markup


def test_the_same_movement_gives_the_same_small_picture():
    movement, look = MOVEMENTS["heel_raise"], LOOKS["birch"]
    assert thumb(movement, look) == thumb(movement, look)


@pytest.mark.parametrize("cycle_s", [2.5, 12.0])
def test_a_film_runs_at_the_tempo_of_the_dose_unless_a_page_says_otherwise(cycle_s):
    movement, look = MOVEMENTS["heel_raise"], LOOKS["birch"]
    plain, paced = film(movement, look), film(movement, look, cycle_s)
    assert f"var(--dorsi-cycle,{cycle_s:g}s)" in paced.style
    assert paced.markup == plain.markup
    assert f"var(--dorsi-cycle,{movement.cycle_s:g}s)" in plain.style
