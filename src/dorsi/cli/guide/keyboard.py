"""The terminal's keys and size. What it draws is written plainly, with no question to it: a
terminal that knows no answer would show the question.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import blessed

from dorsi.cli.guide.picture import Page


class Keyboard:
    def __init__(self) -> None:
        self.terminal = blessed.Terminal(force_styling=None)
        self.halves = "utf" in (sys.stdout.encoding or "").lower()

    @property
    def is_there(self) -> bool:
        return sys.stdin.isatty()

    @property
    def has_screen(self) -> bool:
        """Whether large pictures can be drawn, one over the other."""
        return self.is_there and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Keys come at once and are not echoed."""
        with self.terminal.cbreak():
            yield

    def key(self, wait_s: float) -> str | None:
        """The key pressed: "space", "left", "escape", or the letter; None after `wait_s`."""
        pressed = self.terminal.inkey(timeout=wait_s)
        if not pressed:
            return None
        if pressed.is_sequence:
            return str(pressed.name).removeprefix("KEY_").lower()
        return "space" if pressed == " " else str(pressed).lower()

    def page(self) -> Page:
        size = shutil.get_terminal_size((80, 24))
        columns, rows = self.terminal.width or size.columns, self.terminal.height or size.lines
        return Page(width=columns, height=rows, halves=self.halves)
