"""Real films altered before anything looks at them: what another camera might have made of them."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import cv2
import numpy as np

from bench.truths.counts import judged
from dorsi.measure.frames import Frame, Picture, Recording
from dorsi.pose import film, models
from dorsi.pose.finder import Finder
from dorsi.pose.landmarks import measured
from tests.clips import live, offline
from tests.recordings import HOME
from tests.truth.test_clips import COUNTED

FILMS = ("weighted_calf_raises", "weighted_lunges")
ROLLED_DEG = 8
WORST_QUALITY = 12


def smaller(rgb: Any, share: float) -> Any:
    return cv2.resize(rgb, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)


def rolled(rgb: Any) -> Any:
    height, width = rgb.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), ROLLED_DEG, 1.0)
    return cv2.warpAffine(rgb, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)


def compressed(rgb: Any) -> Any:
    quality = [cv2.IMWRITE_JPEG_QUALITY, WORST_QUALITY]
    return cv2.imdecode(cv2.imencode(".jpg", smaller(rgb, 0.4), quality)[1], cv2.IMREAD_COLOR)


WAYS: dict[str, Callable[[Any], Any]] = {
    "mirrored": lambda rgb: np.ascontiguousarray(rgb[:, ::-1]),
    "a quarter of the size": lambda rgb: smaller(rgb, 0.25),
    f"rolled by {ROLLED_DEG}°": rolled,
    "small and badly compressed": compressed,
}


def lines(pool) -> Iterator[str]:
    jobs = list(product(FILMS, WAYS))
    cells = dict(zip(jobs, pool.map(cell, jobs), strict=True))
    yield "| film, full | truth |" + "".join(f" {way} |" for way in WAYS)
    yield "|---|---|" + "---|" * len(WAYS)
    for name in FILMS:
        kind, times_s = COUNTED[name]
        told = " | ".join(cells[name, way] for way in WAYS)
        yield f"| {name} | {len(times_s)} {kind} | {told} |"


def cell(job: tuple[str, str]) -> str:
    """How many were right, stored and live."""
    seen = looked(*job)
    return ", ".join(told(run(seen), job[0]) for run in (offline, live))


def told(report: Any, name: str) -> str:
    right, others, _ = judged(report, name)
    return f"{right}+{others}" if others else str(right)


def looked(name: str, way: str) -> Recording:
    cv2.setNumThreads(1)
    finder, frames, size = Finder(models.FULL), [], (0, 0)
    with film.opened(HOME / "video" / "skatefit" / f"{name}.mp4") as opened:
        for image in opened.images():
            rgb = WAYS[way](image.rgb)
            seen, size = finder.step(rgb), rgb.shape[:2]
            body = None if seen.body is None else measured(seen.body)
            frames.append(Frame(at_s=image.at_s, body=body, score=seen.score))
    picture = Picture(width_px=size[1], height_px=size[0], model=models.FULL)
    return Recording(picture=picture, frames=tuple(frames))
