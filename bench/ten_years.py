"""How quickly do the pages answer after ten years? Beside the same runner with an empty diary.

Two servers as `dorsi serve` starts them, asked in turn over loopback: one knows a plan and one
test, the other 3,000 practices and 700 tests besides. docs/reference/speed.md tells the figures.

    PYTHONPATH=src python bench/ten_years.py [ROUNDS]
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("/", "/plan/", "/progress/", "/diary/", "/result/", "/measure/")
ROUNDS = 40
WARM_UP = 3
SERVE = [sys.executable, "-c", "from dorsi.cli.main import run; run()", "serve", "--no-browser"]
SERVE += ["--port", "0"]
MOST_MS = 20.0
MOST_TIMES = 1.5


def main(rounds: int = ROUNDS) -> int:
    with ExitStack() as opened:
        empty, full = (opened.enter_context(dorsi(years)) for years in ("no", "ten"))
        took = {page: ask_in_turn(page, empty, full, rounds) for page in PAGES}
    print("| page | empty, median | ten years, median | ten years, 95 % | times |")
    print("|---|--:|--:|--:|--:|")
    slow = []
    for page, (before, after) in took.items():
        times = median(after) / median(before)
        p95 = quantiles(after, n=20)[-1]
        print(
            f"| `{page}` | {median(before):.1f} ms | {median(after):.1f} ms "
            f"| {p95:.1f} ms | {times:.2f} |"
        )
        if median(after) > MOST_MS or times > MOST_TIMES:
            slow.append(page)
    print(f"Slower than {MOST_MS:.0f} ms or {MOST_TIMES} times: {', '.join(slow) or 'none'}.")
    return 0  # a busy machine is no fault; what is read of the database is bounded by a test


def ask_in_turn(
    page: str, empty: HTTPConnection, full: HTTPConnection, rounds: int
) -> tuple[list[float], list[float]]:
    """Times [ms] of both, asked alternately, so that a busy machine is busy for both."""
    took: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + WARM_UP):
        for connection, times in zip((empty, full), took, strict=True):
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


@contextmanager
def dorsi(years: str) -> Iterator[HTTPConnection]:
    """A connection to a server of its own, over a folder seeded with so many years."""
    with TemporaryDirectory(prefix="dorsi-bench-") as folder:
        own = {**os.environ, "DORSI_HOME": folder, "PYTHONPATH": str(ROOT / "src")}
        subprocess.run([sys.executable, __file__, "seed", years], env=own, check=True)
        server = subprocess.Popen(SERVE, env=own, stdout=subprocess.PIPE, text=True)
        try:
            yield HTTPConnection(address_of(server), timeout=30)
        finally:
            server.terminate()
            server.communicate()


def address_of(server: subprocess.Popen[str]) -> str:
    for line in server.stdout or ():
        if "http://" in line:
            return line.split("http://")[1].split("/")[0]
    raise SystemExit("The server must start (got its end)")


def seed(years: str) -> None:
    """Into DORSI_HOME, which `dorsi` above has set: nothing is ever written elsewhere."""
    sys.path.insert(0, str(ROOT))
    from dorsi.web.site import opening
    from tools import ten_years

    opening.open_home()
    now = datetime.now().astimezone()
    size = {"practices": 3_000, "tests": 700} if years == "ten" else {"practices": 0, "tests": 1}
    ten_years.seed(now, **size)


if __name__ == "__main__":
    if sys.argv[1:2] == ["seed"]:
        seed(sys.argv[2])
    else:
        sys.exit(main(*map(int, sys.argv[1:])))
