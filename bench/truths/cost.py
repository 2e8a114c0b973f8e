"""What one frame costs, a stored clip, and starting; processor time, so a busy machine says little.

The chain of a live frame is all there is: following, posture, view, angle, counts, holds, heels.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median

from dorsi.measure import report, tracking, watch
from tests.clips import clip

TIMES = 7
IMPORTED = {
    "measure": "import dorsi.measure.report, dorsi.measure.protocols",
    "the command": "import dorsi.cli.main",
}


def lines(pool) -> Iterator[str]:
    """Alone on the machine as far as this bench goes: nothing runs beside it."""
    frame, whole_ms = frames_us(), stored_ms()
    yield "\n| | found | goal |\n|---|---|---|"
    cost = f"{min(frame):.0f}, {median(frame):.0f} µs"
    yield f"| one frame live, best and median of {TIMES} | {cost} | 100 µs |"
    yield f"| a stored clip of 19 s, smoothed and watched | {whole_ms:.0f} ms | |"
    for name, words in IMPORTED.items():
        started_s, megabytes = started(words)
        yield f"| importing {name} | {started_s:.2f} s, {megabytes:.0f} MB | 0.5 s |"


def frames_us() -> list[float]:
    seen = clip("weighted_lunges.heavy")
    setting, costs = watch.Setting(picture=seen.picture), []
    for _ in range(TIMES):
        start = time.process_time()
        state, tracked = watch.begin(0.0), None
        for frame in seen.frames:
            tracked = (
                tracking.step(tracked, frame, seen.picture)
                if tracked
                else tracking.begin(frame, seen.picture)
            )
            state, _ = watch.step(state, tracked, setting)
        costs.append((time.process_time() - start) / len(seen.frames) * 1e6)
    return costs


def stored_ms() -> float:
    seen = clip("weighted_lunges.heavy")
    start = time.process_time()
    report.report(seen, watch.Setting(picture=seen.picture))
    return (time.process_time() - start) * 1e3


def started(words: str) -> tuple[float, float]:
    """Processor time and memory of a Python that does no more than import, best of three."""
    costs = [_started(words) for _ in range(3)]
    return min(seconds for seconds, _ in costs), min(size for _, size in costs)


def _started(words: str) -> tuple[float, float]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = f"{words}; print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime, int(ran.stdout) / 1000
