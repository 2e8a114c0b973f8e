"""The same clips changed: mirrored, shrunk, turned, at another tempo, torn."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from math import cos, radians, sin

from bench.truths.counts import MODELS, RUNS, judged
from dorsi.measure.frames import Frame, Recording, mirrored
from tests.clips import clip
from tests.truth.test_clips import COUNTED, NOTHING_TO_COUNT

SHRUNK = 0.6
ROLL_DEG = 6.0
LOST = 0.1
Job = tuple[str, str, str, str]


def lines(pool) -> Iterator[str]:
    clips = list(product((*COUNTED, *NOTHING_TO_COUNT), MODELS))
    jobs = [(*one, run, way) for one in clips for run in RUNS for way in WAYS]
    cells = dict(zip(jobs, pool.map(cell, jobs, chunksize=2), strict=True))
    yield "\n| clip, landmarks: stored / live | truth |" + "".join(f" {way} |" for way in WAYS)
    yield "|---|---|" + "---|" * len(WAYS)
    for name, model in clips:
        told = [" / ".join(cells[(name, model, run, way)] for run in RUNS) for way in WAYS]
        truth = len(COUNTED[name][1]) if name in COUNTED else "nothing"
        yield f"| {name}, {model} | {truth} | {' | '.join(told)} |"


def cell(job: Job) -> str:
    name, model, run, way = job
    change, tempo = WAYS[way]
    right, others, _ = judged(RUNS[run](change(clip(f"{name}.{model}"))), name, tempo=tempo)
    return f"{right}" + (f"+{others}" if others else "")


def seen_mirrored(seen: Recording) -> Recording:
    return each(seen, lambda frame: mirrored(frame, width_px=seen.picture.width_px))


def shrunk(seen: Recording) -> Recording:
    """As a camera with fewer pixels gives it."""
    picture = replace(
        seen.picture,
        width_px=int(seen.picture.width_px * SHRUNK),
        height_px=int(seen.picture.height_px * SHRUNK),
    )
    small = each(seen, lambda frame: moved(frame, lambda x, y: (x * SHRUNK, y * SHRUNK)))
    return replace(small, picture=picture)


def rolled(seen: Recording) -> Recording:
    """A camera that isn't level and doesn't say so."""
    turn, x0, y0 = radians(ROLL_DEG), seen.picture.width_px / 2, seen.picture.height_px / 2

    def about(x: float, y: float) -> tuple[float, float]:
        across, down = x - x0, y - y0
        return x0 + across * cos(turn) - down * sin(turn), y0 + across * sin(turn) + down * cos(
            turn
        )

    return each(seen, lambda frame: moved(frame, about))


def paced(tempo: float) -> Callable[[Recording], Recording]:
    """So many times as quick."""
    return lambda seen: each(seen, lambda frame: replace(frame, at_s=frame.at_s / tempo))


def torn(seen: Recording) -> Recording:
    """A tenth of the frames found nobody, in no order."""
    dice = random.Random(7)  # noqa: S311  (noise, not secrets)
    return each(
        seen, lambda frame: replace(frame, body=None, score=0.0) if dice.random() < LOST else frame
    )


def uneven(seen: Recording) -> Recording:
    """Half of the frames left out at random, the rest at their own times."""
    dice = random.Random(8)  # noqa: S311  (noise, not secrets)
    return replace(seen, frames=tuple(frame for frame in seen.frames if dice.random() < 0.5))


def each(seen: Recording, change: Callable[[Frame], Frame]) -> Recording:
    return replace(seen, frames=tuple(map(change, seen.frames)))


def moved(frame: Frame, place: Callable[[float, float], tuple[float, float]]) -> Frame:
    if frame.body is None:
        return frame
    spots = ((point, place(point.x_px, point.y_px)) for point in frame.body)
    return replace(frame, body=tuple(point._replace(x_px=x, y_px=y) for point, (x, y) in spots))


WAYS: dict[str, tuple[Callable[[Recording], Recording], float]] = {
    "mirrored": (seen_mirrored, 1.0),
    "0.6 times as large": (shrunk, 1.0),
    "rolled by 6°": (rolled, 1.0),
    "half as quick": (paced(0.5), 0.5),
    "1.5 times as quick": (paced(1.5), 1.5),
    "a tenth lost": (torn, 1.0),
    "uneven, half left": (uneven, 1.0),
}
