"""A stranger follows docs/how-to/draw-an-exercise.md to the letter."""

import re
from pathlib import Path

import pytest

from dorsi.formats import body_toml, movement_checks, movement_toml
from dorsi.formats.figure_svg import LIMIT_BYTES, LOOKS, film
from dorsi.formats.knowledge_toml import catalogue
from dorsi.movement.definition import Movement
from dorsi.movement.expectation import expectation
from dorsi.movement.soundness import objections
from tests.knowledge.test_how_to import contents, followed  # noqa: F401 - a fixture

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "how-to" / "draw-an-exercise.md").read_text(encoding="utf-8")


@pytest.fixture
def drawn(followed: Path) -> Movement:  # noqa: F811 - the fixture
    """The movement of the page, beside the exercise of the other page."""
    (named,) = re.findall(r"save this as `src/dorsi/knowledge/(.*?)`", PAGE)
    (text,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    files = contents(followed)
    bones = body_toml.bones(files[body_toml.NAME])
    found = movement_toml.movements({named: text.encode()}, bones)
    movement_checks.check(found, catalogue(files))
    return found["seated_heel_raise"]


def test_the_movement_of_the_page_is_sound(drawn):
    assert objections(drawn) == []


def test_the_movement_of_the_page_is_drawn_and_counted(drawn):
    assert len(film(drawn, LOOKS["ash"]).file.encode()) <= LIMIT_BYTES
    expected = expectation(drawn)
    assert expected.high - expected.low > 7
