import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.formats.markers_mot import read_mot
from dorsi.formats.markers_trc import read_trc, write_trc
from dorsi.measure.markers import Markers
from tests.formats.test_markers_mot import MOT
from tests.recordings import recording

TRC = """PathFileType\t4\t(X/Y/Z)\tsmall.trc
DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits
100.00\t100.00\t2\t2\tmm
Frame#\tTime\tLKnee\t\t\tLAnkle\t\t\t
\t\tX1\tY1\tZ1\tX2\tY2\tZ2

1\t0.00\t1\t2\t3\t4\t5\t6
2\t0.01\t1.5\t2\t3\t\t\t
"""


def test_markers_are_read_by_name_and_a_missing_one_is_none():
    found = read_trc(TRC.encode())

    assert (found.times_s, found.unit) == ((0.0, 0.01), "mm")
    assert found.places == {"LKnee": ((1, 2, 3), (1.5, 2, 3)), "LAnkle": ((4, 5, 6), None)}


@pytest.mark.parametrize("gap", ["\t\t", "NaN\tNaN\tNaN", "nan\t1\t2", "0\t0.0\t0.000", "-\t-\t-"])
def test_a_gap_is_none_however_it_is_written(gap):
    text = TRC.replace("\t3\t\t\t\n", f"\t3\t{gap}\n")

    assert read_trc(text.encode()).places["LAnkle"] == ((4, 5, 6), None)


@pytest.mark.parametrize(
    "text",
    [
        TRC.replace("1.5", "1,5"),
        TRC.replace("\n", "\r\n"),
        TRC.replace("\t\t\tLAnkle\t\t\t", "\tLAnkle"),
        TRC.replace("\n\n", "\n"),
        "\ufeff" + TRC,
    ],
)
def test_other_ways_of_writing_the_same_are_read_the_same(text):
    assert read_trc(text.encode()) == read_trc(TRC.encode())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "begin with PathFileType (got nothing)"),
        ("a,b\n1,2\n", "begin with PathFileType (got a,b)"),
        (TRC.replace("mm", "inch"), "Units as mm, cm, m, px (got inch)"),
        (TRC.replace("0.01", "0.00"), "times that go forward"),
        (TRC[: TRC.index("2\t0.01")], "all the 2 rows its header tells of (got 1)"),
        (TRC.replace("\t2\t2\tmm", "\t1\t2\tmm")[: TRC.index("2\t0.01")], "at least two rows"),
        (TRC.replace("\t2\tmm", "\t3\tmm"), "name its 3 markers (got 2)"),
        (TRC.replace("LAnkle", "LKnee"), "name each marker once (got LKnee twice)"),
        (TRC.replace("1.5", "hello"), "numbers or gaps under its header (got hello in row 2)"),
        (TRC.replace("\t5\t6", "\t5\t6\t7"), "6 places in each row (got more in row 1)"),
        (TRC.replace("2\t0.01", "2\t"), "a time in each row (got none in row 2)"),
        (TRC[:-5], "be whole (got a last row that was cut off)"),
        ("PathFileType\0", "be text"),
    ],
)
def test_a_broken_trc_is_refused_in_a_sentence(text, why):
    with pytest.raises(InputError) as refused:
        read_trc(text.encode())

    assert why in str(refused.value)


@given(st.text(max_size=200))
def test_whatever_the_text_the_answer_is_a_value_or_a_sentence(text):
    for read, whole in ((read_trc, TRC), (read_mot, MOT)):
        for data in (text, whole + text, whole[:60] + text):
            try:
                assert len(read(data.encode()).times_s) > 1
            except InputError as refused:
                assert "must" in str(refused)


def test_the_header_is_what_opensim_and_pose2sim_read():
    text = write_trc(read_trc(TRC.encode()), name="leg.trc").decode()

    assert text.splitlines() == [
        "PathFileType\t4\t(X/Y/Z)\tDorsi leg.trc",
        "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\t"
        "OrigDataRate\tOrigDataStartFrame\tOrigNumFrames",
        "100\t100\t2\t2\tmm\t100\t1\t2",
        "Frame#\tTime\tLKnee\t\t\tLAnkle",
        "\t\tX1\tY1\tZ1\tX2\tY2\tZ2",
        "1\t0.0\t1.0\t2.0\t3.0\t4.0\t5.0\t6.0",
        "2\t0.01\t1.5\t2.0\t3.0\tNaN\tNaN\tNaN",
    ]


number = st.floats(allow_nan=False, allow_infinity=False)
spots = st.none() | st.tuples(number, number, number).filter(any)


@given(
    st.lists(st.tuples(spots, spots), min_size=2, max_size=5), st.sampled_from(("m", "px", "mm"))
)
def test_reading_what_was_written_gives_the_same(rows, unit):
    markers = Markers(
        times_s=tuple(at / 30 for at in range(len(rows))),
        places=dict(zip(("RKnee", "RAnkle"), zip(*rows, strict=True), strict=True)),
        unit=unit,
    )

    assert read_trc(write_trc(markers, name="any.trc")) == markers


@pytest.mark.parametrize(
    ("name", "rows", "markers", "unit"),
    [
        ("mocap/opensim_gait2392/subject01_walk1.trc", 151, 41, "mm"),
        ("video/opencap_squat/squats-with-arm-raise.trc", 795, 63, "m"),
        (
            "video/pose2sim_balance/S00_P00_T01_BalancingTrial_filt_butterworth_0-100.trc",
            100,
            21,
            "m",
        ),
    ],
)
def test_files_of_opensim_opencap_and_pose2sim_are_read_whole(name, rows, markers, unit):
    found = read_trc(recording(name).read_bytes())

    assert (len(found.times_s), len(found.places), found.unit) == (rows, markers, unit)
