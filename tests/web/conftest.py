"""A browser and a program before an empty diary; and real folders, for what only files can show."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from dorsi import knowledge
from dorsi.core.safety import Verdict
from dorsi.web.parts import home
from dorsi.web.safety import actions as safety


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own; nothing is ever looked for in a real one."""
    place = tmp_path / "home"
    monkeypatch.setenv("DORSI_HOME", str(place))
    return home.make()


@pytest.fixture
def browser(db: None) -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def run(folder: Path) -> Iterator[Callable[..., subprocess.CompletedProcess[str]]]:
    """Runs a few lines of Python in a process of their own, over the test's folder."""

    def run(code: str, *, bound: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*bound, sys.executable, "-c", code],
            env=environment(folder),
            capture_output=True,
            text=True,
            timeout=60,
        )

    yield run


def environment(folder: Path) -> dict[str, str]:
    root = Path(__file__).resolve().parents[2]
    path = os.pathsep.join([str(root / "src"), str(root)])
    return {**os.environ, "PYTHONPATH": path, "DORSI_HOME": str(folder)}


MONDAY = datetime(2026, 11, 23, 7, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def at(db: None) -> Iterator[Callable[..., None]]:
    """Sets the clock: `at(days=1)` is the day after a Monday morning."""
    with time_machine.travel(MONDAY, tick=False) as clock:
        yield lambda **later: clock.move_to(MONDAY + timedelta(**later))


@pytest.fixture
def screened(at: Callable[..., None]) -> Callable[..., Verdict]:
    """Answers all questions with no, but for those named; once at the start with no alone."""

    def answer(**but: str) -> Verdict:
        asked = knowledge.catalogue().questions
        return safety.screen({question.id: "no" for question in asked} | but)

    answer()
    return answer
