"""The two faces of the guide: the whole terminal with large digits, or plain lines."""

from collections.abc import Callable, Sequence
from math import ceil

import blessed
import click

from dorsi.cli.guide import picture
from dorsi.core.practice import Cue, CueKind, State, Status, StepKind

BELL = "\a"
EVERY_S = 10  # plain lines tell the time left this often


class Whole:
    """Fills the terminal. Only lines that changed are written, so nothing flickers."""

    def __init__(
        self, term: blessed.Terminal, how: Sequence[str], *, colour: bool, bell: bool
    ) -> None:
        self.term, self.how, self.bell = term, how, bell
        self.styles = _styles(term) if colour else _shapes(term)
        self.halves = "utf" in str(getattr(term.stream, "encoding", "")).lower()
        self.page = picture.Page(width=0, height=0)
        self.shown: list[picture.Line] = []

    def show(self, state: State) -> None:
        page = picture.Page(width=self.term.width, height=self.term.height, halves=self.halves)
        lines = picture.lines(state, page, self.how)
        out = ""
        if page != self.page:
            self.page, self.shown, out = page, [], self.term.home + self.term.clear
        for row, line in enumerate(lines):
            if row >= len(self.shown) or self.shown[row] != line:
                out += self.term.move_yx(row, 0) + self._styled(line) + self.term.clear_eol
        self.shown = lines
        self._write(out)

    def tell(self, cues: tuple[Cue, ...]) -> None:
        if self.bell and any(cue.kind in (CueKind.TONE, CueKind.END) for cue in cues):
            self._write(BELL)

    def _styled(self, line: picture.Line) -> str:
        style = self.styles.get(line.style)
        if style is None or not line.text:
            return line.text
        return line.text[: line.since] + str(style(line.text[line.since :]))

    def _write(self, text: str) -> None:
        if text:
            self.term.stream.write(text)
            self.term.stream.flush()


def _styles(term: blessed.Terminal) -> dict[str, Callable[[str], str]]:
    """Left is blue and right is amber, as everywhere in Dorsi; always with the word."""
    return {
        **_shapes(term),
        "left": term.color_rgb(0x7D, 0xB0, 0xFF),
        "right": term.color_rgb(0xFF, 0xAA, 0x5E),
        "stop": term.color_rgb(0xFF, 0x80, 0x99),
    }


def _shapes(term: blessed.Terminal) -> dict[str, Callable[[str], str]]:
    return {"strong": term.bold, "quiet": term.dim, "stop": term.bold}


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
