"""Is a known movement counted exactly? Films of every drawn movement, spoilt as a model spoils.

    PYTHONPATH=src:. python bench/counting.py [TRIALS] [PAGE]

Writes docs/reference/counting.md: every movement, both legs, 10 to 60 pictures a second, a
camera up to 40 degrees off its place, heavy's and full's noise, lost frames, exchanged legs.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from multiprocessing import Pool
from pathlib import Path

from dorsi import knowledge
from dorsi.measure.awaited import Kind
from dorsi.measure.counting import Counted, Held
from dorsi.movement.expectation import expectation
from dorsi.movement.landmarks import JITTER, Flaws
from dorsi.movement.mirror import mirrored
from tests import figures

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "counting.md"
TRIALS = 24
BANDS = ((0, 20), (20, 30), (30, 40))
RATES_HZ = (10, 15, 20, 30, 60)
MODELS = ("heavy", "full")
MOVEMENTS = knowledge.movements()
PROCESSES = 2
WIDE_DEG = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One film: the movement, how far off the camera is, what the frames are like, the dice."""

    name: str
    band: tuple[int, int]
    rate_hz: int
    model: str
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Whether the count was exact, live and stored, and why a live one that wasn't was refused."""

    trial: Trial
    live: bool
    stored: bool
    refused: str


def main(trials: str = str(TRIALS), page: str = str(PAGE)) -> int:
    with Pool(PROCESSES) as pool:
        outcomes = pool.map(tried, drawn(int(trials)), chunksize=8)
    Path(page).write_text("\n".join(lines(outcomes)), encoding="utf-8")
    return 0


def drawn(trials: int) -> list[Trial]:
    """The same films each time; each rate and model as often."""
    ways = list(product(RATES_HZ, MODELS))
    return [
        Trial(
            name=name,
            band=band,
            rate_hz=ways[number % len(ways)][0],
            model=ways[number % len(ways)][1],
            seed=number,
        )
        for name, movement in sorted(MOVEMENTS.items())
        if is_told(movement)
        for band in BANDS
        for number in range(trials)
    ]


def is_told(movement) -> bool:
    """A hold done wrongly may rightly be none: it bounces, or sways."""
    awaited = expectation(movement)
    return awaited is not None and not (movement.fault and awaited.kind is not Kind.CYCLE)


def tried(trial: Trial) -> Outcome:
    dice = random.Random(f"{trial}")  # noqa: S311 - noise, no secret
    movement = MOVEMENTS[trial.name]
    movement = mirrored(movement) if dice.random() < 0.5 else movement
    awaited, slowness = expectation(movement), [dice.uniform(0.8, 1.25) for _ in range(3)]
    camera = figures.camera_for(
        movement,
        yaw_deg=dice.uniform(*trial.band) * dice.choice((1, -1)),
        pitch_deg=dice.uniform(-3, 6),
        roll_deg=dice.uniform(-2, 2),
        distance_cm=dice.uniform(250, 400),
    )
    seen = figures.film(
        movement,
        camera,
        slowness=slowness,
        rate_hz=trial.rate_hz,
        flaws=flaws(dice, trial.model),
        seed=trial.seed,
        model=trial.model,
    )
    rights = []
    for run in (figures.live, figures.stored):
        state, events = run(seen, awaited)
        rights.append(right(movement, awaited, slowness, events))
    refused = str(state.refused or "") if not rights[-1] else ""
    return Outcome(trial=trial, live=rights[0], stored=rights[1], refused=refused)


def flaws(dice: random.Random, model: str) -> Flaws:
    return Flaws(
        jitter=JITTER[model],
        outliers=dice.choice((0.0, 0.005)),
        drop_outs=dice.choice((0.0, 0.02)),
        swaps=dice.choice((0.0, 0.01, 0.02)),
    )


def right(movement, awaited, slowness, events) -> bool:
    """Every repetition counted and no more; a hold each cycle; a balance in one piece."""
    if awaited.kind is Kind.CYCLE:
        found = sum(isinstance(event, Counted) for event in events)
        return found == len(slowness) * movement.count.per_cycle
    found = sum(isinstance(event, Held) for event in events)
    return found == (1 if awaited.kind is Kind.BALANCE else len(slowness))


def lines(outcomes: list[Outcome]) -> Iterator[str]:
    yield HEAD
    yield "| movement | swing |" + "".join(f" {a} to {b}° off |" for a, b in BANDS)
    yield "|---|---|" + "---|" * len(BANDS)
    for name in sorted({one.trial.name for one in outcomes}):
        awaited = expectation(MOVEMENTS[name])
        mine = [one for one in outcomes if one.trial.name == name]
        swing = f"{awaited.swing:.0f} {'°' if awaited.signal.unit == 'deg' else 'cm'}"
        yield f"| {name} | {awaited.kind}, {swing} | {banded(mine)} |"
    yield "\n| all of them | " + " | ".join(f"{a} to {b}° off" for a, b in BANDS) + " |"
    yield "|---|" + "---|" * len(BANDS)
    yield f"| swings of {WIDE_DEG:.0f}° and more | {banded(list(filter(is_wide, outcomes)))} |"
    for model in MODELS:
        yield f"| {model} | {banded([one for one in outcomes if one.trial.model == model])} |"
    for rate_hz in RATES_HZ:
        mine = [one for one in outcomes if one.trial.rate_hz == rate_hz]
        yield f"| {rate_hz} pictures a second | {banded(mine)} |"
    yield from refusals(outcomes)


def is_wide(one: Outcome) -> bool:
    awaited = expectation(MOVEMENTS[one.trial.name])
    return awaited.signal.unit == "deg" and awaited.swing >= WIDE_DEG


def banded(outcomes: list[Outcome]) -> str:
    cells = []
    for band in BANDS:
        mine = [one for one in outcomes if one.trial.band == band]
        live, stored = (sum(getattr(one, way) for one in mine) for way in ("live", "stored"))
        cells.append(f"{percent(live, mine)} / {percent(stored, mine)}")
    return " | ".join(cells)


def percent(found: int, of: list[Outcome]) -> str:
    return f"{100 * found / len(of):.1f} %" if of else "none"


def refusals(outcomes: list[Outcome]) -> Iterator[str]:
    """What was said where a stored count was not exact."""
    said = Counter(one.refused or "nothing" for one in outcomes if not one.stored)
    told = ", ".join(f"{reason} {times}" for reason, times in said.most_common()) or "none was"
    yield f"\nCounts that were not exact said in the end: {told} (of {len(outcomes)} films)."


HEAD = """# Are known movements counted?

Made by `PYTHONPATH=src:. python bench/counting.py`: films of every drawn movement that a camera can tell, three cycles each, 0.8 to 1.25 times their tempo, either leg, as a pose model would see them.
Points jitter as `heavy` and `full` do in real stance; up to 2 % of the frames are lost, in up to 2 % the legs change places, up to 0.5 % of the points are thrown far off.
The camera is up to 6° pitched and 2° rolled, and as far off its place (the side; for steps aside the front) as the column says.
A cell says in how many films all was exact: live / stored. A hold must be found once each cycle, a balance in one piece.
The figures move as told and no more; real people do worse.
"""  # noqa: E501


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
