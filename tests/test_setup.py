"""The set-up behind the two commands: what it says when it cannot, and that it starts again."""

import os
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tools import environment

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "HOME", tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def lock(tmp_path):
    path = tmp_path / "requirements.lock"
    path.write_text("django==5.2 --hash=sha256:00\n")
    return path


def test_an_old_python_is_told_which_one_is_needed(monkeypatch, place, lock):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    with pytest.raises(environment.SetupFailed, match=r"needs Python 3.11 or newer \(got 3.9.2\)"):
        environment.python("run", lock, say="")


def test_an_environment_that_fits_its_lock_is_not_set_up_again(monkeypatch, place, lock):
    monkeypatch.setattr(environment, "_install", _fake_install)
    environment.python("run", lock, say="once")
    monkeypatch.setattr(environment, "_install", _must_not_run)

    assert environment.python("run", lock, say="twice") == place / "run" / "bin" / "python"


def test_a_changed_lock_sets_up_again(monkeypatch, place, lock, capsys):
    monkeypatch.setattr(environment, "_install", _fake_install)
    environment.python("run", lock, say="first")
    lock.write_text("django==5.3 --hash=sha256:11\n")

    environment.python("run", lock, say="again")

    assert capsys.readouterr().err.splitlines() == ["first", "again"]


def test_a_set_up_that_broke_off_starts_again(monkeypatch, place, lock):
    monkeypatch.setattr(environment, "_install", _broken_install)
    with pytest.raises(environment.SetupFailed):
        environment.python("run", lock, say="")
    monkeypatch.setattr(environment, "_install", _fake_install)

    assert environment.python("run", lock, say="").exists()


def test_a_missing_pip_is_named_with_the_way_out(monkeypatch, place, lock):
    answer = subprocess.CompletedProcess([], 1, "", "/usr/bin/python3: No module named pip\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)

    with pytest.raises(environment.SetupFailed, match="apt install python3-pip"):
        environment.python("run", lock, say="")


def test_a_failing_download_is_one_sentence(monkeypatch, place, lock):
    answer = subprocess.CompletedProcess([], 1, "", "noise\nERROR: no route to host\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)

    with pytest.raises(environment.SetupFailed, match=r"no route to host\. Is the network up"):
        environment.python("run", lock, say="")


def test_advice_meant_for_another_program_is_not_passed_on(monkeypatch, place, lock):
    answer = subprocess.CompletedProcess([], 1, "", "  cause: no such host\n\nhint: try a flag\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)

    with pytest.raises(environment.SetupFailed, match=r"cause: no such host\. Is the network up"):
        environment.python("run", lock, say="")


def test_a_network_with_its_own_certificate_is_tried_with_the_systems(monkeypatch, place, lock):
    monkeypatch.setenv("UV_SYSTEM_CERTS", "")

    def answer(words, **_):
        strange = words[1:3] == ["pip", "sync"] and not os.environ["UV_SYSTEM_CERTS"]
        (place / "run" / "bin").mkdir(parents=True, exist_ok=True)
        said = "cause: invalid peer certificate: UnknownIssuer\n" if strange else ""
        return subprocess.CompletedProcess(words, int(strange), "", said)

    monkeypatch.setattr(subprocess, "run", answer)

    assert environment.python("run", lock, say="") == place / "run" / "bin" / "python"


def test_what_the_set_up_compiles_is_what_a_start_reads(monkeypatch, place, lock):
    kept: set[str] = set()

    def note(words, *more, env, **_):
        kept.add(env["PYTHONPYCACHEPREFIX"])
        assert "PYTHONDONTWRITEBYTECODE" not in env
        return subprocess.CompletedProcess(words, 0, "", "")

    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(subprocess, "run", note)
    monkeypatch.setattr(os, "execve", lambda path, words, env: note(words, env=env))
    (place / "run").mkdir(parents=True)

    environment.run(environment.python("run", lock, say=""))

    assert kept == {f"{place}/compiled"}


def test_who_may_not_write_the_checkout_gets_a_folder_of_their_own(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert environment.home(ROOT).parent == tmp_path / "dorsi"


def test_a_folder_that_cannot_be_written_is_named_with_the_way_out(monkeypatch, tmp_path, lock):
    (tmp_path / "file").touch()
    monkeypatch.setattr(environment, "HOME", tmp_path / "file" / "home")

    with pytest.raises(environment.SetupFailed, match="clone Dorsi where you may write"):
        environment.python("run", lock, say="")


@pytest.mark.parametrize(
    "name", ["requirements.lock", "requirements-video.lock", "requirements-dev.lock"]
)
def test_a_lock_holds_hashes_and_no_address(name):
    text = (ROOT / name).read_text()

    assert "--hash=sha256:" in text and "://" not in text


@pytest.mark.parametrize("name", ["src/dorsi/pose/npm", "bench/node"])
def test_npms_lock_holds_digests_and_not_where_packages_came_from(name):
    text = (ROOT / name / "package-lock.json").read_text()

    assert '"integrity": "sha512-' in text and '"resolved"' not in text
    assert "omit-lockfile-registry-resolved=true" in (ROOT / name / ".npmrc").read_text()


def needs(name):
    lines = (ROOT / name).read_text().splitlines()
    return {line.replace('"', "'") for line in lines if line[:1] not in {"#", "-"}}


def test_the_package_needs_what_its_lock_was_made_from():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    assert set(project["dependencies"]) == needs("requirements.in")


def test_the_extras_need_what_their_lock_was_made_from():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = [need for extra in project["optional-dependencies"].values() for need in extra]

    assert set(extras) == needs("requirements-video.in")


@pytest.mark.parametrize(
    ("words", "lock"),
    [
        ("today", "requirements.lock"),
        ("measure landmarks walk.json", "requirements.lock"),
        ("measure landmarks walk.C3D", "requirements-video.lock"),
        ("measure video squat.mp4 --json", "requirements-video.lock"),
    ],
)
def test_only_films_and_c3d_files_fetch_what_they_need(monkeypatch, words, lock):
    asked = []
    monkeypatch.setattr(sys, "argv", ["dorsi", *words.split()])
    monkeypatch.setattr(environment, "python", lambda _, path, say: asked.append(path.name))
    monkeypatch.setattr(environment, "run", lambda *_: None)
    monkeypatch.setitem(sys.modules, "environment", environment)

    runpy.run_path(str(ROOT / "dorsi"))

    assert asked == [lock]


def _fake_install(place, interpreter, lock):
    interpreter.parent.mkdir(parents=True, exist_ok=True)
    interpreter.touch()


def _broken_install(place, interpreter, lock):
    _fake_install(place, interpreter, lock)
    raise environment.SetupFailed("broke off")


def _must_not_run(place, interpreter, lock):
    raise AssertionError("set up again without need")
