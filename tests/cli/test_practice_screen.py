"""`dorsi practice` in a real terminal: keys, resizing, Ctrl-C, and the screen given back."""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time

import pytest

from tests.cli.test_plan import STIFF_RIGHT
from tests.typed import surroundings, typed

EVERY_DAY = "plan make --minutes 15 --days mon,tue,wed,thu,fri,sat,sun --equipment roller,ball,band"
GIVEN_BACK = "\x1b[?1049l"  # the terminal's own screen is shown again


class Screen:
    """A real terminal of 80 by 24, with a program in it."""

    def __init__(self, line: str, home, **extra: str) -> None:
        self.master, slave = pty.openpty()
        self._sized(80, 24)
        words = [sys.executable, "-m", "dorsi", *line.split()]
        surrounding = surroundings(home) | {"TERM": "xterm-256color", **extra}
        self.child = subprocess.Popen(
            words, stdin=slave, stdout=slave, stderr=slave, env=surrounding, start_new_session=True
        )
        os.close(slave)
        self.seen = ""

    def waits_for(self, text: str, *, at_most_s: float = 60) -> None:
        until = time.monotonic() + at_most_s
        while text not in self.seen:
            assert time.monotonic() < until, self.seen[-2000:]
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self.master, 65536).decode("utf-8", "replace")
                except OSError:  # the program ended
                    assert text in self.seen, self.seen[-2000:]

    def types(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def presses_ctrl_c(self) -> None:
        self.child.send_signal(signal.SIGINT)

    def presses_ctrl_c_until(self, until: str) -> None:
        """Python loses a signal that comes just before it starts to read, as a person sees."""
        for _ in range(12):
            self.presses_ctrl_c()
            try:
                return self.waits_for(until, at_most_s=5)
            except AssertionError:
                continue
        self.waits_for(until)

    def ends(self) -> int:
        return self.child.wait(timeout=60)

    def close(self) -> None:
        self.child.kill()
        self.child.wait()
        os.close(self.master)

    def _sized(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def turns_to(self, columns: int, rows: int) -> None:
        self._sized(columns, rows)
        self.child.send_signal(signal.SIGWINCH)


@pytest.fixture
def home(tmp_path):
    """A folder with a practice for today, made by real processes on the real day."""
    place = tmp_path / "home"
    asked = json.loads(typed("screen --questions --json", place).stdout)["questions"]
    answers = json.dumps({question["id"]: "no" for question in asked})
    for line, sent in (("screen --answers -", answers), (STIFF_RIGHT, ""), (EVERY_DAY, "")):
        result = typed(line, place, answers=sent)
        assert result.returncode == 0, result.stderr
    return place


def entries(home) -> list[dict]:
    return json.loads(typed("diary --json", home).stdout)["entries"]


@pytest.fixture
def opened(home):
    """Opens `dorsi practice` in a terminal; whatever happens, it is closed again."""
    screens = []

    def opened(options: str, **extra: str) -> Screen:
        screens.append(Screen(f"practice {options}", home, **extra))
        screens[-1].waits_for("[y, n or ?]")
        screens[-1].types("n\n")
        return screens[-1]

    yield opened
    for screen in screens:
        screen.close()


@pytest.fixture
def started(opened):
    def started(speed: int, **extra: str) -> Screen:
        screen = opened(f"--speed {speed}", **extra)
        screen.waits_for("Press Space to start.")
        screen.types(" ")
        return screen

    return started


def test_a_whole_practice_is_done_with_keys_and_noted(started, home):
    screen = started(200)

    screen.waits_for("Most pain during it")
    screen.types("2\n")
    screen.waits_for("How hard was it")
    screen.types("6\n")

    screen.waits_for("Noted: the practice")
    assert screen.ends() == 0
    assert "\a" in screen.seen
    [entry] = entries(home)
    assert (entry["pain"], entry["ended"], entry["skipped"]) == (2, "whole", [])


def test_pause_resize_and_back_to_a_screen_that_fits(started, home):
    screen = started(1)
    screen.waits_for("Next: ")
    screen.types(" ")
    screen.waits_for("seconds left of this step")

    screen.seen = ""
    screen.turns_to(50, 14)
    screen.waits_for("seconds left of this step")
    screen.types("q")

    screen.waits_for("Nothing was done, so nothing is noted.")
    assert GIVEN_BACK in screen.seen
    assert screen.ends() == 0


@pytest.mark.hazard("H03")
def test_a_pop_ends_it_at_two_keys(started, home):
    screen = started(1)
    screen.waits_for("Next: ")

    screen.types("h")
    screen.waits_for("Stopped. What was it?")
    screen.types("1")

    screen.waits_for("Have it looked at today")
    screen.waits_for("Most pain during it")
    screen.presses_ctrl_c_until("Not in the diary yet.")
    screen.ends()
    assert typed("today", home).returncode == 2


def test_ctrl_c_gives_the_terminal_back_and_loses_nothing(started, home):
    screen = started(1)
    screen.waits_for("Next: ")

    screen.presses_ctrl_c_until("Nothing was done, so nothing is noted.")

    assert GIVEN_BACK in screen.seen
    assert screen.ends() == 0
    assert entries(home) == []


def test_without_colour_no_colour_is_sent(started, home):
    screen = started(1, NO_COLOR="1")
    screen.waits_for("Next: ")
    screen.types("q")
    screen.waits_for("Nothing was done")
    screen.ends()

    assert "\x1b[38" not in screen.seen


def test_a_terminal_that_can_do_nothing_gets_lines(opened):
    screen = opened("--speed 200", TERM="dumb")
    screen.waits_for("Space starts and pauses")
    screen.types(" ")

    screen.waits_for("seconds left.")
    screen.waits_for("Most pain during it")
    screen.presses_ctrl_c_until("Not in the diary yet.")
    screen.ends()
    assert "\x1b[" not in screen.seen.replace("\x1b[?2004", "")
