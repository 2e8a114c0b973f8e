"""Tasks that do to their child process what a bad film may do."""

import ctypes
import os
import signal
import time
from pathlib import Path

from dorsi.core.errors import Fault, InputError
from dorsi.pose.child import Tell

NAME = "tests.pose.misbehaving"


def tells(tell: Tell, count: int) -> None:
    for number in range(count):
        tell({"number": number, "pid": os.getpid()})


def crashes(tell: Tell) -> None:
    tell({"number": 0})
    ctypes.string_at(0)


def is_killed(tell: Tell) -> None:
    tell({"number": 0})
    os.kill(os.getpid(), signal.SIGKILL)


def hangs(tell: Tell) -> None:
    tell({"pid": os.getpid()})
    time.sleep(600)


def swells(tell: Tell) -> None:
    tell({"number": 0})
    bytearray(1 << 33)


def refuses(tell: Tell, film: Path) -> None:
    raise InputError(Fault(field=film.name, must="be short", got="long", hint="Cut it."))


def errs(tell: Tell) -> None:
    raise KeyError("a fault of the program")


def prints(tell: Tell) -> None:
    os.write(1, b"noise on stdout\n")
    os.write(2, b"noise on stderr\n")
    tell({"number": 0})
