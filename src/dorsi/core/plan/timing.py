"""How long a dose takes, to the second as the guided practice runs it."""

from math import ceil

from dorsi.core.catalogue import Dose, Level, Sides
from dorsi.core.measurement import Side

GET_READY_S = 12
"""Before each drill [s]: time to read what comes and to get into place."""

SWITCH_S = 5
"""Between the sides [s]; each side then gets its full time."""


def part_seconds(dose: Dose, parts: int) -> tuple[int, ...]:
    """Whole seconds [s] of each part of one set on one side.

    A timed set is shared by the parts, the first ones taking what does not divide; a counted
    set is done once for each part, each rounded up to a whole second.
    """
    if dose.hold_s is not None:
        whole, over = divmod(ceil(dose.hold_s), parts)
        return tuple(whole + (place < over) for place in range(parts))
    return (ceil((dose.repetitions or 0) * (dose.tempo_s or 0)),) * parts


def item_seconds(dose: Dose, level: Level, sides: Sides | tuple[Side, ...]) -> int:
    """Seconds [s] one drill takes: get ready, work, switches and rests; tight spots not counted.

    sides: as the catalogue has it (EACH means two), or the sides really worked in turn; an
    empty tuple means both feet at once. Each set goes through the sides with a switch between;
    before the next set there is the dose's rest, or the switch back where that is longer.
    """
    return seconds_of(dose, level, _count(sides), sets=dose.sets)


def seconds_of(dose: Dose, level: Level, turns: int, *, sets: int) -> int:
    """As `item_seconds`, for so many sets, each going through so many turns (sides)."""
    work_s = sum(part_seconds(dose, max(1, len(level.parts))))
    one_set_s = turns * work_s + (turns - 1) * SWITCH_S
    rest_s = max(ceil(dose.rest_s), SWITCH_S if turns > 1 else 0)
    return GET_READY_S + sets * one_set_s + (sets - 1) * rest_s


def _count(sides: Sides | tuple[Side, ...]) -> int:
    if isinstance(sides, Sides):
        return 2 if sides is Sides.EACH else 1
    return max(1, len(sides))
