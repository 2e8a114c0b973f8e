"""Counts on drawn bodies: made-up films of which everything is known."""

import random
from collections.abc import Iterator
from itertools import product

from dorsi.measure.frames import Recording
from tests import bodies
from tests.clips import live, offline

FILMS = 60
TOLD_LATE_S = 2.5
RUNS = {"stored": offline, "live": live}
Dice = random.Random


def lines(pool, films: int = FILMS) -> Iterator[str]:
    jobs = list(product(MOVEMENTS, RUNS, range(films)))
    right = dict(zip(jobs, pool.map(told, jobs, chunksize=4), strict=True))
    yield f"\n| {films} films of each | stored | live |\n|---|---|---|"
    for name in MOVEMENTS:
        cells = [sum(right[(name, run, seed)] for seed in range(films)) for run in RUNS]
        yield f"| {name} | " + " | ".join(f"{100 * one / films:.1f} %" for one in cells) + " |"


def told(job: tuple[str, str, int]) -> bool:
    """Whether that film's kinds are what was done, no more and no less."""
    name, run, seed = job
    shown, done = film(name, seed)
    return [one.kind for one in RUNS[run](shown).repetitions] == done


def film(name: str, seed: int) -> tuple[Recording, list[str]]:
    """A film by its number, and the kinds of what is done in it."""
    dice = Dice(f"{name} {seed}")
    count, each_s = dice.randint(1, 6), dice.uniform(1.2, 4)
    kind, movement = MOVEMENTS[name](dice, count, each_s)
    clean = bodies.filmed(
        movement,
        count * each_s + TOLD_LATE_S,
        rate_hz=dice.choice((10, 15, 24, 30, 60)),
        yaw_deg=dice.uniform(-20, 20),
        facing=dice.choice((1, -1)),
    )
    spoilt = bodies.spoilt(
        clean,
        noise=dice.uniform(0, 0.015),
        lost=dice.choice((0, 0, 0.03)),
        swapped=dice.choice((0, 0, 0.02)),
        seed=dice.randint(0, 9999),
    )
    return spoilt, [kind] * count if kind else []


def raising(dice: Dice, count: int, each_s: float):
    legs = dice.choice(((0, 1), (0,), (1,)))
    pitch = dice.uniform(15, 40)
    return "heel_raise", bodies.heel_raises(count=count, each_s=each_s, pitch_deg=pitch, legs=legs)


def squatting(dice: Dice, count: int, each_s: float):
    return "squat", bodies.squats(count=count, each_s=each_s, depth=dice.uniform(0.4, 1.1))


def dipping(dice: Dice, count: int, each_s: float):
    start = dice.uniform(-5, 10)
    end = start + dice.uniform(15, 32)
    movement = bodies.knee_to_wall(count=count, each_s=each_s, from_deg=start, to_deg=end)
    return "knee_to_wall", movement


def walking(dice: Dice, count: int, each_s: float):
    return None, bodies.walking(speed=dice.uniform(0.5, 2.5), step_s=dice.uniform(0.4, 0.8))


def jumping(dice: Dice, count: int, each_s: float):
    height = dice.uniform(0.3, 1)
    return None, bodies.jumps(count=count, each_s=min(each_s, 2.2), height=height)


MOVEMENTS = {
    "heel raises, 15 to 40°": raising,
    "squats": squatting,
    "knee-to-wall dips, 15 to 32°": dipping,
    "walking (nothing to count)": walking,
    "jumping (nothing to count)": jumping,
}
