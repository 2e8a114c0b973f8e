"""How large are the pictures, and how long does one take? Every movement, on both sides.

Processor time, so that a busy machine counts little. Writes docs/reference/pictures.md.

    PYTHONPATH=src python -m bench.pictures [ROUNDS]
"""

import sys
import time
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import NamedTuple

from dorsi import knowledge
from dorsi.formats.figure_svg import Look, Picture, film, still, thumb, worn
from dorsi.movement.definition import Movement
from dorsi.movement.mirror import mirrored

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "pictures.md"
COMMAND = "./check bench"
ROUNDS = 5
MOST_MS = 60
KINDS: dict[str, Callable[[Movement, Look], Picture]] = {
    "film": film,
    "still": still,
    "thumb": thumb,
}


class Drawn(NamedTuple):
    """What one kind of picture of one movement takes."""

    exercise: str
    name: str
    kind: str
    size: int
    ms: float


def drawn(movement: Movement, kind: str, rounds: int) -> Drawn:
    look, took = worn(None, movement.exercise), []
    for _ in range(rounds):
        started = time.process_time()
        picture = KINDS[kind](movement, look)
        took.append(1000 * (time.process_time() - started))
    size = len(picture.file.encode())
    return Drawn(movement.exercise or movement.name, movement.name, kind, size, median(took))


def all_drawn(rounds: int) -> Iterator[Drawn]:
    for movement in knowledge.movements().values():
        for side in (movement, mirrored(movement)):
            for kind in KINDS:
                yield drawn(side, kind, rounds)


def reading_ms() -> float:
    """Reading every movement and bringing its contacts together [ms]."""
    started = time.process_time()
    knowledge.movements.__wrapped__()
    return 1000 * (time.process_time() - started)


def row(title: str, found: list[Drawn]) -> str:
    """Sizes and times of each kind: the median and the most."""
    cells = [title, str(len({each.name for each in found}))]
    for kind in KINDS:
        sizes = [each.size / 1000 for each in found if each.kind == kind]
        cells.append(f"{median(sizes):.1f} / {max(sizes):.1f}")
    for kind in KINDS:
        times = [each.ms for each in found if each.kind == kind]
        cells.append(f"{median(times):.0f} / {max(times):.0f}")
    return f"| {' | '.join(cells)} |"


def written(found: list[Drawn], rounds: int, read_ms: float) -> str:
    groups = groupby(found, key=lambda each: each.exercise)
    rows = [row(f"`{exercise}`", list(group)) for exercise, group in groups]
    slow = sorted({f"`{each.name}` ({each.kind})" for each in found if each.ms > MOST_MS})
    return TEXT.format(
        command=COMMAND,
        rows="\n".join([*rows, row("all", found)]),
        rounds=rounds,
        most=MOST_MS,
        slow=", ".join(slow) or "none",
        read=f"{read_ms:.0f}",
    )


TEXT = """\
# How large are the pictures?

Every movement as a film that moves, a still with numbered poses for paper, and a thumb for lists; on both sides of the body, the looks in turn.
A film has at most 15 kB, a thumb at most 6 kB; the checks hold every picture to that.
Each cell: the median, and the most.

    {command}        (all of them; this one: bench/pictures.py, which writes this page)

| exercise | movements | film kB | still kB | thumb kB | film ms | still ms | thumb ms |
|---|--:|--:|--:|--:|--:|--:|--:|
{rows}

Times are processor time, medians of {rounds}; the aim is {most} ms. Over it: {slow}.
Reading all movements once, contacts and all, took {read} ms.
A page asks for a picture once: after that the server and the browser remember it.
"""  # noqa: E501  (a line of the page is a sentence)


def main(rounds: int = ROUNDS) -> None:
    knowledge.movements()
    PAGE.write_text(written(list(all_drawn(rounds)), rounds, reading_ms()), encoding="utf-8")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
