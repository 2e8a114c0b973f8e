"""A group of commands that answers a slip of the finger with the nearest word."""

from difflib import get_close_matches
from typing import Any

import click


class NearestGroup(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        words = self.list_commands(ctx)
        typed = args[0]
        if typed not in words and not typed.startswith("-"):
            path = f"{ctx.command_path} {typed}".removeprefix("dorsi ")
            nearest = said(get_close_matches(typed, words, n=1))
            raise click.UsageError(f"There is no command {path}. {nearest}".strip(), ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            if error.ctx is None and ctx.invoked_subcommand is not None:  # found while parsing
                below = self.get_command(ctx, ctx.invoked_subcommand) or self
                error.ctx = click.Context(below, info_name=ctx.invoked_subcommand, parent=ctx)
            raise


def said(possibilities: list[str] | None) -> str:
    """Did you mean this? Empty where nothing is near."""
    return f"Did you mean {possibilities[0]}? " if possibilities else ""
