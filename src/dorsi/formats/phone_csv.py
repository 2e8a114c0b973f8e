"""Motion recorded by a phone, as text: phyphox, Sensor Logger, or any plain table.

What the columns are is read from their names, in whatever order; the units of time and of
acceleration are recognised from names and values, since apps differ: gravity is near 9.8,
near 1 or near 1000, and no phone measures slower than once or faster than two thousand times a
second. Whether an app writes gravity upwards (Android) or downwards (iOS) changes no lean.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isfinite, nan, radians
from statistics import median

from dorsi.core.errors import InputError
from dorsi.core.saying import join, plain, say
from dorsi.formats import phone_table
from dorsi.formats.phone_table import CUT, HINT, Table, fault, moment, number
from dorsi.measure import turning as gyroscope
from dorsi.measure.inclinometer import GRAVITY, Sample, Vector

FEWEST_ROWS, MOST_ROWS = 2, 500_000  # an hour of the quickest phones' sensors
GRAVITY_IN_IT = say("hold acceleration with gravity")
TIME_UNITS = {"s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9}
# Phones give 1 to 2000 samples a second; between the units lies a factor of a thousand.
GAP_LEAST_S, GAP_MOST_S = 1 / 2000, 1.0
GYROSCOPE_APART_MOST_S = 0.1  # of a sample of its own file


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


_Row = tuple[float, Vector, Vector | None]


def read(data: bytes, *, gyroscope_data: bytes | None = None) -> PhoneFile:
    """The samples of one file, with the gyroscope's from another where it has one of its own.

    Rows without a number where one is due, and rows at a time already had, are left out and
    counted. Values in g become m/s². A gyroscope that doesn't turn as gravity does is left
    out. Raises InputError where there is no acceleration with gravity, or time steps back.
    """
    table = phone_table.opened(data)
    columns = _columns(table)
    timed = list(_timed(table, columns))
    whole = [row for row in timed if row is not None]
    kept, unit_s = _in_order(whole, columns.names[columns.time], clock=_is_clock(table, columns))
    factor = _force_unit([force.length for _, force, _ in kept])
    samples = [
        Sample(at_s=(at - kept[0][0]) * unit_s, acceleration=_scaled(force, factor), turning=turn)
        for at, force, turn in kept
    ]
    if gyroscope_data is not None and columns.turning is None:
        samples = _turned(samples, gyroscope_data, begun_s=kept[0][0] * unit_s)
    gap_s = median(later.at_s - early.at_s for early, later in pairwise(samples))
    return PhoneFile(
        samples=tuple(_agreeing(samples)),
        rate_hz=1 / gap_s,
        columns=columns.names,
        left_out=len(timed) - len(kept),
    )


def _columns(table: Table) -> _Columns:
    """What stands where: by name, or, in a table of four without names, time, x, y, z."""
    width = len([cell for cell in table.first if cell])
    if not table.header:
        if width != len("txyz"):
            raise fault(say("name its columns"), say("{n} columns without names", n=width), HINT)
        return _Columns(time=0, force=(1, 2, 3), turning=None, names=("time", "x", "y", "z"))
    names = _names(table.header, len(table.first))
    values, named = len(table.first), len([name for name in names if name])
    if values > named + 1:
        got = say("{values} values under {names} names", values=values, names=named)
        raise fault(
            say("have as many values as names"), got, say("Don’t use commas for two things.")
        )
    force = _axes(names, _is_force) or _axes(names, _is_bare)
    time = _time_column(names, table.first)
    if time is None or force is None:
        raise _missing(names, time)
    return _Columns(time=time, force=force, turning=_axes(names, _is_turning), names=names)


def _missing(names: Sequence[str], time: int | None) -> InputError:
    if any("lin" in name and "acc" in name for name in names):
        return fault(GRAVITY_IN_IT, say("acceleration without gravity"), HINT)
    if any(re.search(r"roll|pitch|yaw|azimuth|quat", name) for name in names):
        return fault(GRAVITY_IN_IT, say("angles"), HINT)
    missing = say("no time") if time is None else say("no x, y, z of the acceleration")
    return fault(say("have columns for time and acceleration"), missing, HINT)


def _names(header: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """One name per column. A group's name over several columns holds until the next group."""
    named = [row for row in map(_parted, header) if _is_names(row)][-2:]
    if len(named) == 2 and not _is_grouped(named):
        named = named[-1:]
    names = [""] * width
    for depth, row in enumerate(named):
        last = ""
        for at in range(width):
            cell = row[at].lower() if at < len(row) else ""
            last = cell or (last if depth < len(named) - 1 else "")
            names[at] = f"{names[at]} {last}".strip()
    return tuple(names)


def _parted(row: Sequence[str]) -> Sequence[str]:
    """The row's cells; names may have commas between them where the numbers have semicolons."""
    lone = [cell for cell in row if cell]
    return [cell.strip() for cell in lone[0].split(",")] if len(lone) == 1 else row


def _is_names(row: Sequence[str]) -> bool:
    """Several words and no number; a first row of numbers may lack some."""
    return sum(map(bool, row)) > 1 and not any(isfinite(number(cell)) for cell in row)


def _is_grouped(rows: Sequence[Sequence[str]]) -> bool:
    """The upper row names groups: its cells are fewer than the lower one's."""
    return sum(map(bool, rows[0])) < sum(map(bool, rows[1])) or not rows[1][0]


def _time_column(names: Sequence[str], first: Sequence[str]) -> int | None:
    """The acceleration's own time, or the time since the start, before any other."""
    found = [at for at, name in enumerate(names) if _is_time(name) and isfinite(moment(first[at]))]
    ranks = (r"acc.*(time|since)", r"elapsed|since", "")
    return min(
        found,
        key=lambda at: next(rank for rank, key in enumerate(ranks) if re.search(key, names[at])),
        default=None,
    )


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
    """The axis a column's name tells of, its unit aside: "Acceleration x (m/s^2)" is x."""
    bare = _bare(name)
    ends = r"(?:^|[\W_]|acc|accel|gyro?|acceleration|rotationrate|gravity|gf|a|g|w)([xyz])$"
    found = re.search(ends, bare) or re.search(r"\b([xyz])[-_ ]?(?:axis|acc|value)", bare)
    return found.group(1) if found else ""


def _bare(name: str) -> str:
    return re.sub(r"[\(\[].*?[\)\]]", "", name).strip()


def _is_time(name: str) -> bool:
    return bool(re.search(r"seconds|^t\b|time|^ms$|elapsed|epoc|since", name))


def _is_force(name: str) -> bool:
    with_gravity = re.search(r"acc|gravity|^a[-_ ]?[xyz]\b|^g[-_ ]?f", name)
    return bool(with_gravity) and not re.search(r"lin|without|user|abs|raw", name)


def _is_bare(name: str) -> bool:
    """Nothing but the axis, as where a file holds one sensor only."""
    return bool(re.fullmatch(r"[xyz]|[xyz][-_ ]?(?:axis|value)", _bare(name)))


def _is_turning(name: str) -> bool:
    return bool(re.search(r"gyr|rotation ?rate|angular|^[wg][-_ ]?[xyz]\b", name))


def _is_clock(table: Table, columns: _Columns) -> bool:
    return not isfinite(number(table.first[columns.time]))


def _timed(table: Table, columns: _Columns) -> Iterator[_Row | None]:
    """Each row with all its numbers; None for one that lacks any."""
    unit = _said_turning_unit(columns)
    for place, row in enumerate(table.rows()):
        if place >= MOST_ROWS:
            raise fault(say("hold at most {most} rows", most=MOST_ROWS), say("more"), CUT)
        if len(row) < len(columns.names):
            row = [*row, *[""] * (len(columns.names) - len(row))]
        at, force = moment(row[columns.time]), _vector(row, columns.force)
        if not (isfinite(at) and all(map(isfinite, force))):
            yield None
            continue
        turn = _vector(row, columns.turning) if columns.turning else None
        known = turn is not None and all(map(isfinite, turn))
        yield at, force, _scaled(turn, unit) if turn is not None and known else None


def _vector(row: Sequence[str], at: tuple[int, int, int]) -> Vector:
    return Vector(number(row[at[0]]), number(row[at[1]]), number(row[at[2]]))


def _in_order(rows: Sequence[_Row], name: str, *, clock: bool) -> tuple[list[_Row], float]:
    """The rows with each time once, and one unit of time in seconds.

    Raises InputError where time steps back: what was felt when is not known then.
    """
    kept = list(_first_of_each_time(rows))
    if len(kept) < FEWEST_ROWS:
        raise fault(
            say("hold at least two rows of numbers at different times"), plain(str(len(kept))), HINT
        )
    back = next(((early[0], late[0]) for early, late in pairwise(kept) if late[0] < early[0]), None)
    if back:
        hint = say("Export it once more, or part it where a new recording begins.")
        before, after = (f"{one:.10g}" for one in back)
        got = say("{after} after {before}", after=after, before=before)
        raise fault(say("have times that go forward"), got, hint)
    return kept, 1.0 if clock else _time_unit_s([row[0] for row in kept], name)


def _first_of_each_time(rows: Sequence[_Row]) -> Iterator[_Row]:
    last = nan
    for row in rows:
        if row[0] != last:
            yield row
        last = row[0]


def _time_unit_s(times: Sequence[float], name: str) -> float:
    """One unit of the time column in seconds: what it says, if that can be, or what can be."""
    gap = median(later - early for early, later in pairwise(times))
    said = re.search(r"(?:[\(\[_ ]|^)(s|ms|us|µs|ns)(?:[\)\] ]|$)", name)
    units = [said.group(1).replace("µ", "u")] if said else list(TIME_UNITS)
    for unit in units:
        if GAP_LEAST_S <= gap * TIME_UNITS[unit] <= GAP_MOST_S:
            return TIME_UNITS[unit]
    hint = say("Give the time in seconds, milliseconds or nanoseconds.")
    raise fault(
        say("be sampled between 1 and 2000 times a second"),
        say("a step of {step}", step=f"{gap:g}"),
        hint,
    )


def _force_unit(lengths: Sequence[float]) -> float:
    """What turns the values into m/s². Raises InputError where gravity isn't in them."""
    middle = median(lengths)
    for unit in (1.0, GRAVITY, GRAVITY / 1000):
        if 0.7 * GRAVITY <= middle * unit <= 1.3 * GRAVITY:
            return unit
    if middle < 0.7:
        hint = join(say("Sensor Logger keeps it in TotalAcceleration.csv."), HINT)
        raise fault(GRAVITY_IN_IT, say("values near zero"), hint)
    raise fault(
        say("hold acceleration in m/s² or g"),
        say("values around {middle}", middle=f"{middle:.3g}"),
        HINT,
    )


def _said_turning_unit(columns: _Columns) -> float:
    """Degrees where the names say so."""
    if columns.turning is None:
        return 1.0
    return radians(1) if re.search(r"deg|°|dps", columns.names[columns.turning[0]]) else 1.0


def _agreeing(samples: Sequence[Sample]) -> Iterator[Sample]:
    """The samples with turning in rad/s, or without it where it doesn't turn as gravity does."""
    scale = gyroscope.scale(samples)
    for sample in samples:
        turn = None if sample.turning is None or scale is None else _scaled(sample.turning, scale)
        yield replace(sample, turning=turn)


def _turned(samples: Sequence[Sample], data: bytes, *, begun_s: float) -> list[Sample]:
    """The samples with the turning that another file has nearest in time."""
    try:
        turns = _turnings(data)
    except InputError:
        return list(samples)  # an app writes an empty file where a phone has no gyroscope
    times = [at_s - begun_s for at_s, _ in turns]
    found = []
    for sample in samples:
        after = bisect_left(times, sample.at_s)
        near = min(
            range(max(0, after - 1), min(len(times), after + 1)),
            key=lambda at, moment_s=sample.at_s: abs(times[at] - moment_s),  # type: ignore[misc]
        )
        close = abs(times[near] - sample.at_s) <= GYROSCOPE_APART_MOST_S
        found.append(replace(sample, turning=turns[near][1] if close else None))
    return found


def _turnings(data: bytes) -> list[tuple[float, Vector]]:
    """The times [s] and turnings of a gyroscope's own file."""
    table = phone_table.opened(data)
    names = _names(table.header, len(table.first))
    axes, time = (
        _axes(names, _is_turning) or _axes(names, _is_bare),
        _time_column(names, table.first),
    )
    if axes is None or time is None:
        raise _missing(names, time)
    columns = _Columns(time=time, force=axes, turning=axes, names=names)
    rows = [row for row in _timed(table, columns) if row is not None]
    kept, unit_s = _in_order(rows, names[time], clock=_is_clock(table, columns))
    return [(at * unit_s, turn) for at, _, turn in kept if turn is not None]


def _scaled(vector: Vector, factor: float) -> Vector:
    return Vector(vector.x * factor, vector.y * factor, vector.z * factor)
