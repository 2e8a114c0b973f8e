"""Every failure is one plain line and an exit code; never a traceback."""

from pathlib import Path

import click
import pytest

from dorsi.cli import faults
from dorsi.core.errors import Fault, InputError, NotYet, StorageError
from tests.typed import shelled


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("DORSI_HOME", str(tmp_path / "home"))


def raising(error):
    def walk():
        raise error

    return walk


def test_success_is_zero():
    assert faults.guarded(lambda: None) == 0


def test_what_the_runner_can_put_right_is_two_and_its_sentence(capsys):
    error = InputError(Fault(field="left", must="be between 0 and 30 cm", got=95, hint="In mm?"))

    assert faults.guarded(raising(error)) == 2
    assert capsys.readouterr().err == "dorsi: --left must be between 0 and 30 cm (got 95). In mm?\n"


@pytest.mark.parametrize("error", [NotYet("Measure first."), StorageError("The disk is full.")])
def test_every_error_of_the_family_ends_alike(error, capsys):
    assert faults.guarded(raising(error)) == 2
    assert capsys.readouterr().err == f"dorsi: {error.message}\n"


def test_a_sentence_of_several_lines_is_told_in_one(capsys):
    faults.guarded(raising(NotYet("Measure\n  first.")))

    assert capsys.readouterr().err == "dorsi: Measure first.\n"


def test_ctrl_c_is_quiet(capsys):
    assert faults.guarded(raising(KeyboardInterrupt())) == 130
    assert faults.guarded(raising(click.Abort())) == 130
    assert capsys.readouterr().err == ""


def test_a_fault_of_our_own_is_one_line_and_is_written_down(capsys, tmp_path):
    assert faults.guarded(raising(ZeroDivisionError("7.0 cm"))) == 1

    said = capsys.readouterr().err
    log = (tmp_path / "home" / "dorsi.log").read_text()
    assert said.startswith("dorsi: Something went wrong inside Dorsi.")
    assert said.count("\n") == 1 and str(tmp_path / "home" / "dorsi.log") in said
    assert "ZeroDivisionError" in log and "in walk" in log


def test_the_log_holds_no_values_because_they_may_tell_of_a_body(tmp_path):
    def walk():
        told = {"pain": "8 of 10"}
        try:
            raise KeyError(told["pain"])
        except KeyError as inner:
            raise ValueError(told) from inner

    faults.guarded(walk)

    log = (tmp_path / "home" / "dorsi.log").read_text()
    assert "ValueError" in log and "KeyError" in log
    assert "8 of 10" not in log


def test_a_fault_that_cannot_be_written_down_is_still_one_line(capsys, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DORSI_HOME", str(tmp_path / "file" / "home"))

    assert faults.guarded(raising(ZeroDivisionError())) == 1

    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "ZeroDivisionError" in said


def test_the_log_does_not_grow_for_ever(tmp_path):
    log = tmp_path / "home" / "dorsi.log"
    log.parent.mkdir()
    log.write_bytes(b"x" * (faults.LOG_MOST_BYTES + 1))

    faults.guarded(raising(ZeroDivisionError()))

    assert log.stat().st_size < faults.LOG_MOST_BYTES


def test_a_reader_that_goes_away_is_no_fault_to_talk_about(tmp_path):
    done = shelled("dorsi learn | true; exit ${PIPESTATUS[0]}", tmp_path / "home")

    assert done.stderr == ""
    assert done.returncode in (0, 1)  # 0 where everything fitted into the pipe first
    assert not (tmp_path / "home").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_cannot_be_written_is_one_line(tmp_path):
    done = shelled("dorsi learn > /dev/full", tmp_path / "home")

    assert done.returncode == 1
    assert done.stderr.startswith("dorsi: ") and done.stderr.count("\n") == 1
    assert "No space left" in done.stderr
