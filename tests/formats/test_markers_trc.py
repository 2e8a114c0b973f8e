import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.formats.markers_trc import read_mot, read_trc
from tests.recordings import recording

TRC = """PathFileType\t4\t(X/Y/Z)\tsmall.trc
DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits
100.00\t100.00\t2\t2\tmm
Frame#\tTime\tLKnee\t\t\tLAnkle\t\t\t
\t\tX1\tY1\tZ1\tX2\tY2\tZ2

1\t0.00\t1\t2\t3\t4\t5\t6
2\t0.01\t1.5\t2\t3\t\t\t
"""
MOT = """walk
version=1
inDegrees=yes
endheader
time\tankle_angle_r\tpelvis_tx
0\t5.5\t1
.1\t-6\t2
"""


def test_markers_are_read_by_name_and_a_missing_one_is_none():
    found = read_trc(TRC.encode())

    assert (found.times_s, found.unit) == ((0.0, 0.01), "mm")
    assert found.places == {"LKnee": ((1, 2, 3), (1.5, 2, 3)), "LAnkle": ((4, 5, 6), None)}


def test_a_motion_is_read_as_it_stands_and_radians_become_degrees():
    assert read_mot(MOT.encode()).columns["ankle_angle_r"] == (5.5, -6.0)
    turned = read_mot(MOT.replace("yes", "no").encode()).columns
    assert turned["ankle_angle_r"] == pytest.approx((315.1268, -343.7747))
    assert turned["pelvis_tx"] == (1.0, 2.0)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "begin with PathFileType (got nothing)"),
        ("a,b\n1,2\n", "begin with PathFileType (got a,b)"),
        (TRC.replace("mm", "inch"), "Units as mm, cm, m, px (got inch)"),
        (TRC.replace("0.01", "0.00"), "times that go forward"),
        (TRC[: TRC.index("2\t0.01")], "at least two rows"),
        ("PathFileType\0", "be text"),
    ],
)
def test_a_broken_trc_is_refused_in_a_sentence(text, why):
    with pytest.raises(InputError) as refused:
        read_trc(text.encode())

    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("no header at all", "line endheader"),
        (MOT.replace("time", "t"), "time as its first column"),
        (MOT.replace("\t2\n", "\n"), "3 numbers in each row"),
    ],
)
def test_a_broken_motion_is_refused_in_a_sentence(text, why):
    with pytest.raises(InputError) as refused:
        read_mot(text.encode())

    assert why in str(refused.value)


@given(st.text(max_size=200))
def test_whatever_the_text_the_answer_is_a_value_or_a_sentence(text):
    for read, whole in ((read_trc, TRC), (read_mot, MOT)):
        for data in (text, whole + text, whole[:60] + text):
            try:
                assert len(read(data.encode()).times_s) > 1
            except InputError as refused:
                assert "must" in str(refused)


@pytest.mark.parametrize(
    ("column", "least", "most"), [("ankle_angle_r", -8.9, 17.1), ("ankle_angle_l", -9.7, 16.2)]
)
def test_an_opensim_walk_is_read_exactly(column, least, most):
    motion = read_mot(recording("mocap/opensim_gait2392/subject01_walk1_ik.mot").read_bytes())

    angles = motion.columns[column]
    assert (min(angles), max(angles)) == pytest.approx((least, most), abs=0.05)
    assert (motion.times_s[0], motion.times_s[-1]) == (0.5, 4.0)


def test_an_opensim_marker_file_is_read_whole():
    markers = read_trc(recording("mocap/opensim_gait2392/subject01_walk1.trc").read_bytes())

    assert (len(markers.times_s), len(markers.places), markers.unit) == (151, 41, "mm")
