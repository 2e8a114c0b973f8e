"""`dorsi export` and `dorsi import`: all of it out, all of it or nothing in."""

import json

import pytest

from tests.typed import shelled, typed

MEASURED = (
    "measure tape --left 9.5,9.4,9.6 --right 7.0,7.1,6.9 --limit-left back --limit-right back"
)


@pytest.fixture
def archive(terminal, tmp_path):
    terminal.screens()
    terminal.says(MEASURED)
    terminal.says(f"export {tmp_path}/dorsi.json")
    return tmp_path / "dorsi.json"


def test_what_was_exported_is_already_here(terminal, archive):
    told = terminal.gives(f"import {archive}")

    assert told["new"] == 0 and told["already"] == 3


def test_an_export_of_the_same_is_the_same_to_the_byte(terminal, archive, tmp_path):
    terminal.says(f"export {tmp_path}/again.json")

    assert (tmp_path / "again.json").read_bytes() == archive.read_bytes()


def test_a_hyphen_writes_the_archive_to_stdout(terminal, archive):
    assert terminal.types("export -").stdout_bytes == archive.read_bytes()


def test_machines_learn_where_and_how_much(terminal, archive, tmp_path):
    told = terminal.gives(f"export {tmp_path}/more.json")

    assert told == {"file": f"{tmp_path}/more.json", "bytes": archive.stat().st_size}


def test_an_archive_cut_off_is_refused(terminal, archive):
    archive.write_bytes(archive.read_bytes()[:-20])

    assert "An archive must be whole" in terminal.refuses(f"import {archive}")


def test_a_file_that_is_no_archive_is_refused(terminal, tmp_path):
    (tmp_path / "shopping.json").write_text('{"milk": 2}')

    assert "archive" in terminal.refuses(f"import {tmp_path}/shopping.json")


def test_an_archive_of_a_newer_version_is_refused(terminal, archive):
    written = archive.read_text()
    version = json.loads(written)["dorsi_archive"]
    archive.write_text(written.replace(f'"dorsi_archive":{version}', '"dorsi_archive":999', 1))

    assert "A newer Dorsi wrote it" in terminal.refuses(f"import {archive}")


def test_a_file_that_is_not_there_is_named(terminal, tmp_path):
    sentence = terminal.refuses(f"import {tmp_path}/none.json")

    assert "must be a file that can be read" in sentence and "none.json" in sentence


def test_a_folder_is_no_archive(terminal, tmp_path):
    assert "must be a file that can be read" in terminal.refuses(f"import {tmp_path}")


def test_a_place_that_cannot_be_written_is_named(terminal, archive, tmp_path):
    assert "can be written" in terminal.refuses(f"export {tmp_path}/no/folder/dorsi.json")


def test_an_older_export_is_replaced(terminal, archive):
    terminal.says("profile --birth-year 1990")

    terminal.says(f"export {archive}")

    assert b"1990" in archive.read_bytes()


def test_another_file_is_left_alone(terminal, tmp_path):
    (tmp_path / "notes.txt").write_text("a letter")

    assert "another file is there" in terminal.refuses(f"export {tmp_path}/notes.txt")
    assert (tmp_path / "notes.txt").read_text() == "a letter"


def test_a_file_without_an_end_is_not_read_for_ever(terminal):
    assert "must be at most" in terminal.refuses("import /dev/zero")


def test_an_archive_can_come_through_a_pipe(tmp_path):
    home, other = tmp_path / "home", tmp_path / "other"
    assert typed("profile --birth-year 1990", home).returncode == 0
    line = f"dorsi export - | DORSI_HOME={other} dorsi import - --json"

    assert shelled(line, home).stderr == ""
    assert '"birth_year": 1990' in typed("profile --json", other).stdout


def test_an_export_over_a_folder_leaves_the_folder(terminal, archive, tmp_path):
    (tmp_path / "folder").mkdir()

    assert "can be written" in terminal.refuses(f"export {tmp_path}/folder")
    assert (tmp_path / "folder").is_dir() and not list(tmp_path.glob(".folder*"))
