"""The moving pictures: small, calm, readable without sight, and true to their data."""

import re
from functools import cache
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg import LIMIT_BYTES, LOOKS, Picture, film, still
from dorsi.formats.figure_svg.assembly import assembled
from dorsi.formats.figure_svg.looks import SURROUNDINGS, shades
from dorsi.formats.figure_svg.motion import tracks
from dorsi.formats.figure_svg.picture import key_of
from dorsi.movement.mirror import mirrored
from tests.movement.strategies import MOVEMENTS, movements

NAMES = sorted(MOVEMENTS)
SVG = "{http://www.w3.org/2000/svg}"


@cache
def drawn(name: str) -> Picture:
    """One picture of each movement, in the look with the most to draw; the sides take turns."""
    turned = NAMES.index(name) % 2
    return film(mirrored(MOVEMENTS[name]) if turned else MOVEMENTS[name], LOOKS["cedar"])


@pytest.mark.parametrize("name", NAMES)
def test_a_film_fits_into_15_kb_and_is_xml(name):
    picture = drawn(name)
    assert len(picture.file.encode()) <= LIMIT_BYTES
    ElementTree.fromstring(picture.file)  # noqa: S314 - our own


@pytest.mark.parametrize("name", NAMES)
def test_a_film_plays_under_a_strict_policy(name):
    """No style attribute, no script, nothing from elsewhere; the style is a file of its own."""
    markup = drawn(name).markup
    assert not re.search(r"\sstyle=|<style|<script|<animate|on\w+=|url\((?!#)", markup)
    assert set(re.findall(r'href="(.)', markup)) <= {"#"}
    assert "<style" not in drawn(name).style and "@import" not in drawn(name).style


@pytest.mark.parametrize("name", NAMES)
def test_a_film_says_in_words_what_it_shows(name):
    root = ElementTree.fromstring(drawn(name).file)  # noqa: S314 - our own
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    titles = (MOVEMENTS[name].title, MOVEMENTS[name].mirrored[0])
    assert title is not None and title.text in titles
    assert desc is not None and desc.text and desc.text.endswith(".")
    told = root.attrib["aria-labelledby"].split()
    assert told == [title.attrib["id"], desc.attrib["id"]] and root.attrib["role"] == "img"


@pytest.mark.parametrize("name", NAMES)
def test_every_name_that_is_used_is_given_and_begins_with_the_pictures_key(name):
    picture = drawn(name)
    given_ids = re.findall(r'\sid="([^"]+)"', picture.markup)
    used = re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', picture.markup)
    assert len(given_ids) == len(set(given_ids))
    assert {a or b for a, b in used} <= set(given_ids)
    frames = re.findall(r"@keyframes (\w+)", picture.style)
    names = [*given_ids, *frames, *re.findall(r"\.([A-Za-z]\w*)[{,]", picture.style)]
    assert all(each.startswith(picture.key) for each in names)


def test_no_two_pictures_share_a_key():
    keys = [
        key_of(each, look, kind)
        for movement in MOVEMENTS.values()
        for each in (movement, mirrored(movement))
        for look in LOOKS.values()
        for kind in ("film", "still")
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", NAMES)
def test_a_film_can_be_paced_and_paused_and_stands_still_where_motion_is_unwelcome(name):
    style = drawn(name).style
    assert "var(--dorsi-cycle," in style and "var(--dorsi-play,running)" in style
    assert "@media print,(prefers-reduced-motion:reduce)" in style
    assert "prefers-color-scheme:dark" in style


@pytest.mark.parametrize("name", NAMES)
def test_a_mirrored_movement_gives_the_mirrored_picture(name):
    movement, look = MOVEMENTS[name], list(LOOKS.values())[NAMES.index(name) % len(LOOKS)]
    here, there = (assembled(each, look, lens=True) for each in (movement, mirrored(movement)))
    assert (here.width, here.height) == pytest.approx((there.width, there.height))
    for one, other in zip(here.parts, there.parts, strict=True):
        for a, b in list(zip(one.rows, other.rows, strict=True))[::20]:
            assert abs(here.width - a.x - b.x) < 0.2 and abs(a.y - b.y) < 0.2
    assert len(tracks(here.parts[0])) == len(tracks(there.parts[0]))


@given(movement=movements)
@settings(max_examples=8)
def test_nothing_of_the_figure_leaves_the_picture(movement):
    stage = assembled(movement, LOOKS["ash"], lens=True)
    cut = movement.view.room.above < 0  # only the leg is shown: the rest lies above
    for part in stage.parts:
        for row in part.rows[::10]:
            assert -1 <= row.x <= stage.width + 1 and row.y <= stage.height + 1
            assert cut or row.y >= -1


def colours() -> list[tuple[str, str]]:
    found = [*SURROUNDINGS.items()]
    for look in LOOKS.values():
        for side in Side:
            found += shades(look, side).items()
    return [(name, shade) for name, both in found for shade in both]


@pytest.mark.parametrize(("name", "shade"), sorted(set(colours())))
def test_nothing_is_green(name, shade):
    red, green, blue = (int(shade[i : i + 2], 16) for i in (1, 3, 5))
    assert green <= max(red, blue), name


@pytest.mark.parametrize("name", ["knee_to_wall", "calf_foam_roll", "ankle_circles.alphabet"])
def test_the_still_picture_numbers_its_poses_and_moves_nothing(name):
    picture = still(MOVEMENTS[name], LOOKS["birch"])
    ElementTree.fromstring(picture.file)  # noqa: S314 - our own
    numbers = re.findall(r'class="\w+n">(\d)</text>', picture.markup)
    assert numbers == [str(i + 1) for i in range(len(MOVEMENTS[name].view.still_s))]
    assert "animation" not in picture.style and "@keyframes" not in picture.style


def test_the_same_movement_gives_the_same_bytes():
    movement, look = MOVEMENTS["heel_raise"], LOOKS["cedar"]
    assert film(movement, look) == film(movement, look)
