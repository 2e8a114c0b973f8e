import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.formats.markers_mot import Motion, read_mot, write_mot
from tests.recordings import recording

MOT = """walk
version=1
nRows=2
inDegrees=yes
endheader
time\tankle_angle_r\tpelvis_tx
0\t5.5\t1
.1\t-6\t2
"""


def test_a_motion_is_read_as_it_stands():
    found = read_mot(MOT.encode())

    assert found.times_s == (0.0, 0.1)
    assert found.columns == {"ankle_angle_r": (5.5, -6.0), "pelvis_tx": (1.0, 2.0)}


def test_radians_are_told_as_degrees_and_lengths_as_lengths():
    found = read_mot(MOT.replace("yes", "no").encode())

    assert found.columns["ankle_angle_r"] == (5.5, -6.0)
    assert found.angle_deg("ankle_angle_r") == pytest.approx((315.1268, -343.7747))
    assert found.angle_deg("pelvis_tx") == (1.0, 2.0)


@pytest.mark.parametrize(
    ("left_out", "in_degrees"), [(["inDegrees=yes"], False), (["inDegrees=yes", "version=1"], True)]
)
def test_a_header_that_does_not_say_is_taken_as_opensim_takes_it(left_out, in_degrees):
    text = MOT
    for line in left_out:
        text = text.replace(line + "\n", "")

    assert read_mot(text.encode()).in_degrees is in_degrees


def test_names_with_blanks_and_gaps_as_sports2d_writes_them():
    sports2d = MOT.replace("ankle_angle_r", "right ankle").replace("\t-6\t", "\t\t")

    assert read_mot(sports2d.encode()).columns["right ankle"] == (5.5, None)


def test_columns_that_blanks_part_as_simm_writes_them():
    simm = MOT.replace("\t", "     ").replace("nRows=2", "datarows 2")

    assert read_mot(simm.encode()) == read_mot(MOT.encode())


def test_columns_named_alike_are_numbered():
    twice = read_mot(MOT.replace("pelvis_tx", "ankle_angle_r").encode())

    assert twice.columns == {"ankle_angle_r": (5.5, -6.0), "ankle_angle_r 2": (1.0, 2.0)}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("no header at all", "line endheader"),
        (MOT.replace("time", "t"), "time as its first column"),
        (MOT.replace("\t2\n", "\n"), "3 numbers in each row (got 2 in row 2)"),
        (MOT.replace("nRows=2", "nRows=3"), "all the 3 rows its header tells of (got 2)"),
        (MOT.replace("-6", "six"), "numbers or gaps under its header (got six in row 2)"),
        (MOT.replace(".1\t", "\t"), "a time in each row (got none in row 2)"),
        (MOT.replace(".1\t", "0\t"), "times that go forward"),
    ],
)
def test_a_broken_motion_is_refused_in_a_sentence(text, why):
    with pytest.raises(InputError) as refused:
        read_mot(text.encode())

    assert why in str(refused.value)


def test_the_header_is_what_opensim_reads():
    columns = {"ankle_angle_r": (1.5, None), "ankle_angle_l": (2.0, 3.0)}
    text = write_mot(Motion(times_s=(0.0, 0.5), columns=columns), name="lunge.mot").decode()

    assert text.splitlines()[:5] == [
        "Dorsi lunge.mot", "version=1", "nRows=2", "nColumns=3", "inDegrees=yes"
    ]  # fmt: skip
    assert text.splitlines()[-4:] == [
        "endheader",
        "time\tankle_angle_r\tankle_angle_l",
        "0.0\t1.5\t2.0",
        "0.5\tnan\t3.0",
    ]


values = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(st.tuples(values, values), min_size=2, max_size=5), st.booleans())
def test_reading_what_was_written_gives_the_same(rows, in_degrees):
    motion = Motion(
        times_s=tuple(at / 60 for at in range(len(rows))),
        columns=dict(zip(("ankle_angle_r", "pelvis_tx"), zip(*rows, strict=True), strict=True)),
        in_degrees=in_degrees,
    )

    assert read_mot(write_mot(motion, name="any.mot")) == motion


@pytest.mark.parametrize(
    ("column", "least", "most"), [("ankle_angle_r", -8.9, 17.1), ("ankle_angle_l", -9.7, 16.2)]
)
def test_an_opensim_walk_is_read_exactly(column, least, most):
    motion = read_mot(recording("mocap/opensim_gait2392/subject01_walk1_ik.mot").read_bytes())

    angles = motion.angle_deg(column)
    assert (min(angles), max(angles)) == pytest.approx((least, most), abs=0.05)
    assert (motion.times_s[0], motion.times_s[-1], len(motion.times_s)) == (0.5, 4.0, 211)


@pytest.mark.parametrize(
    ("name", "ranges"),
    [
        (
            "pose2sim_balance/S00_P00_T01_BalancingTrial_filt_butterworth_0-100_body25b.mot",
            {"ankle_angle_r": (-31.1, 19.4), "ankle_angle_l": (-18.3, 21.2)},
        ),
        ("opencap_squat/squats-with-arm-raise.mot", {}),
    ],
)
def test_inverse_kinematics_of_pose2sim_and_opencap_are_read_whole(name, ranges):
    motion = read_mot(recording(f"video/{name}").read_bytes())

    assert None not in [value for column in motion.columns.values() for value in column]
    for column, (least, most) in ranges.items():
        angles = motion.angle_deg(column)
        assert (min(angles), max(angles)) == pytest.approx((least, most), abs=0.05)
