"""How honest is `progress`? Made-up runners whose truth is known, judged as real ones are.

Every history is a runner who tests one ankle by tape for weeks and looks at the verdict after
each test. Writes docs/reference/progress-honesty.md. The dice are seeded: same figures each run.

    PYTHONPATH=src python -m bench.progress_honesty [HISTORIES]
"""

import math
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import repeat
from pathlib import Path
from statistics import median

from dorsi import knowledge
from dorsi.core.catalogue import ProgressRules, Protocol
from dorsi.core.measurement import Measurement, Side, Unit
from dorsi.core.progress import Change, curve, trend

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "progress-honesty.md"
COMMAND = "./check bench"
HISTORIES = 10_000
BATCH = 250
START_CM = 7.0
FIRST_TEST = datetime(2026, 1, 5, 7, tzinfo=UTC)

Dice = random.Random
Truth = Callable[[float], float]  # weeks since the first test -> cm gained
Errors = Callable[[Dice, int], list[float]]  # of so many tests, with a standard deviation of 1


# when the tests are [days since the first]


def twice_a_week(weeks: int) -> tuple[int, ...]:
    return tuple(day for week in range(weeks) for day in (7 * week, 7 * week + 3))


def weekly(weeks: int) -> tuple[int, ...]:
    return tuple(range(0, 7 * weeks, 7))


def sparse(weeks: int) -> tuple[int, ...]:
    """Three tests in the first week, then one every other week."""
    return (0, 3, 6, *range(21, 7 * weeks, 14))


# what is true


def nothing(week: float) -> float:
    return 0.0


def steady(week: float, *, cm: float, weeks: float) -> float:
    return cm * week / weeks


def levelling(week: float, *, cm: float, pace_weeks: float = 2.0) -> float:
    return cm * (1 - math.exp(-week / pace_weeks))


def gained_and_lost(week: float) -> float:
    """2 cm up in six weeks, and back down in six more."""
    return 2 * (1 - abs(week - 6) / 6) if week <= 12 else 0.0


# how the tests err


def even(dice: Dice, tests: int) -> list[float]:
    return [dice.gauss(0, 1) for _ in range(tests)]


def wild(dice: Dice, tests: int) -> list[float]:
    """Student's t with 4 degrees of freedom: now and then a test far off."""
    return [
        dice.gauss(0, 1) / math.sqrt(dice.gammavariate(2, 0.5)) / math.sqrt(2) for _ in range(tests)
    ]


def sticky(dice: Dice, tests: int) -> list[float]:
    """Each test keeps 0.3 of the error of the one before."""
    errors = [dice.gauss(0, 1)]
    for _ in range(tests - 1):
        errors.append(0.3 * errors[-1] + math.sqrt(1 - 0.3**2) * dice.gauss(0, 1))
    return errors


@dataclass(frozen=True)
class Scenario:
    name: str
    days: tuple[int, ...]
    truth: Truth = nothing
    errors: Errors = even
    spread: float = 0.0  # how much runners differ in their error (standard deviation of its log)
    share: float = 1.0  # of the histories asked for


SCENARIOS = {
    "No change": [
        Scenario("even errors", twice_a_week(12)),
        Scenario("runners differ by a quarter in their error", twice_a_week(12), spread=0.25),
        Scenario("now and then a test far off, t(4)", twice_a_week(12), errors=wild),
        Scenario("a test a week", weekly(13)),
        Scenario("a test every other week", sparse(14)),
        Scenario("errors that stick, AR(1) 0.3", twice_a_week(12), errors=sticky),
        Scenario("a whole year", twice_a_week(52), share=0.1),
    ],
    "A real gain": [
        Scenario("1.5 cm in 8 weeks, steadily", twice_a_week(12), partial(steady, cm=1.5, weeks=8)),
        Scenario("1.5 cm, most of it in 4 weeks", twice_a_week(12), partial(levelling, cm=1.5)),
        Scenario("2.5 cm, most of it in 4 weeks", twice_a_week(12), partial(levelling, cm=2.5)),
        Scenario("3 cm in 12 weeks, steadily", twice_a_week(12), partial(steady, cm=3, weeks=12)),
        Scenario("2.5 cm, a test a week", weekly(13), partial(levelling, cm=2.5)),
        Scenario("2.5 cm, a test every other week", sparse(14), partial(levelling, cm=2.5)),
        Scenario("2 cm gained and lost again", twice_a_week(12), gained_and_lost),
    ],
}


@dataclass
class Tally:
    """Counts over histories and looks. A look is one test, seen once it is noted."""

    histories: int = 0
    looks: int = 0
    improved_looks: int = 0
    improved_by_8_weeks: int = 0
    improved_ever: int = 0
    worse_ever: int = 0
    unchanged_at_the_end: int = 0
    level_looks: int = 0
    level_held: int = 0
    change_held: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        names = [field.name for field in fields(self)]
        return Tally(*(getattr(self, name) + getattr(other, name) for name in names))

    def share(self, part: str, whole: str = "histories") -> float:
        return getattr(self, part) / getattr(self, whole)


@dataclass(frozen=True)
class Judged:
    tally: Tally
    found_weeks: tuple[float, ...]  # when each history was first called improved

    def __add__(self, other: "Judged") -> "Judged":
        return Judged(self.tally + other.tally, self.found_weeks + other.found_weeks)


def judged(
    scenario: Scenario,
    *,
    histories: int,
    protocol: Protocol,
    rules: ProgressRules,
    seed: str,
) -> Judged:
    """So many histories of one kind, each looked at after every test."""
    dice = random.Random(f"{scenario.name} {seed}")  # noqa: S311  (chance, not secrets)
    whole = Judged(Tally(), ())
    for _ in range(histories):
        whole += _history(scenario, dice, protocol, rules)
    return whole


def _history(scenario: Scenario, dice: Dice, protocol: Protocol, rules: ProgressRules) -> Judged:
    own = protocol.standard_error * math.exp(dice.gauss(0, scenario.spread))
    errors = scenario.errors(dice, len(scenario.days))
    truths = [START_CM + scenario.truth(day / 7) for day in scenario.days]
    tests = [
        _test(day, truth + own * error, protocol)
        for day, truth, error in zip(scenario.days, truths, errors, strict=True)
    ]
    first = sum(truths[: rules.baseline_days]) / rules.baseline_days
    tally, found = Tally(histories=1), None
    for seen in range(1, len(tests) + 1):
        look = trend(tests[:seen], side=Side.LEFT, protocol=protocol, rules=rules, band=None)
        truth, week = truths[seen - 1], scenario.days[seen - 1] / 7
        tally.level_looks += 1
        tally.level_held += look.low <= truth <= look.high
        tally.worse_ever |= look.verdict is Change.WORSE
        if look.change_low is None or look.change_high is None:
            continue
        tally.looks += 1
        tally.change_held += look.change_low <= truth - first <= look.change_high
        tally.unchanged_at_the_end = look.verdict is Change.UNCHANGED
        if look.verdict is Change.IMPROVED:
            tally.improved_looks += 1
            found = week if found is None else found
    tally.improved_ever = found is not None
    tally.improved_by_8_weeks = found is not None and found <= 8
    return Judged(tally, () if found is None else (found,))


def _test(day: int, value: float, protocol: Protocol) -> Measurement:
    return Measurement(
        id=str(day),
        side=Side.LEFT,
        protocol=protocol.id,
        instrument=protocol.instrument,
        value=value,
        unit=Unit.CM,
        standard_error=protocol.standard_error,
        tries=(value,) * 3,
        limit=None,
        taken_at=FIRST_TEST + timedelta(days=day),
    )


def _batch(scenario: Scenario, histories: int, seed: int) -> Judged:
    known = knowledge.catalogue()
    curve.CURVE_POINTS = 1  # the drawn line is not judged here
    return judged(
        scenario,
        histories=histories,
        protocol=known.protocol("knee_to_wall_tape"),
        rules=known.progress,
        seed=str(seed),
    )


def _all(pool: ProcessPoolExecutor, scenario: Scenario, histories: int) -> Judged:
    wanted = max(BATCH, round(histories * scenario.share))
    batches = math.ceil(wanted / BATCH)
    parts = pool.map(_batch, repeat(scenario, batches), repeat(BATCH), range(batches))
    return sum(parts, start=Judged(Tally(), ()))


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _row(scenario: Scenario, found: Judged) -> list[str]:
    tally = found.tally
    found_half = 2 * tally.improved_ever >= tally.histories
    waits = [*found.found_weeks, *repeat(math.inf, tally.histories - tally.improved_ever)]
    return [
        scenario.name,
        f"{tally.histories:,}",
        _percent(tally.share("improved_by_8_weeks")),
        _percent(tally.share("improved_ever")),
        _percent(tally.share("improved_looks", "looks")),
        f"week {median(waits):.0f}" if found_half else "–",
        _percent(tally.share("unchanged_at_the_end")),
        _percent(tally.share("worse_ever")),
        _percent(tally.share("level_held", "level_looks")),
        _percent(tally.share("change_held", "looks")),
    ]


HEAD = [
    "runners",
    "histories",
    "improved by week 8",
    "improved ever",
    "improved, one look",
    "half found by",
    "unchanged at the end",
    "worse ever",
    "level in its interval",
    "change in its interval",
]


def _table(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(HEAD)} |"
    yield "|---|" + "--:|" * (len(HEAD) - 1)
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _page(tables: dict[str, list[list[str]]]) -> str:
    known = knowledge.catalogue()
    error = known.protocol("knee_to_wall_tape").standard_error
    parts = [
        "# How honest is progress?",
        "Made-up runners whose truth is known, judged by the code that judges real ones.\n"
        f"Each test errs by {error} cm (standard deviation) unless the row says otherwise.\n"
        "The runner looks after every test; *ever* means at one or more of those looks, in twelve "
        "weeks or as long as the row says.\n"
        "A steady gain goes on at its pace to the end.\n"
        "*Half found by* is the week by which half of the runners were called improved.\n"
        "What the columns mean for a runner is told in "
        "[how sure we are](../explain/how-sure.md).",
        f"Made by `{COMMAND}`; the dice are seeded, so it gives the same figures again.",
    ]
    for name, rows in tables.items():
        parts += [f"## {name}", "\n".join(_table(rows))]
    parts += [f"## The law\n\n{LAW}"]
    return "\n\n".join(parts) + "\n"


LAW = (
    "Of runners whose ankle does not change, at most 5 % may ever be told of an improvement in "
    "twelve weeks of two tests a week, and intervals must hold the truth in 93 to 97 of 100 "
    "looks.\n"
    "The first five rows keep both.\n"
    "Errors that stick from test to test break both; how much the errors of self-tests stick, "
    "nobody has measured.\n"
    "Who looks for a year is fooled a little more often than who looks for twelve weeks, though "
    "the bar rises with the weeks."
)


def main(histories: int) -> None:
    tables: dict[str, list[list[str]]] = {}
    with ProcessPoolExecutor() as pool:
        for name, scenarios in SCENARIOS.items():
            tables[name] = []
            for scenario in scenarios:
                tables[name].append(_row(scenario, _all(pool, scenario, histories)))
                sys.stdout.write(" · ".join(tables[name][-1]) + "\n")
                sys.stdout.flush()
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(_page(tables), encoding="utf-8")
    sys.stdout.write(f"Written: {PAGE.name}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else HISTORIES)
