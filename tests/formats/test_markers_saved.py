from dataclasses import replace

import pytest

from dorsi.formats.markers_film import filmed
from dorsi.formats.markers_mot import read_mot, write_mot
from dorsi.formats.markers_saved import as_markers, as_motion, read_series, series_csv
from dorsi.formats.markers_trc import read_trc, write_trc
from dorsi.measure import report
from dorsi.measure.frames import UNSEEN
from dorsi.measure.watch import Setting
from tests import bodies


def dipped(**seen):
    movement = bodies.knee_to_wall(count=2, each_s=2, from_deg=5, to_deg=35)
    return bodies.filmed(movement, 5, **seen)


def watched(film, roll_deg=None):
    return report.report(film, Setting(picture=film.picture, roll_deg=roll_deg))


@pytest.fixture(scope="module")
def film():
    return dipped()


def test_the_markers_are_the_points_under_the_names_of_halpe(film):
    places = as_markers(film).places

    assert set(places) == {
        "Nose", "Neck", "Hip",
        *(side + part for side in "LR" for part in (
            "Shoulder", "Hip", "Knee", "Ankle", "Heel", "BigToe")),
    }  # fmt: skip
    left, right = places["LHip"][0], places["RHip"][0]
    assert places["Hip"][0] == pytest.approx(
        [(a + b) / 2 for a, b in zip(left, right, strict=True)]
    )


@pytest.mark.parametrize("way", [1, -1])
def test_points_saved_as_markers_and_read_back_are_the_same_and_count_the_same(way):
    film = bodies.spoilt(dipped(facing=way), noise=0.01, lost=0.02)
    back = filmed(read_trc(write_trc(as_markers(film), name="dips_px.trc")))

    assert as_markers(back).places.keys() == as_markers(film).places.keys()
    assert [one.kind for one in watched(back).repetitions] == ["knee_to_wall"] * 2
    for one, other in zip(back.frames, film.frames, strict=True):
        shift = one.body[8].x_px - other.body[8].x_px if one.body[8].seen else 0
        assert [point.seen for point in one.body] == [point.seen for point in other.body]
        assert one.at_s == other.at_s
        assert shift == pytest.approx(0, abs=1e-6)


def test_the_motion_has_both_legs_under_the_names_of_opensim(film):
    motion = read_mot(write_mot(as_motion(film, watched(film), roll_deg=None), name="dips.mot"))

    assert list(motion.columns) == [
        f"{joint}_{side}"
        for side in "rl"
        for joint in ("ankle_angle", "knee_angle", "tibia_to_vertical")
    ]
    flexed = [value for value in motion.angle_deg("ankle_angle_l") if value is not None]
    assert (min(flexed), max(flexed)) == pytest.approx((5, 35), abs=0.1)
    assert flexed == pytest.approx([one for one in motion.columns["tibia_to_vertical_l"] if one])


def test_no_angle_stands_where_the_view_refuses_it():
    film = dipped(yaw_deg=60)
    motion, rows = as_motion(film, watched(film), roll_deg=None), series(film)

    assert {value for column in motion.columns.values() for value in column} == {None}
    assert {row["tibia_to_vertical_deg"] for row in rows} == {""}
    assert "not_side_on" in {row["refused"] for row in rows}


def series(film):
    return list(read_series(series_csv(film, watched(film))))


def test_the_table_has_the_lean_with_its_error_or_the_reason_in_every_row(film):
    gone = [replace(frame, body=(UNSEEN,) * 13, score=0.0) for frame in film.frames[-20:]]
    film = replace(film, frames=(*film.frames[:-20], *gone))
    found, rows = {one.at_s: one for one in watched(film).readings}, series(film)

    assert [float(row["time_s"]) for row in rows] == [frame.at_s for frame in film.frames]
    for row in rows:
        reading = found.get(float(row["time_s"]))
        assert bool(row["refused"]) is (reading is None)
        if reading:
            told = float(row["tibia_to_vertical_deg"]), float(row["error_deg"])
            assert told == (reading.angle.degrees, reading.angle.error_deg)
            assert row["side"] == "left"
    assert rows[-1]["refused"] == "nobody"
