"""How one planned drill reads: its dose, its reason, and what was left out."""

from collections.abc import Iterable

from dorsi.cli import figures, layout
from dorsi.core.catalogue import Catalogue
from dorsi.core.plan import Item, LeftOut


def dose(item: Item, catalogue: Catalogue) -> str:
    """Level and dose; a counted set is done once for each part, a timed one is shared by them."""
    level = catalogue.exercise(item.exercise).level(item.level)
    whole = f"{level.name}: {figures.dose(item.dose)}"
    if not level.parts:
        return whole
    if item.dose.repetitions is None:
        return f"{whole}; {', then '.join(level.parts)}"
    return f"{whole}; that many {' and '.join(level.parts)}"


def because(item: Item, told: set[str]) -> str:
    """The reason, without an opening sentence that stood before; adds this one to `told`."""
    opening, parted, rest = item.because.partition(". ")
    if parted and opening in told:
        return rest
    told.add(opening)
    return item.because


def left_out(every: Iterable[LeftOut], catalogue: Catalogue) -> list[str]:
    return [
        layout.bullet(f"{catalogue.exercise(out.exercise).name}: {out.because}") for out in every
    ]
