"""The error that is printed with an angle, part by part, and the change it takes to be sure."""

from collections.abc import Iterator
from itertools import product

from dorsi.measure import angles, protocols

LEAN_DEG = 40.0
PLACE_DEG = 0.4  # two landmarks of `heavy` after the smoothing, measuring.md 3b


def lines(pool) -> Iterator[str]:
    yield f"\n| camera, for a lean of {LEAN_DEG:.0f}° | one standard error | surely a change |"
    yield "|---|---|---|"
    for yaw_deg, known in product((10.0, 20.0, 30.0), (True, False)):
        error = angles.tibia(LEAN_DEG, place_deg=PLACE_DEG, yaw_deg=yaw_deg, roll_known=known)
        stood = f"within {yaw_deg:.0f}° of the side, {'level known' if known else 'level by eye'}"
        surely = protocols.change_least(error.error_deg)
        yield f"| {stood} | {error.error_deg:.1f}° | {surely:.1f}° |"
