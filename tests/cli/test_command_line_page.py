"""The page of the command line is fresh, and every command is on it with help."""

import click
import pytest

from dorsi.cli.main import WORDS, command
from tools import command_line_page


def every_command() -> list[tuple[str, click.Command]]:
    root = click.Context(command, info_name="dorsi")
    found = []
    for word in WORDS:
        one = command.get_command(root, word)
        found.append((f"dorsi {word}", one))
        if isinstance(one, click.Group):
            found += [(f"dorsi {word} {name}", below) for name, below in one.commands.items()]
    return found


EVERY = every_command()


def test_the_page_says_what_the_commands_say():
    written = command_line_page.PAGE.read_text(encoding="utf-8")

    assert written == command_line_page.page(), "run: python tools/command_line_page.py"


@pytest.mark.parametrize(("path", "one"), EVERY, ids=[path for path, _ in EVERY])
def test_every_command_has_help_and_a_heading(path, one):
    assert one.help and one.help.strip().endswith(".")
    assert f"\n### {path}\n" in command_line_page.PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("path", "one"), EVERY, ids=[path for path, _ in EVERY])
def test_every_option_has_help_that_fits_its_line(path, one):
    options = [each for each in one.params if isinstance(each, click.Option) and not each.hidden]

    assert all(option.help and option.help.endswith(".") for option in options)


@pytest.mark.parametrize(("path", "one"), EVERY, ids=[path for path, _ in EVERY])
def test_every_command_can_answer_in_json(path, one):
    assert "--json" in {name for each in one.params for name in each.opts}
