"""Options that several commands share, and the machine's side of every answer."""

import json
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def as_json(command: _Command) -> _Command:
    """Adds --json to a command, as the keyword argument `as_json`."""
    option = click.option(
        "--json", "as_json", is_flag=True, help="Answer in JSON, for other programs."
    )
    return option(command)


def print_json(answer: object) -> None:
    """The answer on stdout, readable where the stream can carry every sign."""
    unicode_stream = "utf" in (sys.stdout.encoding or "").lower()
    click.echo(json.dumps(answer, indent=2, ensure_ascii=not unicode_stream))


def may_ask() -> bool:
    """A person sits at the terminal; a pipe or a script is never asked anything."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def names(texts: tuple[str, ...]) -> list[str]:
    """One list from options given several times or with commas: --x a,b --x c."""
    return [name for text in texts for part in text.split(",") if (name := part.strip())]
