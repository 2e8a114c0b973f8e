"""`dorsi doctor`: says what it found, and how it ends tells a script."""

import json

import pytest


@pytest.fixture
def own_database(terminal, transactional_db):
    """The doctor asks SQLite how it writes, which no test's own transaction may surround."""
    return terminal


def test_a_sound_place_is_told_line_by_line(own_database):
    said = own_database.types("doctor").stdout

    assert "BAD" in said or "Nothing bad was found." in said
    assert "All entries can be read" in " ".join(said.split())


def test_machines_get_each_finding(own_database):
    told = json.loads(own_database.types("doctor --json").stdout)

    assert {"sound", "findings"} == told.keys()
    assert all(one["level"] in ("ok", "warn", "bad") and one["says"] for one in told["findings"])


def test_a_place_that_cannot_be_opened_is_bad_and_ends_with_one(terminal, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DORSI_HOME", str(tmp_path / "file"))

    result = terminal.types("doctor")

    assert result.exit_code == 1
    said = " ".join(result.stdout.split())
    assert "BAD" in said and "must be a folder" in said
    assert result.stderr == ""
