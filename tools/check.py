"""The checks, as named steps. `./check` runs this inside the project's own environment."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import browser
from dorsi.pose import fetching, models
from dorsi.web.camera import beforehand

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
PURE_FLOORS = ("core", "measure")
CODE = ["src", "tests", "tools", "bench", "dorsi", "check"]
ONLY_NAMED = {"sports2d"}  # a bench that fetches two gigabytes of another program

CORES = os.cpu_count() or 1
SPREAD = ["-n", str(min(CORES, 8))]
WAITING = ["-n", str(min(CORES + 1, 8)), "--dist=worksteal"]  # a journey's test often waits
LIVE = "tests/journeys/test_live_clips.py"
NO_DJANGO = ["-p", "no:django", "-W", "ignore:Unknown config option"]  # starting it takes a second
PURE = [*SPREAD, *NO_DJANGO, "--hypothesis-profile=quick"]
SEARCH = ["-m", "hypothesis", "--hypothesis-profile=search", "--ignore=tests/journeys"]

USAGE = """./check            everything: each step below, then all tests and browser journeys
./check core       only the pure part, core and measure (under 10 s)
./check tests ...  only the tests; further words go to pytest
./check search     look for examples that break a law, many and always new (minutes)
./check bench      reproduce the figures in docs (minutes, all but what fetches other programs)
./check bench NAME only bench/NAME.py, further words go to it
./check lighthouse what Lighthouse says of the first pages (a minute)
./check shots      contact sheets of all screens into shots/
./check picture    draw README's picture from the running app
./check fix        format the code and mend what the linter can mend
./check migrations write the migrations that changed models need
./check messages   gather all texts for translators, compile their catalogues
./check hazards    write SAFETY.md's lists of tests anew"""


@dataclass(frozen=True)
class Step:
    name: str
    command: list[str]


def main(words: list[str]) -> int:
    match words:
        case []:
            return everything()
        case ["core"]:
            return tests("core", *(f"tests/{floor}" for floor in PURE_FLOORS))
        case ["tests", *rest]:
            fetched()
            return tests("tests", *rest)
        case ["search", *rest]:
            return tests("search", *SEARCH, *rest)
        case ["bench", name, *rest] if (ROOT / "bench" / f"{name}.py").exists():
            return stop_at_first(iter([bench(name, *rest)]))
        case [word] if word in CHORES:
            return stop_at_first(CHORES[word]())
        case _:
            print(USAGE)
            return 0 if words in (["--help"], ["-h"], ["help"]) else 2


def fetched() -> None:
    """What films and the camera need is there: their tests would be skipped without."""
    fetching.fetch(print)
    beforehand.fetch(print)


def everything() -> int:
    fetched()
    with ThreadPoolExecutor(CORES) as pool:  # none of them needs another; told in their order
        failed = [done.name for done in pool.map(done_quietly, steps()) if not told(done)]
    browser.chromium()
    browser.headless()
    browser.firefox()
    return all_tests(failed)


def all_tests(failed: list[str]) -> int:
    """A live camera first, with both cores: beside other tests it is slow, and rightly says so."""
    name = "live camera"
    print(name, flush=True)
    code, closing = follow([PYTHON, "-m", "pytest", "-q", "-m", "alone", LIVE], print)
    print(closing, flush=True)
    failed += [name] * (code != 0)
    return tests("tests, browser journeys", "tests", "-m", "not alone", failed=failed)


def steps() -> Iterator[Step]:
    code = [part for part in CODE if (ROOT / part).exists()]
    yield Step("format", [PYTHON, "-m", "ruff", "format", "--check", "-q", *code])
    yield Step("lint", [PYTHON, "-m", "ruff", "check", "-q", *code])
    yield Step("types", [PYTHON, "-m", "mypy"])
    yield Step("arrows", [str(Path(PYTHON).parent / "lint-imports"), "--no-cache"])
    yield Step("sizes", [PYTHON, "tools/sizes.py"])
    yield Step("knowledge", [PYTHON, "tools/knowledge.py"])
    yield Step("migrations", [PYTHON, "tools/migrations.py"])
    yield Step("messages", [PYTHON, "tools/messages.py"])
    yield Step("docs", [PYTHON, "tools/links.py"])


def fixes() -> Iterator[Step]:
    code = [part for part in CODE if (ROOT / part).exists()]
    yield Step("format", [PYTHON, "-m", "ruff", "format", *code])
    yield Step("lint", [PYTHON, "-m", "ruff", "check", "--fix", *code])


def benches() -> Iterator[Step]:
    for script in sorted((ROOT / "bench").glob("*.py")):
        if script.stem not in ONLY_NAMED:
            yield bench(script.stem)


def bench(name: str, *words: str) -> Step:
    return Step(name, [PYTHON, "-m", f"bench.{name}", *words])


def lighthouse() -> Iterator[Step]:
    yield Step("lighthouse", [PYTHON, "-m", "bench.lighthouse"])


def shots() -> Iterator[Step]:
    browser.chromium()
    yield Step("shots", [PYTHON, "tools/shots.py"])


def picture() -> Iterator[Step]:
    browser.chromium()
    yield Step("picture", [PYTHON, "tools/readme_picture.py"])


def migrations() -> Iterator[Step]:
    yield Step("migrations", [PYTHON, "tools/migrations.py", "write"])


def messages() -> Iterator[Step]:
    yield Step("messages", [PYTHON, "tools/messages.py", "write"])


def hazards() -> Iterator[Step]:
    yield Step("hazards", [PYTHON, "tools/hazard_tests.py"])


CHORES: dict[str, Callable[[], Iterator[Step]]] = {
    "bench": benches,
    "lighthouse": lighthouse,
    "shots": shots,
    "picture": picture,
    "fix": fixes,
    "migrations": migrations,
    "messages": messages,
    "hazards": hazards,
}


def stop_at_first(to_run: Iterator[Step]) -> int:
    return 0 if all(passes(step) for step in to_run) else 1


@dataclass(frozen=True)
class Done:
    """A step that has run: whether it was good, what it printed, how long it took."""

    name: str
    good: bool
    printed: str
    took_s: float


def done_quietly(step: Step) -> Done:
    return done(step, quiet=True)


def done(step: Step, *, quiet: bool) -> Done:
    started = time.monotonic()
    ran = subprocess.run(step.command, cwd=ROOT, capture_output=quiet, text=True)
    printed = ran.stdout + ran.stderr if quiet else ""
    return Done(step.name, ran.returncode == 0, printed, time.monotonic() - started)


def told(done: Done) -> bool:
    """Whether it was good. A quiet step shows what it printed only when it was not."""
    print(f"{done.name:<12}{'good' if done.good else 'NOT GOOD'}  {done.took_s:.1f} s", flush=True)
    if done.printed and not done.good:
        print(done.printed, flush=True)
    return done.good


def passes(step: Step) -> bool:
    """Runs one step, its words on the screen as they come."""
    print(step.name, flush=True)
    return told(done(step, quiet=False))


def tests(name: str, *where: str, failed: list[str] | None = None) -> int:
    """Runs pytest; its own closing line comes last, under the sentence that sums all up."""
    print(name, flush=True)
    failed = list(failed or [])
    how = PURE if name == "core" else WAITING
    code, closing = follow([PYTHON, "-m", "pytest", "-q", *how, *where], print)
    if code != 0:
        failed.append(name)
    print(f"To mend: {', '.join(failed)}." if failed else "Good to go: every step passed.")
    print(closing, flush=True)
    return 1 if failed else 0


def follow(command: list[str], show: Callable[[str], None]) -> tuple[int, str]:
    """Runs a command, showing each line but the last; returns its code and that last line."""
    last = ""
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    for line in running.stdout or ():
        if last:
            show(last)
        last = line.rstrip("\n") or last
    return running.wait(), last


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (browser.NoBrowser, models.ModelsMissing, beforehand.PartsMissing) as missing:
        sys.exit(f"check: {missing}")
    except KeyboardInterrupt:
        sys.exit(130)
