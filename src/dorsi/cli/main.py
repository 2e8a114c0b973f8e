"""The `dorsi` command: its words, in the order a runner meets them, and how it starts."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

import dorsi
from dorsi.cli import faults, layout
from dorsi.cli.nearest import NearestGroup

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The loop", ("screen", "measure", "assess", "plan", "today", "practice", "done", "progress")),
    ("To read", ("diary", "exercises", "show", "learn")),
    ("You and your data", ("profile", "calendar", "export", "import", "erase")),
    ("The app", ("serve", "camera", "doctor")),
)
WORDS: tuple[str, ...] = tuple(word for _, words in SECTIONS for word in words)
# Where a word lives, when its file has another name: (module, attribute).
ELSEWHERE = {
    "show": ("exercises", "show"),
    "export": ("archive", "export"),
    "import": ("archive", "take_in"),
}


class Words(NearestGroup):
    """Loads a command's file only when it is asked for; ends every failure in one plain line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(WORDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in WORDS:
            return None
        module, attribute = ELSEWHERE.get(cmd_name, (cmd_name, "command"))
        found = getattr(import_module(f"dorsi.cli.{module}"), attribute)
        if not isinstance(found, click.Command):
            raise TypeError(f"dorsi.cli.{module}.{attribute} must be a click command")
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, words in SECTIONS:
            with formatter.section(title):
                formatter.write_dl([(word, self._summary(ctx, word)) for word in words])

    def _summary(self, ctx: click.Context, word: str) -> str:
        command = self.get_command(ctx, word)
        return command.get_short_help_str(60) if command else ""

    def main(  # click's own signature, so that its test runner walks the same path
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        def walk() -> Any:
            return super(Words, self).main(
                args, "dorsi", complete_var, standalone_mode=False, **extra
            )

        if not standalone_mode:
            return walk()
        raise SystemExit(faults.guarded(walk))


@click.group(cls=Words, invoke_without_command=True, context_settings=layout.HELP)
@click.version_option(dorsi.__version__, message="dorsi %(version)s")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Frees stiff ankles, for runners: measure both, work on the stiff one, see what helps.

    Without a command, opens the app in your browser.
    """
    ctx.color = layout.colour_wanted()
    if ctx.invoked_subcommand is None:
        serve = Words.get_command(command, ctx, "serve")
        if serve is not None:
            ctx.invoke(serve)


def run() -> NoReturn:
    """The entry of the console script."""
    layout.plain_where_needed()
    command.main()
    raise SystemExit(0)
