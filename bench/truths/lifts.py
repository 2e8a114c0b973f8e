"""Heels lifted by a known height in stretches of real clips where they are flat."""

from collections.abc import Iterator
from itertools import product
from unittest import mock

from dorsi.measure import heel
from tests.clips import clip, offline, with_lift
from tests.truth.test_clips import COUNTED, FLAT, LUNGE_SHANK_PX

MODELS = ("heavy", "full")
LIFTS = (0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.3)
FLAT_CLIPS = (*COUNTED, "calf_wall_stretch")


def lines(pool) -> Iterator[str]:
    sizes, flat = list(product(MODELS, LIFTS)), list(product(MODELS, FLAT_CLIPS))
    found = dict(zip(sizes, pool.map(seen, sizes, chunksize=1), strict=True))
    false = dict(zip(flat, pool.map(alarms, flat, chunksize=1), strict=True))
    yield "\n| lifts put in |" + "".join(f" {size} |" for size in LIFTS)
    yield "|---|" + "---|" * len(LIFTS)
    for model in MODELS:
        cells = " | ".join(f"{found[(model, size)]} of {len(FLAT)}" for size in LIFTS)
        yield f"| {model} | {cells} |"
    yield "\n| false alarms on flat heels, in what was judged | " + " | ".join(MODELS) + " |"
    yield "|---|" + "---|" * len(MODELS)
    for name in FLAT_CLIPS:
        yield f"| {name} | " + " | ".join(false[(model, name)] for model in MODELS) + " |"


def seen(which: tuple[str, float]) -> int:
    model, shanks = which
    lifted = with_lift(clip(f"weighted_lunges.{model}"), FLAT, shanks, LUNGE_SHANK_PX)
    told = offline(lifted).heel_lifts
    return sum(
        any(one.leg == leg and one.from_s < end and one.to_s > start for one in told)
        for start, end, leg in FLAT
    )


def alarms(which: tuple[str, str]) -> str:
    """How many lifts are told where every heel that should be down is down, and of how long."""
    model, name = which
    seen, judged = clip(f"{name}.{model}"), list[bool]()

    def counted(*one, watched, **more):
        judged.append(watched)
        return step(*one, watched=watched, **more)

    step = heel.step
    with mock.patch.object(heel, "step", counted):
        told = len(offline(seen).heel_lifts)
    return f"{told} in {sum(judged) / seen.rate_hz:.1f} of {seen.seconds:.0f} s"
