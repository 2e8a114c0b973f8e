"""Landmarks of the real clips, and what to do to them: fewer frames, more noise, a lifted heel."""

import gzip
import random
from dataclasses import replace
from functools import cache

from dorsi.formats import landmarks_json
from dorsi.measure import report, tracking
from dorsi.measure.frames import ANKLES, HEELS, Recording
from dorsi.measure.watch import Setting
from tests.recordings import recording


@cache
def clip(name: str) -> Recording:
    """`weighted_lunges.heavy` and the like."""
    data = recording(f"landmarks/blazepose/{name}.json.gz").read_bytes()
    return landmarks_json.read(gzip.decompress(data), rate_hz=None)


def offline(seen: Recording) -> report.Report:
    return report.report(seen, Setting(picture=seen.picture))


@cache
def watched(name: str) -> report.Report:
    """What a clip shows as it is; several truths are asked of it."""
    return offline(clip(name))


def live(seen: Recording) -> report.Report:
    return report.watched(tracking.followed(seen), Setting(picture=seen.picture))


def at_rate(seen: Recording, rate_hz: float) -> Recording:
    """The frames a slower camera would have taken."""
    kept, due_s = [], seen.frames[0].at_s
    for frame in seen.frames:
        if frame.at_s >= due_s - 1e-3:
            kept.append(frame)
            due_s += 1 / rate_hz
    return replace(seen, frames=tuple(kept))


def with_noise(seen: Recording, px: float, seed: int) -> Recording:
    dice = random.Random(seed)  # noqa: S311  (noise, not secrets)

    def moved(point):
        return point._replace(
            x_px=point.x_px + dice.gauss(0, px), y_px=point.y_px + dice.gauss(0, px)
        )

    return replace(
        seen,
        frames=tuple(
            replace(frame, body=frame.body and tuple(map(moved, frame.body)))
            for frame in seen.frames
        ),
    )


def with_lift(seen: Recording, windows, shanks: float, shank_px: float) -> Recording:
    """A heel lifted by so many shanks in each window (from, to, leg); the ankle by 3/4 of it."""
    return replace(
        seen, frames=tuple(_lifted(frame, windows, shanks * shank_px) for frame in seen.frames)
    )


def _lifted(frame, windows, px):
    body = list(frame.body) if frame.body else None
    for start, end, leg in windows:
        if body and start <= frame.at_s <= end:
            up = px * min(1, (frame.at_s - start) / 0.25, (end - frame.at_s) / 0.25)
            for at, share in ((HEELS[leg], 1.0), (ANKLES[leg], 0.75)):
                body[at] = body[at]._replace(y_px=body[at].y_px - share * up)
    return replace(frame, body=tuple(body) if body else None)
