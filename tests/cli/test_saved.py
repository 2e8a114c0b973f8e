"""--save-trc, --save-mot and --save-csv: what was measured, for programs of laboratories."""

import gzip

import pytest

from dorsi.formats.markers_mot import read_mot
from dorsi.formats.markers_saved import read_series
from dorsi.formats.markers_trc import read_trc
from tests import bodies


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
        ("{dips} {dips} --save-mot {there}", "one FILE at a time"),
        ("{dips} --save-mot {there} --save-csv {there}", "files of their own"),
        ("{dips} --save-mot {there}/nowhere/a.mot", "one that can be written"),
    ],
)
def test_what_can_not_be_written_is_refused(terminal, dips, tmp_path, words, why):
    there = tmp_path / "there"

    assert why in terminal.refuses("measure landmarks " + words.format(dips=dips, there=there))
    assert not there.exists()


def test_nothing_is_written_of_a_file_that_can_not_be_measured(terminal, tmp_path):
    bad, csv = tmp_path / "bad.json", tmp_path / "bad.csv"
    bad.write_text("{}")

    terminal.refuses(f"measure landmarks {bad} --save-csv {csv}")
    assert not csv.exists()
