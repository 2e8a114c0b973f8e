"""How text stands in the terminal: 80 columns, calm, aligned, readable without colour."""

import codecs
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence

import click

WIDEST = 80
NARROWEST = 40
LEAST_ROOM = 20  # for the last column of a table
INDENT = "  "
HELP = {"help_option_names": ["-h", "--help"], "max_content_width": WIDEST}
PLAIN = {"●": "*", "○": ".", "■": "#", "□": "-", "▪": "#", "–": "-", "−": "-", "×": "x",
         "±": "+/-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "→": "->", "é": "e",
         "ü": "u", "ö": "o", "ä": "a", "│": "|", "─": "-", "·": ".", "≥": ">=", "≤": "<=",
         "°": " deg", "≈": "about "}  # fmt: skip


def width() -> int:
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))


def colour_wanted() -> bool | None:
    """False when NO_COLOR is set; otherwise click decides: colour on a terminal only."""
    return False if os.environ.get("NO_COLOR") else None


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(PLAIN.get(sign, "?") for sign in lost), error.end


def register_plain() -> None:
    codecs.register_error("dorsi_plain", _plain)


def plain_where_needed() -> None:
    """A terminal that cannot write a sign gets the nearest plain one instead of an error."""
    register_plain()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="dorsi_plain")


def title(text: str) -> str:
    return click.style(text, bold=True)


def quiet(text: str) -> str:
    return click.style(text, dim=True)


def para(text: str, *, indent: str = "", hang: str = "") -> str:
    """The text in lines; `hang` is added to the indent of every line but the first."""
    return textwrap.fill(
        " ".join(text.split()),
        width(),
        initial_indent=indent,
        subsequent_indent=indent + hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def bullet(text: str, *, indent: str = INDENT, mark: str = "-") -> str:
    return para(f"{mark} {text}", indent=indent, hang=" " * (len(mark) + 1))


def numbered(texts: Iterable[str], *, indent: str = INDENT) -> list[str]:
    return [bullet(text, indent=indent, mark=f"{n}.") for n, text in enumerate(texts, 1)]


def labelled(label: str, text: str, *, room: int, indent: str = INDENT) -> str:
    """`label   text`, the text hanging under itself; `room` is the width for the label."""
    head = indent + label.ljust(room) + INDENT
    filled = textwrap.fill(
        " ".join(text.split()),
        width(),
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return filled.rstrip() or head.rstrip()


def labelled_lines(pairs: Sequence[tuple[str, str]], *, indent: str = INDENT) -> list[str]:
    """Label and text in two columns; pairs without a text are left out."""
    shown = [(label, text) for label, text in pairs if text]
    room = max((len(label) for label, _ in shown), default=0)
    return [labelled(label, text, room=room, indent=indent) for label, text in shown]


def table(rows: Sequence[Sequence[str]], *, head: Sequence[str] = (), right: str = "") -> list[str]:
    """Columns as wide as their widest cell. `right` has an "r" for each column set to the right.

    The last column wraps under itself when the row is wider than the page. Where that leaves it
    no room, all columns but the first go on lines of their own.
    """
    every = [list(head), *map(list, rows)] if head else list(map(list, rows))
    if not every:
        return []
    rooms = [max(len(row[place]) for row in every) for place in range(len(every[0]))]
    taken = sum(len(INDENT) + room for room in rooms[:-1]) + len(INDENT)
    if taken + min(LEAST_ROOM, rooms[-1]) > width():
        lines = [line for row in every for line in _stacked(row)]
    else:
        lines = [line for row in every for line in _row(row, rooms, right)]
    if head:
        lines[0] = quiet(lines[0])
    return lines


def _stacked(row: Sequence[str]) -> list[str]:
    rest = INDENT.join(cell for cell in row[1:] if cell.strip())
    lines = [INDENT + row[0].rstrip()] if row[0].strip() else []
    return lines + ([_wrapped(INDENT * 2 + rest)] if rest else [])


def _row(row: Sequence[str], rooms: Sequence[int], right: str) -> list[str]:
    cells = [
        cell.rjust(room) if right[place : place + 1] == "r" else cell.ljust(room)
        for place, (cell, room) in enumerate(zip(row[:-1], rooms[:-1], strict=True))
    ]
    head = INDENT + "".join(f"{cell}{INDENT}" for cell in cells)
    last = row[-1].rjust(rooms[-1]) if right[len(row) - 1 : len(row)] == "r" else row[-1]
    room = max(LEAST_ROOM, width() - len(head))
    wrapped = textwrap.wrap(last, room, break_long_words=False, break_on_hyphens=False) or [""]
    if right[len(row) - 1 : len(row)] == "r":
        wrapped = [last]
    rest = [" " * len(head) + line for line in wrapped[1:]]
    return [(head + wrapped[0]).rstrip(), *rest]


def dots(count: int, of: int = 4) -> str:
    """How well something is supported, as filled and open dots."""
    return "●" * count + "○" * (of - count)


def following(*commands: str, why: str = "") -> str:
    """The closing line that names what to do next."""
    tail = f"  ({why})" if why else ""
    return f"Next: {'  or  '.join(commands)}{tail}"


def show(*blocks: str | Iterable[str]) -> None:
    """Prints the blocks, one empty line between two; empty blocks leave no gap."""
    texts = [block if isinstance(block, str) else "\n".join(block) for block in blocks]
    text = "\n\n".join(text for text in texts if text)
    click.echo("\n".join(map(_wrapped, text.split("\n"))))


def _wrapped(line: str) -> str:
    """A line that fits the page, under its own indent; commands stay whole, to be copied."""
    if len(click.unstyle(line)) <= width() or line.startswith("Next: "):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    under = indent and indent + INDENT
    filled = textwrap.wrap(
        line, width(), subsequent_indent=under, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(filled)
