"""Questions at the terminal: asked again until the answer can be taken, never guessed."""

from collections.abc import Callable, Mapping
from typing import TypeVar

import click

from dorsi.cli import layout
from dorsi.core.errors import DorsiError

_Answer = TypeVar("_Answer")


def choice(question: str, answers: Mapping[str, _Answer]) -> _Answer:
    """One of the answers, typed whole or by its beginning; the first that fits counts."""
    while True:
        typed = _typed(question)
        for word, answer in answers.items():
            if typed and word.startswith(typed):
                return answer
        click.echo(layout.para(f"Type one of: {', '.join(answers)}.", indent=layout.INDENT))


def accepted(question: str, take: Callable[[str], _Answer]) -> _Answer:
    """What `take` makes of the answer; its own sentence is shown when it refuses."""
    while True:
        try:
            return take(_typed(question))
        except DorsiError as refusal:
            click.echo(layout.para(str(refusal), indent=layout.INDENT))


def wait(invitation: str) -> None:
    """Goes on when Enter is pressed."""
    _typed(invitation)


def _typed(question: str) -> str:
    answer = click.prompt(question, prompt_suffix=" ", default="", show_default=False)
    return str(answer).strip().lower()
