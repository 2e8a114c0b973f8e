"""On real clips: when an angle is given, when it is refused, whose it is, and the holds."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

from dorsi.measure.report import Report
from tests.clips import clip, offline
from tests.truth.test_clips import COUNTED, LUNGES_S, NOTHING_TO_COUNT

MODELS = ("heavy", "full")
OUGHT = {
    "weighted_lunges": "given at the bottoms",
    "weighted_calf_raises": "",
    "calf_wall_stretch": "",
    "sports2d_demo": "another person told",
    **dict.fromkeys(
        ("opencap_squat_cam0", "opencap_squat_cam1", "pose2sim_cam01", "pose2sim_cam02"), "refused"
    ),
}


def lines(pool) -> Iterator[str]:
    clips = list(product((*COUNTED, *NOTHING_TO_COUNT), MODELS))
    yield "\n| clip, landmarks | ought to be | angle given | why not | people | holds |"
    yield "|---|---|---|---|---|---|"
    for (name, model), row in zip(clips, pool.map(seen, clips, chunksize=1), strict=True):
        yield f"| {name}, {model} | {OUGHT[name]} | {row} |"
    yield from pool.map(bottoms, MODELS)


def seen(which: tuple[str, str]) -> str:
    name, model = which
    recording = clip(f"{name}.{model}")
    found = offline(recording)
    given = 100 * len(found.readings) / len(recording.frames)
    holds = ", ".join(f"{one.from_s:.1f} to {one.to_s:.1f} s" for one in found.holds) or "none"
    return f"{given:.0f} % | {reasons(found)} | {len(found.people)} | {holds}"


def reasons(found: Report) -> str:
    """What refused for longest, first."""
    lasted: Counter[str] = Counter()
    for one in found.refused:
        lasted[one.reason.value] += one.to_s - one.from_s
    return ", ".join(reason for reason, seconds in lasted.most_common() if seconds > 0) or "never"


def bottoms(model: str) -> str:
    """The split stance of the lunges, half a second around each bottom, and one read by hand."""
    recording = clip(f"weighted_lunges.{model}")
    readings = offline(recording).readings
    near = [one for one in readings if low(one.at_s)]
    due = sum(low(frame.at_s) for frame in recording.frames)
    by_hand = min(readings, key=lambda one: abs(one.at_s - 16.0)).angle
    return (
        f"\nIn the second around each bottom of the lunges, `{model}` gives an angle in "
        f"{100 * len(near) / due:.0f} % of the frames. At 16.0 s it is {by_hand.degrees:.1f}°, "
        f"standard error {by_hand.error_deg:.1f}°; read from the picture by hand: 32 ± 5°."
    )


def low(at_s: float) -> bool:
    return any(abs(at_s - bottom) < 0.5 for bottom in LUNGES_S)
