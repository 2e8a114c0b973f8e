"""Tables of numbers as motion laboratories store them: text, tabs, a few lines of header.

What TRC and MOT files have in common when they are read.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import isfinite

from dorsi.core.errors import Fault, InputError

# What programs write where a number is missing: nothing, or one of these.
MISSING = re.compile(
    r"[+-]?(nan(\(.*\))?|inf(inity)?|1\.#(qnan|ind|inf)0*|-|--|n/a|null|none)?", re.I
)
HINT = "Export it once more."
LONGEST_SHOWN = 40


def lines(data: bytes, what: str) -> list[str]:
    """The lines that hold something. Raises InputError where the file isn't text."""
    if b"\0" in data[:4096]:
        raise fault(what, "be text", "a binary file")
    text = data.decode("utf-8-sig", errors="replace")
    return [line for line in text.splitlines() if line.strip()]


def cells(line: str, *, tabs: bool) -> list[str]:
    """The cells of a line; blanks part them only in a file without tabs."""
    if not tabs:
        return line.split()
    return [cell.strip() for cell in line.split("\t")]


def numbers(found: Sequence[str], what: str, row: int) -> list[float | None]:
    """The cells as numbers, None where one is missing.

    A decimal comma is taken for a point. Raises InputError for anything else; `row` is told.
    """
    return [_number(cell, what, row) for cell in found]


def _number(cell: str, what: str, row: int) -> float | None:
    if MISSING.fullmatch(cell):
        return None
    try:
        value = float(cell.replace(",", "."))
    except ValueError:
        got = f"{cell[:LONGEST_SHOWN]} in row {row}"
        raise fault(what, "hold numbers or gaps under its header", got) from None
    return value if isfinite(value) else None


def check_forward(times: Sequence[float], what: str) -> None:
    """Raises InputError unless there are two rows, each later than the one before."""
    if len(times) < 2:
        raise fault(what, "have at least two rows of numbers", str(len(times)))
    late = next((later for early, later in pairwise(times) if later <= early), None)
    if late is not None:
        got = f"{late:g} s after a later or equal one"
        hint = "Export it once more, its times with more digits."
        raise fault(what, "have times that go forward", got, hint)


def check_count(said: str, found: int, what: str) -> None:
    """Raises InputError where a header promises more rows than there are: a cut-off file."""
    if said.strip().isdecimal() and int(said) > found:
        raise fault(what, f"have all the {int(said)} rows its header tells of", str(found))


def fault(what: str, must: str, got: str, hint: str = HINT) -> InputError:
    return InputError(Fault(field=what, must=must, got=got, hint=hint))
