"""docs/how-to/measure-from-a-film.md: every command on it can be typed."""

import re
import shlex
from pathlib import Path

import click
import pytest

from dorsi.cli.measure import command

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "measure-from-a-film.md"
LINES = re.findall(r"^\$ dorsi measure (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_page_shows_a_film_landmarks_and_a_phone():
    assert {line.split()[0] for line in LINES} == {"video", "landmarks", "phone"}


@pytest.mark.parametrize("line", LINES)
def test_every_command_on_the_page_is_understood(line):
    word, *typed = shlex.split(line)
    found = command.get_command(click.Context(command), word)

    assert found is not None
    found.make_context(word, typed)  # raises where an option or a value isn't known


def test_every_link_on_the_page_leads_somewhere():
    links = re.findall(r"\]\((\.\./[^)#]+)", PAGE.read_text(encoding="utf-8"))

    assert links and all((PAGE.parent / link).exists() for link in links)
