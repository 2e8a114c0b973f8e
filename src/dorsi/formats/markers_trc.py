"""Marker places as laboratories store them (TRC), and motions (MOT, STO) of OpenSim.

Both are tables of text with tabs, under a few lines that say what they hold.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import degrees, isfinite

from dorsi.core.errors import Fault, InputError
from dorsi.measure.markers import Markers, Spot

UNITS = ("mm", "cm", "m", "px")
_HEADER = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """Named columns over time; angles are in degrees whatever the file had."""

    times_s: tuple[float, ...]
    columns: Mapping[str, tuple[float, ...]]


def read_trc(data: bytes) -> Markers:
    """The markers of a TRC file. Raises InputError with what is wrong.

    A marker without its three numbers in a row is None there. Rows whose time doesn't go forward
    are refused, for nothing can be followed through them.
    """
    lines = _lines(data, "TRC file")
    if len(lines) < _HEADER or not lines[0].lower().startswith("pathfiletype"):
        raise _fault("TRC file", "begin with PathFileType", lines[0][:40] if lines else "nothing")
    header = dict(zip(lines[1].split(), lines[2].split(), strict=False))
    unit = header.get("Units", "")
    if unit not in UNITS:
        raise _fault("TRC file", f"give its Units as {', '.join(UNITS)}", unit or "none")
    names = [name.strip() for name in re.split(r"\t+", lines[3].strip())][2:]
    rows = list(_trc_rows(lines[_HEADER:], len(names)))
    times = tuple(at for at, _ in rows)
    _check_forward(times, "TRC file")
    places = {name: tuple(row[number] for _, row in rows) for number, name in enumerate(names)}
    return Markers(times_s=times, places=places, unit=unit)


def _trc_rows(lines: Sequence[str], count: int) -> Iterator[tuple[float, list[Spot | None]]]:
    for line in lines:
        cells = [_number(cell) for cell in line.split("\t")]
        if len(cells) < 2 or cells[1] is None:
            continue
        cells += [None] * (2 + 3 * count - len(cells))
        yield cells[1], [_spot(cells[2 + 3 * at : 5 + 3 * at]) for at in range(count)]


def _spot(cells: Sequence[float | None]) -> Spot | None:
    x, y, z = cells
    return None if x is None or y is None or z is None else (x, y, z)


def read_mot(data: bytes) -> Motion:
    """The columns of a MOT or STO file; radians become degrees where the file says so."""
    lines = _lines(data, "MOT file")
    end = next((at for at, line in enumerate(lines) if line.strip().lower() == "endheader"), None)
    if end is None or end + 1 >= len(lines):
        raise _fault("MOT file", "have a line endheader before its columns", "none")
    names = lines[end + 1].split()
    if not names or names[0].lower() != "time":
        raise _fault("MOT file", "have time as its first column", names[0] if names else "none")
    rows = [[_number(cell) for cell in line.split()] for line in lines[end + 2 :]]
    whole = [[cell for cell in row if cell is not None] for row in rows if row]
    if any(len(row) != len(names) for row in whole):
        raise _fault("MOT file", f"have {len(names)} numbers in each row", "fewer or more")
    _check_forward([row[0] for row in whole], "MOT file")
    radians = any(re.fullmatch(r"\s*indegrees\s*=\s*no\s*", line.lower()) for line in lines[:end])
    columns = {name: tuple(row[at] for row in whole) for at, name in enumerate(names)}
    if radians:
        columns = {
            name: values if _is_length(name) else tuple(map(degrees, values))
            for name, values in columns.items()
        }
    return Motion(times_s=columns.pop(names[0]), columns=columns)


def _is_length(name: str) -> bool:
    return name == "time" or bool(re.search(r"_t[xyz]$", name))


def _lines(data: bytes, what: str) -> list[str]:
    if b"\0" in data[:4096]:
        raise _fault(what, "be text", "a binary file")
    return [
        line for line in data.decode("utf-8-sig", errors="replace").splitlines() if line.strip()
    ]


def _number(cell: str) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _check_forward(times: Sequence[float], what: str) -> None:
    if len(times) < 2:
        raise _fault(what, "have at least two rows of numbers", str(len(times)))
    late = next((later for early, later in pairwise(times) if later <= early), None)
    if late is not None:
        raise _fault(what, "have times that go forward", f"{late:g} s after a later or equal one")


def _fault(what: str, must: str, got: str) -> InputError:
    return InputError(Fault(field=what, must=must, got=got, hint="Export it once more."))
