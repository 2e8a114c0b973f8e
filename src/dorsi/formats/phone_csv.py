"""Motion recorded by a phone, as text: phyphox, Sensor Logger, or any plain table.

What the columns are is read from their names, in whatever order; the units of time and of
acceleration are recognised from the values, since apps differ: gravity is either near 9.8 or
near 1, and no phone measures slower than once or faster than two thousand times a second.
"""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, nan, radians
from statistics import median

from dorsi.core.errors import Fault, InputError
from dorsi.measure.inclinometer import GRAVITY, Sample, Vector

LONGEST_BYTES = 200_000_000
FEWEST_ROWS = 2
TIME_UNITS = {"s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9}
# Phones give 1 to 2000 samples a second; between the units lies a factor of a thousand.
GAP_LEAST_S, GAP_MOST_S = 1 / 2000, 1.0
HINT = "Export the accelerometer with gravity, with columns named time, x, y and z."


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneFile:
    """What was recognised, and the samples in order of time [s since the first; m/s²; rad/s]."""

    samples: tuple[Sample, ...]
    rate_hz: float
    columns: tuple[str, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Where in a row things stand."""

    time: int
    force: tuple[int, int, int]
    turning: tuple[int, int, int] | None
    names: tuple[str, ...]


def read(data: bytes) -> PhoneFile:
    """The samples of one file. Raises InputError where it holds no acceleration with gravity.

    Rows without a number where one is due, and rows at a time already had, are left out and
    counted. Times going back are put in order. Values in g become m/s².
    """
    rows = _rows(_text(data))
    start = next((at for at, row in enumerate(rows) if _is_numbers(row)), len(rows))
    columns = _columns(rows[:start], rows[start] if start < len(rows) else ())
    timed = sorted(_timed(rows[start:], columns), key=lambda one: one[0])
    kept = list(_first_of_each_time(timed))
    if len(kept) < FEWEST_ROWS:
        raise _fault("hold at least two rows of numbers", f"{len(kept)}", HINT)
    unit_s = _time_unit_s([one[0] for one in kept], columns.names[columns.time])
    turn = _turning_unit([one[2] for one in kept if one[2]])
    factor = _force_unit([one[1].length for one in kept])
    samples = tuple(
        Sample(
            at_s=(at - kept[0][0]) * unit_s,
            acceleration=_scaled(force, factor),
            turning=_scaled(turning, turn) if turning else None,
        )
        for at, force, turning in kept
    )
    gap_s = median(later.at_s - early.at_s for early, later in pairwise(samples))
    return PhoneFile(
        samples=samples,
        rate_hz=1 / gap_s,
        columns=columns.names,
        left_out=len(rows) - start - len(kept),
    )


def _text(data: bytes) -> str:
    if not data.strip():
        raise _fault("be a table of numbers", "an empty file", HINT)
    if len(data) > LONGEST_BYTES:
        raise _fault("be smaller than 200 MB", f"{len(data) / 1e6:.0f} MB", "Cut it to one test.")
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _fault("be text", "a binary file", "Unpack it first if it is an archive. " + HINT)
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if utf16 else "utf-8-sig", errors="replace")


def _rows(text: str) -> list[list[str]]:
    """Cells of each line; the separator is the one that most of the first lines agree on."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    separator = _separator(lines[-1] if lines else "")
    rows = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=separator)]
    if separator in ";\t":
        rows = [[_point(cell) for cell in row] for row in rows]
    return rows


def _separator(line: str) -> str:
    """Semicolons and tabs come before commas, which may be decimal commas between them."""
    return next((mark for mark in (";", "\t", ",") if mark in line), " ")


def _point(cell: str) -> str:
    """A decimal comma as a point."""
    return cell.replace(",", ".") if re.fullmatch(r"[+-]?\d*,\d+([eE][+-]?\d+)?", cell) else cell


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return nan


def _is_numbers(row: Sequence[str]) -> bool:
    found = [cell for cell in row if cell]
    return len(found) >= 4 and all(isfinite(_number(cell)) for cell in found)


def _columns(header: Sequence[Sequence[str]], first: Sequence[str]) -> _Columns:
    """What stands where: by name, or, in a table of four without names, time, x, y, z."""
    if not first:
        raise _fault("hold rows of at least four numbers", "none", HINT)
    if not header:
        if sum(bool(cell) for cell in first) != 4:
            got = f"{len(first)} columns without names"
            raise _fault("name its columns", got, HINT)
        return _Columns(time=0, force=(1, 2, 3), turning=None, names=("time", "x", "y", "z"))
    names = _names(header, len(first))
    force = _axes(names, _is_force) or _axes(names, lambda name: len(name) <= 2)
    times = [at for at, name in enumerate(names) if _is_time(name)]
    time = next((at for at in times if "elapsed" in names[at]), times[0] if times else None)
    if time is None or force is None:
        if any("lin" in name and "acc" in name for name in names):
            got = "acceleration without gravity"
            raise _fault("hold acceleration with gravity", got, HINT)
        missing = "no time" if time is None else "no x, y, z of the acceleration"
        raise _fault("have columns for time and acceleration", missing, HINT)
    return _Columns(time=time, force=force, turning=_axes(names, _is_turning), names=names)


def _names(header: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """One name per column. A group's name over several columns holds until the next group."""
    names = [""] * width
    for depth, row in enumerate(header[-2:]):
        last = ""
        for at in range(width):
            cell = row[at].lower() if at < len(row) else ""
            last = cell or (last if depth < len(header[-2:]) - 1 else "")
            names[at] = f"{names[at]} {last}".strip()
    return tuple(names)


def _axes(names: Sequence[str], wanted: Callable[[str], bool]) -> tuple[int, int, int] | None:
    """The columns of x, y and z among those that are wanted."""
    found = []
    for axis in "xyz":
        at = [i for i, name in enumerate(names) if wanted(name) and _axis(name) == axis]
        if not at:
            return None
        found.append(at[0])
    return found[0], found[1], found[2]


def _axis(name: str) -> str:
    """The axis a column's name ends on, its unit aside: "Acceleration x (m/s^2)" is x."""
    bare = re.sub(r"[\(\[].*?[\)\]]", "", name).strip()
    found = re.search(r"(?:^|[\W_]|acc|gyro?|acceleration|gravity|a|g|w)([xyz])$", bare)
    return found.group(1) if found else ""


def _is_time(name: str) -> bool:
    return bool(re.search(r"seconds|^t$|time|^ms$|timestamp", name))


def _is_force(name: str) -> bool:
    with_gravity = re.search(r"acc|gravity|^a[xyz]\b|^g[-_ ]?force", name)
    return bool(with_gravity) and not re.search(r"lin|without|user|abs", name)


def _is_turning(name: str) -> bool:
    return bool(re.search(r"gyr|rotation ?rate|angular|^w[xyz]\b", name))


_Row = tuple[float, Vector, Vector | None]


def _timed(rows: Sequence[Sequence[str]], columns: _Columns) -> Iterator[_Row]:
    """Rows that have all their numbers."""
    for row in rows:
        cells = [_number(row[at]) if at < len(row) else nan for at in range(len(columns.names))]
        force = Vector(*(cells[at] for at in columns.force))
        if not (isfinite(cells[columns.time]) and all(map(isfinite, force))):
            continue
        turning = Vector(*(cells[at] for at in columns.turning)) if columns.turning else None
        known = turning is not None and all(map(isfinite, turning))
        yield cells[columns.time], force, turning if known else None


def _first_of_each_time(rows: Sequence[_Row]) -> Iterator[_Row]:
    last = nan
    for row in rows:
        if row[0] != last:
            yield row
        last = row[0]


def _time_unit_s(times: Sequence[float], name: str) -> float:
    """One unit of the time column in seconds: what it says, if that can be, or what can be."""
    gap = median(later - early for early, later in pairwise(times))
    said = re.search(r"[\(\[]\s*(s|ms|us|µs|ns)\s*[\)\]]", name)
    units = [said.group(1).replace("µ", "u")] if said else list(TIME_UNITS)
    for unit in units:
        if GAP_LEAST_S <= gap * TIME_UNITS[unit] <= GAP_MOST_S:
            return TIME_UNITS[unit]
    hint = "Give the time in seconds, milliseconds or nanoseconds."
    raise _fault("be sampled between 1 and 2000 times a second", f"a step of {gap:g}", hint)


def _force_unit(lengths: Sequence[float]) -> float:
    """What turns the values into m/s². Raises InputError where gravity isn't in them."""
    middle = median(lengths)
    if 0.7 * GRAVITY <= middle <= 1.3 * GRAVITY:
        return 1.0
    if 0.7 <= middle <= 1.3:
        return GRAVITY
    if middle < 0.7:
        raise _fault("hold acceleration with gravity", "values near zero", HINT)
    raise _fault("hold acceleration in m/s² or g", f"values around {middle:.0f}", HINT)


def _turning_unit(turnings: Sequence[Vector]) -> float:
    """Turning is rad/s, unless it is faster than a hand can turn a phone: then degrees/s."""
    fastest = max((one.length for one in turnings), default=0.0)
    return radians(1) if fastest > 40 else 1.0


def _scaled(vector: Vector, factor: float) -> Vector:
    return Vector(vector.x * factor, vector.y * factor, vector.z * factor)


def _fault(must: str, got: str, hint: str) -> InputError:
    return InputError(Fault(field="phone file", must=must, got=got, hint=hint))
