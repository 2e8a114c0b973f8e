"""`dorsi measure landmarks` and `dorsi measure phone`: files in, numbers or reasons out."""

import gzip
import json
from dataclasses import replace
from math import cos, radians, sin
from zipfile import ZipFile

import pytest

from dorsi.cli import reading
from tests import bodies


@pytest.fixture
def raises(tmp_path):
    film = bodies.filmed(bodies.heel_raises(count=3, each_s=2, pitch_deg=25), 8)
    path = tmp_path / "raises.json.gz"
    path.write_bytes(gzip.compress(bodies.stored(film)))
    return path


@pytest.fixture
def still(tmp_path):
    """Three tries of three seconds at 36 degrees, a second of moving between."""
    rows = ["time,x,y,z"]
    for at in range(1200):
        lean = radians(36 if at % 400 < 300 else 10 + at % 50)
        rows.append(f"{at / 100},0,{9.81 * cos(lean)},{9.81 * sin(lean)}")
    path = tmp_path / "phone.csv"
    path.write_text("\n".join(rows))
    return path


def test_three_raises_are_counted_with_their_times(terminal, raises):
    found = terminal.gives(f"measure landmarks {raises}")

    assert [one["kind"] for one in found["repetitions"]] == ["heel_raise"] * 3
    assert [one["at_s"] for one in found["repetitions"]] == pytest.approx([2, 4, 6], abs=0.1)
    assert {one["side"] for one in found["repetitions"]} == {"both"}
    assert (found["instrument"], found["protocol"], found["angle"]) == ("camera", "watch", None)


def test_a_person_reads_the_count_and_why_there_is_no_number(terminal, raises):
    said = terminal.says(f"measure landmarks {raises} --protocol knee-to-wall --side left")

    assert "Counted  nothing" in said
    assert "No number: " in said
    assert "Counted  3 heel raises" in terminal.says(f"measure landmarks {raises}")


def test_the_test_of_heel_raises_says_its_number_with_its_error(terminal, raises):
    line = f"measure landmarks {raises} --protocol heel-raise --side left"

    assert terminal.gives(line)["taken"] == {
        "value": 3,
        "unit": "repetitions",
        "standard_error": 2.2,
        "tries": [3],
    }
    assert "The test: 3 raises, give or take 4." in terminal.says(line)


@pytest.fixture
def dips(tmp_path):
    """Three dips with the right leg in front."""

    def pose(at_s):
        share = min(1, max(0, min(at_s % 5 - 0.5, 4.5 - at_s % 5)))
        left = bodies.split(5 + 30 * share)
        return replace(left, left=left.right, right=left.left, lean_deg=left.lean_deg[::-1])

    path = tmp_path / "dips.json"
    path.write_bytes(bodies.stored(bodies.filmed(pose, 15)))
    return path


def test_without_a_side_the_leg_is_measured_that_the_film_shows(terminal, dips):
    found = terminal.gives(f"measure landmarks {dips} --protocol knee-to-wall")

    assert [one["side"] for one in found["repetitions"]] == ["right"] * 3
    assert found["side"] == "right"
    assert found["angle"]["degrees"] == pytest.approx(35, abs=0.5)
    assert found["taken"]["tries"] == pytest.approx([35] * 3, abs=1)
    said = terminal.says(f"measure landmarks {dips} --protocol knee-to-wall")
    assert "The right shin to the vertical: 35." in said
    assert "The test's tries: 35." in said


def test_a_leg_that_did_nothing_has_no_angle(terminal, dips):
    found = terminal.gives(f"measure landmarks {dips} --protocol knee-to-wall --side left")

    assert (found["side"], found["angle"], found["not_taken"]) == ("left", None, "no_angle")


def test_a_test_tells_of_its_own_kind_only(terminal, raises, dips):
    both = terminal.gives(f"measure landmarks {raises} {dips} --protocol heel-raise")

    assert [len(one["repetitions"]) for one in both] == [3, 0]


def test_several_files_are_a_list_in_their_order(terminal, raises, dips):
    both = terminal.gives(f"measure landmarks {dips} {raises}")

    assert [one["file"] for one in both] == [str(dips), str(raises)]
    assert [len(one["repetitions"]) for one in both] == [3, 3]


def test_a_bad_file_does_not_take_the_others_with_it(terminal, raises, tmp_path):
    told = terminal.types(f"measure landmarks {raises} {tmp_path / 'nowhere'} --json")

    assert told.exit_code == 2
    assert [one["file"] for one in json.loads(told.stdout)] == [str(raises)]
    assert "nowhere" in told.stderr


def test_of_several_bad_files_each_is_named(terminal, tmp_path):
    one, two = bad(tmp_path, b""), tmp_path / "other"
    two.write_bytes(b"{}")

    told = terminal.refuses(f"measure landmarks {one} {two}")
    assert f"{one} (landmark file) must be whole JSON" in told
    assert f"{two} (landmark file) must hold frames" in told


def test_a_recording_in_which_nobody_is_seen_is_refused(terminal, tmp_path):
    path = tmp_path / "empty.json"
    times = [at / 30 for at in range(90)]
    path.write_text(
        json.dumps({"width": 640, "height": 480, "t": times, "frames": [None] * len(times)})
    )

    assert "must show a body that can be followed (got nobody is in the picture)" in (
        terminal.refuses(f"measure landmarks {path}")
    )


@pytest.mark.parametrize("roll", ["nan", "90", "-46"])
def test_a_roll_that_no_camera_has_is_refused(terminal, raises, roll):
    assert "--roll must be -45 to 45 degrees" in terminal.refuses(
        f"measure landmarks {raises} --roll {roll}"
    )


def test_a_camera_that_was_turned_is_put_right_and_then_better_known(terminal, dips):
    level = terminal.gives(f"measure landmarks {dips} --side right")["angle"]
    turned = terminal.gives(f"measure landmarks {dips} --side right --roll 3")["angle"]

    assert turned["degrees"] == pytest.approx(level["degrees"] + 3, abs=0.1)
    assert turned["error_deg"] < level["error_deg"]


def test_three_still_readings_of_a_phone_are_a_lean_with_its_error(terminal, still):
    found = terminal.gives(f"measure phone {still} --side left")

    assert found["angle"]["name"] == "tibia_to_vertical"
    assert found["angle"]["degrees"] == pytest.approx(36, abs=0.2)
    assert found["angle"]["error_deg"] >= 0.6
    assert len(found["held"]) == 3
    said = terminal.says(f"measure phone {still}")
    assert "36.0°, give or take 1.2" in said
    assert "must differ by 4.7° before it shows a change" in said


def test_an_archive_of_a_phone_is_read_as_its_table_is(terminal, still, tmp_path):
    packed = tmp_path / "phone.zip"
    with ZipFile(packed, "w") as archive:
        archive.write(still, "Accelerometer.csv")

    assert terminal.gives(f"measure phone {packed}") == terminal.gives(f"measure phone {still}")


@pytest.mark.parametrize(
    ("rate_hz", "seconds", "why"), [(5, 30, "got 5.0"), (100, 1.5, "got 1.5 s")]
)
def test_a_phone_file_that_is_unfit_as_a_whole_is_refused(
    terminal, tmp_path, rate_hz, seconds, why
):
    path = tmp_path / "phone.csv"
    rows = [f"{at / rate_hz},0,9.8,1" for at in range(int(rate_hz * seconds) + 1)]
    path.write_text("\n".join(["time,x,y,z", *rows]))

    assert why in terminal.refuses(f"measure phone {path}")


def test_nothing_is_added_to_the_diary(terminal, raises, still):
    terminal.gives(f"measure landmarks {raises}")
    terminal.gives(f"measure phone {still}")

    assert terminal.gives("measure") == {"measurements": []}


def bad(tmp_path, data):
    path = tmp_path / "bad"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("word", ["landmarks", "phone"])
@pytest.mark.parametrize(
    "data", [b"", b"\0\1\2", b"hello", b"\x1f\x8b broken", gzip.compress(b"a" * 999, mtime=0)[:-12]]
)
def test_a_file_that_is_none_is_refused_in_one_line(terminal, tmp_path, word, data):
    assert "must" in terminal.refuses(f"measure {word} {bad(tmp_path, data)}")


@pytest.mark.parametrize("word", ["landmarks", "phone"])
def test_a_file_that_is_not_there_is_refused(terminal, word, tmp_path):
    assert "FILE must be a file that can be read" in terminal.refuses(
        f"measure {word} {tmp_path / 'nowhere'}"
    )


def test_keypoints_without_a_rate_say_what_to_type(terminal, tmp_path):
    crowd = '{"people": [{"pose_keypoints_2d": [' + ",".join(["300"] * 75) + "]}]}"
    path = bad(tmp_path, f"[{crowd}, {crowd}]".encode())

    assert "--rate 30" in terminal.refuses(f"measure landmarks {path}")
    assert terminal.gives(f"measure landmarks {path} --rate 30")["model"] == "openpose body_25"


def frames(folder, people):
    folder.mkdir()
    for at, person in enumerate(people):
        frame = {"people": [{"pose_keypoints_2d": person}] if person else []}
        (folder / f"clip_{at}_keypoints.json").write_text(json.dumps(frame))
    return folder


def test_a_folder_with_a_file_for_each_frame_is_one_recording(terminal, tmp_path):
    """As OpenPose writes them; frame 10 comes after frame 9, whatever the alphabet says."""
    folder = frames(tmp_path / "frames", [[float(300 + at)] * 78 for at in range(12)])
    told = terminal.gives(f"measure landmarks {folder} --rate 30")

    assert (told["model"], told["seconds"]) == ("halpe_26", 0.37)
    order = [one["people"][0]["pose_keypoints_2d"][0] for one in json.loads(reading.read(folder))]
    assert order == sorted(order)


def test_a_folder_that_holds_no_frames_or_a_broken_one_is_refused(terminal, tmp_path):
    folder = frames(tmp_path / "frames", [])

    assert "no *.json" in terminal.refuses(f"measure landmarks {folder} --rate 30")
    (folder / "clip_7.json").write_text("{")
    assert "a broken clip_7.json" in terminal.refuses(f"measure landmarks {folder} --rate 30")


def test_a_bomb_is_refused_before_it_fills_the_memory(terminal, tmp_path):
    path = bad(tmp_path, gzip.compress(b" " * 100_000_001, compresslevel=1))

    assert "smaller than 100 MB" in terminal.refuses(f"measure landmarks {path}")
