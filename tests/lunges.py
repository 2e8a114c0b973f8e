"""A drawn runner who takes the lunge test: stands, leans, holds, comes back, and so on."""

from collections.abc import Collection, Sequence

from tests import bodies
from tests.bodies import Movement, Pose

STAND_S, EACH_S = 3.0, 6.0
UPRIGHT_DEG, LIFTED_DEG = 5.0, 35.0


def tries(leans: Sequence[float], *, lifted: Collection[int] = ()) -> Movement:
    """Stands for STAND_S, then leans so far each EACH_S, held for four seconds.

    The heel comes up in those that `lifted` numbers.
    """

    def pose(at_s: float) -> Pose:
        number, part_s = divmod(at_s - STAND_S, EACH_S)
        at = int(number)
        if not 0 <= at < len(leans):
            return bodies.split(UPRIGHT_DEG)
        share = min(1.0, max(0.0, min(part_s - 0.5, EACH_S - 0.5 - part_s)))
        pitch_deg = LIFTED_DEG * share if at in lifted else 0.0
        return bodies.split(UPRIGHT_DEG + (leans[at] - UPRIGHT_DEG) * share, pitch_deg=pitch_deg)

    return pose


def after(seconds: float, movement: Movement) -> Movement:
    """The movement once somebody has stood for so long as it begins."""
    return lambda at_s: movement(max(0.0, at_s - seconds))
