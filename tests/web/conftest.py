"""A browser and a program before an empty diary; and real folders, for what only files can show."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from dorsi import knowledge
from dorsi.core.assess import Assessment
from dorsi.core.plan import Means, Plan
from dorsi.core.runs import Run, RunKind, Weekday
from dorsi.core.safety import Verdict
from dorsi.web.assess import actions as assess
from dorsi.web.parts import home
from dorsi.web.plan import actions as plan
from dorsi.web.safety import actions as safety

IN_MEMORY = Path("/dev/shm")  # noqa: S108  (a fresh folder inside, made for its owner alone)


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of the test's own; nothing is ever looked for in a real one.

    In memory where that exists: a busy disk makes each stored entry take a tenth of a second.
    """
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as place:
        monkeypatch.setenv("DORSI_HOME", f"{place}/home")
        yield home.make()


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


TAPE = {"left": "9.5, 9.4, 9.6", "limit_left": "back", "limit_right": "back"}


@pytest.fixture
def tested(screened: Callable[..., Verdict]) -> Callable[..., Assessment]:
    """A stiff right ankle, measured by tape; again with each call."""

    def measure(right: str = "7, 7.1, 6.9") -> Assessment:
        return assess.take_tape(right=right, **TAPE)

    measure()
    return measure


@pytest.fixture
def planned(tested: Callable[..., Assessment]) -> Plan:
    """Four practices a week, from Monday on, round a hard Tuesday."""
    means = Means(
        minutes=15,
        days=(Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.SAT),
        equipment=frozenset({"roller", "ball", "band", "step"}),
    )
    return plan.make(means, (Run(day=Weekday.TUE, kind=RunKind.INTERVALS),))
