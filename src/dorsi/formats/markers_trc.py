"""Marker places as laboratories store them: TRC, read and written.

Five lines of header, then a row for each picture: its number, its time, and x, y, z of each
marker. Sports2D's hold pixels, y downwards; Pose2Sim's and OpenSim's a length, y upwards.
"""

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from dorsi.formats import lab_table
from dorsi.measure.markers import Markers, Spot

UNITS = ("mm", "cm", "m", "px")
WHAT = "TRC file"
KEYS = (
    "DataRate", "CameraRate", "NumFrames", "NumMarkers", "Units", "OrigDataRate",
    "OrigDataStartFrame", "OrigNumFrames",
)  # fmt: skip
BY = "Dorsi"
MARK = f"PathFileType\t4\t(X/Y/Z)\t{BY} ".encode()
# OpenSim reads empty cells as gaps, too, but not at the end of a row.
GAP = ("NaN", "NaN", "NaN")
_HEADER = 5


def read_trc(data: bytes) -> Markers:
    """The markers of a TRC file, exactly as it has them. Raises InputError with what is wrong.

    A marker is None in a row without its three numbers; 0, 0, 0 stands for a gap too, as
    OpenPose, Pose2Sim and Qualisys write it. Rows whose time doesn't go forward are refused, for
    nothing can be followed through them; so is a file with fewer rows than its header tells of.
    """
    lines = lab_table.lines(data, WHAT)
    if len(lines) < _HEADER or not lines[0].lower().startswith("pathfiletype"):
        got = lines[0][: lab_table.LONGEST_SHOWN] if lines else "nothing"
        raise lab_table.fault(WHAT, "begin with PathFileType", got)
    header = dict(zip(lines[1].split(), lines[2].split(), strict=False))
    unit = header.get("Units", "")
    if unit not in UNITS:
        raise lab_table.fault(WHAT, f"give its Units as {', '.join(UNITS)}", unit or "none")
    names = _names(lines[3], header.get("NumMarkers", ""))
    rows = list(_rows(lines[_HEADER:], len(names)))
    if not data.rstrip(b" \t").endswith((b"\n", b"\r")):
        _check_last(lines[-1], len(names))
    lab_table.check_count(header.get("NumFrames", ""), len(rows), WHAT)
    times = tuple(at for at, _ in rows)
    lab_table.check_forward(times, WHAT)
    places = {name: tuple(row[number] for _, row in rows) for number, name in enumerate(names)}
    return Markers(times_s=times, places=places, unit=unit)


def _names(line: str, said: str) -> list[str]:
    """One name for each three columns; a name that is missing stays a marker of its own."""
    cells = [cell.strip() for cell in line.rstrip().split("\t")][2:]
    thirds = cells[::3] if not any(cells[1::3]) and not any(cells[2::3]) else None
    names = thirds if thirds is not None else [cell for cell in cells if cell]
    names = [name or f"marker {number}" for number, name in enumerate(names, 1)]
    if said.isdecimal() and int(said) != len(names):
        raise lab_table.fault(WHAT, f"name its {int(said)} markers", str(len(names)))
    twice = sorted({name for name in names if names.count(name) > 1})
    if not names or twice:
        must = "name each marker once"
        raise lab_table.fault(WHAT, must, f"{', '.join(twice)} twice" if twice else "none")
    return names


def _rows(lines: Sequence[str], count: int) -> Iterator[tuple[float, list[Spot | None]]]:
    tabs = any("\t" in line for line in lines)
    for number, line in enumerate(lines, 1):
        cells = lab_table.numbers(lab_table.cells(line, tabs=tabs), WHAT, number)
        if len(cells) < 2 or cells[1] is None:
            raise lab_table.fault(WHAT, "have a time in each row", f"none in row {number}")
        if any(cell is not None for cell in cells[2 + 3 * count :]):
            got = f"more in row {number}"
            raise lab_table.fault(WHAT, f"have {3 * count} places in each row", got)
        cells += [None] * (2 + 3 * count - len(cells))
        yield cells[1], [_spot(cells[2 + 3 * at : 5 + 3 * at]) for at in range(count)]


def _spot(cells: Sequence[float | None]) -> Spot | None:
    x, y, z = cells
    if x is None or y is None or z is None or x == y == z == 0:
        return None
    return x, y, z


def _check_last(line: str, count: int) -> None:
    """The last row of a file that doesn't end its last line must have all its cells."""
    if len(line.split("\t" if "\t" in line else None)) < 2 + 3 * count:
        raise lab_table.fault(WHAT, "be whole", "a last row that was cut off")


def write_trc(markers: Markers, *, name: str) -> bytes:
    """The markers as TRC, so that reading it gives the same; gaps are NaN.

    `name` is the file's; Sports2D takes pixels from files with _px in their name.
    """
    rate_hz = 1 / median(
        later - early for early, later in zip(markers.times_s, markers.times_s[1:], strict=False)
    )
    rate, count = f"{round(rate_hz, 3):g}", str(len(markers.times_s))
    values = (rate, rate, count, str(len(markers.places)), markers.unit, rate, "1", count)
    axes = (f"{axis}{at}" for at in range(1, len(markers.places) + 1) for axis in "XYZ")
    lines = [
        MARK.decode() + name,
        "\t".join(KEYS),
        "\t".join(values),
        "Frame#\tTime\t" + "".join(f"{one}\t\t\t" for one in markers.places).rstrip("\t"),
        "\t\t" + "\t".join(axes),
        *_written(markers.times_s, markers.places),
    ]
    return ("\n".join(lines) + "\n").encode()


def _written(
    times_s: Sequence[float], places: Mapping[str, Sequence[Spot | None]]
) -> Iterator[str]:
    for number, (at_s, *spots) in enumerate(zip(times_s, *places.values(), strict=True), 1):
        cells = [cell for spot in spots for cell in (map(repr, spot) if spot else GAP)]
        yield "\t".join([str(number), repr(at_s), *cells])
