"""How right is the measuring engine? Every figure of docs/accuracy.md, made anew.

    ./check bench accuracy           writes the page (a minute on two cores)
    ./check bench accuracy counts    prints one part only

Needs the recordings beside the checkout (../shared/recordings). The dice are seeded: the same
figures each run, but for what costs time.
"""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.truths import (
    cost,
    counts,
    drawn,
    laboratories,
    lifts,
    phone,
    planning,
    stated,
    views,
)

PAGE = Path(__file__).parent.parent / "docs" / "accuracy.md"
WORDS = Path(__file__).parent / "truths" / "page.txt"
PARTS: dict[str, Callable[..., Iterator[str]]] = {
    "counts": counts.lines,
    "views": views.lines,
    "lifts": lifts.lines,
    "drawn": drawn.lines,
    "stated": stated.lines,
    "laboratories": laboratories.lines,
    "phone": phone.lines,
    "cost": cost.lines,
    "planning": planning.lines,
}


def main(*names: str) -> int:
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        if names:
            sys.stdout.writelines(f"{line}\n" for name in names for line in PARTS[name](pool))
            return 0
        page = WORDS.read_text(encoding="utf-8")
        for name, part in PARTS.items():
            page = page.replace(f"<!-- {name} -->", "\n".join(part(pool)).strip("\n"))
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
