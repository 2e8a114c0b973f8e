"""A phone's gravity against the cameras of two laboratories."""

from collections.abc import Iterator
from math import sqrt
from statistics import fmean

from dorsi.measure import inclinometer
from dorsi.measure.inclinometer import Axis
from tests.broad import broad
from tests.repoimu import repoimu

Row = tuple[float, float, bool]  # accelerometer off, with the gyroscope off [deg], moving


def lines(pool) -> Iterator[str]:
    at_broad, at_repo = pool.map(rows, ("broad", "repoimu"))
    rest = [row for row in at_broad if not row[2]]
    moving = [row for row in at_broad if row[2]]
    yield "\n| | accelerometer alone | with the gyroscope | goal |\n|---|---|---|---|"
    yield f"| BROAD, at rest | {rms(rest, 0)} | {rms(rest, 1)} | alone 0.6° |"
    yield f"| BROAD, moving | {rms(moving, 0)}: refused | {rms(moving, 1)} | gyroscope 1.0° |"
    yield f"| RepoIMU, moving for 90 s | {rms(at_repo, 0)}: refused | {rms(at_repo, 1)} | |"
    yield from mounted()


def rows(name: str) -> list[Row]:
    seen = {"broad": broad, "repoimu": repoimu}[name]()
    moving = getattr(seen, "moving", [True] * len(seen.samples))
    up, found = None, []
    for sample, true, moves in zip(seen.samples, seen.true_up, moving, strict=True):
        up = inclinometer.carried(up, sample, dt_s=1 / seen.rate_hz)
        if true:
            alone = inclinometer.between_deg(sample.acceleration, true)
            found.append((alone, inclinometer.between_deg(up, true), moves))
    return found


def rms(found: list[Row], which: int) -> str:
    return f"{sqrt(fmean(row[which] ** 2 for row in found)):.2f}° RMS"


def mounted() -> Iterator[str]:
    seen = repoimu()
    state, held = inclinometer.begin(Axis.LONG), []
    for sample in seen.samples:
        state, events = inclinometer.step(state, sample)
        held.extend(events)
    yield (
        f"\nRepoIMU's sensor sat {seen.mounted_deg:.1f}° turned among its markers, which was taken "
        f"out by one constant turn. In those 90 s of waving the step that looks for still readings "
        f"takes {len(held)}, at the start, before it is moved."
    )
