"""README's commands give README's output, and its first screen holds what a newcomer needs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
ANYTHING = "..."  # a line that stands for any lines


def dialogue() -> list[tuple[str, str]]:
    """Each command of the console blocks with the output printed under it."""
    said: list[tuple[str, str]] = []
    for block in CONSOLE.findall(README):
        for part in block.split("$ ./dorsi")[1:]:
            command, _, output = part.partition("\n")
            said.append((command.strip(), output.strip("\n")))
    return said


def run(command: str, home: Path) -> str:
    words = [sys.executable, "-m", "dorsi", *command.split()]
    place = {
        **os.environ,
        "DORSI_HOME": str(home),
        "PYTHONPATH": str(ROOT / "src"),
        "COLUMNS": "80",
    }
    done = subprocess.run(words, capture_output=True, text=True, env=place, cwd=home, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def matches(wanted: str, got: str) -> bool:
    pieces = [re.escape(piece.strip("\n")) for piece in wanted.split(f"\n{ANYTHING}")]
    return re.fullmatch(".*?".join(pieces), got.strip("\n"), re.DOTALL) is not None


def test_the_commands_of_the_readme_give_the_output_of_the_readme(tmp_path):
    (tmp_path / "answers.json").write_text(
        (ROOT / "docs" / "examples" / "answers.json").read_text()
    )
    for command, wanted in dialogue():
        got = run(command, tmp_path)

        assert matches(wanted, got), f"./dorsi {command}\n--- README\n{wanted}\n--- real\n{got}"


def test_the_readme_has_a_dialogue_to_test():
    assert len(dialogue()) >= 4


@pytest.mark.parametrize("word", ["./dorsi", "./check", "SAFETY.md", "docs/explain/how-sure.md"])
def test_the_readme_names_the_doors(word):
    assert word in README


def test_the_first_screen_has_one_sentence_one_picture_and_the_command():
    first = README.splitlines()[:24]

    assert first[0] == "# Dorsi" and first[2].endswith(".")
    assert sum(line.startswith("![") for line in first) == 1
    assert any("./dorsi" in line for line in first)
