"""--save-trc, --save-mot and --save-csv: what was measured, for programs of laboratories."""

import gzip
from dataclasses import replace

import pytest

from dorsi.formats.markers_film import filmed
from dorsi.formats.markers_mot import read_mot
from dorsi.formats.markers_saved import as_markers, read_series
from dorsi.formats.markers_trc import read_trc, write_trc
from tests import bodies
from tests.marked import marked


@pytest.fixture
def dips(tmp_path):
    movement = bodies.knee_to_wall(count=2, each_s=2, from_deg=5, to_deg=35)
    path = tmp_path / "dips.json.gz"
    path.write_bytes(gzip.compress(bodies.stored(bodies.filmed(movement, 5))))
    return path


def test_points_angles_and_leans_are_written_and_told(terminal, dips, tmp_path):
    trc, mot, csv = (tmp_path / name for name in ("dips_px.trc", "dips.mot", "dips.csv"))
    said = terminal.says(
        f"measure landmarks {dips} --save-trc {trc} --save-mot {mot} --save-csv {csv}"
    )

    assert said.count("Written:") == 3
    assert (
        len(read_trc(trc.read_bytes()).times_s)
        == len(read_mot(mot.read_bytes()).times_s)
        == len(list(read_series(csv.read_bytes())))
        == 150
    )


def test_what_went_out_as_markers_comes_in_with_the_same_count_and_angle(terminal, dips, tmp_path):
    trc = tmp_path / "dips_px.trc"
    before = terminal.gives(f"measure landmarks {dips} --save-trc {trc}")
    after = terminal.gives(f"measure landmarks {trc}")

    for key in ("seconds", "repetitions", "holds", "heel_lifts"):
        assert after[key] == before[key]
    assert after["angle"]["degrees"] == pytest.approx(before["angle"]["degrees"], abs=0.2)


def test_a_second_run_writes_over_the_first_but_over_no_other_file(terminal, dips, tmp_path):
    trc, own = tmp_path / "dips_px.trc", tmp_path / "mine.trc"
    own.write_text("PathFileType\t4\t(X/Y/Z)\twalk.trc\n")
    for _ in range(2):
        terminal.gives(f"measure landmarks {dips} --save-trc {trc}")

    assert "another file is there" in terminal.refuses(f"measure landmarks {dips} --save-trc {own}")
    assert own.read_text() == "PathFileType\t4\t(X/Y/Z)\twalk.trc\n"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("{dips} --save-mot {dips}", "a file to be measured"),
        ("{dips} --save-mot {there} --save-csv {there}", "another answer's place"),
        ("{dips} --save-mot {there}/a.mot", "no folder"),
        ("{dips} {dips} --save-csv {there}", "no folder"),
    ],
)
def test_what_can_not_be_written_is_refused_before_any_work(terminal, dips, tmp_path, words, why):
    there = tmp_path / "there"

    assert why in terminal.refuses("measure landmarks " + words.format(dips=dips, there=there))
    assert not there.exists()


def test_of_several_files_each_answer_goes_into_a_folder(terminal, dips, tmp_path):
    other = tmp_path / "other.json.gz"
    other.write_bytes(dips.read_bytes())
    words = f"--save-trc {tmp_path} --save-csv {tmp_path}"

    terminal.gives(f"measure landmarks {dips} {other} {words}")
    written = {file.name for file in tmp_path.iterdir()} - {dips.name, other.name}
    assert written == {"dips_px.trc", "dips.csv", "other_px.trc", "other.csv"}


def test_markers_in_space_are_surer_than_pixels_for_they_know_where_up_is(terminal, tmp_path):
    dips = bodies.knee_to_wall(count=1, each_s=3, from_deg=5, to_deg=35)
    space, pixels = tmp_path / "lab.trc", tmp_path / "film_px.trc"
    space.write_bytes(write_trc(marked(dips, 5), name="lab.trc"))
    pixels.write_bytes(write_trc(as_markers(bodies.filmed(dips, 5)), name="film_px.trc"))

    one, other = (terminal.gives(f"measure landmarks {file} --side left")["angle"]
                  for file in (space, pixels))  # fmt: skip
    assert one["degrees"] == pytest.approx(other["degrees"], abs=0.3)
    assert one["error_deg"] < other["error_deg"]


def test_markers_in_space_are_written_in_space_as_opensim_has_them(terminal, tmp_path):
    """In metres, y up, whatever the laboratory had; without what it computed."""
    axes = {"axes": "z up, Vicon", "heading_deg": 30}
    here = marked(bodies.squats(count=1, each_s=2.5, depth=0.8), 4, **axes)
    places = {name: tuple(tuple(1000 * one for one in spot) for spot in spots)
              for name, spots in here.places.items()}  # fmt: skip
    places["RAnkleAngles"] = places["RKnee"]
    file, out = tmp_path / "lab.trc", tmp_path / "osim.trc"
    file.write_bytes(write_trc(replace(here, places=places, unit="mm"), name="lab.trc"))

    terminal.gives(f"measure landmarks {file} --save-trc {out}")
    written = read_trc(out.read_bytes())
    assert (written.unit, "RAnkleAngles" in written.places) == ("m", False)
    for name in ("LKnee", "RHeel"):
        (x, y, z), one = here.places[name][30], written.places[name][30]
        assert (one[1], sorted(map(abs, one))) == (
            pytest.approx(z), pytest.approx(sorted(map(abs, (x, y, z)))),
        )  # fmt: skip
    assert filmed(written).frames[30].body[8][:2] == pytest.approx(
        filmed(here).frames[30].body[8][:2]
    )


def test_nothing_is_written_of_a_file_that_can_not_be_measured(terminal, tmp_path):
    bad, csv = tmp_path / "bad.json", tmp_path / "bad.csv"
    bad.write_text("{}")

    terminal.refuses(f"measure landmarks {bad} --save-csv {csv}")
    assert not csv.exists()


def test_a_motion_of_another_program_tells_the_ankles_range(terminal, dips, tmp_path):
    mot = tmp_path / "dips.mot"
    terminal.gives(f"measure landmarks {dips} --save-mot {mot}")

    found = terminal.gives(f"measure motion {mot}")
    left = next(one for one in found["ankles"] if one["side"] == "left")
    assert (left["column"], left["gaps"] > 0) == ("ankle_angle_l", True)
    assert (left["least_deg"], left["most_deg"]) == pytest.approx((5, 35), abs=0.2)
    assert "Left ankle" in terminal.says(f"measure motion {mot}")


def test_a_motion_is_no_film_and_a_file_without_ankles_no_motion(terminal, dips, tmp_path):
    mot = tmp_path / "dips.mot"
    terminal.gives(f"measure landmarks {dips} --save-mot {mot}")

    assert "dorsi measure motion" in terminal.refuses(f"measure landmarks {mot}")
    mot.write_text(mot.read_text().replace("ankle_angle", "elbow"))
    assert "a column of an ankle" in terminal.refuses(f"measure motion {mot}")
