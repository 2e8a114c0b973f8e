"""Motions of OpenSim: MOT and STO, read and written. Sports2D writes its angles the same way."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import degrees

from dorsi.formats import lab_table

WHAT = "MOT file"
BY = "Dorsi"
MARK = f"{BY} ".encode()
# As OpenSim writes it; readers look for the line with inDegrees.
UNITS = (
    "Units are S.I. units (second, meters, Newtons, ...)",
    "If the header above contains a line with 'inDegrees', this indicates whether rotational "
    "values are in degrees (yes) or radians (no).",
)
# Columns that no one turns into degrees, whatever the header says.
_NOT_TURNED = re.compile(r"_t[xyz](/|$)|force|moment|torque|activation|fiber|power", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """Named columns over time, as the file has them; None where a number is missing."""

    times_s: tuple[float, ...]
    columns: Mapping[str, tuple[float | None, ...]]
    in_degrees: bool = True

    def angle_deg(self, name: str) -> tuple[float | None, ...]:
        """A column of angles [deg], whatever the file had. Raises KeyError."""
        column = self.columns[name]
        if self.in_degrees or _NOT_TURNED.search(name):
            return column
        return tuple(None if value is None else degrees(value) for value in column)


def read_mot(data: bytes) -> Motion:
    """The motion in a MOT or STO file. Raises InputError with what is wrong.

    A header that doesn't say inDegrees is taken as OpenSim takes it: degrees in SIMM's old
    files, which have no version, radians in newer ones.
    """
    lines = lab_table.lines(data, WHAT)
    end = next((at for at, line in enumerate(lines) if line.strip().lower() == "endheader"), None)
    if end is None or end + 1 >= len(lines):
        raise lab_table.fault(WHAT, "have a line endheader before its columns", "none")
    header, body = lines[:end], lines[end + 1 :]
    tabs = "\t" in body[0]
    names = [name for name in lab_table.cells(body[0], tabs=tabs) if name]
    if not names or names[0].lower() != "time":
        got = names[0] if names else "none"
        raise lab_table.fault(WHAT, "have time as its first column", got)
    names = list(_apart(names))
    rows = list(_rows(body[1:], len(names), tabs=tabs))
    said = [
        found for line in header if (found := re.match(r"\s*(?:n|data)rows[= ](.*)", line, re.I))
    ]
    lab_table.check_count(said[0].group(1) if said else "", len(rows), WHAT)
    times = tuple(at for at, _ in rows)
    lab_table.check_forward(times, WHAT)
    columns = {name: tuple(row[at] for _, row in rows) for at, name in enumerate(names[1:])}
    return Motion(times_s=times, columns=columns, in_degrees=_in_degrees(header))


def _in_degrees(header: Sequence[str]) -> bool:
    said = dict(line.lower().replace(" ", "").split("=", 1) for line in header if "=" in line)
    return said.get("indegrees", "no" if "version" in said else "yes") != "no"


def _apart(names: Sequence[str]) -> Iterator[str]:
    """A name that comes again is numbered: OpenSim's own files name two force plates alike."""
    for at, name in enumerate(names):
        before = names[:at].count(name)
        yield f"{name} {before + 1}" if before else name


def _rows(
    lines: Sequence[str], width: int, *, tabs: bool
) -> Iterator[tuple[float, list[float | None]]]:
    for number, line in enumerate(lines, 1):
        found = lab_table.cells(line, tabs=tabs and "\t" in line)
        while len(found) > width and not found[-1]:
            found.pop()
        if len(found) != width:
            got = f"{len(found)} in row {number}"
            raise lab_table.fault(WHAT, f"have {width} numbers in each row", got)
        at, *values = lab_table.numbers(found, WHAT, number)
        if at is None:
            raise lab_table.fault(WHAT, "have a time in each row", f"none in row {number}")
        yield at, values


def write_mot(motion: Motion, *, name: str) -> bytes:
    """The motion as OpenSim writes it, so that reading it gives the same; gaps are nan."""
    lines = [
        f"{BY} {name}",
        "version=1",
        f"nRows={len(motion.times_s)}",
        f"nColumns={len(motion.columns) + 1}",
        f"inDegrees={'yes' if motion.in_degrees else 'no'}",
        "",
        *UNITS,
        "",
        "endheader",
        "\t".join(["time", *motion.columns]),
        *(
            "\t".join("nan" if value is None else repr(value) for value in row)
            for row in zip(motion.times_s, *motion.columns.values(), strict=True)
        ),
    ]
    return ("\n".join(lines) + "\n").encode()
