"""What was measured, in the forms other programs of motion laboratories read.

TRC: the points as they were found, nothing smoothed; markers in space as OpenSim has them.
MOT: both legs' angles from the points, in the frames whose view allows angles. CSV: the lean
that was measured, with its error, or why there is none.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence

from dorsi.formats import marker_names, markers_side
from dorsi.formats.marker_names import POINTS
from dorsi.formats.markers_mot import Motion
from dorsi.measure import joints
from dorsi.measure.frames import HIPS, SHOULDERS, SIDES, Body, Frame, Point, Recording
from dorsi.measure.joints import LETTERS
from dorsi.measure.markers import Markers, Spot
from dorsi.measure.report import Reading, Report

# HALPE_26 has a marker between both hips and one between both shoulders.
BETWEEN = {"Hip": HIPS, "Neck": SHOULDERS}
COLUMNS = (
    "time_s", "side", "tibia_to_vertical_deg", "error_deg", "heel_rise_shank", "visibility",
    "refused",
)  # fmt: skip
MARK = ",".join(COLUMNS).encode()
METRES = {"m": 1.0, "cm": 0.01, "mm": 0.001}
# Vicon stores what it computed among the markers.
NO_PLACE = re.compile("Angle|Power|Force|Moment|GRF")


def as_markers(recording: Recording) -> Markers:
    """The points in pixels, y downwards, under the names of HALPE_26, as Sports2D has them."""
    bodies = [frame.body for frame in recording.frames]
    places = {name: _column(bodies, at) for at, name in enumerate(POINTS)}
    for name, (left, right) in BETWEEN.items():
        pairs = zip(_column(bodies, left), _column(bodies, right), strict=True)
        places[name] = tuple(_middle(one, other) for one, other in pairs)
    times_s = tuple(frame.at_s for frame in recording.frames)
    return Markers(times_s=times_s, places=places, unit="px")


def in_metres(markers: Markers) -> Markers:
    """Markers in space as Pose2Sim and OpenSim have them: in metres, y upwards.

    What a C3D holds beside places (angles, forces, powers) is left out. Raises InputError where
    nothing says which way is up.
    """
    turned = markers_side.turn(marker_names.columns(markers.places))
    size = METRES[markers.unit]

    def placed(spot: Spot) -> Spot:
        x, y, z = turned(spot)
        return x * size, y * size, z * size

    places = {
        name: tuple(spot and placed(spot) for spot in spots)
        for name, spots in markers.places.items()
        if not NO_PLACE.search(name)
    }
    return Markers(times_s=markers.times_s, places=places, unit="m")


def _column(bodies: Sequence[Body | None], at: int) -> tuple[Spot | None, ...]:
    return tuple(_spot(body[at]) if body else None for body in bodies)


def _spot(point: Point) -> Spot | None:
    return (point.x_px, point.y_px, 0.0) if point.seen else None


def _middle(one: Spot | None, other: Spot | None) -> Spot | None:
    if one is None or other is None:
        return None
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2, 0.0


def as_motion(recording: Recording, report: Report, *, roll_deg: float | None) -> Motion:
    """Ankle, knee and lean of both legs; missing where a point is or where angles are refused."""
    why = _refused(report)
    columns: dict[str, list[float | None]] = {}
    for frame in recording.frames:
        body = None if why(frame.at_s) else frame.body
        for leg, letter in LETTERS.items():
            found = joints.joints(body, leg, roll_deg=roll_deg or 0.0) if body else None
            columns.setdefault(f"ankle_angle_{letter}", []).append(found and found.ankle_deg)
            columns.setdefault(f"knee_angle_{letter}", []).append(found and found.knee_deg)
            columns.setdefault(f"tibia_to_vertical_{letter}", []).append(found and found.tibia_deg)
    return Motion(
        times_s=tuple(frame.at_s for frame in recording.frames),
        columns={name: tuple(values) for name, values in columns.items()},
    )


def series_csv(recording: Recording, report: Report) -> bytes:
    """A row for each frame. Empty cells where there is no angle; `refused` says why."""
    readings = {one.at_s: one for one in report.readings}
    why = _refused(report)
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(
        _row(frame, readings.get(frame.at_s), why(frame.at_s)) for frame in recording.frames
    )
    return text.getvalue().encode()


def _row(frame: Frame, reading: Reading | None, reason: str) -> list[object]:
    if reading is None:
        return [frame.at_s, "", "", "", "", "", reason]
    angle = reading.angle
    measured = [SIDES[reading.leg].value, angle.degrees, angle.error_deg]
    return [frame.at_s, *measured, reading.heel_rise, reading.visibility, ""]


def _refused(report: Report) -> Callable[[float], str]:
    """Tells for a time why there is no angle then; an empty text where there is one."""
    given = {one.at_s for one in report.readings}
    spans = sorted((one.from_s, one.to_s, one.reason.value) for one in report.refused)

    def why(at_s: float) -> str:
        if at_s in given:
            return ""
        return next((reason for start, end, reason in spans if start <= at_s <= end), "")

    return why


def read_series(data: bytes) -> Iterator[dict[str, str]]:
    """The rows of a CSV written here, by column."""
    yield from csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
