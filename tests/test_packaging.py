"""The wheel carries everything, and runs without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "dorsi"
DATA = {".toml", ".html", ".css", ".js", ".svg", ".json", ".lock", ".png"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(build, check=True, capture_output=True, text=True)
    return next(folder.glob("dorsi-*.whl"))


def test_the_wheel_carries_every_data_file(wheel):
    data = [path for path in SOURCE.rglob("*") if path.suffix in DATA]
    wanted = {str(Path("dorsi") / path.relative_to(SOURCE)) for path in data}

    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_the_wheel_names_its_console_script(wheel):
    with zipfile.ZipFile(wheel) as packed:
        name = next(name for name in packed.namelist() if name.endswith("entry_points.txt"))

        assert "dorsi = dorsi.cli.main:run" in packed.read(name).decode()


def test_the_command_runs_from_the_wheel_alone(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    place = {"PYTHONPATH": str(tmp_path / "site"), "DORSI_HOME": str(tmp_path / "home")}

    words = [sys.executable, "-m", "dorsi", "assess", "--json"]
    done = subprocess.run(words, capture_output=True, text=True, env={**os.environ, **place})

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("dorsi: ") and done.stderr.count("\n") == 1
