"""The command itself: its words, how it starts, and what it says to a slip of the finger."""

import subprocess
import sys

import pytest

import dorsi
from dorsi.cli.main import SECTIONS, WORDS
from tests.typed import surroundings

NO_DIARY = ["--help", "--version", "exercises", "show knee_to_wall", "learn", "screen --questions",
            "measure", "done --help", "plan make --help", "today --date 2026-02-30"]  # fmt: skip

LOADED = """
import sys
from dorsi.cli.main import command
try:
    command.main({words!r})
except SystemExit:
    print("django" in sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize("line", NO_DIARY)
def test_what_needs_no_diary_starts_without_django(line, tmp_path):
    script = LOADED.format(words=line.split())

    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=surroundings(tmp_path),
        check=False,
    )

    assert done.stderr.splitlines()[-1] == "False"


def test_help_names_every_word(terminal):
    said = terminal.says("--help")

    assert all(f"  {word} " in said for word in WORDS)
    assert all(title in said for title, _ in SECTIONS)


def test_help_is_at_most_eighty_columns_wide(terminal):
    pages = [terminal.says("--help"), *(terminal.says(f"{word} --help") for word in WORDS)]

    assert max(len(line) for page in pages for line in page.splitlines()) <= 80


def test_version_is_told(terminal):
    assert terminal.says("--version") == f"dorsi {dorsi.__version__}\n"


def test_a_slip_in_a_command_is_named_with_the_nearest(terminal):
    assert terminal.refuses("mesure") == (
        "There is no command mesure. Did you mean measure? See: dorsi --help"
    )


def test_a_slip_in_a_word_below_a_command_too(terminal):
    assert terminal.refuses("measure tpae") == (
        "There is no command measure tpae. Did you mean tape? See: dorsi measure --help"
    )


def test_a_slip_in_an_option_is_named_with_the_nearest(terminal):
    assert terminal.refuses("done --pian 2") == (
        "dorsi done has no --pian. Did you mean --pain? See: dorsi done --help"
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("show", "dorsi show needs EXERCISE. See: dorsi show --help"),
        ("export", "dorsi export needs FILE. See: dorsi export --help"),
        ("done --pain", "dorsi done: --pain needs a value. See: dorsi done --help"),
        ("assess now", "Got unexpected extra argument (now). See: dorsi assess --help"),
    ],
)
def test_a_usage_slip_is_one_line_with_the_way_on(terminal, line, sentence):
    assert terminal.refuses(line) == sentence


def test_without_a_command_the_app_is_served(terminal, monkeypatch):
    served = []
    from dorsi.web.site import serving

    monkeypatch.setattr(serving, "serve", lambda port, **how: served.append((port, how)))

    terminal.says("")

    [(port, how)] = served
    assert port == 8000 and how["open_browser"] is True


@pytest.mark.parametrize("line", ["--help", "measure --help", "plan --help"])
def test_no_summary_is_cut_off(terminal, line):
    assert "..." not in terminal.says(line).replace("[ARGS]...", "")
