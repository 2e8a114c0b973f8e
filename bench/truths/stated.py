"""Does the error that is printed hold? Whole knee-to-wall tests on drawn bodies, known leans."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from math import sqrt
from statistics import fmean

from dorsi.core.measurement import Side
from dorsi.measure import protocols
from dorsi.measure.protocols import Occasion, Taken
from tests import bodies
from tests.clips import offline

TESTS = 16
YAWS = ((0, 10), (10, 20), (20, 28))
NOISES = (0.005, 0.01, 0.015, 0.02)  # of each point [shank]
OCCASION = Occasion(
    id="a",
    side=Side.LEFT,
    taken_at=datetime(2026, 3, 2, 7, 30, tzinfo=UTC),
    protocol="knee_to_wall_camera",
    model="heavy",
    version="1",
)
Job = tuple[float, tuple[int, int], int]


def lines(pool) -> Iterator[str]:
    jobs = list(product(NOISES, YAWS, range(TESTS)))
    found = dict(zip(jobs, pool.map(tested, jobs, chunksize=2), strict=True))
    yield "\n| three tries | off by, RMS | printed error | within one | within two | no number |"
    yield "|---|---|---|---|---|---|"
    for noise, yaw in product(NOISES, YAWS):
        mine = [found[(noise, yaw, seed)] for seed in range(TESTS)]
        yield f"| noise {noise}, {yaw[0]} to {yaw[1]}° off the side | {row(mine)} |"


def tested(job: Job) -> tuple[float, float] | None:
    """How far off the test's number is and its standard error [deg]; None where it gives none."""
    noise, yaw, seed = job
    dice = random.Random(f"{job}")  # noqa: S311  (noise, not secrets)
    lean = dice.uniform(20, 45)
    film = bodies.filmed(
        lambda at_s: bodies.split(5 + (lean - 5) * held(at_s)),
        15,
        yaw_deg=dice.uniform(*yaw) * dice.choice((1, -1)),
        facing=dice.choice((1, -1)),
    )
    spoilt = bodies.spoilt(film, noise=noise, seed=seed)
    taken = protocols.knee_to_wall(offline(spoilt), OCCASION)
    if not isinstance(taken, Taken):
        return None
    return taken.measurement.value - lean, taken.measurement.standard_error


def held(at_s: float) -> float:
    """Three times in fifteen seconds: two seconds at 1."""
    part_s = at_s % 5
    return min(1.0, max(0.0, min(part_s - 0.5, 4.5 - part_s)))


def row(tests: list[tuple[float, float] | None]) -> str:
    taken = [one for one in tests if one is not None]
    if not taken:
        return f"| | | | {len(tests)} of {len(tests)}"
    off = sqrt(fmean(off * off for off, _ in taken))
    shares = " | ".join(f"{100 * share(taken, times):.0f} %" for times in (1, 2))
    missing = f"{len(tests) - len(taken)} of {len(tests)}"
    return f"{off:.1f}° | {fmean(se for _, se in taken):.1f}° | {shares} | {missing}"


def share(taken: list[tuple[float, float]], times: int) -> float:
    return sum(abs(off) <= times * error for off, error in taken) / len(taken)
