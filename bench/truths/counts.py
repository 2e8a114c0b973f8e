"""Repetitions on real clips, each as it is and made worse, against what was counted by eye."""

from collections.abc import Callable, Iterator
from itertools import product

from dorsi.measure.frames import Recording
from dorsi.measure.report import Report
from tests.clips import at_rate, clip, live, offline, with_noise
from tests.truth.test_clips import COUNTED, NOTHING_TO_COUNT

MODELS = ("heavy", "full")
SEEDS = range(3)
NEAR_S = 0.3
Ways = dict[str, Callable[[Recording], list[Recording]]]
WAYS: Ways = {
    "as it is": lambda seen: [seen],
    "10, 15, 30 Hz": lambda seen: [at_rate(seen, rate) for rate in (10, 15, 30)],
    "3 px noise": lambda seen: [with_noise(seen, 3, seed) for seed in SEEDS],
    "15 Hz and 3 px": lambda seen: [at_rate(with_noise(seen, 3, seed), 15) for seed in SEEDS],
}
RUNS: dict[str, Callable[[Recording], Report]] = {"stored": offline, "live": live}
Job = tuple[str, str, str, str]


def lines(pool) -> Iterator[str]:
    clips = list(product((*COUNTED, *NOTHING_TO_COUNT), MODELS))
    jobs = [(*one, run, way) for one in clips for run in RUNS for way in WAYS]
    cells = dict(zip(jobs, pool.map(cell, jobs, chunksize=1), strict=True))
    for run in RUNS:
        yield f"\n| {run}: clip, landmarks | truth |" + "".join(f" {way} |" for way in WAYS)
        yield "|---|---|" + "---|" * len(WAYS)
        for name, model in clips:
            kind, times_s = COUNTED.get(name, ("", ()))
            told = " | ".join(cells[(name, model, run, way)] for way in WAYS)
            yield f"| {name}, {model} | {len(times_s) or 'nothing'} {kind} | {told} |"


def cell(job: Job) -> str:
    """How many were right in each variant, `+n` where others were told, and how far off in time."""
    name, model, run, way = job
    found = [judged(RUNS[run](one), name) for one in WAYS[way](clip(f"{name}.{model}"))]
    counted = ", ".join(f"{right}" + (f"+{others}" if others else "") for right, others, _ in found)
    off_s = [off for _, _, all_off in found for off in all_off]
    return f"{counted} ({max(off_s):.2f} s)" if off_s else counted


def judged(found: Report, name: str) -> tuple[int, int, list[float]]:
    """How many truths were told within NEAR_S, what else was told, how far off the first were."""
    kind, times_s = COUNTED.get(name, (None, ()))
    told = [one.at_s for one in found.repetitions if one.kind == kind]
    off = [min((abs(at - true) for at in told), default=NEAR_S + 1) for true in times_s]
    near = [one for one in off if one <= NEAR_S]
    return len(near), len(found.repetitions) - len(near), near
