"""What a person sees who waits for long work."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

STEPS = 1000


@contextmanager
def bar(label: str, *, quiet: bool) -> Iterator[Callable[[float], None]]:
    """A bar on stderr that is told the share done (0-1); nothing where nobody looks."""
    hidden = quiet or not sys.stderr.isatty()
    with click.progressbar(length=STEPS, label=label, file=sys.stderr, hidden=hidden) as shown:
        yield lambda share: shown.update(round(STEPS * share) - shown.pos)
