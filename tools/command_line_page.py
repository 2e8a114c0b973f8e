"""Writes docs/reference/command-line.md from the commands' own help; run it after changing one."""

from collections.abc import Iterator
from pathlib import Path

import click

from dorsi.cli.main import SECTIONS, command

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "command-line.md"
WIDTH = 80

HEAD = """# The command line

This page is made from the commands' own help by `tools/command_line_page.py`.

`dorsi` without a command opens the app in the browser.
Terminal and browser share one diary.

- **Where the data lives**: in the folder that `DORSI_HOME` names; without it, in the platform's own place for a person's data. `dorsi doctor` says where.
- **Where the pose models live**: in your cache folder, or in the folder that `DORSI_MODELS` names. They are fetched with npm when a film is first measured (25 MB, once) and checked before each use; deleting them loses nothing.
- **Where the camera's parts live**: beside them, or in the folder that `DORSI_CAMERA` names: [what they are](camera-parts.md).
- **Errors**: one line on stderr, exit code 2, and nothing is changed. A fault of Dorsi's own ends with exit code 1 and is written to `dorsi.log` in that folder, without what you entered. Ctrl-C ends with 130.
- **For other programs**: `--json` answers in JSON; the keys are in [json-answers.md](json-answers.md).
- **Dates** are written 2026-11-24; `today`, `yesterday` and `tomorrow` work too. A time without a zone is local.
- **Colour** is used on a terminal only, and never where `NO_COLOR` is set. Nothing is told by colour alone.
"""  # noqa: E501


def page() -> str:
    """The whole page, as it must stand in the docs."""
    return "\n".join([HEAD, _block("dorsi --help", _help(command, "dorsi", None)), *_sections()])


def _sections() -> Iterator[str]:
    root = click.Context(command, info_name="dorsi")
    for title, words in SECTIONS:
        yield f"## {title}\n"
        for word in words:
            found = command.get_command(root, word)
            if found is not None:
                yield from _command(found, word, root)


def _command(found: click.Command, word: str, above: click.Context) -> Iterator[str]:
    here = click.Context(found, info_name=word, parent=above)
    path = here.command_path
    yield f"### {path}\n"
    yield _block(f"{path} --help", _help(found, word, above))
    if isinstance(found, click.Group):
        for name in found.list_commands(here):
            below = found.get_command(here, name)
            if below is not None:
                yield from _command(below, name, here)


def _help(found: click.Command, word: str, above: click.Context | None) -> str:
    context = found.context_class(
        found, info_name=word, parent=above, terminal_width=WIDTH, max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
    )  # fmt: skip
    return found.get_help(context)


def _block(line: str, said: str) -> str:
    return f"```console\n$ {line}\n{said}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(Path.cwd()) if PAGE.is_relative_to(Path.cwd()) else PAGE)
