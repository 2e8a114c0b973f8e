"""How fast a film goes: in the tempo of the dose it stands for."""

from dorsi.core.catalogue import Dose
from dorsi.movement.definition import Movement

FASTEST = 2.0
"""Times its own pace: a letter drawn in two seconds is shown without haste, and not in step."""


def cycle_s(movement: Movement, dose: Dose) -> float:
    """One round of the film [s]: as many repetitions as it shows, in the dose's tempo.

    Holds, and what would have to hurry, keep the movement's own.
    """
    if dose.hold_s is not None or dose.tempo_s is None:
        return movement.cycle_s
    paced_s = dose.tempo_s * movement.count.per_cycle
    return paced_s if paced_s * FASTEST >= movement.cycle_s else movement.cycle_s
