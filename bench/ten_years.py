"""How quickly do the pages answer after ten years? Beside the same runner's first days.

Three servers as `dorsi serve` starts them, asked in turn over loopback: each knows a plan and a
test; one a week of practices besides, one 3,000 practices and 700 tests. Writes
docs/reference/speed.md.

    PYTHONPATH=src python -m bench.ten_years [ROUNDS]
"""

import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles

from tools import served

WRITTEN = Path(__file__).resolve().parent.parent / "docs" / "reference" / "speed.md"
PAGES = (
    "/",
    "/practice/",
    "/practice/after/",
    "/plan/",
    "/plan/set-up/",
    "/measure/",
    "/measure/tape/",
    "/result/",
    "/progress/",
    "/diary/",
    "/settings/",
    "/learn/",
    "/safety/",
    "/safety/verdict/",
)
DIARIES = {
    "empty": {"practices": 0, "tests": 1},
    "week": {"practices": 6, "tests": 2, "days": 7},
    "ten years": {"practices": 3_000, "tests": 700},
}
ROUNDS = 60
WARM_UP = 3
TAPE = ("--left", "12,12.5,12", "--right", "9.5,9.5,9")
TAPE += ("--limit-left", "back", "--limit-right", "back")
TESTS = 5
MOST_MS = 20.0
MOST_TIMES = 1.3

Times = tuple[list[float], ...]  # of each diary, in the order of DIARIES [ms]


def main(rounds: int = ROUNDS) -> None:
    with ExitStack() as opened:
        started = [opened.enter_context(served.dorsi(diary)) for diary in DIARIES.values()]
        servers = [HTTPConnection(one.host, timeout=30) for one in started]
        took = {page: ask_in_turn(page, servers, rounds) for page in PAGES}
        anew = median(after_a_test(started[-1], servers[-1]) for _ in range(TESTS))
    text = written(took, rounds, anew)
    WRITTEN.write_text(text, encoding="utf-8")
    print(text)


def ask_in_turn(page: str, servers: Sequence[HTTPConnection], rounds: int) -> Times:
    """All are asked alternately, so that a busy machine is busy for all of them."""
    took: Times = tuple([] for _ in servers)
    for number in range(rounds + WARM_UP):
        for connection, times in zip(servers, took, strict=True):
            once = ask(connection, page)
            if number >= WARM_UP:
                times.append(once)
    return took


def ask(connection: HTTPConnection, page: str) -> float:
    started = time.perf_counter()
    connection.request("GET", page)
    answer = connection.getresponse()
    answer.read()
    took = 1000 * (time.perf_counter() - started)
    if answer.status != 200:
        raise SystemExit(f"{page} must answer 200 (got {answer.status})")
    return took


def after_a_test(there: served.Served, connection: HTTPConnection) -> float:
    """The first look at progress once another process has stored a test [ms]."""
    there.says("measure", "tape", *TAPE)
    return ask(connection, "/progress/")


def row(page: str, took: Times) -> str:
    empty, week, years = (median(times) for times in took)
    p95 = quantiles(took[-1], n=20)[-1]
    cells = (
        f"`{page}`",
        *(f"{ms:.1f} ms" for ms in (empty, week, years, p95)),
        f"{years / empty:.2f}",
        f"{years / week:.2f}",
    )
    return f"| {' | '.join(cells)} |"


def slow(took: dict[str, Times]) -> str:
    """The pages that miss an aim."""
    found = [
        f"`{page}`"
        for page, (_, week, years) in took.items()
        if median(years) > min(MOST_MS, MOST_TIMES * median(week))
    ]
    return ", ".join(found) or "none"


def written(took: dict[str, Times], rounds: int, anew: float) -> str:
    rows = "\n".join(row(page, times) for page, times in took.items())
    aims = {"most": f"{MOST_MS:.0f}", "times": MOST_TIMES}
    return TEXT.format(rows=rows, rounds=rounds, slow=slow(took), anew=f"{anew:.0f}", **aims)


TEXT = """\
# How quick is it?

Three servers on one machine, asked in turn over loopback.
Each knows a plan and a test; *week* has six practices and a second test besides, *ten years* has 3,000 practices and 700 tests of both ankles.
The aim for ten years: {most} ms for the median, and at most {times} times the week.
The empty diary stands beside it; some of its pages are other pages, with nothing on them yet.

    ./check bench        (all of them; this one: bench/ten_years.py, which writes this page)

| page | empty | week | ten years | ten years, 95 % | times empty | times week |
|---|--:|--:|--:|--:|--:|--:|
{rows}

Medians of {rounds} answers. Over an aim: {slow}.
The first look at `/progress/` after another test, stored by another process, took {anew} ms: all 700 are read and drawn anew, once.

Times wander with the machine, so no test looks at them.
Instead `tests/web/test_ten_years.py` bounds how often a page asks the database, how many rows it reads there, and how many functions it calls beside the same page after a week.
What a browser makes of the pages is told in [how light](light.md).
"""  # noqa: E501  (a line of the page is a sentence)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
