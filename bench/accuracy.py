"""How right is the measuring engine? Every figure of docs/accuracy.md, made anew.

Needs the recordings beside the checkout (../shared/recordings); takes a few minutes.

    PYTHONPATH=src:. python bench/accuracy.py [TRIALS]
"""

import io
import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from itertools import product
from math import sqrt
from pathlib import Path
from statistics import correlation, fmean, median

from dorsi.measure import inclinometer, report, tracking, watch
from dorsi.measure.frames import Recording
from dorsi.measure.markers import planar
from dorsi.measure.report import Report
from tests import bodies, c3d
from tests.broad import broad
from tests.clips import at_rate, clip, live, offline, with_lift, with_noise
from tests.recordings import recording
from tests.truth.test_clips import COUNTED, FLAT, LUNGE_SHANK_PX, NOTHING_TO_COUNT

PAGE = Path(__file__).parent.parent / "docs" / "accuracy.md"
MODELS = ("heavy", "full")
TRIALS = 150
SEEDS = range(3)
LIFTS = (0.05, 0.075, 0.1, 0.125, 0.15, 0.2)
Ways = dict[str, Callable[[Recording], list[Recording]]]
WAYS: Ways = {
    "as it is": lambda seen: [seen],
    "10, 15, 30 Hz": lambda seen: [at_rate(seen, rate) for rate in (10, 15, 30)],
    "3 px noise": lambda seen: [with_noise(seen, 3, seed) for seed in SEEDS],
    "15 Hz, 3 px": lambda seen: [at_rate(with_noise(seen, 3, seed), 15) for seed in SEEDS],
}


def main(trials: str = str(TRIALS)) -> int:
    lines = [
        HEAD,
        *phone(),
        *laboratory(),
        *counts(),
        *lifts(),
        *drawn(int(trials)),
        *speed(),
        TAIL,
    ]
    PAGE.write_text("\n".join(lines), encoding="utf-8")
    return 0


def phone() -> Iterator[str]:
    seen = broad()
    rows = list(zip(seen.samples, seen.true_up, seen.moving, strict=True))
    rest = [between(s, up) for s, up, moving in rows if up and not moving]
    moving = [between(s, up) for s, up, moving in rows if up and moving]
    up, carried = None, []
    for sample, true, moves in rows:
        up = inclinometer.carried(up, sample, dt_s=1 / seen.rate_hz)
        if true and moves:
            carried.append(inclinometer.between_deg(up, true))
    yield "| phone (BROAD, eight cameras) | figure | goal |\n|---|---|---|"
    yield f"| at rest, accelerometer alone | {rms(rest):.2f}° RMS | 0.6 |"
    yield f"| moving, accelerometer alone: why it is refused | {rms(moving):.2f}° RMS | |"
    yield f"| moving, with the gyroscope | {rms(carried):.2f}° RMS | 1.0 |"


def between(sample: inclinometer.Sample, up: inclinometer.Vector) -> float:
    return inclinometer.between_deg(sample.acceleration, up)


def laboratory() -> Iterator[str]:
    packed = recording("mocap/kineticstoolkit_walk/walk.c3d.zip").read_bytes()
    markers, _ = c3d.markers(zipfile.ZipFile(io.BytesIO(packed)).read("walk.c3d"))
    yield "\n| dorsiflexion against Plug-in-Gait (walking) | r | offset | RMSE after it | goal |"
    yield "|---|---|---|---|---|"
    for side in "RL":
        four = [markers[side + name] for name in ("KNE", "ANK", "HEE", "TOE")]
        pairs = [
            (found.dorsiflexion_deg, truth[0])
            for *spots, truth in zip(*four, markers[f"{side}AnkleAngles"], strict=True)
            if truth and (found := planar(*spots, up="z"))
        ]
        off = [ours - theirs for ours, theirs in pairs]
        spread = rms([value - fmean(off) for value in off])
        r = correlation(*zip(*pairs, strict=True))
        yield f"| {side} | {r:.3f} | {fmean(off):.1f}° | {spread:.2f}° | r .99, 2.5° |"


def counts() -> Iterator[str]:
    yield "\n| clip, landmarks | truth |" + "".join(f" {way}, stored / live |" for way in WAYS)
    yield "|---|---|" + "---|" * len(WAYS)
    for name, model in product((*COUNTED, *NOTHING_TO_COUNT), MODELS):
        kind, times_s = COUNTED.get(name, ("nothing", ()))
        cells = [
            f"{right(way, name, model, offline)} / {right(way, name, model, live)}" for way in WAYS
        ]
        yield f"| {name}, {model} | {len(times_s)} {kind} | {' | '.join(cells)} |"


def right(way: str, name: str, model: str, run: Callable[[Recording], Report]) -> str:
    """In how many variants the count is exact and each within 0.3 s, of how many."""
    variants = WAYS[way](clip(f"{name}.{model}"))
    return f"{sum(exact(run(one), name) for one in variants)} of {len(variants)}"


def exact(found: Report, name: str) -> bool:
    kind, times_s = COUNTED.get(name, (None, ()))
    same = [one.kind for one in found.repetitions] == [kind] * len(times_s)
    near = zip(found.repetitions, times_s, strict=False)
    return same and all(abs(one.at_s - at_s) <= 0.3 for one, at_s in near)


def lifts() -> Iterator[str]:
    flat = (*COUNTED, "calf_wall_stretch")
    yield "\n| heel lifts put into four flat front heels |" + "".join(f" {s} |" for s in LIFTS)
    yield "|---|" + "---|" * len(LIFTS)
    for model in MODELS:
        false = sum(len(offline(clip(f"{name}.{model}")).heel_lifts) for name in flat)
        found = [str(seen_lifts(model, shanks)) for shanks in LIFTS]
        yield f"| {model}, found of 4; {false} false in five clips | {' | '.join(found)} |"


def seen_lifts(model: str, shanks: float) -> int:
    lifted = with_lift(clip(f"weighted_lunges.{model}"), FLAT, shanks, LUNGE_SHANK_PX)
    told = offline(lifted).heel_lifts
    return sum(
        any(one.leg == leg and one.from_s < end and one.to_s > start for one in told)
        for start, end, leg in FLAT
    )


# Drawn bodies


def drawn(trials: int) -> Iterator[str]:
    yield f"\n| drawn bodies, {trials} of each | stored | live |\n|---|---|---|"
    for name, make in MOVEMENTS.items():
        cells = []
        for run in (offline, live):
            dice = random.Random(f"{name}")  # noqa: S311  (noise, not secrets)
            cells.append(sum(told(make, dice, run) for _ in range(trials)))
        yield f"| {name} | " + " | ".join(f"{100 * cell / trials:.1f} %" for cell in cells) + " |"


def told(make: Callable, dice: random.Random, run: Callable[[Recording], Report]) -> bool:
    count, each_s = dice.randint(1, 6), dice.uniform(1.2, 4)
    kind, movement = make(dice, count, each_s)
    film = bodies.filmed(
        movement,
        count * each_s + 2.5,
        rate_hz=dice.choice((10, 15, 24, 30, 60)),
        yaw_deg=dice.uniform(-20, 20),
        facing=dice.choice((1, -1)),
    )
    spoilt = bodies.spoilt(
        film,
        noise=dice.uniform(0, 0.015),
        lost=dice.choice((0, 0, 0.03)),
        swapped=dice.choice((0, 0, 0.02)),
        seed=dice.randint(0, 9999),
    )
    return [one.kind for one in run(spoilt).repetitions] == ([kind] * count if kind else [])


def raising(dice, count, each_s):
    legs = dice.choice(((0, 1), (0,), (1,)))
    pitch = dice.uniform(15, 40)
    return "heel_raise", bodies.heel_raises(count=count, each_s=each_s, pitch_deg=pitch, legs=legs)


def squatting(dice, count, each_s):
    return "squat", bodies.squats(count=count, each_s=each_s, depth=dice.uniform(0.4, 1.1))


def dipping(dice, count, each_s):
    start = dice.uniform(-5, 10)
    return "knee_to_wall", bodies.knee_to_wall(
        count=count, each_s=each_s, from_deg=start, to_deg=start + dice.uniform(15, 32)
    )


def walking(dice, count, each_s):
    return None, bodies.walking(speed=dice.uniform(0.5, 2.5), step_s=dice.uniform(0.4, 0.8))


def jumping(dice, count, each_s):
    height = dice.uniform(0.3, 1)
    return None, bodies.jumps(count=count, each_s=min(each_s, 2.2), height=height)


MOVEMENTS = {
    "heel raises, 15 to 40°": raising,
    "squats": squatting,
    "knee-to-wall dips, 15 to 32°": dipping,
    "walking (nothing to count)": walking,
    "jumping (nothing to count)": jumping,
}


def speed() -> Iterator[str]:
    seen = clip("weighted_lunges.heavy")
    setting, costs = watch.Setting(picture=seen.picture), []
    for _ in range(5):
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
    start = time.process_time()
    report.report(seen, setting)
    whole_ms = (time.process_time() - start) * 1e3
    yield "\n| cost | processor time | goal |\n|---|---|---|"
    cost = f"{min(costs):.0f}, {median(costs):.0f} µs"
    yield f"| one frame live, everything, best and median of five | {cost} | 100 µs |"
    yield f"| a stored clip of {seen.seconds:.0f} s | {whole_ms:.0f} ms | |"


def rms(values: list[float]) -> float:
    return sqrt(fmean(value * value for value in values))


HEAD = """# How accurate is the measuring?

Made by `PYTHONPATH=src:. python bench/accuracy.py`, from the recordings beside the checkout and from drawn bodies.
The recordings may mostly not be handed on, so the tests in `tests/truth` skip where they are missing.
"""  # noqa: E501
TAIL = """
How to read it: "2 of 3" means that in two of three variants every repetition was counted, nothing else was, and each lay within 0.3 s.
*Stored* smooths a clip with all that came later; *live* knows the past only.
Drawn bodies are seen at 10 to 60 pictures a second, up to 20° off the side, with noise up to .015 shank (what `heavy` jitters by), lost points and exchanged legs; they move as told and no more, so real people will do worse.
Heel lifts are in shanks: .15 is about 6 cm.

## Where it falls short

* The thresholds were chosen with these clips at hand: their counts show that it works, not how well it will on others. The drawn bodies were not in view when the thresholds were chosen, but four rules were mended after their first run.
* With `full`, live counting is unsteady, and heel lifts give false alarms. A stored clip should use `heavy`.
* The heel lift that is always seen is .15 shank on four lunges of one man. Nothing is promised below.
* The error that is printed with an angle holds noise, yaw, roll and the difference between models. No clip here shows a leg from the side beside a goniometer, so the constant offset of the knee-ankle line against the shin bone isn't known; it cancels in a change.
* The phone's figure is that of a laboratory's sensor. Setting it on the shin anew adds what the three tries show.
* Ankle circles aren't counted.

## For planning

A camera test is taken to be about 2° off (one standard error) in a guided set-up; a change below 5.5° between two single tests is no proof. That is an estimate from the parts, not a validation.
"""  # noqa: E501


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
