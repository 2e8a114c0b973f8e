"""A text of numbers with names over its columns, whatever app wrote it.

Separators, decimal commas, encodings, lines of remarks and times written as a clock's are
recognised; what the columns mean is decided in `phone_csv`.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from math import isfinite, nan

from dorsi.core.errors import Fault, InputError
from dorsi.core.saying import Saying, say

LONGEST_BYTES = 50_000_000
LONGEST_SHOWN = 40
HEAD_LINES = 60  # by then the numbers have begun
HINT = say("Export the accelerometer with gravity, with columns named time, x, y and z.")
CUT = say("Cut it to one test.")
CLOCK = re.compile(
    r"(?:(\d{4})-(\d\d?)-(\d\d?)[T_ ]+)?"
    r"(\d\d?)[:-](\d\d)[:-](\d\d)(?:[.,:_](\d+))?(?:Z|[+-][\d:]+)?"
)
DAY_S = 86_400
NUMBERS_LEAST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows over the first row of numbers, that row, and where the text goes on."""

    header: tuple[tuple[str, ...], ...]
    first: tuple[str, ...]
    text: str
    separator: str
    start: int

    def rows(self) -> Iterator[list[str]]:
        """The rows from the first numbers on; empty lines and remarks are left out."""
        return islice(_cells(self.text, self.separator), self.start, None)


def opened(data: bytes) -> Table:
    """The table in these bytes. Raises InputError where they hold no rows of numbers."""
    text = _text(data)
    separator = _separator(text)
    rows = list(islice(_cells(text, separator), HEAD_LINES))
    start = next((at for at, row in enumerate(rows) if _is_numbers(row)), None)
    if start is None:
        raise fault(say("hold rows of at least four numbers"), say("none"), HINT)
    header = tuple(tuple(row) for row in rows[:start])
    return Table(
        header=header, first=tuple(rows[start]), text=text, separator=separator, start=start
    )


def _text(data: bytes) -> str:
    if not data.strip():
        raise fault(say("be a table of numbers"), say("an empty file"), HINT)
    if len(data) > LONGEST_BYTES:
        must = say("be smaller than {most} MB", most=LONGEST_BYTES // 1_000_000)
        raise fault(must, say("{size} MB", size=len(data) // 1_000_000), CUT)
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in data[:4096] and not utf16:
        raise fault(say("be text"), say("a binary file"), HINT)
    return data.decode("utf-16" if utf16 else "utf-8-sig", errors="replace")


def _cells(text: str, separator: str) -> Iterator[list[str]]:
    """Cells of each line, with decimal commas as points where commas don't separate."""
    lines = (line for line in StringIO(text) if line.strip(" \t\r\n;,") and line[0] != "#")
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    comma = separator != ","
    try:
        for row in reader:
            yield [_point(cell.strip()) if comma else cell.strip() for cell in row]
    except csv.Error:
        raise fault(say("be a table of numbers"), say("a line without end"), HINT) from None


def _separator(text: str) -> str:
    """Semicolons and tabs come before commas, which may be decimal commas between them."""
    lines = (line for line in StringIO(text[:100_000]) if line.strip() and line[0] != "#")
    last = (list(islice(lines, HEAD_LINES)) or [""])[-1]
    return next((mark for mark in (";", "\t", ",") if mark in last.strip()), " ")


def _point(cell: str) -> str:
    """A decimal comma as a point."""
    return cell.replace(",", ".") if re.fullmatch(r"[+-]?\d*,\d+([eE][+-]?\d+)?", cell) else cell


def number(cell: str) -> float:
    """The number in a cell, NaN where there is none."""
    try:
        value = float(cell)
    except ValueError:
        return nan
    return value if isfinite(value) else nan


def moment(cell: str) -> float:
    """A time [its own unit], or [s] where it is written as a clock's; NaN where it is none."""
    value = number(cell)
    return value if isfinite(value) else _clock_s(cell)


def is_clock(cell: str) -> bool:
    return CLOCK.fullmatch(cell) is not None


def _clock_s(cell: str) -> float:
    found = CLOCK.fullmatch(cell)
    if found is None:
        return nan
    year, month, day, hour, minute, second, part = found.groups()
    days = (int(year) * 372 + int(month) * 31 + int(day)) if year else 0
    whole_s = days * DAY_S + int(hour) * 3600 + int(minute) * 60 + int(second)
    return whole_s + (float(f"0.{part}") if part else 0.0)


def _is_numbers(row: Sequence[str]) -> bool:
    """Enough numbers, or clock and numbers; a missing value is none, nor is it a name."""
    numbers = sum(isfinite(number(cell)) for cell in row)
    return numbers >= NUMBERS_LEAST or (numbers == NUMBERS_LEAST - 1 and any(map(is_clock, row)))


def fault(must: Saying, got: Saying, hint: Saying) -> InputError:
    """What a phone's file must, what it holds instead, and what to do."""
    return InputError(Fault(field=say("phone file"), must=must, got=got, hint=hint))


def shown(text: str) -> str:
    """A name or a value from a file, short enough for a sentence."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
