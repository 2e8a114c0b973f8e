"""The two faces of the guide: the whole terminal with large digits, or plain lines."""

from collections.abc import Sequence
from math import ceil
from typing import Protocol, Self

import click

from dorsi.cli.guide import picture
from dorsi.core.practice import Cue, CueKind, State, Status, StepKind

BELL = "\a"
ENTER, LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"  # a screen of its own, no cursor
CLEAR, CLEAR_LINE, MOVE, PLAIN = "\x1b[H\x1b[2J", "\x1b[K", "\x1b[{};1H", "\x1b[0m"
SHAPES = {"strong": "\x1b[1m", "quiet": "\x1b[2m", "stop": "\x1b[1m"}
# Of the 256 colours: readable on a dark ground and on a light one.
COLOURS = {"left": "\x1b[38;5;33m", "right": "\x1b[38;5;166m", "stop": "\x1b[1;38;5;197m"}
EVERY_S = 10  # plain lines tell the time left this often


class Terminal(Protocol):
    def page(self) -> picture.Page: ...


class Whole:
    """Fills the terminal. Only lines that changed are written, so nothing flickers."""

    def __init__(self, terminal: Terminal, how: Sequence[str], *, colour: bool, bell: bool) -> None:
        self.terminal, self.how, self.bell = terminal, how, bell
        self.styles = SHAPES | COLOURS if colour else SHAPES
        self.drawn_for: tuple[picture.Page, Status] | None = None
        self.shown: list[picture.Line] = []

    def __enter__(self) -> Self:
        self._write(ENTER)
        return self

    def __exit__(self, *trouble: object) -> None:
        self._write(LEAVE)

    def show(self, state: State) -> None:
        page = self.terminal.page()
        lines = picture.lines(state, page, self.how)
        out = ""
        if (page, state.status) != self.drawn_for:  # resized, or back from the background
            self.drawn_for, self.shown, out = (page, state.status), [], CLEAR
        for row, line in enumerate(lines):
            if row >= len(self.shown) or self.shown[row] != line:
                out += MOVE.format(row + 1) + self._styled(line) + CLEAR_LINE
        self.shown = lines
        self._write(out)

    def tell(self, cues: tuple[Cue, ...]) -> None:
        if self.bell and any(cue.kind in (CueKind.TONE, CueKind.END) for cue in cues):
            self._write(BELL)

    def _styled(self, line: picture.Line) -> str:
        style = self.styles.get(line.style)
        if style is None or not line.text:
            return line.text
        return f"{line.text[: line.since]}{style}{line.text[line.since :]}{PLAIN}"

    def _write(self, text: str) -> None:
        if text:
            click.echo(text, nl=False, color=True)


class Plain:
    """A line for each thing said; for pipes, for screen readers, for terminals without signs."""

    def __init__(self, how: Sequence[str], *, bell: bool) -> None:
        self.how, self.bell = how, bell
        self.last: tuple[int, int] | None = None
        self.status: Status | None = None

    def show(self, state: State) -> None:
        if state.status is not self.status:
            self.status = state.status
            self._invite(state)
        step = state.step
        if step is None or state.status is not Status.RUNNING:
            return
        tens = ceil(state.left_s / EVERY_S)
        if self.last is None or self.last[0] != state.at:
            self.last = (state.at, tens)
            if step.kind is StepKind.GET_READY:
                for text in self.how[step.drill : step.drill + 1]:
                    click.echo(f"  {text}")
        elif tens < self.last[1]:
            self.last = (state.at, tens)
            if step.kind is StepKind.WORK:
                click.echo(f"  {tens * EVERY_S} seconds left.")

    def tell(self, cues: tuple[Cue, ...]) -> None:
        for cue in cues:
            if cue.kind in (CueKind.SAY, CueKind.ASK, CueKind.END):
                click.echo(cue.text)
            elif cue.kind is CueKind.TONE and self.bell:
                click.echo(BELL, nl=False)

    def _invite(self, state: State) -> None:
        if state.status is Status.WAITING:
            click.echo("Space starts and pauses, s skips, b goes back, t is a tight spot,")
            click.echo("h says that it pops or hurts, q leaves and keeps what is done.")
        elif state.status is Status.ASKING:
            for number, (what, then) in enumerate(picture.ASKS, 1):
                click.echo(f"  {number}  {what}: {then}.")
