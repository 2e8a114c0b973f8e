import gzip
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.formats import phone_csv
from dorsi.measure.inclinometer import GRAVITY, Axis, Vector, lean_deg
from dorsi.measure.still_readings import readings
from tests.recordings import recording

LEAN = radians(30)
FORCE = (0.1, GRAVITY * cos(LEAN), GRAVITY * sin(LEAN))


def table(header, rows, separator=",", comma=False):
    lines = [separator.join(header)] if header else []
    for row in rows:
        cells = [repr(float(cell)) for cell in row]
        lines.append(separator.join(cell.replace(".", ",") if comma else cell for cell in cells))
    return "\n".join(lines).encode()


def timed(*more, rate_hz=100.0, unit_s=1.0, force=FORCE):
    return [(at / rate_hz / unit_s, *force, *more) for at in range(300)]


def reordered(rows, order):
    return [tuple(row[at] for at in order) for row in rows]


PHYPHOX = (
    "Time (s)",
    "Acceleration x (m/s^2)",
    "Acceleration y (m/s^2)",
    "Acceleration z (m/s^2)",
    "Absolute acceleration (m/s^2)",
)
FILES = {
    "phyphox": table([f'"{name}"' for name in PHYPHOX], timed(GRAVITY)),
    "phyphox, German": table(PHYPHOX, timed(GRAVITY), separator=";", comma=True),
    "phyphox, tabs": table(PHYPHOX, timed(GRAVITY), separator="\t"),
    "Sensor Logger": table(
        ("time", "seconds_elapsed", "z", "y", "x"),
        [(1.7e18 + row[0] * 1e9, row[0], row[3], row[2], row[1]) for row in timed()],
    ),
    "milliseconds": table(("timestamp", "ax", "ay", "az"), timed(unit_s=1e-3)),
    "nanoseconds": table(("time", "x", "y", "z"), timed(unit_s=1e-9)),
    "in g": table(
        ("time", "accX", "accY", "accZ"), timed(force=[part / GRAVITY for part in FORCE])
    ),
    "no names": table((), timed()),
    "in thousandths of g": table(
        ("time", "accX (mg)", "accY (mg)", "accZ (mg)"),
        timed(force=[part / GRAVITY * 1000 for part in FORCE]),
    ),
    "SensorLog": b"\n".join(
        [
            b"loggingTime(txt),accelerometerTimestamp_sinceReboot(s),accelerometerAccelerationX(G),"
            b"accelerometerAccelerationY(G),accelerometerAccelerationZ(G),"
            b"motionUserAccelerationX(G),motionUserAccelerationY(G),motionUserAccelerationZ(G)",
            *(
                f"2026-03-02 07:30:{at / 100:06.3f} +0100,{12 + at / 100},"
                f"{','.join(str(part / GRAVITY) for part in FORCE)},0,0,0".encode()
                for at in range(300)
            ),
        ]
    ),
    "AndroSensor": table(
        (
            *(f"LINEAR ACCELERATION {axis} (m/s²)" for axis in "XYZ"),
            *(f"ACCELEROMETER {axis} (m/s²)" for axis in "XYZ"),
            "Time since start in ms",
        ),
        [(0, 0, 0, *row[1:], row[0] * 1000) for row in timed()],
        separator=";",
    ),
    "times of a clock": b"time;ax;ay;az\n"
    + b"\n".join(
        f"12:59:{50 + at // 100}:{at % 100:02d};{FORCE[0]};{FORCE[1]};{FORCE[2]}".encode()
        for at in range(300)
    ),
    "remarks above": b"Accelerometer data\n# 100 Hz\n\n"
    + table(("Time (s)", "X (m/s2)", "Y (m/s2)", "Z (m/s2)", "R (m/s2)"), timed(GRAVITY)),
    "a first row that lacks a number": b"time,x,y,z\n0,nan,,\n"
    + table((), timed()).replace(b"0.0,", b"0.001,", 1),
    "names between commas, numbers between semicolons": b"time,x,y,z\n"
    + table((), timed(), separator=";", comma=True),
    "with gyroscope": table(
        ("t", "acc_x", "acc_y", "acc_z", "gyro_x", "gyro_y", "gyro_z"), timed(0.1, 0.2, 0.3)
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_with_its_rate_and_axes(name):
    found = phone_csv.read(FILES[name])

    assert found.rate_hz == pytest.approx(100, rel=0.01)
    assert found.samples[0].acceleration == pytest.approx(FORCE, abs=1e-4)
    assert [one.lean_deg for one in readings(found.samples, Axis.LONG).held] == pytest.approx(
        [30], abs=0.1
    )


def test_a_phone_that_writes_gravity_the_other_way_reads_the_same_lean():
    """Android tells what holds the phone up, iOS what pulls it down."""
    pulled = phone_csv.read(table(("t", "x", "y", "z"), timed(force=[-part for part in FORCE])))

    assert readings(pulled.samples, Axis.LONG) == readings(
        phone_csv.read(FILES["no names"]).samples, Axis.LONG
    )


def test_a_gyroscope_is_read_where_there_is_one():
    assert phone_csv.read(FILES["with gyroscope"]).samples[0].turning == Vector(0.1, 0.2, 0.3)
    assert phone_csv.read(FILES["phyphox"]).samples[0].turning is None


REFUSED = {
    "nothing": (b"  \n", "an empty file"),
    "an archive": (b"PK\3\4\0\0\0\0", "a binary file"),
    "words": (b"dear diary,\nit hurt\n", "got none"),
    "acceleration without gravity": (
        table(
            ("Time (s)", *(f"Linear Acceleration {axis} (m/s^2)" for axis in "xyz")),
            timed(force=(0.1, 0.0, 0.1)),
        ),
        "acceleration without gravity",
    ),
    "values near zero": (table(("t", "x", "y", "z"), timed(force=(0, 0.1, 0))), "near zero"),
    "angles": (table((), timed(force=(86.3, 12.3, -88.6))), "values around 12"),
    "one row": (table(("t", "x", "y", "z"), timed()[:1]), "got 1"),
    "no time": (table(("n", "acc_x", "acc_y", "acc_z"), timed()), "no time"),
    "slower than any phone": (
        table(("Time (s)", "acc x", "acc y", "acc z"), timed(rate_hz=0.1)),
        "a step of 10",
    ),
    "times that step back": (table(("t", "x", "y", "z"), [*timed(), *timed()]), "0 after 2.99"),
    "decimal commas between commas": (
        table(("t", "x", "y", "z"), timed(), comma=True),
        "8 values under 4 names",
    ),
    "orientation": (table(("time", "roll", "pitch", "yaw"), timed()), "got angles"),
    "columns without names": (table((), timed(1.0, 2.0)), "6 columns without names"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_measured_is_refused_in_a_sentence(name):
    data, why = REFUSED[name]

    with pytest.raises(InputError) as refused:
        phone_csv.read(data)

    assert "phone file must" in str(refused.value)
    assert why in str(refused.value)


def test_a_file_of_hours_is_refused_before_it_takes_hours(monkeypatch):
    monkeypatch.setattr(phone_csv, "MOST_ROWS", 299)

    with pytest.raises(InputError, match="at most 299 rows"):
        phone_csv.read(FILES["phyphox"])


def test_rows_that_are_broken_or_doubled_are_left_out():
    rows = table(("t", "x", "y", "z"), timed()).decode().splitlines()
    spoilt = [*rows[:40], rows[39], "0.385,nan,1,2", "0.386,1", *rows[40:]]

    found = phone_csv.read("\n".join(spoilt).encode())

    assert found.samples == phone_csv.read(table(("t", "x", "y", "z"), timed())).samples
    assert found.left_out == 3


def samples_or_a_sentence(data):
    try:
        return bool(phone_csv.read(data).samples)
    except InputError as refused:
        return str(refused).startswith("phone file must")


@given(st.binary(max_size=300))
def test_whatever_the_bytes_the_answer_is_samples_or_a_sentence(data):
    assert samples_or_a_sentence(data)


CELLS = st.sampled_from(["0", "9.8", "-9,8", "1e400", "nan", "", "x", "12:00:01", '"', "time", "µ"])


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8), st.sampled_from(",;\t "), st.booleans())
def test_whatever_the_cells_the_answer_is_samples_or_a_sentence(rows, separator, named):
    lines = ["time,x,y,z".replace(",", separator)] * named + [separator.join(row) for row in rows]

    assert samples_or_a_sentence("\n".join(lines).encode())


def test_a_phone_that_logged_angles_is_told_apart_and_refused():
    packed = recording("imu/phone_euler/FILE_EULER2015-1-1-13-06-49.txt.gz").read_bytes()

    with pytest.raises(InputError, match="acceleration in m/s² or g"):
        phone_csv.read(gzip.decompress(packed))


def test_a_laboratory_table_with_two_rows_of_names_and_semicolons_is_read_whole():
    data = recording("imu/repoimu/repoIMU.csv").read_bytes()
    found = phone_csv.read(data)

    assert found.rate_hz == pytest.approx(100, rel=0.01)
    assert len(found.samples) == 8993
    assert found.samples[0].turning == pytest.approx((0.002314, -0.00634, 0.001322))
    assert lean_deg(found.samples[0].acceleration, Axis.LONG) == pytest.approx(88.8, abs=0.1)
