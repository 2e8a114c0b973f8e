"""Strategies of bodies and cameras; the others live in `tests/strategies.py`, which is full."""

from hypothesis import strategies as st

from dorsi import knowledge
from dorsi.movement.definition import Kind
from dorsi.movement.landmarks import Camera

MOVEMENTS = knowledge.movements()
movements = st.sampled_from(sorted(MOVEMENTS)).map(MOVEMENTS.__getitem__)
shares = st.floats(0, 1, exclude_max=True)
"""Moments, as shares of a cycle."""
COUNTED = [
    each for each in MOVEMENTS.values() if each.count.kind is Kind.REPETITIONS and not each.fault
]


@st.composite
def cameras(draw: st.DrawFn, *, yaw_deg: float = 30) -> Camera:
    """A phone put down by a person: nearly level, not quite square to the movement."""
    return Camera(
        yaw_deg=draw(st.floats(-yaw_deg, yaw_deg)),
        pitch_deg=draw(st.floats(-3, 6)),
        roll_deg=draw(st.floats(-2, 2)),
        distance_cm=draw(st.floats(250, 400)),
    )


tempos = st.lists(st.floats(0.8, 1.25), min_size=3, max_size=4)
"""How much slower than it should each repetition is done."""
